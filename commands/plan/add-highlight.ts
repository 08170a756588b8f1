import { defineCommand } from '../command.ts';
import { formatDay } from '../dates/dates.ts';
import { optional } from '../field.ts';
import { toldOf } from './change-milestone.ts';
import {
  dayTold,
  HIGHLIGHTS,
  highlightReference,
  highlightTextField,
  kindField,
  onField,
} from './highlight-fields.ts';
import { countedField } from './plan-fields.ts';

const fields = {
  priority: countedField,
  kind: kindField,
  text: highlightTextField,
  on: optional(onField),
};

declare module '../press.ts' {
  interface CommandFields {
    'plan.highlight': typeof fields;
  }
}

export const addHighlight = defineCommand({
  name: 'plan.highlight',
  summary: 'Write a line about a priority for the table of the plan: achieved, next or risk',
  usage: 'plan highlight <priority> <kind> <text> [on <on>]',
  examples: [
    'plan highlight W1 achieved "Twelve pharmacies have signed up" on 3 June',
    'plan highlight W1 risk "No locum for the pilot"',
  ],
  form: { title: 'New highlight', submit: 'Write' },
  fields,

  async run({ priority, kind, text, on }, context) {
    const { store, caller, today } = context;
    const day = dayTold(on, kind, today);
    const highlight = await store.highlights.add(priority, { kind, text, day, createdById: caller.id });
    return toldOf(
      `${highlightReference(highlight)}, ${HIGHLIGHTS[kind].toLowerCase()}: ${text} (${formatDay(day)})`,
      highlight.id,
    );
  },
});
