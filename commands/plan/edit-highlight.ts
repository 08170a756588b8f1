import type { Highlight } from '../../storage/plan/highlights.ts';
import { defineCommand } from '../command.ts';
import { isChangedSince, seenField, seenOf, withBoth } from '../door/changed-since.ts';
import { formFor } from '../door/form-for.ts';
import { optional } from '../field.ts';
import type { Form, View } from '../view.ts';
import { toldOf } from './change-milestone.ts';
import {
  dayTold,
  highlightNumberField,
  highlightReference,
  highlightTextField,
  kindField,
  onField,
} from './highlight-fields.ts';
import { highlightMeant } from './highlight-meant.ts';
import { countedField } from './plan-fields.ts';
import { priorityReference } from './priority-reference.ts';

const fields = {
  priority: countedField,
  number: highlightNumberField,
  kind: optional(kindField),
  text: optional(highlightTextField),
  on: optional(onField),
  seen: seenField,
};

declare module '../press.ts' {
  interface CommandFields {
    'plan.highlight.edit': typeof fields;
  }
}

export const editHighlight = defineCommand({
  name: 'plan.highlight.edit',
  summary: 'Change a line that was written about a priority',
  usage: 'plan highlight edit <priority> <number>',
  examples: ['plan highlight edit W1 1'],
  form: { title: 'Change a highlight', submit: 'Save' },
  fields,

  async run({ priority, number, seen, ...entered }, context): Promise<View> {
    const highlight = await highlightMeant(priority, number, context);
    const { kind = highlight.kind, text = highlight.text, on } = entered;
    const day = on ? dayTold(on, kind, context.today) : highlight.day;
    if (Object.values(entered).every((each) => each === undefined)) return formWith(highlight);
    const again = isChangedSince(seen, highlight) && withBoth(formWith(highlight), { kind, text, on: day });
    if (again) return again;
    const after = await context.store.highlights.update(highlight, { kind, text, day });
    return toldOf(`${highlightReference(after)} was changed: ${text}`, after.id);
  },
});

/** The form with what the highlight says now. */
function formWith(highlight: Highlight): Form {
  const { priority, number, kind, text, day, networkId } = highlight;
  const form = formFor(editHighlight, {
    given: {
      ...{ priority: priorityReference(priority), number, network: networkId },
      seen: String(seenOf(highlight)),
    },
    entered: { kind, text, on: day },
    faults: {},
  });
  return { ...form, fields: form.fields.map((field) => ({ ...field, required: true })) };
}
