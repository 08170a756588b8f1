import { defineCommand } from '../command.ts';
import { toldOf } from './change-milestone.ts';
import { highlightNumberField, highlightReference } from './highlight-fields.ts';
import { highlightMeant } from './highlight-meant.ts';
import { countedField } from './plan-fields.ts';

const fields = { priority: countedField, number: highlightNumberField };

declare module '../press.ts' {
  interface CommandFields {
    'plan.highlight.remove': typeof fields;
  }
}

export const removeHighlight = defineCommand({
  name: 'plan.highlight.remove',
  summary: 'Take out a line that was written about a priority',
  usage: 'plan highlight remove <priority> <number>',
  examples: ['plan highlight remove W1 1'],
  form: { title: 'Take a highlight out', submit: 'Take out' },
  fields,

  async run({ priority, number }, context) {
    const highlight = await highlightMeant(priority, number, context);
    const after = await context.store.highlights.update(highlight, { status: 'withdrawn' });
    return toldOf(`${highlightReference(after)} was taken out: ${after.text}`, after.id);
  },
});
