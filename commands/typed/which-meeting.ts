import { formatDay } from '../dates/dates.ts';
import { isTitledAs } from '../dates/meeting-days.ts';
import type { FieldReading } from '../field.ts';
import { UserError } from '../user-error.ts';
import { flat } from './normalise.ts';

/** What people do with a meeting that they call by its title. */
const ABOUT =
  /^(?:please )?(?:cancel|call off|move|postpone|reschedule|put back|bring forward|start|begin|end|when(?:'s| is)|where(?:'s| is)|who(?:'s| is) (?:coming|going) to|what happened at|(?:i|we) can(?:'t|not| not) (?:make|come to|attend)|(?:i|we)(?:'ll| will) be at|apologies for) (?:the|our) (?<title>[\p{L}\d][\p{L}\d '’&-]{1,40}?)(?: meeting)?(?: (?:to|until|till|from|on|because) .*)?[?.! ]*$/u;

/** Most that are named, to choose from. */
const MOST_NAMED = 3;

/**
 * The answer to a sentence about a meeting of which the network has none ahead by that title, or several, with those to
 * choose from; undefined where the words are about something else, or nothing is known of its meetings.
 */
export function whichMeeting(typed: string, { meetings }: FieldReading): UserError | undefined {
  const title = ABOUT.exec(flat(typed))?.groups?.title;
  if (title === undefined || !meetings) return undefined;
  const at = flat(typed).indexOf(title);
  const said = `“${typed.slice(at, at + title.length)}”`;
  const titled = meetings.filter((each) => isTitledAs(each.title, title, true));
  if (titled.length === 1) return undefined; // it is not the meeting that is in doubt
  const [first, ...others] = (titled.length > 0 ? titled : meetings).slice(0, MOST_NAMED);
  const says =
    titled.length > 0
      ? `More than one meeting ahead may be meant by ${said}.`
      : `I know no meeting ahead called ${said} here.`;
  if (!first)
    return new UserError(
      `${says} None is planned. To plan one: meeting schedule "Its title" on a date at a time`,
    );
  return new UserError(
    `${says} Say which you mean by its reference, for example: meeting show ${first.reference}`,
    {
      buttons: [first, ...others].map(({ reference, title: called, day }) => ({
        ...{ label: `${reference} ${called}, ${formatDay(day)}`, command: 'meeting.show' },
        args: { meeting: reference },
      })),
    },
  );
}
