import type { LinesHeard } from '../../commands/lines/hear-lines.ts';
import type { UserError } from '../../commands/user-error.ts';
import { message, type View } from '../../commands/view.ts';
import { askedInWords, isDirect, type SpokenActivity, toInvocation } from './read.ts';
import type { Turn, TurnOptions } from './turn.ts';

/**
 * Records the lines of a message in a channel that begin with #, while a meeting is running there, as it stands now: new, edited
 * or deleted. False if there was nothing to record, or no meeting is running.
 */
export async function hearLinesOf(
  activity: SpokenActivity,
  turn: Turn,
  surroundings: TurnOptions,
  tell: (turn: Turn, answer: View | UserError) => Promise<void>,
): Promise<boolean> {
  const { id, text, timestamp, type } = activity;
  if (!id || isDirect(activity)) return false;
  const isDeleted = type === 'messageDelete';
  if (type === 'message' && !text?.includes('#')) return false;
  const asked = askedInWords(activity, surroundings);
  if (!('text' in asked)) return false;
  const { requestId: _, asked: __, ...asking } = toInvocation(activity, asked, surroundings);
  const heard = await surroundings.hearLines({
    message: id,
    isMeant: type === 'message',
    read: isDeleted ? null : async () => asked,
    at: new Date(timestamp ?? Number.NaN),
    asking,
  });
  if (!heard) return false;
  if (heard.isNew && !isDeleted) await turn.announce(message(inWords(heard)));
  for (const { answer } of heard.answers) await tell(turn, answer);
  return true;
}

/** What a message came to, where it stands. */
const inWords = ({ recorded }: LinesHeard): string => {
  if (recorded === 0) return 'Nothing of this message is recorded any more.';
  return recorded === 1
    ? 'Recorded: one line of this message.'
    : `Recorded: ${recorded} lines of this message.`;
};
