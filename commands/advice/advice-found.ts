import type { ListFound } from '../parts/found.ts';
import { adviceReference } from './advice-reference.ts';

/** Lists requests for advice that a search has found. */
export const adviceFound: ListFound = async (ids, store) =>
  (await store.advice.withIds(ids)).map((found) => ({
    ...{ id: found.id, reference: adviceReference(found), title: found.question },
    show: { command: 'advice.show', args: { request: adviceReference(found), network: found.networkId } },
  }));
