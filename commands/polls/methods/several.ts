import type { Method } from './method.ts';
import { countNamed, namesOptions } from './places.ts';

/** Up to so many options on each ballot; the option that most name. */
export const several: Method = {
  isGood: (ballot, question) => namesOptions(ballot, question, question.most),
  count: countNamed,
};
