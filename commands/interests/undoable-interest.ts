import type { Interest } from '../../storage/interests/interests.ts';
import { isOut } from '../parts/interest-words.ts';
import type { UndoableRecord } from '../parts/undoable-record.ts';
import { refreshTouched } from './declare-interest.ts';
import { nudgesFor } from './interest.ts';

/** Why a ruling that has ended somebody’s vote is not undone. */
export const VOTE_STANDS_ASIDE =
  'That vote was taken out of the poll, and that stands. Nothing was taken back.';

/** How undo treats an interest: what was declared can be taken back, and a ruling, unless it has ended somebody’s vote. */
export const undoableInterest: UndoableRecord = {
  name: 'Interest',
  words: 'text',

  refuse({ before, after }) {
    const [was, is] = [before, after] as unknown as [Interest | null, Interest];
    const hasEndedVote = is.pollId !== null && isOut(is) && was !== null && !isOut(was);
    return hasEndedVote ? VOTE_STANDS_ASIDE : null;
  },

  async afterUndo({ recordId }, context) {
    const { store } = context;
    const interest = await store.interests.get(recordId);
    if (!interest) return;
    await store.nudges.unplan(recordId);
    await store.nudges.plan(await nudgesFor(interest, context));
    await refreshTouched(interest, store);
  },
};
