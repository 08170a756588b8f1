import { defineCommand } from '../command.ts';
import { showTable, tableFormField } from '../parts/table-forms.ts';
import type { Message } from '../view.ts';
import { readRound } from './read-round.ts';
import { roundField } from './round-fields.ts';
import { roundReference } from './round-reference.ts';
import { coverageBlocks, signalBlocks, toPlanBlocks, toRows } from './round-view.ts';

const fields = { round: roundField, as: tableFormField };

declare module '../press.ts' {
  interface CommandFields {
    'round.show': typeof fields;
  }
}

export const showRound = defineCommand({
  name: 'round.show',
  summary: 'Show which localities have met in a round, which have not, and what they signalled',
  usage: 'round show <round> [as <as>]',
  examples: ['round show L1', 'round show L1 as docx'],
  changes: false,
  form: { title: 'Show a round', submit: 'Show' },
  fields,

  async run({ round, as }, context): Promise<Message> {
    const reference = roundReference(round);
    const shown = await readRound(round, context);
    const whole = [...coverageBlocks(shown), ...signalBlocks(shown.covered)];
    const table = {
      ...{
        title: `Round ${reference} in ${context.network.name}: ${round.title}`,
        name: `${reference}-round`,
      },
      ...{ about: 'The round of localities', typed: `round show ${reference}` },
      ...{ inChat: [...whole, ...toPlanBlocks(shown)], whole, rows: toRows(shown) },
      ask: (form: typeof as) => ({
        command: 'round.show' as const,
        args: { round: reference, as: form, network: round.networkId },
      }),
    };
    return showTable(table, as, context);
  },
});
