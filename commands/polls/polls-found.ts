import type { ListFound } from '../parts/found.ts';
import { pollReference } from '../parts/poll-reference.ts';

/** Lists polls that a search has found. */
export const pollsFound: ListFound = async (ids, store) =>
  (await store.polls.withIds(ids)).map((found) => ({
    ...{ id: found.id, reference: pollReference(found), title: found.question },
    show: { command: 'poll.show', args: { poll: pollReference(found), network: found.networkId } },
  }));
