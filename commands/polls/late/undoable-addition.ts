import { nameOf } from '../../cards/shown.ts';
import { pollReference } from '../../parts/poll-reference.ts';
import type { UndoableRecord } from '../../parts/undoable-record.ts';
import { UserError } from '../../user-error.ts';

/** How undo treats a late addition to a roll: it can be taken back until they have voted, while the poll is open. */
export const undoableAddition: UndoableRecord = {
  name: 'Addition to the roll',

  async afterUndo({ recordId }, { store }) {
    const added = await store.lateVoters.get(recordId);
    const poll = added && (await store.polls.get(added.pollId));
    if (!added || !poll) return;
    if (poll.status !== 'open')
      throw new UserError(`${pollReference(poll)} has ended, so its roll stays as it was.`);
    if (!(await store.lateVoters.remove(added))) {
      const people = await store.people.shown([added.personId]);
      throw new UserError(
        `${nameOf(people.get(added.personId))} has voted in ${pollReference(poll)} already, so they stay on its roll.`,
      );
    }
    await store.nudges.unplan(poll.id, added.personId);
    await store.messages.refreshFor(added.personId, poll.id);
  },
};
