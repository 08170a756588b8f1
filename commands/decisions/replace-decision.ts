import { showCard } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import { optional } from '../field.ts';
import { referenceTo } from '../fields/reference.ts';
import { UserError } from '../user-error.ts';
import { becauseField, decidedField, decisionField } from './decision-fields.ts';

const fields = { decision: decisionField, text: decidedField, because: optional(becauseField) };

declare module '../press.ts' {
  interface CommandFields {
    'decision.replace': typeof fields;
  }
}

export const replaceDecision = defineCommand({
  name: 'decision.replace',
  summary: 'Record a decision in place of an earlier one, which stays on the record',
  usage: 'decision replace <decision> with <text> [because <because>]',
  examples: ['decision replace D1 with We will pilot it in Leeds only because funding is short'],
  form: { title: 'Replace a decision', submit: 'Record' },
  fields,

  async run({ decision, text, because = null }, context) {
    const { caller, network, meeting, store } = context;
    if (decision.status === 'replaced') {
      throw new UserError(
        `${referenceTo('decision', decision)} was replaced already. Replace the decision that took its place.`,
        {
          field: 'decision',
        },
      );
    }
    const replacement = await store.decisions.add({
      networkId: network.id,
      number: await store.networks.nextNumber(network.id, 'decision'),
      text,
      because,
      replacesId: decision.id,
      meetingId: meeting?.id ?? null,
      itemId: meeting?.itemId ?? null,
      createdById: caller.id,
    });
    await store.decisions.update(decision, { status: 'replaced', replacedById: replacement.id });
    await store.messages.refresh(decision.id);
    return showCard('decision.card', replacement.id, context);
  },
});
