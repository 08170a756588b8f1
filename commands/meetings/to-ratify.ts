import type { Meeting } from '../../storage/meetings/meetings.ts';
import { plainWords } from '../../storage/rows/kept-words.ts';
import type { Store } from '../../storage/store.ts';
import type { Capability } from '../capability.ts';
import type { NetworkContext } from '../context.ts';
import type { DecisionMade } from '../parts/minutes-part.ts';
import { carryParked, parkedIn } from './carry-item.ts';
import { recordedIn } from './read-minutes.ts';
import { notQuorateFor, quorumBasis } from './read-quorum.ts';

/**
 * Puts what was decided in `from` while it was not quorate on the agenda of `to`, unless it is on one
 * already. Returns its references.
 */
export async function carryToRatify(
  from: Meeting,
  to: Meeting,
  { store, zone, byId }: Pick<NetworkContext<Store>, 'store' | 'zone'> & { byId: string },
  all: readonly Capability[],
): Promise<string[]> {
  const decided = await toRatify(from, { store, zone }, all);
  for (const { id, reference, text } of decided) {
    const title = ratifying(reference, text, MOST_SAID);
    await store.minutes.addItem({
      ...{ meetingId: to.id, title, length: null, leaderId: null },
      ...{ createdById: byId, ratifiesId: id },
    });
  }
  if (decided.length > 0) await store.messages.refresh(to.id);
  return decided.map(({ reference }) => reference);
}

/** A title has room for this many characters of what was decided. */
const MOST_SAID = 150;

/** "Ratify D3: We wait", or "Ratify D3" if what was decided is longer than `most` characters. */
export const ratifying = (reference: string, text: string, most: number): string =>
  plainWords(text).length <= most ? `Ratify ${reference}: ${text}` : `Ratify ${reference}`;

/** What was decided in a meeting while it was not quorate, is in force and is on no agenda to be ratified. */
export async function toRatify(
  meeting: Meeting,
  { store, zone }: Pick<NetworkContext, 'store' | 'zone'>,
  all: readonly Capability[],
): Promise<DecisionMade[]> {
  const basis = await quorumBasis(meeting, store, zone);
  if (!basis) return [];
  const lacked = notQuorateFor(basis, await store.minutes.attendances(meeting.id), meeting);
  const decided = (await recordedIn(meeting.id, store, all)).flatMap(({ at, itemId, decides }) =>
    decides?.isInForce && !decides.ratified && lacked(at, itemId) ? [decides] : [],
  );
  const onAgendas = await store.minutes.onAgendas(decided.map(({ id }) => id));
  return decided.filter(({ id }) => !onAgendas.has(id));
}

/** Takes a decision that has been ratified off the agendas of meetings to come. */
export async function takeOffAgendas(decisionId: string, store: Store): Promise<void> {
  for (const item of await store.minutes.toRatify(decisionId)) {
    await store.minutes.takeOff(item);
    await store.messages.refresh(item.meetingId);
  }
}

/** Carries what is still to be ratified, or was parked, to a meeting that was just planned, if it is the next one. */
export async function carryToNew(
  meeting: Meeting,
  context: NetworkContext<Store>,
  all: readonly Capability[],
): Promise<void> {
  const { store, network, now } = context;
  const previous = await store.meetings.previous(meeting);
  const next = await store.meetings.next(network.id, now);
  if (!previous || next?.id !== meeting.id) return;
  const { zone, caller } = context;
  if (await store.quorum.ofNetwork(network.id))
    await carryToRatify(previous, meeting, { store, zone, byId: caller.id }, all);
  await carryParked(await parkedIn(previous.id, store), meeting, caller.id, store);
}
