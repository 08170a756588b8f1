import { showCard } from '../cards/card.ts';
import { keepSource } from '../cards/source.ts';
import { defineCommand } from '../command.ts';
import { optional, unasked } from '../field.ts';
import { sourceField } from '../fields/source-field.ts';
import { lacksQuorum, meetingField, recordedHere } from '../meetings/index.ts';
import { countedForField } from '../plan/index.ts';
import { becauseField, decidedField } from './decision-fields.ts';
import { decisionCard } from './decision-view.ts';
import { motionFields, motionOf } from './how-agreed.ts';

const fields = {
  text: decidedField,
  because: optional(becauseField),
  priority: countedForField,
  ...motionFields,
  /**
   * The card of a meeting sets this, so that the decision belongs to that meeting wherever the card is
   * read.
   */
  meeting: unasked(meetingField),
  source: sourceField,
};

declare module '../press.ts' {
  interface CommandFields {
    'decision.record': typeof fields;
  }
}

export const recordDecision = defineCommand({
  name: 'decision.record',
  summary: 'Record what was decided, and why',
  usage:
    'decision record <text> [because <because>] [for <priority>] [proposed by <proposer>] [seconded by <seconder>] [with votes <agreed>]',
  examples: [
    'decision record We will pilot the minor ailments scheme because practices asked for it',
    'decision record We will meet monthly proposed by @bob seconded by @cat with votes 5 for, 1 against, 2 abstained',
    'decision record We will meet monthly by consensus',
  ],
  form: { title: 'New decision', submit: 'Record' },
  fields,

  async run({ text, because = null, priority, meeting, source, ...motion }, context) {
    const { caller, network, store } = context;
    const place = await recordedHere('decision', context, meeting);
    const decision = await store.decisions.add({
      networkId: network.id,
      text,
      because,
      replacesId: null,
      ...motionOf(motion),
      priorityId: priority?.id ?? null,
      ...place,
      lackedQuorum: await lacksQuorum(place.meetingId, context),
      createdById: caller.id,
    });
    await keepSource(decision, source, store);
    return showCard(decisionCard, decision.id, context);
  },
});
