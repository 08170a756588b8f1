import { listPage, pageFields } from '../../cards/page.ts';
import { defineCommand } from '../../command.ts';
import type { Item, Message } from '../../view.ts';
import { METHODS, methodNamed } from '../methods/methods.ts';
import { asEntered } from './as-entered.ts';
import { READY_POLLS, type ReadyPoll } from './ready-polls.ts';

const fields = pageFields;

declare module '../../press.ts' {
  interface CommandFields {
    'poll.template.list': typeof fields;
  }
}

export const listTemplates = defineCommand({
  name: 'poll.template.list',
  summary: 'List the templates from which polls are opened: those of this network, and ready ones',
  usage: 'poll template list [page <page>] [as <as>]',
  examples: ['poll template list'],
  changes: false,
  form: { title: 'Templates for polls', submit: 'Show' },
  fields,

  async run({ page = 1, as }, context): Promise<Message> {
    const { store, network } = context;
    return listPage({ page, as }, context, {
      title: `Templates for polls in ${network.name}`,
      none: 'There are none.',
      async rows({ skip, take }) {
        const own = await store.pollTemplates.ofNetwork(network.id);
        const polls = new Map(
          (await store.polls.withIds(own.map(({ pollId }) => pollId))).map((poll) => [poll.id, poll]),
        );
        const kept = own.flatMap(({ name, pollId }) => {
          const poll = polls.get(pollId);
          return poll ? [asEntered(poll, name)] : [];
        });
        const names = new Set(kept.map(({ name }) => name));
        return [...kept, ...READY_POLLS.filter(({ name }) => !names.has(name))].slice(skip, skip + take);
      },
      items: (shown) => shown.map((each) => toItem(each, network.id)),
      turnTo: (to) => ({ command: 'poll.template.list', args: { network: network.id, ...to } }),
      note: 'To keep a poll as a template: poll template save P1 as …',
    });
  },
});

const toItem = ({ name, entered }: ReadyPoll, network: string): Item => ({
  text: [
    { strong: name },
    `: ${entered.question} ${METHODS[methodNamed(entered.method ?? 'single')].label}${entered.secret ? ', secret' : ''}${entered.checkable ? ', checkable' : ''}.`,
  ],
  button: { label: 'Open one', command: 'poll.from', args: { template: name, network }, opens: 'form' },
});
