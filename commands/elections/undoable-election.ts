import type { UndoableRecord } from '../parts/undoable-record.ts';
import { nominationNudges } from './election.ts';
import { electionReference } from './election-reference.ts';

/** How undo treats an election: calling it can be taken back while nobody is nominated. */
export const undoableElection: UndoableRecord = {
  name: 'Election',
  words: 'title',
  refuse({ before, after }) {
    const { status } = after as { status?: string };
    if (status === 'nominating') return null;
    if (status === 'withdrawn' && before !== null)
      return 'What was cancelled stays so. Call another in its place.';
    return 'Nominations are closed, so what came of them stays. Nothing was changed.';
  },
  instead: ({ number, networkId: network }) => ({
    says: 'Cancel it instead, and say why.',
    button: {
      label: 'Cancel election',
      command: 'election.cancel',
      args: { election: electionReference({ number }), network },
      opens: 'form',
    },
  }),
};

/** Whether somebody stands is shown on the card of the election. */
export const undoableCandidate: UndoableRecord = {
  name: 'The nomination',

  refuse({ before, after }) {
    if (isByFilling(before, after)) return null;
    const { status } = after as { status?: string };
    return status === 'elected' || status === 'left' || status === 'notElected'
      ? 'The election is over. Nothing was changed.'
      : null;
  },

  async afterUndo({ recordId, before, after }, context) {
    const { store } = context;
    const { electionId, personId } = after as { electionId: string; personId: string };
    const election = await store.elections.get(electionId);
    if (isByFilling(before, after)) await store.nudges.unplan(electionId, personId);
    const [candidate] = await store.elections.candidacies(personId, [electionId]);
    await store.messages.refreshFor(personId, electionId);
    if (election && candidate?.id === recordId && candidate.status === 'nominated')
      await store.nudges.plan(nominationNudges(election, personId, context));
    await store.messages.refresh(electionId, ...(election?.seatedInId ? [election.seatedInId] : []));
  },
};

/** Whether a candidate has left a seat, or taken one, because a vacancy was filled. */
function isByFilling(before: unknown, after: unknown): boolean {
  const [was, is] = [before, after].map((row) => (row as { status?: string } | null)?.status);
  return (was === 'notElected' && is === 'elected') || (was === 'elected' && is === 'left');
}
