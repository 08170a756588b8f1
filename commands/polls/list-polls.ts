import { NO_TURNOUT, type Poll } from '../../storage/polls/polls.ts';
import { listMessage, pageField, pageOf, rowsOf } from '../cards/page.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { optional } from '../field.ts';
import { choice } from '../fields/fields.ts';
import type { Item, Message } from '../view.ts';
import { closedPollLine, openPollLine } from './poll-view.ts';

type Which = 'open' | 'closed' | 'mine';

const which = choice<Which>('Which', {
  open: 'All that are open',
  closed: 'Closed',
  mine: 'Those that wait for my vote',
});

const TITLES: Record<Which, string> = {
  open: 'Open polls',
  closed: 'Closed polls',
  mine: 'Polls that wait for your vote',
};

const NONE: Record<Which, string> = {
  open: 'No poll is open. Open one with: poll open "Where shall we meet?" Leeds | York closes Friday 5pm',
  closed: 'No poll has been closed yet.',
  mine: 'No poll waits for your vote here.',
};

const fields = { which: optional(which), page: pageField };

declare module '../press.ts' {
  interface CommandFields {
    'poll.list': typeof fields;
  }
}

export const listPolls = defineCommand({
  name: 'poll.list',
  summary: 'List the polls of this network',
  usage: 'poll list [<which>] [page <page>]',
  examples: ['poll list', 'poll list closed', 'poll list mine', 'poll list page 2'],
  changes: false,
  form: { title: 'List polls', submit: 'Show' },
  fields,

  async run({ which = 'open', page = 1 }, context): Promise<Message> {
    const { network } = context;
    const rows = await rowsFor(which, page, context);
    const { shown, turn } = pageOf(rows, page, (to) => ({
      command: 'poll.list',
      args: { which, network: network.id, page: to },
    }));
    const items = which === 'closed' ? shown.map(closedPollLine) : await openLines(shown, context);
    return listMessage({
      title: `${TITLES[which]} in ${network.name}`,
      page,
      items,
      none: NONE[which],
      turn,
    });
  },
});

async function rowsFor(
  which: Which,
  page: number,
  { store, network, caller }: NetworkContext,
): Promise<Poll[]> {
  const { skip, take } = rowsOf(page);
  if (which === 'mine') return store.polls.waitingFor(caller.id, { networkId: network.id, skip, take });
  return store.polls.list(network.id, which, { skip, take });
}

async function openLines(polls: Poll[], context: NetworkContext): Promise<Item[]> {
  const { store, caller } = context;
  const ids = polls.map(({ id }) => id);
  const turnouts = await store.polls.turnouts(ids);
  const mine = new Set((await store.polls.placesOf(caller.id, ids)).map(({ recordId }) => recordId));
  return polls.map((poll) =>
    openPollLine(poll, turnouts.get(poll.id) ?? NO_TURNOUT, mine.has(poll.id), context),
  );
}
