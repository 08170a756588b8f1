import type { Method } from './method.ts';
import { countNamed, namesOptions } from './places.ts';
import { counted, upTo } from './wording.ts';

/** Each ballot names one or more options, up to the poll's limit. The option that most ballots name wins. */
export const several: Method = {
  label: 'Several choices',
  alsoCalled: ['multiple choice', 'several choices'],
  ballot: 'options',
  most: 'asked',
  choose: upTo,
  had: counted('vote'),
  isGood: (ballot, question) => namesOptions(ballot, question, question.most),
  count: countNamed,
};
