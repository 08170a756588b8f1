import type { ListFound } from '../parts/found.ts';
import { groupReference } from './group-reference.ts';

/** Lists working groups that a search has found. */
export const groupsFound: ListFound = async (ids, store) =>
  (await store.groups.withIds(ids)).map((found) => ({
    ...{ id: found.id, reference: groupReference(found), title: found.title },
    show: { command: 'group.show', args: { group: groupReference(found), network: found.networkId } },
  }));
