import { expect, test } from 'vitest';
import { freePlace } from '../../../commands/documents/place-label.ts';

const dot = { label: 'Surgery 3', size: 5000, value: 50 };
const around = (dots: { size: number; value: number }[], middle = 20) => ({
  dots: [dot, { size: 10_000, value: 90 }, ...dots],
  middle,
  highest: 100,
  curves: [],
});

test('a label stands to the right of its dot, where nothing is in its way', () => {
  expect(freePlace(dot, around([]))).toEqual({ position: 'right', distance: 6 });
});

test('it keeps off other dots and the line across, and goes further away where it must', () => {
  const right = { size: 5800, value: 50 };
  expect(freePlace(dot, around([right])).position).toBe('left');
  expect(freePlace(dot, around([], 50)).position).toBe('top');
  const left = { size: 4200, value: 50 };
  const above = { size: 5000, value: 56 };
  const below = { size: 5000, value: 44 };
  expect(freePlace(dot, around([right, left, above, below])).distance).toBe(24);
});

test('it stays within the picture', () => {
  const last = { label: 'A surgery with a long name', size: 10_000, value: 50 };
  expect(freePlace(last, around([last])).position).toBe('left');
});
