import { changed } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import { reason } from '../fields/fields.ts';
import { introduced } from '../fields/introductions.ts';
import { networkField } from '../networks/index.ts';
import { UserError } from '../user-error.ts';
import { requestField } from './advice-fields.ts';
import { adviceReference } from './advice-reference.ts';
import { mustBeUnanswered } from './advice-request.ts';
import { askedCard } from './advice-view.ts';

const fields = {
  /** The number that it has in the group that was asked. */
  request: { ...requestField, resolve: (number: number) => number },
  group: introduced(networkField('Whom you asked'), { of: { usual: ['asked of'] } }),
  because: reason(),
};

declare module '../press.ts' {
  interface CommandFields {
    'advice.withdraw': typeof fields;
  }
}

export const withdrawAdvice = defineCommand({
  name: 'advice.withdraw',
  summary: 'Take back what this network has asked, until it is answered',
  usage: 'advice withdraw <request> of <group> because <because>',
  examples: ['advice withdraw N1 of "Reference group" because the trust has answered it'],
  form: { title: 'Withdraw a request', submit: 'Withdraw' },
  needs: 'convene',
  alone: true, // it is recorded in one network for another
  fields,

  async run({ request: number, group, because }, context) {
    const { store, network } = context;
    const reference = adviceReference({ number });
    const request = await store.advice.byNumber(group.id, number);
    if (request?.askedForId !== network.id)
      throw new UserError(`${network.name} has asked no ${reference} of ${group.name}.`, {
        field: 'request',
      });
    mustBeUnanswered(request);
    await store.advice.update(request, { status: 'withdrawn', because, nextAt: null });
    await store.messages.refreshSettled(request.id);
    const told = `${group.name} is told that ${reference} needs no answer any more.`;
    return changed(askedCard, request.id, told, context, null);
  },
});
