import { describe, expect, test } from 'vitest';
import type { Kept, Round } from '../../../../commands/polls/methods/method.ts';
import { countBallots } from '../../../../commands/polls/methods/methods.ts';
import { questionOf } from './question.ts';
import { STEERING_COMMITTEE } from './steering-committee.ts';

/** Repeats each ballot as often as its first number says. */
const times = (...papers: [number, ...number[]][]): Kept[] =>
  papers.flatMap(([count, ...ballot]) => Array.from({ length: count }, () => ballot));

const votes = (rounds: Round[] = [], unit = 1) =>
  rounds.map((round) => round.votes.map((each) => each / unit));

describe('an instant run-off counts as published', () => {
  test('where the capital of Tennessee is to be', () => {
    const [memphis, nashville, chattanooga, knoxville] = [1, 2, 3, 4];
    const ballots = times(
      [42, memphis, nashville, chattanooga, knoxville],
      [26, nashville, chattanooga, knoxville, memphis],
      [15, chattanooga, knoxville, nashville, memphis],
      [17, knoxville, chattanooga, nashville, memphis],
    );
    const { leading, rounds } = countBallots('ranked', ballots, questionOf(4));
    expect(leading).toEqual([knoxville]);
    expect(votes(rounds)).toEqual([
      [42, 26, 15, 17],
      [42, 26, 0, 32],
      [42, 0, 0, 58],
    ]);
    expect(rounds?.map(({ did }) => did)).toEqual([null, { excluded: chattanooga }, { excluded: nashville }]);
  });

  test('where some rank one only', () => {
    const ballots = times([28, 1, 2, 3], [26, 2, 1, 3], [3, 3], [2, 4], [1, 5]);
    const { leading, rounds } = countBallots('ranked', ballots, questionOf(5));
    expect(leading).toEqual([1]);
    expect(rounds?.at(-1)).toMatchObject({ votes: [28, 26, 0, 0, 0], exhausted: 6, elected: [1] });
  });
});

describe('the single transferable vote counts by the Scottish rules as published', () => {
  const [ORANGES, CHOCOLATE, PEARS, STRAWBERRIES, SWEETS] = [1, 2, 3, 4, 5];

  test('what food is bought for a party', () => {
    const ballots = times(
      [4, ORANGES],
      [2, PEARS, ORANGES],
      [8, CHOCOLATE, STRAWBERRIES],
      [4, CHOCOLATE, SWEETS],
      [1, STRAWBERRIES],
      [1, SWEETS],
    );
    const { leading, rounds, unit } = countBallots('stv', ballots, questionOf(5, { seats: 3 }));
    expect(leading).toEqual([CHOCOLATE, ORANGES, STRAWBERRIES]);
    expect(votes(rounds, unit)).toEqual([
      [4, 12, 2, 1, 1],
      [4, 6, 2, 5, 3],
      [6, 6, 0, 5, 3],
      [6, 6, 0, 5, 0],
    ]);
  });

  test('where those who are left are as many as the seats', () => {
    const ballots = times([5, 1, 2], [1, 2], [3, 3]);
    const { leading, rounds, unit } = countBallots('stv', ballots, questionOf(3, { seats: 2 }));
    expect(leading).toEqual([1, 3]);
    expect(votes(rounds, unit)).toEqual([
      [5, 1, 3],
      [4, 2, 3],
      [4, 0, 3],
    ]);
  });

  test('where a surplus is nothing, and three with as many votes are parted by lot', () => {
    const ballots = times(
      ...[333, 333, 333].map((count, index): [number, ...number[]] => [count, 1, index + 3]),
      ...[333, 333, 333].map((count, index): [number, ...number[]] => [count, 2, index + 3]),
      ...[667, 667, 667].map((count, index): [number, ...number[]] => [count, index + 3]),
      [1, 1, 2, 3],
      [1, 1, 2, 4],
      [2, 2, 1, 3],
    );
    const { leading, rounds } = countBallots(
      'stv',
      ballots,
      questionOf(5, { seats: 3, lot: [5, 4, 3, 2, 1] }),
    );
    expect(leading.toSorted()).toEqual([1, 2, 5]);
    expect(rounds?.map(({ did, byLot }) => ({ did, byLot }))).toEqual([
      { did: null, byLot: false },
      { did: { excluded: 3 }, byLot: true },
      { did: { excluded: 4 }, byLot: true },
    ]);
    expect(rounds?.at(-1)?.exhausted).toBe(1334 * 100_000);
  });

  test('an election of four by 92 ballots, to the fifth decimal place', () => {
    const { ballots, rounds: published, elected } = STEERING_COMMITTEE;
    const { leading, rounds = [], unit } = countBallots('stv', ballots, questionOf(13, { seats: 4 }));
    expect(leading).toEqual(elected);
    expect(unit).toBe(100_000);
    expect(rounds.map((round) => round.votes)).toEqual(
      expect.arrayContaining(published.map((each) => each.votes)),
    );
    for (const { did, votes: theirs, exhausted } of published) {
      const round = rounds.find((each) => JSON.stringify(each.did) === JSON.stringify(did));
      expect([did, round?.votes, round?.exhausted]).toEqual([did, theirs, exhausted]);
    }
  });
});
