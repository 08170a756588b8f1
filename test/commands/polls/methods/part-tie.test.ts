import { expect, test } from 'vitest';
import type { Round } from '../../../../commands/polls/methods/method.ts';
import { partTie } from '../../../../commands/polls/methods/part-tie.ts';

const rounds = (...votes: number[][]): Round[] =>
  votes.map((each) => ({ did: null, byLot: false, votes: each, exhausted: 0, lost: 0, elected: [] }));
const lot = [3, 1, 2];

test('whoever has the most, or the least, is picked without a lot', () => {
  expect(partTie([1, 2, 3], rounds([5, 2, 3]), 'most', { lot })).toEqual({ place: 1, byLot: false });
  expect(partTie([1, 2, 3], rounds([5, 2, 3]), 'least', { lot })).toEqual({ place: 2, byLot: false });
  expect(partTie([2, 3], rounds([5, 2, 3]), 'most', { lot })).toEqual({ place: 3, byLot: false });
  expect(partTie([2], rounds([5, 2, 3]), 'least', { lot })).toEqual({ place: 2, byLot: false });
});

test('a tie in the last round is parted by the round before, and that by the one before it', () => {
  const all = rounds([1, 2, 9], [4, 3, 9], [5, 5, 9]);
  expect(partTie([1, 2], all, 'most', { lot })).toEqual({ place: 1, byLot: false });
  expect(partTie([1, 2], all, 'least', { lot })).toEqual({ place: 2, byLot: false });
  expect(partTie([1, 2], rounds([1, 2, 9], [4, 4, 9], [5, 5, 9]), 'most', { lot })).toEqual({
    ...{ place: 2, byLot: false },
  });
});

test('a tie in all rounds is parted by lot: who is drawn first wins, and who is drawn last loses', () => {
  const all = rounds([2, 2, 2], [3, 3, 3]);
  expect(partTie([1, 2, 3], all, 'most', { lot })).toEqual({ place: 3, byLot: true });
  expect(partTie([1, 2, 3], all, 'least', { lot })).toEqual({ place: 2, byLot: true });
  expect(partTie([1, 2], rounds([2, 2, 9]), 'most', { lot })).toEqual({ place: 1, byLot: true });
});

test('of nobody none is picked', () => {
  expect(() => partTie([], rounds([1]), 'most', { lot })).toThrow('there is nothing to choose from');
});
