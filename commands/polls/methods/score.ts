import type { Method } from './method.ts';
import { placesOfMost } from './places.ts';
import { counted, mustCompare, sayTie } from './wording.ts';

/** The highest score that a ballot may give an option. */
const HIGHEST_SCORE = 5;

/** Each ballot gives every option a score from 0 to 5. The option with the highest total wins. */
export const score: Method = {
  label: 'Score: from 0 to 5 for each',
  alsoCalled: ['scores', 'scoring', 'score voting', 'range voting', 'points'],
  ballot: 'scores',
  most: 'all',
  takesNoShare: true,
  highest: HIGHEST_SCORE,
  choose: () => 'A score from 0 to 5 for each',
  hint: '0 is lowest, 5 is highest. Left out counts 0',
  fact: () => 'Score: the highest total',
  had: counted('point'),
  countsAre: 'points ',
  verdict(outcome) {
    const { carried, name, count } = outcome;
    const { counts, cast, leading } = count;
    const [first = 0] = leading;
    const share = `${counts[first - 1] ?? 0} of ${HIGHEST_SCORE * cast} points`;
    if (leading.length === 0) return 'Not carried: nothing was given a point.';
    const tie = `a tie between ${name(leading)}, with ${share} each`;
    return sayTie(outcome, tie) ?? `Carried: ${name(carried)}, with ${share}.`;
  },
  mustFit: mustCompare('scored', 'the highest total wins'),
  isGood: (ballot, { options }) =>
    ballot.length === options.length &&
    ballot.every((each) => Number.isInteger(each) && each >= 0 && each <= HIGHEST_SCORE),
  count(ballots, { options }) {
    const counts = options.map((_, index) => ballots.reduce((sum, ballot) => sum + (ballot[index] ?? 0), 0));
    return { counts, leading: placesOfMost(counts) };
  },
};
