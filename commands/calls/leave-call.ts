import { changed } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import { UserError } from '../user-error.ts';
import { callField } from './call-fields.ts';
import { callReference } from './call-reference.ts';
import { callCard } from './call-view.ts';

const fields = { call: callField };

declare module '../press.ts' {
  interface CommandFields {
    'call.leave': typeof fields;
  }
}

export const leaveCall = defineCommand({
  name: 'call.leave',
  summary: 'Say that you are not interested any more',
  usage: 'call leave <call>',
  examples: ['call leave K1'],
  form: { title: 'Not interested', submit: 'Take me off' },
  fields,

  async run({ call }, context) {
    const { store, caller } = context;
    const [own] = await store.calls.expressionsOf(caller.id, [call.id]);
    if (!own)
      throw new UserError(`You have not said that you are interested in ${callReference(call)}.`, {
        field: 'call',
      });
    await store.calls.updateExpression(own, { status: 'withdrawn' });
    const told = `You are not down for ${callReference(call)} any more.`;
    return changed(callCard, call.id, told, context, own.id);
  },
});
