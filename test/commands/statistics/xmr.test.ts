import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { naturalLimits, RUN, specialCauses } from '../../../commands/statistics/xmr.ts';

const causesOf = (values: number[], natural = { mean: 0, lower: -3, upper: 3 }) =>
  specialCauses(values, natural);
const steady = [0.5, -0.5, 0.4, -0.4, 0.5, -0.5];

describe('natural limits', () => {
  test('are the mean and 2.66 times the mean moving range to both sides', () => {
    // Ranges of 2, 4, 6 and 4: 4 on average.
    expect(naturalLimits([10, 12, 8, 14, 10])).toEqual({
      mean: 10.8,
      lower: 10.8 - 10.64,
      upper: 10.8 + 10.64,
    });
  });

  test('move and stretch with the values', () => {
    const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 9 }), (all, by) => {
        const [one, other] = [naturalLimits(all), naturalLimits(all.map((value) => value * by + 7))];
        expect(other.upper).toBeCloseTo(one.upper * by + 7, 6);
        expect(other.lower).toBeCloseTo(one.lower * by + 7, 6);
      }),
    );
  });
});

describe('a special cause', () => {
  test('is none in what stays within the limits on both sides of the mean', () => {
    expect(causesOf(steady)).toEqual([]);
  });

  test('is each value outside the limits', () => {
    expect(causesOf([0.5, 3.1, 3.2, -0.5, -4])).toEqual([
      { sign: 'outside', way: 'up', first: 1, last: 1 },
      { sign: 'outside', way: 'up', first: 2, last: 2 },
      { sign: 'outside', way: 'down', first: 4, last: 4 },
    ]);
  });

  test('is a shift: seven in a row on one side, and not six', () => {
    const six = [1, 0.5, 1, 0.5, 1, 0.5];
    expect(causesOf([-0.5, ...six, -0.5])).toEqual([]);
    expect(causesOf([-0.5, ...six, 1, -0.5])).toEqual([{ sign: 'shift', way: 'up', first: 1, last: RUN }]);
    expect(causesOf([...six, 0, ...six])).toEqual([]);
  });

  test('is a trend: seven in a row that each fall', () => {
    const falling = [1.9, 1.5, 1, 0.5, -0.5, -1];
    expect(causesOf(falling)).toEqual([]);
    expect(causesOf([0.1, ...falling, -1.5, 0])).toEqual([
      { sign: 'trend', way: 'down', first: 1, last: RUN },
    ]);
  });

  test('is two of three in a row in the outer third, told once of a longer stretch', () => {
    expect(causesOf([2.5, 0.5, -0.5, 2.5])).toEqual([]);
    expect(causesOf([2.5, -0.5, 2.5, 2.2])).toEqual([{ sign: 'near a limit', way: 'up', first: 0, last: 3 }]);
    expect(causesOf([-2.5, -2.5, 0.5])).toEqual([{ sign: 'near a limit', way: 'down', first: 0, last: 1 }]);
  });

  test('is the other way up where the values are turned round', () => {
    const values = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(values, (all) => {
        const turned = causesOf(all.map((value) => -value)).map((cause) => ({
          ...cause,
          way: cause.way === 'up' ? 'down' : 'up',
        }));
        const key = ({ sign, way, first }: { sign: string; way: string; first: number }) =>
          `${first} ${sign} ${way}`;
        expect(turned.map(key).sort()).toEqual(causesOf(all).map(key).sort());
      }),
    );
  });
});
