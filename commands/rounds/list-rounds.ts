import { listPage, pageFields } from '../cards/page.ts';
import { defineCommand } from '../command.ts';
import type { Message } from '../view.ts';
import { coverageOf } from './coverage.ts';
import { roundLine } from './round-view.ts';

const fields = pageFields;

declare module '../press.ts' {
  interface CommandFields {
    'round.list': typeof fields;
  }
}

export const listRounds = defineCommand({
  name: 'round.list',
  summary: 'List the rounds of locality meetings, and how far each is',
  usage: 'round list [page <page>] [as <as>]',
  examples: ['round list'],
  changes: false,
  form: { title: 'List rounds', submit: 'Show' },
  fields,

  async run({ page = 1, as }, context): Promise<Message> {
    const { network, store } = context;
    return listPage({ page, as }, context, {
      title: `Rounds of locality meetings in ${network.name}`,
      none: 'There is no round. Begin one with: round open "What it is about" across its localities',
      rows: (span) => store.rounds.list(network.id, span),
      async items(shown) {
        const meetings = await store.rounds.meetingsOf(shown.map(({ id }) => id));
        return shown.map((round) => {
          const own = meetings.filter(({ roundId }) => roundId === round.id);
          return roundLine(round, coverageOf(round, own));
        });
      },
      turnTo: (to) => ({ command: 'round.list', args: { network: network.id, ...to } }),
    });
  },
});
