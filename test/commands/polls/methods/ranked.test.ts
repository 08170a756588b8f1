import { describe, expect, test } from 'vitest';
import type { PollOutcome } from '../../../../commands/polls/methods/method.ts';
import { ranked } from '../../../../commands/polls/methods/ranked.ts';
import { questionOf } from './question.ts';

/** How a count is told, where option 1 is Leeds. */
function said(ballots: number[][], options = 3): string | undefined {
  const question = questionOf(options);
  const count = ranked.count(ballots, question);
  const name = (places: readonly number[]) =>
    places.map((place) => question.options[place - 1]).join(' and ');
  const outcome: PollOutcome = {
    ...{ count: { ...count, cast: ballots.length }, carried: count.leading, name, needed: '', seats: 1 },
    ...{ of: { votes: ballots.length, said: `${ballots.length}` }, why: 'enough' },
  };
  return ranked.verdict?.(outcome);
}

describe('an instant run-off', () => {
  test('says with how many of the votes that still counted, and in which round, it was carried', () => {
    expect(said([[1], [1], [2]])).toBe('Carried: Option 1, with 2 of 3 votes in round 1.');
    expect(said([[1]])).toBe('Carried: Option 1, with 1 of 1 vote in round 1.');
    expect(said([[1], [1], [2], [2], [3, 2]])).toBe('Carried: Option 2, with 3 of 5 votes in round 2.');
    expect(said([[1], [1], [2], [2, 1], [2], [3]])).toBe('Carried: Option 2, with 3 of 5 votes in round 2.');
  });

  test('is called what it is', () => {
    expect(ranked.fact?.(1)).toBe('Ranked: instant run-off');
  });

  test('elects nobody until its last round, and draws no lot that it does not need', () => {
    const { rounds, leading, counts } = ranked.count([[1], [1], [2], [2], [3, 2]], questionOf(3));
    expect(rounds).toEqual([
      { did: null, byLot: false, votes: [2, 2, 1], exhausted: 0, lost: 0, elected: [] },
      { did: { excluded: 3 }, byLot: false, votes: [2, 3, 0], exhausted: 0, lost: 0, elected: [2] },
    ]);
    expect([leading, counts]).toEqual([[2], [2, 2, 1]]);
  });

  test('drops the one drawn last of those that are level in every round, and says so', () => {
    const { rounds } = ranked.count([[1], [2]], questionOf(2, { lot: [2, 1] }));
    expect(rounds).toEqual([
      { did: null, byLot: false, votes: [1, 1], exhausted: 0, lost: 0, elected: [] },
      { did: { excluded: 1 }, byLot: true, votes: [0, 1], exhausted: 1, lost: 0, elected: [2] },
    ]);
  });

  test('of no ballots elects nobody, in one round', () => {
    expect(ranked.count([], questionOf(3))).toEqual({
      counts: [0, 0, 0],
      leading: [],
      rounds: [{ did: null, byLot: false, votes: [0, 0, 0], exhausted: 0, lost: 0, elected: [] }],
      unit: 1,
    });
  });

  test('of ballots that name none of the options elects nobody', () => {
    const { leading, rounds } = ranked.count([[]], questionOf(2));
    expect(leading).toEqual([]);
    expect(rounds?.at(-1)).toMatchObject({ exhausted: 1, elected: [] });
  });
});
