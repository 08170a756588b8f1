import type { App, Context } from '@slack/bolt';
import type { HearLines } from '../../commands/lines/hear-lines.ts';
import type { Log } from '../../commands/log.ts';
import { message } from '../../commands/view.ts';
import type { SlackAnswers } from './answer.ts';
import type { ClientOf } from './clients.ts';
import type { Envelope, SpokenEvent, StandingMessage } from './payload.ts';
import { from, isFromApp, type Names, namesIn, ourId, tenantOf } from './read.ts';
import { readText } from './read-text.ts';
import { toSendError } from './send-error.ts';
import type { Reply, Tell } from './tell.ts';

/** The mark that a message gets while something it says is recorded. */
const MARK = 'white_check_mark';

/** What lines of messages are heard and acknowledged with. */
export interface LineDesk extends Names {
  hearLines: HearLines;
  answers: SlackAnswers;
  tell: Tell;
  clientOf: ClientOf;
  log: Log;
}

/** Hears what is said in channels where a meeting is running, as far as a line of it begins with #; also edits and deletions. */
export function hearChannels(app: App, desk: LineDesk): void {
  app.event('message', async ({ event, body, context }) => {
    if (event.channel_type !== 'channel' && event.channel_type !== 'group') return;
    if (event.type === 'message') await hearLinesOf(event, body, context, desk);
  });
}

/** Records the lines of a message, and marks it; false if there was nothing to record, or no meeting is running there. */
export async function hearLinesOf(
  event: SpokenEvent,
  envelope: Envelope,
  context: Context,
  desk: LineDesk,
): Promise<boolean> {
  const stands = standingIn(event, envelope);
  if (!stands) return false;
  const { ts, user, text, at, thread } = stands;
  const tenant = tenantOf(context);
  const { channel } = event;
  const bot = ourId(envelope.authorizations);
  const reply: Reply = { tenant, user, channel, shown: 'only', ...(thread && { thread }) };
  const asking = from(reply, desk, context, envelope);
  const read = text === null ? null : () => readText(text, { tenant, bot, ...namesIn(tenant, desk) });
  const heard = await desk.hearLines({
    ...{ message: ts, read, at: new Date(Number(at) * 1000), asking },
    isMeant: event.type === 'app_mention',
  });
  if (!heard) return false;
  if (text !== null) await mark({ tenant, channel, ts, reply }, heard.recorded > 0, desk);
  for (const { asked, answer, requestId } of heard.answers)
    await desk.answers.show({ ...asking, reply, asked, requestId }, answer, {});
  return true;
}

interface Stands {
  ts: string;
  user: string;
  /** Null if it was deleted. */
  text: string | null;
  /** Since when, in seconds since 1970. */
  at: string;
  thread: string | undefined;
}

/** A person's message as it stands by this event; undefined if an app wrote it, or no line of it can begin with #. */
function standingIn(event: SpokenEvent, envelope: Envelope): Stands | undefined {
  const subtype = event.type === 'message' ? event.subtype : undefined;
  if (event.type === 'message' && (subtype === 'message_changed' || subtype === 'message_deleted'))
    return changedIn(event, subtype === 'message_deleted' ? null : event.message, envelope);
  if (subtype !== undefined && subtype !== 'file_share' && subtype !== 'thread_broadcast') return undefined;
  if (isFromApp(event, envelope) || event.user === undefined || event.ts === undefined) return undefined;
  const { ts, user, text = '', thread_ts: thread } = event;
  return mayBegin(text) ? { ts, user, text, at: ts, thread } : undefined;
}

function changedIn(
  { previous_message: was, event_ts }: Extract<SpokenEvent, { type: 'message' }>,
  is: StandingMessage | null | undefined,
  { authorizations }: Envelope,
): Stands | undefined {
  const one = is ?? was;
  if (is === undefined || !one?.user || one.bot_id || one.user === ourId(authorizations)) return undefined;
  // Slack tells of a preview that it adds to a message in the same way.
  if (is && is.text === was?.text) return undefined;
  if (!mayBegin(is?.text ?? '') && !mayBegin(was?.text ?? '')) return undefined;
  const { ts, user, thread_ts: thread } = one;
  return { ts, user, text: is ? (is.text ?? '') : null, at: is?.edited?.ts ?? event_ts ?? ts, thread };
}

const mayBegin = (text: string): boolean => text.includes('#');

/** Marks a message as recorded, or takes the mark away. Where Slack refuses the mark, its author is told in words. */
async function mark(
  { tenant, channel, ts, reply }: { tenant: string; channel: string; ts: string; reply: Reply },
  isRecorded: boolean,
  { clientOf, tell, log }: Pick<LineDesk, 'clientOf' | 'tell' | 'log'>,
): Promise<void> {
  const { reactions } = await clientOf(tenant);
  const at = { channel, timestamp: ts, name: MARK };
  try {
    await (isRecorded ? reactions.add(at) : reactions.remove(at));
  } catch (error) {
    const failure = toSendError(error, 'busy');
    if (/already_reacted|no_reaction|message_not_found/.test(failure.message)) return;
    log.warn({ platform: 'slack', err: failure }, 'A message could not be marked as recorded.');
    if (isRecorded) await tell(reply, message('That is recorded.'));
  }
}
