import type { Method } from './method.ts';
import { namesOptions } from './places.ts';
import { counted, upTo } from './wording.ts';

/** A proposal goes ahead when somebody agrees to it and nobody blocks it. */
export const consent: Method = {
  label: 'Consent: agree, abstain, disagree, block',
  alsoCalled: [],
  isOffered: false,
  ballot: 'options',
  most: 'one',
  isProposal: true,
  choose: upTo,
  had: counted('vote'),
  isGood: (ballot, question) => namesOptions(ballot, question, 1),
  count(ballots, { options }) {
    const counts = options.map((_, index) => ballots.filter(([place]) => place === index + 1).length);
    const [agree = 0, abstained = 0, , block = 0] = counts;
    return { counts, abstained, leading: agree > 0 && block === 0 ? [1] : [] };
  },
};
