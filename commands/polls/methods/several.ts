import type { Method } from './method.ts';
import { countNamed, namesOptions } from './places.ts';

/** Each ballot names one or more options, up to the poll's limit. The option that most ballots name wins. */
export const several: Method = {
  ballot: 'options',
  isGood: (ballot, question) => namesOptions(ballot, question, question.most),
  count: countNamed,
};
