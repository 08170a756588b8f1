import { day, deadline, reason, text, writing } from '../fields/fields.ts';
import { CLOSES, introduced } from '../fields/introductions.ts';
import { offering, referenceField } from '../fields/reference.ts';
import { endorsementReference, recommendationReference } from './recommendation-reference.ts';

export const recommendationField = referenceField(
  'recommendation',
  'Recommendation',
  recommendationReference,
  ({ store }) => store.recommendations,
);

/** A recommendation that waits to be handed on, or for a reply; forms offer these in a list. */
export const waitingField = offering(
  recommendationField,
  recommendationReference,
  ({ text }) => text,
  ({ store, network }, span) => store.recommendations.list(network.id, 'waiting', span),
);

export const endorsementField = referenceField(
  'endorsement',
  'Endorsement',
  endorsementReference,
  ({ store }) => store.endorsements,
);

export const textField = {
  ...writing('What you recommend', { long: true, max: 1000 }),
  typed: 'title' as const,
};
export const becauseField = reason({ max: 1000 });
export const addresseeField = introduced(text('To whom', { max: 100, hint: 'For example: NHS England' }), {
  to: { usual: ['on to', 'over to'] },
});
export const replyDueField = introduced(day('Reply expected by', 'For example: 30 June 2027'), {
  'reply by': { usual: ['answer by', 'reply due', 'with a reply by'] },
});
export const replyField = writing('What was replied', { long: true, max: 3000 });
export const closesField = introduced(deadline('The vote closes'), { closes: { usual: CLOSES } });
