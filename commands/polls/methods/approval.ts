import type { Method } from './method.ts';
import { countNamed, namesOptions } from './places.ts';

/** On each ballot all options that its voter could live with; the option that most name. */
export const approval: Method = {
  isGood: (ballot, question) => namesOptions(ballot, question, question.options.length),
  count: countNamed,
};
