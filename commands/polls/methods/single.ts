import type { Method } from './method.ts';
import { countNamed, namesOptions } from './places.ts';

/** Each ballot names one option. The option that most ballots name wins. */
export const single: Method = {
  ballot: 'options',
  isGood: (ballot, question) => namesOptions(ballot, question, 1),
  count: countNamed,
};
