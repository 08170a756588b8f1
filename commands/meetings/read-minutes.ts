import type { Meeting } from '../../storage/meetings/meetings.ts';
import type { Reads } from '../../storage/store.ts';
import type { Capability } from '../capability.ts';
import type { NetworkContext } from '../context.ts';
import type { Recorded } from '../parts/minutes-part.ts';
import { isWritten } from './by-correspondence.ts';
import { readItemTimes } from './item-times.ts';
import { readArising } from './matters-arising.ts';
import type { Minutes } from './minutes-view.ts';
import { notQuorateFor, quorumBasis, withoutQuorum } from './read-quorum.ts';
import { attendancesOf } from './who-took-part.ts';

/** Reads all that the minutes of a meeting are made of, with what each capability recorded in it. */
export async function readMinutes(
  meeting: Meeting,
  { store, zone, now }: Pick<NetworkContext, 'store' | 'zone' | 'now'>,
  all: readonly Capability[],
): Promise<Minutes> {
  const { id } = meeting;
  const [agenda, attendances, notes, recorded, interests, previous, next] = await Promise.all([
    store.minutes.agenda(id),
    attendancesOf(meeting, store),
    store.minutes.notes(id),
    recordedIn(id, store, all),
    store.interests.ofMeeting(id),
    store.meetings.previous(meeting),
    store.meetings.following(meeting),
  ]);
  const agreed = previous && (await store.confirmedMinutes.ofMeeting(previous.id));
  const arising = await readArising(meeting, { previous, agenda, store, all });
  const people = await store.people.shown([
    ...agenda.map(({ leaderId }) => leaderId),
    ...attendances.flatMap(({ personId, deputyId }) => [personId, deputyId]),
    ...(isWritten(meeting) ? notes.map(({ createdById }) => createdById) : []),
    ...interests.map(({ personId }) => personId),
    ...[...recorded, ...arising.matters].flatMap(({ personIds }) => personIds),
  ]);
  const basis = await quorumBasis(meeting, store, zone);
  const lacked = basis && withoutQuorum(basis, attendances, meeting);
  const wasLacking = basis ? notQuorateFor(basis, attendances, meeting) : () => false;
  return {
    times: await readItemTimes(meeting, agenda, store, now),
    ...{ meeting, lacked, wasLacking, agenda, attendances, notes, recorded, interests },
    ...{ previous, previousAgreed: agreed, arising, next, people, zone },
  };
}

/** What each capability recorded in a meeting. */
export async function recordedIn(
  meetingId: string,
  store: Reads,
  all: readonly Capability[],
): Promise<Recorded[]> {
  const each = await Promise.all(all.map(async ({ minutes }) => minutes?.(meetingId, store) ?? []));
  return each.flat();
}
