import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Kept, MethodCount, MethodQuestion } from '../../../../commands/polls/methods/method.ts';
import { countBallots, METHODS, type MethodName } from '../../../../commands/polls/methods/methods.ts';
import { questionOf } from './question.ts';
import { numbersFrom, randomBallot } from './random-elections.ts';

const ALL = Object.keys(METHODS) as MethodName[];
const OPTIONS = 4;

/** Elections in which some ballots are spoilt, whatever the method is. */
const elections = fc.record({
  ballots: fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 5 }), { maxLength: 30 }),
  most: fc.integer({ min: 1, max: OPTIONS }),
  seats: fc.integer({ min: 1, max: OPTIONS }),
  lot: fc.shuffledSubarray([1, 2, 3, 4], { minLength: OPTIONS }),
  order: fc.shuffledSubarray([1, 2, 3, 4], { minLength: OPTIONS }),
});

const RUNS = { numRuns: 60 };

describe.each(ALL)('%s', (name) => {
  test('counts every ballot, or shows it as spoilt', () => {
    fc.assert(
      fc.property(elections, ({ ballots, ...question }) => {
        const { cast, spoilt, abstained } = countBallots(name, ballots, questionOf(OPTIONS, question));
        expect(cast + spoilt).toBe(ballots.length);
        expect(abstained).toBeLessThanOrEqual(cast);
      }),
      RUNS,
    );
  });

  test('is the same in whatever order the ballots come: nobody’s weighs more', () => {
    fc.assert(
      fc.property(elections, fc.nat(), ({ ballots, ...more }, by) => {
        const question = questionOf(OPTIONS, more);
        const turned = ballots.map((_, index) => ballots[(index + by) % ballots.length] ?? []);
        expect(countBallots(name, turned, question)).toEqual(countBallots(name, ballots, question));
      }),
      RUNS,
    );
  });
});

// Proposals are left out, because the places of their options have a meaning.
describe.each(ALL.filter((name) => !METHODS[name].isProposal))('%s', (name) => {
  /** Whether ballots hold a score for each option, and not the places of options. */
  const scores = METHODS[name].ballot === 'scores';

  test('treats all options alike', () => {
    fc.assert(
      fc.property(elections, ({ ballots, order, ...more }) => {
        const question = questionOf(OPTIONS, more);
        const to = (place: number) => order[place - 1] ?? place;
        const renamed = (ballot: Kept): Kept =>
          scores && ballot.length === OPTIONS
            ? order.map((_, index) => ballot[order.indexOf(index + 1)] ?? 0)
            : ballot.map(to);
        const before = countBallots(name, ballots, question);
        const after = countBallots(name, ballots.map(renamed), { ...question, lot: question.lot.map(to) });
        expect(after.leading.toSorted()).toEqual(before.leading.map(to).toSorted());
        expect(before.counts.map((_, index) => after.counts[to(index + 1) - 1])).toEqual(before.counts);
      }),
      RUNS,
    );
  });
});

/**
 * Whether the votes of every round, together with those that were exhausted or lost, add up to all that
 * were cast.
 */
const addUp = ({ rounds = [], unit = 1, cast }: MethodCount): boolean =>
  rounds.every(
    ({ votes, exhausted, lost }) => votes.reduce((a, b) => a + b, 0) + exhausted + lost === cast * unit,
  );

const areWhole = ({ rounds = [] }: MethodCount): boolean =>
  rounds.every(({ votes, exhausted, lost }) => [...votes, exhausted, lost].every(Number.isSafeInteger));

test('ten thousand counts of elections from a seed: votes add up in each round, in whole numbers, and the seats are filled', () => {
  const next = numbersFrom(20_271_129);
  for (let election = 0; election < 5000; election++) {
    const options = 2 + next(5);
    const seats = 1 + next(options - 1);
    const ballots = Array.from({ length: 1 + next(9) }, () => randomBallot(next, options));
    const question: MethodQuestion = questionOf(options, { seats });
    const [one, several] = [
      countBallots('ranked', ballots, question),
      countBallots('stv', ballots, question),
    ];
    const isSound =
      addUp(one) &&
      addUp(several) &&
      areWhole(several) &&
      one.leading.length === 1 &&
      several.leading.length === seats;
    if (!isSound) expect({ election, ballots, one, several }).toBe('an election that adds up');
  }
});

describe('what leads is never hurt by more support', () => {
  test.each(['single', 'several', 'approval', 'score', 'time'] as const)('%s', (name) => {
    fc.assert(
      fc.property(elections, ({ ballots, ...more }) => {
        const question = questionOf(OPTIONS, more);
        const [winner] = countBallots(name, ballots, question).leading;
        if (winner === undefined) return;
        const { ballot, highest = 1 } = METHODS[name];
        const support =
          ballot === 'scores' ? [1, 2, 3, 4].map((place) => (place === winner ? highest : 0)) : [winner];
        expect(countBallots(name, [...ballots, support], question).leading).toContain(winner);
      }),
      RUNS,
    );
  });
});
