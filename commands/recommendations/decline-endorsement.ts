import { changed } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import { optional } from '../field.ts';
import { UserError } from '../user-error.ts';
import { endorsementCard } from './endorsement-view.ts';
import { mustBeOpenToSay } from './recommendation.ts';
import { becauseField, endorsementField } from './recommendation-fields.ts';
import { endorsementReference } from './recommendation-reference.ts';
import { tellEndorsers } from './tell-endorsers.ts';

const fields = { endorsement: endorsementField, because: optional(becauseField) };

declare module '../press.ts' {
  interface CommandFields {
    'endorsement.decline': typeof fields;
  }
}

export const declineEndorsement = defineCommand({
  name: 'endorsement.decline',
  summary: 'Say that this network does not endorse a recommendation',
  usage: 'endorsement decline <endorsement> [because <because>]',
  examples: ['endorsement decline B1 because it leaves out care at home'],
  form: { title: 'Do not endorse', submit: 'Save' },
  needs: 'convene',
  alone: true, // the cards of two networks tell of it
  fields,

  async run({ endorsement, because = null }, context) {
    const { store, network, caller, now } = context;
    const recommendation = await store.recommendations.get(endorsement.recommendationId);
    mustBeOpenToSay(endorsement, recommendation);
    const reference = endorsementReference(endorsement);
    if (recommendation.putById === network.id)
      throw new UserError(`${network.name} has put ${reference} itself, so it cannot refuse to endorse it.`, {
        field: 'endorsement',
      });
    if (endorsement.status === 'declined')
      throw new UserError(`${network.name} has said already that it does not endorse ${reference}.`, {
        field: 'endorsement',
      });
    await store.endorsements.update(endorsement, {
      ...{ status: 'declined', byId: caller.id, at: now, because },
    });
    await store.nudges.unplan(endorsement.id);
    await tellEndorsers(recommendation, context);
    const told = `${network.name} does not endorse ${reference}.`;
    return changed(endorsementCard, endorsement.id, told, context);
  },
});
