import { nextLook } from '../dates/closing.ts';
import type { WhenDue } from '../parts/when-due.ts';
import { settlePoll } from './settle-poll.ts';

/**
 * Closes a poll whose time is up. Before that, it redraws the poll's cards each day, since they show how
 * many days are left.
 */
export const closeDuePoll: WhenDue = {
  command: 'poll.close',
  record: 'poll',

  async networkOf(id, now, store) {
    const poll = await store.polls.get(id);
    return poll?.status === 'open' && poll.nextAt <= now ? poll.networkId : undefined;
  },

  async run(id, context) {
    const { store, now } = context;
    const poll = await store.polls.get(id);
    if (poll?.status !== 'open' || poll.nextAt > now) return;
    if (poll.closesAt <= now) {
      await settlePoll(poll, context);
      return;
    }
    await store.polls.lookAgain(id, nextLook(poll.closesAt, context));
    await store.messages.refreshCards(id);
  },

  putOff: (id, until, store) => store.polls.lookAgain(id, until),
};
