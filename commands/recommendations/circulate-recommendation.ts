import { changed } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import { introduced } from '../fields/introductions.ts';
import { thoseWhoDecide } from '../members/index.ts';
import { networkField } from '../networks/index.ts';
import { UserError } from '../user-error.ts';
import { endorsementCard } from './endorsement-view.ts';
import { mustBeWaiting, nudgesWhenAsked } from './recommendation.ts';
import { waitingField } from './recommendation-fields.ts';
import { recommendationReference } from './recommendation-reference.ts';
import { recommendationCard } from './recommendation-view.ts';

const fields = {
  recommendation: waitingField,
  asked: introduced(networkField('Which network you ask'), { to: { usual: ['among', 'with'] } }),
};

declare module '../press.ts' {
  interface CommandFields {
    'recommendation.circulate': typeof fields;
  }
}

export const circulateRecommendation = defineCommand({
  name: 'recommendation.circulate',
  summary: 'Ask another network to endorse a recommendation',
  usage: 'recommendation circulate <recommendation> to <asked>',
  examples: ['recommendation circulate C1 to "Leeds Dental LPN"'],
  form: { title: 'Ask to endorse', submit: 'Ask' },
  needs: 'convene',
  alone: true, // it is recorded in two networks
  fields,

  async run({ recommendation, asked }, context) {
    const { store, network, caller, now, zone } = context;
    mustBeWaiting(recommendation);
    const reference = recommendationReference(recommendation);
    if (asked.id === network.id)
      throw new UserError(`${network.name} takes ${reference} upward itself. Ask other networks.`, {
        field: 'asked',
      });
    if (await store.endorsements.ofNetwork(recommendation.id, asked.id))
      throw new UserError(`${asked.name} was asked for ${reference} already, or has put it.`, {
        field: 'asked',
      });
    const endorsement = await store.endorsements.add({
      ...{ networkId: asked.id, recommendationId: recommendation.id, createdById: caller.id },
      number: await store.networks.nextNumber(asked.id, 'endorsement'),
    });
    const people = await thoseWhoDecide(asked, { store, now });
    const nudges = nudgesWhenAsked(endorsement, people, { now, zone });
    await store.messages.show(
      ...([{ kind: endorsementCard, subjectId: endorsement.id }, asked.id, null, now, nudges] as const),
    );
    await store.messages.refresh(recommendation.id);
    const told = `${asked.name} is asked to endorse ${reference}.`;
    return changed(recommendationCard, recommendation.id, told, context, endorsement.id);
  },
});
