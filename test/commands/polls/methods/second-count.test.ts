import { expect, test } from 'vitest';
import type { Kept } from '../../../../commands/polls/methods/method.ts';
import { countBallots } from '../../../../commands/polls/methods/methods.ts';
import { questionOf } from './question.ts';
import { numbersFrom, randomBallot } from './random-elections.ts';

/**
 * An instant run-off as its definition reads: while nobody has more than half, whoever stands first on the
 * fewest ballots is crossed off all of them. Undefined where several have the fewest, as no lot is drawn here.
 */
function winnerByCrossingOff(ballots: Kept[], standing: number[]): number | undefined {
  const firsts = ballots.flatMap((ballot) => ballot.find((place) => standing.includes(place)) ?? []);
  const votes = standing.map((place) => firsts.filter((first) => first === place).length);
  const [only] = standing.filter((_, index) => 2 * (votes[index] ?? 0) > firsts.length);
  if (only !== undefined) return only;
  const fewest = standing.filter((_, index) => votes[index] === Math.min(...votes));
  return fewest.length > 1
    ? undefined
    : winnerByCrossingOff(
        ballots,
        standing.filter((place) => !fewest.includes(place)),
      );
}

test('of ten thousand elections from a seed an instant run-off counts each as crossing off does', () => {
  const next = numbersFrom(20_281_203);
  let compared = 0;
  for (let election = 0; election < 10_000; election++) {
    const options = 2 + next(5);
    const ballots = Array.from({ length: 1 + next(12) }, () => randomBallot(next, options));
    const places = Array.from({ length: options }, (_, index) => index + 1);
    const winner = winnerByCrossingOff(ballots, places);
    if (winner === undefined) continue;
    compared++;
    const { leading } = countBallots('ranked', ballots, questionOf(options));
    if (leading[0] !== winner) expect({ election, ballots, leading }).toBe(winner);
  }
  expect(compared).toBeGreaterThan(1000);
});
