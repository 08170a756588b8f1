import type { Method } from './method.ts';
import { placesOfMost } from './places.ts';

/** The highest score that a ballot may give an option. */
const HIGHEST_SCORE = 5;

/** Each ballot gives every option a score from 0 to 5. The option with the highest total wins. */
export const score: Method = {
  ballot: 'scores',
  isGood: (ballot, { options }) =>
    ballot.length === options.length &&
    ballot.every((each) => Number.isInteger(each) && each >= 0 && each <= HIGHEST_SCORE),
  count(ballots, { options }) {
    const counts = options.map((_, index) => ballots.reduce((sum, ballot) => sum + (ballot[index] ?? 0), 0));
    return { counts, leading: placesOfMost(counts) };
  },
};
