import type { ListFound } from '../parts/found.ts';
import { recommendationReference } from './recommendation-reference.ts';

/** Lists recommendations that a search has found. */
export const recommendationsFound: ListFound = async (ids, store) =>
  (await store.recommendations.withIds(ids)).map((found) => ({
    ...{ id: found.id, reference: recommendationReference(found), title: found.text },
    show: {
      command: 'recommendation.show',
      args: { recommendation: recommendationReference(found), network: found.networkId },
    },
  }));
