import type { Method } from './method.ts';
import { countNamed, namesOptions } from './places.ts';

/** Each ballot names every option that its voter could accept. The option that most ballots name wins. */
export const approval: Method = {
  ballot: 'options',
  isGood: (ballot, question) => namesOptions(ballot, question, question.options.length),
  count: countNamed,
};
