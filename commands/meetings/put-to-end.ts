import type { Meeting } from '../../storage/meetings/meetings.ts';
import type { Store } from '../../storage/store.ts';
import type { Capability } from '../capability.ts';
import type { NetworkContext } from '../context.ts';
import { carryParked, parkedIn } from './carry-item.ts';
import { tellOwners } from './given-in-meeting.ts';
import { markWithoutQuorum } from './quorum-of-decision.ts';
import { showNextInSeries } from './rest-of-series.ts';
import { carryToRatify, toRatify } from './to-ratify.ts';

/** What a meeting leaves: what is to be ratified, by reference, and the meeting on whose agenda that is, if one is planned. */
export interface LeftByMeeting {
  references: string[];
  /** The titles of the items that were parked and never taken up. */
  parked: string[];
  next: Meeting | null;
}

/** Ends a meeting, tells owners what was given them in it, shows the next of its series, and carries what is to be ratified or was parked to the network's next meeting. */
export async function putToEnd(
  meeting: Meeting,
  how: Pick<Meeting, 'endedAt'> & Partial<Meeting>,
  { store, now, zone, byId }: Pick<NetworkContext<Store>, 'store' | 'now' | 'zone'> & { byId: string },
  all: readonly Capability[],
): Promise<LeftByMeeting> {
  const ended = await store.meetings.update(meeting, { ...how, status: 'ended', nextAt: null });
  await markWithoutQuorum(ended, { store, zone });
  await tellOwners(ended, { store, now, zone }, all);
  await showNextInSeries(meeting, { store, now });
  const next = await store.meetings.next(meeting.networkId, now);
  const references = next
    ? await carryToRatify(ended, next, { store, zone, byId }, all)
    : (await toRatify(ended, { store, zone }, all)).map(({ reference }) => reference);
  const parked = await parkedIn(ended.id, store);
  if (next) await carryParked(parked, next, byId, store);
  return { references, parked: parked.map(({ title }) => title), next };
}
