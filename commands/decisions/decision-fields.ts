import { text } from '../fields/fields.ts';
import { reference } from '../fields/reference.ts';

export const decisionField = reference('decision', 'Decision', ({ store }) => store.decisions);
export const decidedField = text('What was decided', { long: true, max: 1000 });
export const becauseField = text('Why', { long: true, max: 1000 });
