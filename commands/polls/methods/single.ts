import type { Method } from './method.ts';
import { countNamed, namesOptions } from './places.ts';

/** One option on each ballot; the option that most name. */
export const single: Method = {
  isGood: (ballot, question) => namesOptions(ballot, question, 1),
  count: countNamed,
};
