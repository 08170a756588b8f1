import type { Meeting } from '../../storage/meetings/meetings.ts';
import type { Reads, Store } from '../../storage/store.ts';
import type { Capability } from '../capability.ts';
import type { NetworkContext } from '../context.ts';
import { dayOf } from '../dates/dates.ts';
import { UserError } from '../user-error.ts';
import { bare, fromFrozen, hashOf, type KeyedMinutes } from './frozen-minutes.ts';
import { meetingReference } from './meeting-reference.ts';
import { compileMinutes } from './minutes-document.ts';
import { mustNotBePutToVote } from './minutes-put.ts';
import { mustBeHeld } from './minutes-status.ts';
import { readVersions } from './minutes-versions.ts';
import type { Minutes } from './minutes-view.ts';
import { readMinutes } from './read-minutes.ts';
import { linesOut, redact } from './redact.ts';

type FreezeContext = Pick<NetworkContext<Store>, 'store' | 'zone' | 'now'>;

/** Who confirms minutes; if the members do by a poll, how they voted, and the minutes as they were put to them. */
interface Confirming {
  confirmedById: string;
  byPoll?: { said: string; document: unknown; hash: string; putAt: Date };
}

/** What confirmed minutes are kept as: their hash, how many lines their redacted version lacks, and whether one in plain English is. */
interface Frozen {
  hash: string;
  out: number;
  hasPlain: boolean;
}

/** Locks minutes, and refuses unless they can be confirmed: they are neither confirmed nor put to the vote. */
export async function mustBeUnconfirmed(
  meeting: Meeting,
  { store }: Pick<FreezeContext, 'store'>,
): Promise<void> {
  const reference = meetingReference(meeting);
  mustBeHeld(meeting, reference);
  await store.confirmedMinutes.lock(meeting.id);
  if (await store.confirmedMinutes.ofMeeting(meeting.id))
    throw new UserError(
      `The minutes of ${reference} are confirmed already, and stay as they are. To note a correction: meeting minutes correct ${reference}`,
    );
  await mustNotBePutToVote(meeting, store);
}

/** The minutes of a meeting as they would be confirmed now, and their hash. */
export async function minutesNow(
  meeting: Meeting,
  context: Pick<NetworkContext, 'store' | 'zone' | 'now'>,
  all: readonly Capability[],
): Promise<{ document: KeyedMinutes; hash: string }> {
  const document = await compiled(await readMinutes(meeting, context, all), context.store);
  return { document, hash: hashOf(bare(document)) };
}

async function compiled(minutes: Minutes, store: Reads): Promise<KeyedMinutes> {
  const { meeting, zone } = minutes;
  return compileMinutes(
    minutes,
    await store.members.standings(meeting.networkId, dayOf(meeting.startsAt, zone)),
  );
}

/** Confirms minutes: they are kept as they are now, or as they were put to the vote, with their other versions. */
export async function freezeMinutes(
  meeting: Meeting,
  { confirmedById, byPoll }: Confirming,
  context: FreezeContext,
  all: readonly Capability[],
): Promise<Frozen> {
  const { store } = context;
  const minutes = await readMinutes(meeting, context, all);
  const { isOut, plain } = await readVersions(minutes, { store });
  const full = byPoll ? fromFrozen(byPoll.document) : await compiled(minutes, store);
  const redacted = redact(full, isOut);
  const document = bare(full);
  const hash = byPoll?.hash ?? hashOf(document);
  await store.confirmedMinutes.confirm({
    ...{ meetingId: meeting.id, confirmedById },
    ...{ document: asKept(document), hash },
    ...{ redacted: asKept(redacted), redactedHash: hashOf(bare(redacted)) },
    ...{ plain: plain ? asKept(plain) : null, plainHash: plain && hashOf(bare(plain)) },
    ...{ byPoll: byPoll?.said ?? null, putAt: byPoll?.putAt ?? null },
  });
  await store.messages.refresh(...(await store.minutesVotes.idsOf(meeting.id)));
  return { hash, out: linesOut(full, isOut), hasPlain: plain !== null };
}

/** Minutes as the database keeps them. */
export const asKept = (minutes: KeyedMinutes) => JSON.parse(JSON.stringify(minutes));
