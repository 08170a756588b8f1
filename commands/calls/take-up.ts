import { changed } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import { UserError } from '../user-error.ts';
import { mustBeAnswered } from './call.ts';
import { answeredCallField } from './call-fields.ts';
import { callReference } from './call-reference.ts';
import { callCard } from './call-view.ts';

const fields = { call: answeredCallField };

declare module '../press.ts' {
  interface CommandFields {
    'call.accept': typeof fields;
  }
}

export const takeUp = defineCommand({
  name: 'call.accept',
  summary: 'Sign up for what you were selected for',
  usage: 'call accept <call>',
  examples: ['call accept K1'],
  form: { title: 'Sign up', submit: 'Sign up' },
  fields,

  async run({ call }, context) {
    const { store, caller } = context;
    mustBeAnswered(call);
    const reference = callReference(call);
    const [own] = await store.calls.expressionsOf(caller.id, [call.id]);
    if (own?.status === 'signedUp' || own?.status === 'active')
      throw new UserError(`You have signed up for ${reference} already.`, { field: 'call' });
    if (own?.status !== 'selected')
      throw new UserError(`You were not selected for ${reference}.`, { field: 'call' });
    await store.calls.updateExpression(own, { status: 'signedUp' });
    await store.messages.refreshFor(caller.id, call.id);
    return changed(callCard, call.id, `You have signed up for ${reference} ${call.title}.`, context, own.id);
  },
});
