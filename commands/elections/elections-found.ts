import type { ListFound } from '../parts/found.ts';
import { electionReference } from './election-reference.ts';

/** Lists elections that a search has found. */
export const electionsFound: ListFound = async (ids, store) =>
  (await store.elections.withIds(ids)).map((found) => ({
    ...{ id: found.id, reference: electionReference(found), title: found.title },
    show: {
      command: 'election.show',
      args: { election: electionReference(found), network: found.networkId },
    },
  }));
