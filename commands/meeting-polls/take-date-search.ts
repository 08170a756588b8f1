import type { DateSearch } from '../../storage/meetings/meetings.ts';
import { nudgeThoseWhoDecide } from '../members/index.ts';
import type { WhenDue } from '../parts/when-due.ts';
import { lookAgainAt } from '../polls/index.ts';

/** Puts the best date to those who decide for a network, once the poll for it has closed. */
export const takeDateSearch: WhenDue = {
  command: 'poll.close',
  record: 'search for a date',

  async networkOf(id, now, store) {
    const search = await store.dateSearches.get(id);
    return search && isDue(search, now) ? search.networkId : undefined;
  },

  async run(id, { store, now, zone }) {
    await store.dateSearches.lock(id);
    const search = await store.dateSearches.get(id);
    const poll = search && (await store.polls.get(search.pollId));
    if (!search || !poll || !isDue(search, now)) return;
    if (poll.status === 'open') {
      await store.dateSearches.settle(id, { nextAt: lookAgainAt(poll, now) });
      return;
    }
    const status = poll.status === 'closed' ? 'closed' : 'cancelled';
    await store.dateSearches.settle(id, { status, nextAt: null });
    if (status === 'cancelled') return;
    const network = { id: search.networkId, zone };
    await nudgeThoseWhoDecide({ kind: 'dateSearch', subjectId: id, slot: 'found' }, network, { store, now });
  },
};

const isDue = ({ status, nextAt }: DateSearch, now: Date): boolean =>
  status === 'open' && nextAt !== null && nextAt <= now;
