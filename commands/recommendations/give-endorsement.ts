import { changed } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import { UserError } from '../user-error.ts';
import { endorsementCard } from './endorsement-view.ts';
import { mustBeOpenToSay } from './recommendation.ts';
import { endorsementField } from './recommendation-fields.ts';
import { endorsementReference } from './recommendation-reference.ts';
import { tellEndorsers } from './tell-endorsers.ts';

const fields = { endorsement: endorsementField };

declare module '../press.ts' {
  interface CommandFields {
    'endorsement.give': typeof fields;
  }
}

export const giveEndorsement = defineCommand({
  name: 'endorsement.give',
  summary: 'Endorse a recommendation, for this network',
  usage: 'endorsement give <endorsement>',
  examples: ['endorsement give B1'],
  form: { title: 'Endorse', submit: 'Endorse' },
  needs: 'convene',
  alone: true, // the cards of two networks tell of it
  fields,

  async run({ endorsement }, context) {
    const { store, network, caller, now } = context;
    const recommendation = await store.recommendations.get(endorsement.recommendationId);
    mustBeOpenToSay(endorsement, recommendation);
    const reference = endorsementReference(endorsement);
    if (endorsement.status === 'endorsed')
      throw new UserError(`${network.name} endorses ${reference} already.`, { field: 'endorsement' });
    await store.endorsements.update(endorsement, {
      ...{ status: 'endorsed', byId: caller.id, at: now, because: null },
    });
    await store.nudges.unplan(endorsement.id);
    await tellEndorsers(recommendation, context);
    const told = `${network.name} endorses ${reference}. The reply comes here.`;
    return changed(endorsementCard, endorsement.id, told, context);
  },
});
