import type { FieldReading } from '../field.ts';
import { UserError } from '../user-error.ts';
import { flat } from './normalise.ts';

/** What people do with a meeting that they call by its title. */
const ABOUT =
  /^(?:please )?(?:cancel|call off|move|postpone|reschedule|put back|bring forward|start|begin|end|when(?:'s| is)|where(?:'s| is)|who(?:'s| is) (?:coming|going) to|what happened at|(?:i|we) can(?:'t|not| not) (?:make|come to|attend)|(?:i|we)(?:'ll| will) be at|apologies for) (?:the|our) (?<title>[\p{L}\d][\p{L}\d '’&-]{1,40}?)(?: meeting)?(?: (?:to|until|till|from|on|because) .*)?[?.! ]*$/u;

/** Most that are named, to choose from. */
const MOST_NAMED = 3;

/**
 * The answer to a sentence about a meeting that the network does not know by that title, with those ahead to choose from;
 * undefined where the words are about something else, or nothing is known of its meetings.
 */
export function unknownMeeting(typed: string, { meetings }: FieldReading): UserError | undefined {
  const title = ABOUT.exec(flat(typed))?.groups?.title;
  if (title === undefined || !meetings) return undefined;
  const at = flat(typed).indexOf(title);
  const says = `I know no meeting ahead called “${typed.slice(at, at + title.length)}” here.`;
  const ahead = meetings.slice(0, MOST_NAMED);
  if (ahead.length === 0)
    return new UserError(
      `${says} None is planned. To plan one: meeting schedule "Its title" on a date at a time`,
    );
  return new UserError(
    `${says} Say which you mean by its reference, for example: meeting show ${ahead[0]?.reference}`,
    {
      buttons: ahead.map(({ reference, title: called }) => ({
        ...{ label: `${reference} ${called}`, command: 'meeting.show' },
        args: { meeting: reference },
      })),
    },
  );
}
