import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ALARM, type LimitPair, WARNING } from '../../../commands/statistics/levels.ts';
import {
  byarInterval,
  byarLimits,
  exactRatioLimits,
  poissonInterval,
} from '../../../commands/statistics/poisson.ts';
import { digits } from './digits.ts';

const hundredfold = ({ lower, upper }: LimitPair): LimitPair => ({ lower: lower * 100, upper: upper * 100 });

describe('Byar’s interval', () => {
  test.each([
    { count: 65, level: WARNING, is: ['50.163188', '82.849139'] },
    { count: 65, level: ALARM, is: ['42.880261', '94.000291'] },
    { count: 10, level: ALARM, is: ['2.916318', '24.193725'] },
  ])('of $count is at $level.name that of England’s public health statistics', ({ count, level, is }) => {
    expect(digits(byarInterval(count, level), is)).toEqual(is);
  });

  test('of no event begins at none', () => {
    expect(byarInterval(0, WARNING).lower).toBe(0);
  });
});

describe('the limits of a ratio by Byar', () => {
  test('are the ratios whose interval just holds what was expected', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 12, max: 5000, noNaN: true }),
        fc.constantFrom(WARNING, ALARM),
        (expected, level) => {
          const { lower, upper } = byarLimits(expected, level);
          expect(byarInterval(lower * expected, level).upper / expected).toBeCloseTo(1, 9);
          expect(byarInterval(upper * expected, level).lower / expected).toBeCloseTo(1, 9);
        },
      ),
    );
  });

  test('have no lower one where so few are expected that none seen is no surprise', () => {
    expect(byarLimits(3, WARNING).lower).toBe(0);
    expect(byarLimits(4, WARNING).lower).toBeGreaterThan(0);
  });
});

describe('the exact limits of a ratio', () => {
  test.each([
    { count: 10, level: WARNING, is: ['54.376', '208.534'] },
    { count: 10, level: ALARM, is: ['41.435', '337.779'] },
    { count: 100, level: WARNING, is: ['82.219', '122.904'] },
    { count: 100, level: ALARM, is: ['74.116', '139.041'] },
  ])(
    'of $count events are at $level.name those of England’s public health statistics',
    ({ count, level, is }) => {
      expect(digits(hundredfold(exactRatioLimits(count, level)), is)).toEqual(is);
    },
  );

  test('come from intervals that Byar’s are close to', () => {
    for (const count of [10, 100, 1_000]) {
      const [exact, close] = [poissonInterval(count, WARNING), byarInterval(count, WARNING)];
      expect(Math.abs(exact.lower / close.lower - 1)).toBeLessThan(0.002);
      expect(Math.abs(exact.upper / close.upper - 1)).toBeLessThan(0.002);
    }
    expect(poissonInterval(0, WARNING).lower).toBe(0);
    // Where none is seen, what is left is e to the power of minus the mean: 2.5% of it.
    expect(poissonInterval(0, WARNING).upper).toBeCloseTo(-Math.log(0.025), 5);
  });
});
