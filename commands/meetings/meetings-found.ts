import type { ListFound } from '../parts/found.ts';
import { meetingReference } from './meeting-reference.ts';

/** Lists meetings that a search has found. */
export const meetingsFound: ListFound = async (ids, store) =>
  (await store.meetings.withIds(ids)).map((found) => ({
    ...{ id: found.id, reference: meetingReference(found), title: found.title },
    show: { command: 'meeting.show', args: { meeting: meetingReference(found), network: found.networkId } },
  }));
