import { NO_TURNOUT, type Poll } from '../../storage/polls/polls.ts';
import { type Lists, listChoice, listPage, pageFields } from '../cards/page.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import type { Item, Message } from '../view.ts';
import { closedPollLine, openPollLine } from './poll-lines.ts';

type Which = 'open' | 'closed' | 'mine';

const lists: Lists<Which> = {
  open: {
    label: 'All that are open',
    title: 'Open polls',
    none: 'No poll is open. Open one with: poll open "Where shall we meet?" Leeds | York closes Friday 5pm',
  },
  closed: { label: 'Closed', title: 'Closed polls', none: 'No poll has been closed yet.' },
  mine: {
    label: 'Those that wait for my vote',
    title: 'Polls that wait for your vote',
    none: 'No poll waits for your vote here.',
  },
};

const fields = { which: listChoice(lists), ...pageFields };

declare module '../press.ts' {
  interface CommandFields {
    'poll.list': typeof fields;
  }
}

export const listPolls = defineCommand({
  name: 'poll.list',
  summary: 'List the polls of this network',
  usage: 'poll list [<which>] [page <page>] [as <as>]',
  examples: ['poll list', 'poll list closed', 'poll list mine', 'poll list page 2'],
  changes: false,
  form: { title: 'List polls', submit: 'Show' },
  fields,

  async run({ which = 'open', page = 1, as }, context): Promise<Message> {
    const { network } = context;
    return listPage({ page, as }, context, {
      title: `${lists[which].title} in ${network.name}`,
      none: lists[which].none,
      rows: (span) => rowsFor(which, span, context),
      items: (shown) => (which === 'closed' ? shown.map(closedPollLine) : openLines(shown, context)),
      turnTo: (to) => ({ command: 'poll.list', args: { which, network: network.id, ...to } }),
    });
  },
});

async function rowsFor(
  which: Which,
  span: { skip: number; take: number },
  { store, network, caller }: NetworkContext,
): Promise<Poll[]> {
  if (which === 'mine') return store.polls.waitingFor(caller.id, { networkId: network.id, ...span });
  return store.polls.seenIn(network.id, which, span);
}

export async function openLines(polls: Poll[], context: NetworkContext): Promise<Item[]> {
  const { store, caller } = context;
  const ids = polls.map(({ id }) => id);
  const turnouts = await store.polls.turnouts(ids);
  const mine = new Set((await store.polls.placesOf(caller.id, ids)).map(({ recordId }) => recordId));
  return polls.map((poll) =>
    openPollLine(poll, turnouts.get(poll.id) ?? NO_TURNOUT, mine.has(poll.id), context),
  );
}
