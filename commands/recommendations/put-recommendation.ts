import { changed } from '../cards/card.ts';
import { undoButton } from '../cards/undo-button.ts';
import { defineCommand } from '../command.ts';
import { optional } from '../field.ts';
import { introduced } from '../fields/introductions.ts';
import { managersOf } from '../members/index.ts';
import { networkField } from '../networks/index.ts';
import { UserError } from '../user-error.ts';
import { message } from '../view.ts';
import { endorsementCard } from './endorsement-view.ts';
import { nudgesWhenPut, takesUpward } from './recommendation.ts';
import { becauseField, textField } from './recommendation-fields.ts';
import { recommendationReference } from './recommendation-reference.ts';
import { recommendationCard } from './recommendation-view.ts';

const fields = {
  text: textField,
  group: optional({
    ...introduced(networkField('To which group'), { to: { usual: ['put to', 'up to'] } }),
    hint: 'The Assembly, a reference group or a board; leave it empty for this one',
  }),
  because: optional(becauseField),
};

declare module '../press.ts' {
  interface CommandFields {
    'recommendation.put': typeof fields;
  }
}

export const putRecommendation = defineCommand({
  name: 'recommendation.put',
  summary: 'Tell those above what we recommend, by way of the Assembly or a group',
  usage: 'recommendation put <text> [to <group>] [because <because>]',
  examples: [
    'recommendation put "Give each care home a named pharmacist" to "National Assembly" because homes wait for weeks',
  ],
  form: { title: 'Recommend something', submit: 'Recommend' },
  needs: 'convene',
  alone: true, // it is recorded in two networks
  fields,

  async run({ text, group: named, because = null }, context) {
    const { store, network, caller, today, now, zone } = context;
    const group = named ?? network;
    if (!takesUpward(group))
      throw new UserError(
        `${group.name} takes nothing upward. Say to which Assembly, reference group or board you recommend it.`,
        { field: 'group' },
      );
    const recommendation = await store.recommendations.add({
      ...{ networkId: group.id, text, because, putById: network.id, createdById: caller.id },
      number: await store.networks.nextNumber(group.id, 'recommendation'),
    });
    const shown = { kind: recommendationCard, subjectId: recommendation.id };
    const reference = recommendationReference(recommendation);
    if (group.id === network.id) {
      await store.messages.show(shown, group.id, null, now);
      const told = `${reference} is recorded. Networks can be asked to endorse it, and it can be handed on.`;
      return context.typed
        ? message(told, [], [undoButton(recommendation.id)])
        : changed(recommendationCard, recommendation.id, told, context);
    }
    const endorsement = await store.endorsements.add({
      ...{ networkId: network.id, recommendationId: recommendation.id, createdById: caller.id },
      ...{ status: 'endorsed', byId: caller.id, at: now },
      number: await store.networks.nextNumber(network.id, 'endorsement'),
    });
    const people = (await managersOf(group.id, { store, today })).filter((id) => id !== caller.id);
    const nudges = nudgesWhenPut(recommendation, people, { now, zone });
    await store.messages.show(shown, group.id, null, now, nudges);
    await store.messages.show({ kind: endorsementCard, subjectId: endorsement.id }, network.id, null, now);
    const told = `${group.name} has it as its ${reference}. The reply comes here.`;
    return context.typed
      ? message(told, [], [undoButton(recommendation.id)])
      : changed(endorsementCard, endorsement.id, told, context, recommendation.id);
  },
});
