import type { ListFound } from '../parts/found.ts';
import { interestReference } from './interest-reference.ts';

/** Lists interests that a search has found. */
export const interestsFound: ListFound = async (ids, store) =>
  (await store.interests.withIds(ids)).map((found) => ({
    ...{ id: found.id, reference: interestReference(found), title: found.text },
    show: {
      command: 'interest.show',
      args: { interest: interestReference(found), network: found.networkId },
    },
  }));
