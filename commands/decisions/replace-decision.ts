import { showCard } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import { optional } from '../field.ts';
import { lacksQuorum, recordedHere } from '../meetings/index.ts';
import { UserError } from '../user-error.ts';
import { becauseField, decidedField, decisionField } from './decision-fields.ts';
import { decisionReference } from './decision-reference.ts';
import { decisionCard } from './decision-view.ts';
import { motionFields, motionOf } from './how-agreed.ts';

const fields = {
  decision: decisionField,
  text: decidedField,
  because: optional(becauseField),
  ...motionFields,
};

declare module '../press.ts' {
  interface CommandFields {
    'decision.replace': typeof fields;
  }
}

export const replaceDecision = defineCommand({
  name: 'decision.replace',
  summary: 'Record a decision in place of an earlier one, which stays on the record',
  usage:
    'decision replace <decision> with <text> [because <because>] [proposed by <proposer>] [seconded by <seconder>] [with votes <agreed>]',
  examples: ['decision replace D1 with We will pilot it in Leeds only because funding is short'],
  form: { title: 'Replace a decision', submit: 'Record' },
  fields,

  async run({ decision, text, because = null, ...motion }, context) {
    const { caller, network, store } = context;
    if (decision.status === 'replaced') {
      throw new UserError(
        `${decisionReference(decision)} was replaced already. Replace the decision that took its place.`,
        {
          field: 'decision',
        },
      );
    }
    const place = await recordedHere('decision', context);
    const replacement = await store.decisions.add({
      networkId: network.id,
      text,
      because,
      replacesId: decision.id,
      ...motionOf(motion),
      priorityId: decision.priorityId,
      ...place,
      lackedQuorum: await lacksQuorum(place.meetingId, context),
      createdById: caller.id,
    });
    await store.decisions.update(decision, { status: 'replaced', replacedById: replacement.id });
    await store.messages.refresh(decision.id);
    return showCard(decisionCard, replacement.id, context);
  },
});
