import type { ListFound } from '../parts/found.ts';
import { decisionReference } from './decision-reference.ts';

/** Lists decisions that a search has found. */
export const decisionsFound: ListFound = async (ids, store) =>
  (await store.decisions.withIds(ids)).map((found) => ({
    ...{ id: found.id, reference: decisionReference(found), title: found.text },
    show: {
      command: 'decision.show',
      args: { decision: decisionReference(found), network: found.networkId },
    },
  }));
