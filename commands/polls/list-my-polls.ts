import { listPage, pageFields } from '../cards/page.ts';
import { defineCommandAnywhere } from '../command.ts';
import { pollReference } from '../parts/poll-reference.ts';
import type { Item, Message } from '../view.ts';
import { voteButton } from './poll-view.ts';
import { sayQuestion, sayWhenCloses } from './poll-words.ts';
import { heldBlocks } from './proxies/voting-place.ts';

const fields = pageFields;

declare module '../press.ts' {
  interface CommandFields {
    'poll.mine': typeof fields;
  }
}

export const listMyPolls = defineCommandAnywhere({
  name: 'poll.mine',
  summary: 'List the polls that wait for your vote, in a direct message those of all your networks',
  usage: 'poll mine [page <page>] [as <as>]',
  examples: ['poll mine'],
  changes: false,
  form: { title: 'Polls that wait for you', submit: 'Show' },
  fields,

  async run({ page = 1, as }, context): Promise<Message> {
    const { caller, network, now, place, store, zone } = context;
    const networkId = place.kind === 'direct' ? undefined : network?.id;
    return listPage({ page, as }, context, {
      title: 'Polls that wait for your vote',
      above: page === 1 ? await heldBlocks(caller.id, networkId, store) : [],
      none: 'No poll waits for your vote.',
      rows: (span) => store.polls.waitingFor(caller.id, { networkId, ...span }),
      async items(shown) {
        const networks = await store.networks.shown(shown.map((poll) => poll.networkId));
        return shown.map((poll): Item => {
          const { name = '', zone: there = zone } = networks.get(poll.networkId) ?? {};
          const words = ` ${sayQuestion(poll)} ${name}. Closes ${sayWhenCloses(poll, now, there)}.`;
          return { text: [{ strong: pollReference(poll) }, words], button: voteButton(poll) };
        });
      },
      turnTo: (to) => ({ command: 'poll.mine', args: { ...to } }),
    });
  },
});
