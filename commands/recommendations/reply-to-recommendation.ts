import { changed } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import { mustBeWaiting, nudgesWhenReplied } from './recommendation.ts';
import { replyField, waitingField } from './recommendation-fields.ts';
import { recommendationReference } from './recommendation-reference.ts';
import { recommendationCard } from './recommendation-view.ts';
import { tellEndorsers } from './tell-endorsers.ts';

const fields = { recommendation: waitingField, text: replyField };

declare module '../press.ts' {
  interface CommandFields {
    'recommendation.reply': typeof fields;
  }
}

export const replyToRecommendation = defineCommand({
  name: 'recommendation.reply',
  summary: 'Record what was replied to a recommendation, and tell everyone who endorsed it',
  usage: 'recommendation reply <recommendation> <text>',
  examples: ['recommendation reply C1 Agreed, from April 2028'],
  form: { title: 'Record the reply', submit: 'Save' },
  needs: 'convene',
  fields,

  async run({ recommendation, text }, context) {
    const { store, now } = context;
    mustBeWaiting(recommendation);
    const { id } = await store.recommendations.update(recommendation, {
      ...{ status: 'replied', reply: text, repliedAt: now },
    });
    await store.nudges.unplan(id);
    const all = await store.endorsements.of(id);
    const endorsed = all.filter(({ status }) => status === 'endorsed');
    await store.nudges.plan(nudgesWhenReplied(endorsed, context));
    await tellEndorsers(recommendation, context);
    const count = endorsed.length === 1 ? 'the network' : `the ${endorsed.length} networks`;
    const told = `The reply to ${recommendationReference(recommendation)} is recorded${endorsed.length === 0 ? '' : `, and told to ${count} that endorsed it`}.`;
    return changed(recommendationCard, id, told, context);
  },
});
