import { day, deadline, number, person, reason, writing } from '../fields/fields.ts';
import { CLOSES, introduced } from '../fields/introductions.ts';
import { offering, referenceField } from '../fields/reference.ts';
import { callReference } from './call-reference.ts';

export const callField = referenceField('call', 'Call', callReference, ({ store }) => store.calls);

/** A call that is under way; forms offer these in a list. */
export const openCallField = offering(
  callField,
  callReference,
  ({ title }) => title,
  ({ store, network }, span) => store.calls.list(network.id, 'open', span),
);

/** A call whose people were answered; forms offer these in a list. */
export const answeredCallField = offering(
  callField,
  callReference,
  ({ title }) => title,
  ({ store, network }, span) => store.calls.list(network.id, 'answered', span),
);

export const titleField = {
  ...writing('What you look for people for', { max: 100, hint: 'For example: Lead the flu work' }),
  typed: 'title' as const,
};
export const becauseField = reason();
export const closesField = introduced(deadline('Closes'), { closes: { usual: CLOSES } });
export const wantedField = introduced(number('How many people', { min: 1, max: 50 }), {
  wants: { usual: ['wanting', 'for up to', 'places'] },
});
export const statementField = writing('Why you would like to', { long: true, max: 2000 });
export const whoField = person('Who');
export const untilField = introduced(day('Until', 'The last day of its term; empty where no end is set'), {
  until: { usual: ['till', 'ending on', 'ends on'] },
});
