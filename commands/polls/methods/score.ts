import type { Method } from './method.ts';
import { placesOfMost } from './places.ts';

/** The best that an option can be given. */
const HIGHEST_SCORE = 5;

/** A score from 0 to 5 for each option; the option with the highest total. */
export const score: Method = {
  isGood: (ballot, { options }) =>
    ballot.length === options.length &&
    ballot.every((each) => Number.isInteger(each) && each >= 0 && each <= HIGHEST_SCORE),
  count(ballots, { options }) {
    const counts = options.map((_, index) => ballots.reduce((sum, ballot) => sum + (ballot[index] ?? 0), 0));
    return { counts, leading: placesOfMost(counts) };
  },
};
