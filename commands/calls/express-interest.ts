import { changed } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import { mustBeOpenFor } from './call.ts';
import { openCallField, statementField } from './call-fields.ts';
import { callReference } from './call-reference.ts';
import { callCard } from './call-view.ts';

const fields = { call: openCallField, statement: statementField };

declare module '../press.ts' {
  interface CommandFields {
    'call.express': typeof fields;
  }
}

export const expressInterest = defineCommand({
  name: 'call.express',
  summary: 'Say that you are interested in what a call is about, and why',
  usage: 'call express <call> <statement>',
  examples: ['call express K1 I led the flu clinics last winter'],
  form: { title: 'I am interested', submit: 'Send' },
  fields,

  async run({ call, statement }, context) {
    const { store, caller } = context;
    mustBeOpenFor(call, context);
    const id = await store.calls.express(call.id, caller.id, statement);
    const told = `You are down as interested in ${callReference(call)}. Those who choose can read what you wrote.`;
    return changed(callCard, call.id, told, context, id);
  },
});
