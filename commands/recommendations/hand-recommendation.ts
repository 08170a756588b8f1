import { changed } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import { mustBeAhead } from '../dates/ahead.ts';
import { formatDay } from '../dates/dates.ts';
import { mustBeWaiting } from './recommendation.ts';
import { addresseeField, replyDueField, waitingField } from './recommendation-fields.ts';
import { recommendationReference } from './recommendation-reference.ts';
import { recommendationCard } from './recommendation-view.ts';
import { replanReply } from './replan-reply.ts';
import { tellEndorsers } from './tell-endorsers.ts';

const fields = { recommendation: waitingField, addressee: addresseeField, due: replyDueField };

declare module '../press.ts' {
  interface CommandFields {
    'recommendation.hand': typeof fields;
  }
}

export const handRecommendation = defineCommand({
  name: 'recommendation.hand',
  summary: 'Hand a recommendation on to whoever is to reply, and say by when',
  usage: 'recommendation hand <recommendation> to <addressee> reply by <due>',
  examples: ['recommendation hand C1 to NHS England reply by 30 September 2027'],
  form: { title: 'Hand it on', submit: 'Hand on' },
  needs: 'convene',
  fields,

  async run({ recommendation, addressee, due }, context) {
    const { store, caller, today, now } = context;
    mustBeWaiting(recommendation);
    mustBeAhead(due, today, 'due');
    const handed = await store.recommendations.update(recommendation, {
      ...{ status: 'handed', addressee, replyDue: due, handedById: caller.id, handedAt: now },
    });
    await replanReply(handed, context);
    await tellEndorsers(handed, context);
    const reference = recommendationReference(handed);
    const told = `${reference} is with ${addressee}. You are reminded when the reply is due on ${formatDay(due)}.`;
    return changed(recommendationCard, handed.id, told, context);
  },
});
