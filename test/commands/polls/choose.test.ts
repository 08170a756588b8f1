import { describe, expect, test } from 'vitest';
import { choose } from '../../../commands/polls/choose.ts';

const OPTIONS = ['Leeds', 'Salt and pepper', 'York, in June', '2027', 'Hull'];
const poll = (most: number) => ({ options: OPTIONS, most });

describe('typed, options are known', () => {
  test.each([
    ['1', [1]],
    ['leeds', [1]],
    ['  "HULL" ', [5]],
    ['salt and  pepper', [2]],
    ['York, in June', [3]],
    ['2027', [4]],
    ['1, 5', [1, 5]],
    ['5 1', [1, 5]],
    ['Hull and Leeds', [1, 5]],
    ['Hull; 1', [1, 5]],
    ['Leeds | Hull | Leeds', [1, 5]],
  ])('by %j', (typed, places) => {
    expect(choose({ typed }, poll(2))).toEqual(places);
  });

  test('first by their words, then by their numbers', () => {
    expect(choose({ typed: '1' }, { options: ['0', '1', '2'], most: 1 })).toEqual([2]);
    expect(choose({ places: [1] }, { options: ['0', '1', '2'], most: 1 })).toEqual([1]);
  });
});

describe('refused', () => {
  test.each(['Paris', '0', '6', 'Leeds and Paris', '-1', '1.5'])('is %j, with what there is', (typed) => {
    expect(() => choose({ typed }, poll(2))).toThrow(
      'That is not one of the options. They are 1. Leeds, 2. Salt and pepper, 3. York, in June, 4. 2027 and 5. Hull.',
    );
  });

  test('is a place that a forged button names', () => {
    expect(() => choose({ places: [99] }, poll(2))).toThrow('That is not one of the options.');
  });

  test('is more than may be chosen, at the field', () => {
    expect(() => choose({ typed: '1, 5' }, poll(1))).toThrow('You chose 2 options. Please choose one.');
    expect(() => choose({ places: [1, 2, 5] }, poll(2))).toThrow(
      expect.objectContaining({ message: 'You chose 3 options. Please choose up to 2.', field: 'choices' }),
    );
  });
});
