import type { Method } from './method.ts';
import { countNamed, namesOptions } from './places.ts';
import { counted } from './wording.ts';

/** Each ballot names every option that its voter could accept. The option that most ballots name wins. */
export const approval: Method = {
  label: 'Approval: all that one could accept',
  alsoCalled: ['approval voting'],
  ballot: 'options',
  most: 'all',
  choose: () => 'All that you could accept',
  hint: 'Choose all that you could accept',
  fact: () => 'Approval',
  had: counted('vote'),
  isGood: (ballot, question) => namesOptions(ballot, question, question.options.length),
  count: countNamed,
};
