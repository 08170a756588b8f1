import type { NetworkContext } from '../context.ts';
import type { Item } from '../view.ts';
import { openLines } from './list-polls.ts';

/** At most this many open polls are shown; `poll list` has the rest. */
const MOST = 3;

/** The polls of the network that are open, those that close soonest first. */
export const pollsNow = async (context: NetworkContext): Promise<Item[]> =>
  openLines(await context.store.polls.seenIn(context.network.id, 'open', { skip: 0, take: MOST }), context);
