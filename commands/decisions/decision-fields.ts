import { reason, writing } from '../fields/fields.ts';
import { referenceField } from '../fields/reference.ts';
import { decisionReference } from './decision-reference.ts';

export const decisionField = referenceField(
  'decision',
  'Decision',
  decisionReference,
  ({ store }) => store.decisions,
);
export const decidedField = writing('What was decided', { long: true, max: 1000 });
export const becauseField = reason({ max: 1000 });
