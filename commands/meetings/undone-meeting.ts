import type { Change } from '../../storage/aggregates.ts';
import type { Store } from '../../storage/store.ts';
import type { Capability } from '../capability.ts';
import type { NetworkContext } from '../context.ts';
import { isOpen, isWritten } from './by-correspondence.ts';
import { mustBeDraft } from './draft-minutes.ts';
import { tellNoOwners, tellOwners } from './given-in-meeting.ts';
import { nudgesToSilent } from './hold-by-correspondence.ts';
import { mustBeOneFound, refreshSearch } from './refresh-search.ts';

/**
 * After a change of a meeting was taken back: what was given in one that runs again is told at its end, and in one that does not
 * run after all at once. What minutes were made of that are confirmed, or put to the vote, does not run again. Who has said nothing in one by correspondence is reminded by its last day, which is as it was. The poll
 * that found the date of a meeting is shown anew, as the meeting may be planned from it again.
 */
export const afterUndoOfMeeting =
  (all: readonly Capability[]) =>
  async ({ recordId, after }: Change, context: NetworkContext<Store>): Promise<void> => {
    const { store } = context;
    const meeting = await store.meetings.get(recordId);
    if (!meeting) return;
    const was = (after as { status?: string } | null)?.status;
    if (isOff(was) && !isOff(meeting.status)) await mustBeOneFound(meeting, store);
    await refreshSearch(meeting, store);
    if (was === 'ended' && meeting.status === 'running') {
      await mustBeDraft(meeting, store);
      await tellNoOwners(meeting, context, all);
    }
    if (was === 'running' && meeting.status !== 'running') await tellOwners(meeting, context, all);
    if (!isWritten(meeting) || meeting.status === 'scheduled') return;
    await store.nudges.unplan(meeting.id);
    if (isOpen(meeting, context.now)) await store.nudges.plan(await nudgesToSilent(meeting, context));
  };

const isOff = (status: string | undefined): boolean => status === 'withdrawn' || status === 'cancelled';
