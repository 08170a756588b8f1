import { changed } from '../cards/card.ts';
import { nameOf } from '../cards/shown.ts';
import { defineCommand } from '../command.ts';
import { UserError } from '../user-error.ts';
import { mustBeAnswered, mustBeInterested } from './call.ts';
import { answeredCallField, whoField } from './call-fields.ts';
import { callReference } from './call-reference.ts';
import { callCard } from './call-view.ts';

const fields = { call: answeredCallField, person: whoField };

declare module '../press.ts' {
  interface CommandFields {
    'call.active': typeof fields;
  }
}

export const markActive = defineCommand({
  name: 'call.active',
  summary: 'Record that someone who was selected has begun',
  usage: 'call active <call> <person>',
  examples: ['call active K1 @bob'],
  form: { title: 'Has begun', submit: 'Save' },
  needs: 'convene',
  fields,

  async run({ call, person }, context) {
    const { store } = context;
    mustBeAnswered(call);
    const reference = callReference(call);
    const expression = await mustBeInterested(call, person, store);
    if (expression.status === 'active')
      throw new UserError(`${nameOf(person)} is active in ${reference} already.`, { field: 'person' });
    if (expression.status !== 'selected' && expression.status !== 'signedUp')
      throw new UserError(`${nameOf(person)} was not selected for ${reference}.`, { field: 'person' });
    const { id } = await store.calls.updateExpression(expression, { status: 'active' });
    return changed(callCard, call.id, `${nameOf(person)} is active in ${reference}.`, context, id);
  },
});
