import type { ListGiven } from '../parts/given-task.ts';
import { nudgesOfGiving } from '../parts/given-task.ts';

/** The nudges that tell of the actions given in a meeting that is over. They are due at one time, so each owner has one message. */
export const actionsGiven: ListGiven = async (meetingId, slot, { store, now, zone }) =>
  (await store.actions.ofMeeting(meetingId)).flatMap((action) =>
    nudgesOfGiving('action', action, { now, zone }, slot),
  );
