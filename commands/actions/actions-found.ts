import type { ListFound } from '../parts/found.ts';
import { actionReference } from './action-reference.ts';

/** Lists actions that a search has found. */
export const actionsFound: ListFound = async (ids, store) =>
  (await store.actions.withIds(ids)).map((found) => ({
    ...{ id: found.id, reference: actionReference(found), title: found.text },
    show: { command: 'action.show', args: { action: actionReference(found), network: found.networkId } },
  }));
