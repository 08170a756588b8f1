import type { AdviceRequest } from '../../storage/advice/advice.ts';
import { choice, day, deadline, writing } from '../fields/fields.ts';
import { CLOSES, introduced } from '../fields/introductions.ts';
import { offering, referenceField } from '../fields/reference.ts';
import { adviceReference } from './advice-reference.ts';

export const requestField = referenceField(
  'advice request',
  'Request',
  adviceReference,
  ({ store }) => store.advice,
);

/** A request that was not answered yet; forms offer these in a list. */
export const openRequestField = offering(
  requestField,
  adviceReference,
  ({ question }) => question,
  ({ store, network }, span) => store.advice.list(network.id, 'open', span),
);

export const kindField = introduced(
  choice<AdviceRequest['kind']>(
    'What is asked for',
    { input: 'Input', feedback: 'Feedback', emergent: 'A view of an emergent issue' },
    { also: { emergent: ['emergent issue', 'emerging issue', 'issue'] } },
  ),
  { as: { usual: ['asking for'] } },
);
export const questionField = {
  ...writing('What you ask', { long: true, max: 1000 }),
  typed: 'title' as const,
};
export const dueField = day('By when', 'For example: 30 June 2027');
export const answerField = writing('What you think', { long: true, max: 2000 });
export const adviceField = writing('What the group advises', { long: true, max: 3000 });
export const closesField = introduced(deadline('The group agrees until'), { closes: { usual: CLOSES } });
