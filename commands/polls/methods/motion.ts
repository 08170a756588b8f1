import type { Method } from './method.ts';
import { namesOptions, placesOfMost } from './places.ts';

/**
 * The first option is for, the second against, and a third, if any, abstains, whatever the options are
 * called.
 */
export const motion: Method = {
  ballot: 'options',
  isGood: (ballot, question) => namesOptions(ballot, question, 1),
  count(ballots, { options }) {
    const counts = options.map((_, index) => ballots.filter(([place]) => place === index + 1).length);
    return { counts, abstained: counts[2] ?? 0, leading: placesOfMost(counts.slice(0, 2)) };
  },
};
