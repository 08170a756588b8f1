import type { Method } from './method.ts';
import { countNamed, namesOptions } from './places.ts';
import { counted, upTo } from './wording.ts';

/** Each ballot names one option. The option that most ballots name wins. */
export const single: Method = {
  label: 'One choice',
  alsoCalled: ['one choice', 'single choice'],
  ballot: 'options',
  most: 'one',
  choose: upTo,
  had: counted('vote'),
  isGood: (ballot, question) => namesOptions(ballot, question, 1),
  count: countNamed,
};
