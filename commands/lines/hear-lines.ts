import { systemActor } from '../../storage/audit/changes.ts';
import type { CapturedLine } from '../../storage/meetings/captured-lines.ts';
import type { Meeting } from '../../storage/meetings/meetings.ts';
import type { Storage } from '../../storage/store.ts';
import { toldAt } from '../dates/told-at.ts';
import type { Dispatch, Invocation, Typed } from '../invocation.ts';
import { writeOutMentions } from '../invocation.ts';
import type { Sealing } from '../sealing/sealing.ts';
import { UserError } from '../user-error.ts';
import type { View } from '../view.ts';
import { type LineSaid, type RecordedLines, readLines } from './read-lines.ts';

/** A message in a channel, as it stands now: new, edited or deleted. */
export interface LinesTold {
  /** Its id on the platform, in its channel. */
  message: string;
  /** What it says; null if it was deleted. Asked for only where a meeting is running. */
  read: (() => Promise<Typed>) | null;
  /** It was said to the bot, with a mention, so its author waits for an answer. */
  isMeant?: boolean;
  /** Since when it stands so, as the platform says. */
  at: Date;
  /** Its author, and how they are answered. */
  asking: Omit<Invocation, 'requestId' | 'asked'>;
}

/** What a message came to. */
export interface LinesHeard {
  /** How many of its lines are recorded. */
  recorded: number;
  /** Whether that is otherwise than before. */
  isNew: boolean;
  /** What the author has to be told: of a line that was refused or needs more, or could not be taken back. */
  answers: { asked: Invocation['asked']; answer: View | UserError; requestId: string }[];
}

/**
 * Records the lines of a message that begin with # and one of the known words, takes back those that it has no more, and
 * leaves the others. Undefined if no meeting is running in its channel’s network and it has recorded nothing, unless it was
 * said to the bot. Twice, late or out of order comes to the same.
 */
export type HearLines = (told: LinesTold) => Promise<LinesHeard | undefined>;

interface LineHearing {
  storage: Storage;
  dispatch: Dispatch;
  sealing: Pick<Sealing, 'mark'>;
  known: RecordedLines;
  now(): Date;
  newId(): string;
}

/** A line of the message, under the name by which it is known again. */
interface NamedLine extends LineSaid {
  name: string;
}

const NOTHING: LinesHeard = { recorded: 0, isNew: false, answers: [] };

/** Hears what is said where a meeting is running. Each line is asked through dispatch, as if its author had typed the command. */
export function createHearLines(hearing: LineHearing): HearLines {
  const { storage, sealing, known, now, newId } = hearing;
  return async (told) => {
    const { message, read, asking } = told;
    const { platform, tenant, address } = asking.place;
    const surroundings = { now: now(), newId };
    const at = toldAt(told.at, surroundings.now);
    const reads = storage.reading(surroundings);
    const channel = { platform, tenant, address };
    const before = await reads.capturedLines.ofMessage(channel, message);
    const place = await reads.capturedLines.meetingFor(channel, before.at(-1)?.meetingId);
    if (!place) return before.length > 0 ? afterTheEnd(read, before, hearing, told) : unheard(told, known);
    const typed = read ? await read() : { text: '', mentions: [] };
    const lines = named(readLines(typed, known), typed, sealing);
    if (lines.length === 0 && before.length === 0) return undefined;
    // What the message said before this was heard of later.
    if (before.some(({ saidAt }) => saidAt > at)) return { ...NOTHING, recorded: before.length };
    const work = { hearing, told, typed, at, channel, ...place };
    const gone = before.filter(({ line }) => !lines.some(({ name }) => name === line));
    const kept = await takeBackAll(gone, work);
    const heard = await recordAll(lines, before, work);
    return {
      ...heard,
      isNew: heard.isNew || gone.length > kept.length,
      answers: [...kept, ...heard.answers],
    };
  };
}

/** What a message is heard with. */
interface LineWork {
  hearing: LineHearing;
  told: LinesTold;
  typed: Typed;
  at: Date;
  meeting: Meeting;
  conversationId: string;
  channel: { platform: 'slack' | 'teams'; tenant: string; address: string };
}

/** Names each line by its words, and by which of several with the same words it is. */
function named(lines: LineSaid[], { mentions }: Typed, { mark }: Pick<Sealing, 'mark'>): NamedLine[] {
  const seen = new Map<string, number>();
  return lines.map((line) => {
    const words = writeOutMentions(`#${line.tag} ${line.words}`, mentions);
    const times = (seen.get(words) ?? 0) + 1;
    seen.set(words, times);
    return { ...line, name: mark(`line ${times} ${words}`) };
  });
}

/** Takes back what these lines recorded, the last first. Resolves to what the author has to be told of those that stay. */
async function takeBackAll(
  gone: CapturedLine[],
  { hearing, told }: LineWork,
): Promise<LinesHeard['answers']> {
  const answers: LinesHeard['answers'] = [];
  for (const { id, requestId } of gone.toReversed()) {
    const asked = { command: 'undo', args: { line: id } };
    const under = `lines:undo:${requestId}`;
    const answer = await ask({ ...told.asking, asked, requestId: under }, hearing.dispatch);
    if (answer instanceof UserError) answers.push({ asked, answer, requestId: under });
  }
  return answers;
}

/** Records each line, under the request id that it has had since it was first said. */
async function recordAll(lines: NamedLine[], before: CapturedLine[], work: LineWork): Promise<LinesHeard> {
  const { hearing, told, typed, at, meeting, conversationId, channel } = work;
  const { storage, sealing, known, now, newId, dispatch } = hearing;
  const surroundings = { now: now(), newId };
  const idOf = (line: string, saidAt: Date): string =>
    [
      'lines',
      channel.platform,
      channel.tenant,
      channel.address,
      told.message,
      line,
      saidAt.toISOString(),
    ].join(':');
  const all = lines.map((line) => {
    const since = before.find((each) => each.line === line.name)?.saidAt ?? at;
    return { ...line, since, requestId: idOf(line.name, since) };
  });
  const fresh = all.filter(({ name }) => !before.some(({ line }) => line === name));
  if (fresh.length > 0)
    await storage.transaction(
      surroundings,
      systemActor(`lines:${newId()}`, 'meeting.note'),
      ({ capturedLines }) =>
        capturedLines.note(
          fresh.map(({ name, since, requestId }) => ({
            ...{ meetingId: meeting.id, conversationId, message: told.message, line: name, saidAt: since },
            requestId: sealing.mark(requestId),
          })),
        ),
      { networkId: meeting.networkId },
    );
  const heard = { ...NOTHING, answers: [] as LinesHeard['answers'] };
  for (const { tag, words, requestId, name } of all) {
    const reference = `M${meeting.number}`;
    const text = known[tag]?.(words, reference) ?? words;
    const asked = { text, mentions: typed.mentions, seenByAll: true as const, meeting: reference };
    const answer = await ask({ ...told.asking, asked, requestId }, dispatch);
    const isRecorded =
      (await storage.reading(surroundings).requests.answer(sealing.mark(requestId))) !== undefined;
    if (isRecorded) heard.recorded += 1;
    else heard.answers.push({ asked, answer, requestId });
    heard.isNew ||= isRecorded && fresh.some((each) => each.name === name);
  }
  return heard;
}

async function ask(invocation: Invocation, dispatch: Dispatch): Promise<View | UserError> {
  try {
    return await dispatch(invocation);
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
}

/** What is said to the bot to be recorded, where no meeting is running, is not; its author is told. */
async function unheard(
  { message, read, isMeant }: LinesTold,
  known: RecordedLines,
): Promise<LinesHeard | undefined> {
  if (!isMeant || !read) return undefined;
  const [first = ''] = (await read()).text.trim().split('\n');
  if (readLines({ text: first }, known).length === 0) return undefined;
  const answer = new UserError(
    'No meeting is running here, so I recorded nothing. Start one with meeting start and its reference, for example: meeting start M1',
  );
  const asked = { command: 'help', args: {} };
  return { ...NOTHING, answers: [{ asked, answer, requestId: `lines:none:${message}` }] };
}

/** A message that is changed once its meeting has ended changes nothing; its author is told, if they meant it to. */
async function afterTheEnd(
  read: LinesTold['read'],
  before: CapturedLine[],
  { known, sealing }: LineHearing,
  { message }: LinesTold,
): Promise<LinesHeard> {
  const typed = read ? await read() : { text: '', mentions: [] };
  const names = named(readLines(typed, known), typed, sealing).map(({ name }) => name);
  const isSame = names.length === before.length && before.every(({ line }) => names.includes(line));
  const answer = new UserError(
    'The meeting has ended, so what your message recorded stays as it is. To change it, use the records themselves.',
  );
  const asked = { command: 'help', args: {} };
  return {
    recorded: before.length,
    isNew: false,
    answers: isSame ? [] : [{ asked, answer, requestId: `lines:ended:${message}` }],
  };
}
