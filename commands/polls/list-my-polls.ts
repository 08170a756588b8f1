import { listMessage, pageField, pageOf, rowsOf } from '../cards/page.ts';
import { defineCommandAnywhere } from '../command.ts';
import type { Item, Message } from '../view.ts';
import { pollReference } from './poll-reference.ts';
import { voteButton } from './poll-view.ts';
import { sayQuestion, sayWhenCloses } from './poll-words.ts';

const fields = { page: pageField };

declare module '../press.ts' {
  interface CommandFields {
    'poll.mine': typeof fields;
  }
}

export const listMyPolls = defineCommandAnywhere({
  name: 'poll.mine',
  summary: 'List the polls that wait for your vote, in a direct message those of all your networks',
  usage: 'poll mine [page <page>]',
  examples: ['poll mine'],
  changes: false,
  form: { title: 'Polls that wait for you', submit: 'Show' },
  fields,

  async run({ page = 1 }, { caller, network, now, place, store, zone }): Promise<Message> {
    const networkId = place.kind === 'direct' ? undefined : network?.id;
    const { skip, take } = rowsOf(page);
    const rows = await store.polls.waitingFor(caller.id, { networkId, skip, take });
    const { shown, turn } = pageOf(rows, page, (to) => ({ command: 'poll.mine', args: { page: to } }));
    const networks = await store.networks.shown(shown.map(({ networkId }) => networkId));
    const items = shown.map((poll): Item => {
      const { name = '', zone: there = zone } = networks.get(poll.networkId) ?? {};
      const words = ` ${sayQuestion(poll)} ${name}. Closes ${sayWhenCloses(poll, now, there)}.`;
      return { text: [{ strong: pollReference(poll) }, words], button: voteButton(poll) };
    });
    return listMessage({
      title: 'Polls that wait for your vote',
      page,
      items,
      none: 'No poll waits for your vote.',
      turn,
    });
  },
});
