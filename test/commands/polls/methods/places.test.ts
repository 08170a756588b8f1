import { expect, test } from 'vitest';
import {
  countNamed,
  isAbstention,
  namesOptions,
  placesOfMost,
} from '../../../../commands/polls/methods/places.ts';

const options = ['Leeds', 'York', 'Abstain'];

test.each([
  [[1], 1, true],
  [[3], 1, true],
  [[2, 1], 2, true],
  [[1, 2, 3], 3, true],
  [[], 1, false],
  [[1, 2], 1, false],
  [[1, 1], 2, false],
  [[0], 1, false],
  [[4], 1, false],
  [[1.5], 1, false],
  [[1, 4], 2, false],
])('%j, of which it may name %i, is a ballot: %s', (ballot, most, isGood) => {
  expect(namesOptions(ballot, { options }, most)).toBe(isGood);
});

test('whoever names nothing that can win abstains; whoever names something too does not', () => {
  expect(countNamed([[3], [3, 1], [1], [2]], { options })).toEqual({
    ...{ counts: [2, 1, 2], abstained: 1, leading: [1] },
  });
  expect(countNamed([[3]], { options })).toEqual({ counts: [0, 0, 1], abstained: 1, leading: [] });
});

test('the most are several where they are as many, and none where there is nothing', () => {
  expect(placesOfMost([1, 3, 3])).toEqual([2, 3]);
  expect(placesOfMost([0, 0])).toEqual([]);
  expect(placesOfMost([])).toEqual([]);
});

test('to abstain is an option of its own, not a part of another', () => {
  expect(
    ['Abstain', ' i abstain ', 'Abstention', 'ABSTAINED', 'abstaining'].filter((each) => !isAbstention(each)),
  ).toEqual([]);
  expect(['Abstain from meat', 'We abstain', 'Yes', ''].filter(isAbstention)).toEqual([]);
});
