import fc from 'fast-check';
import { binomialDistribution } from 'simple-statistics';
import { describe, expect, test } from 'vitest';
import {
  approximateLimits,
  exactLimits,
  type Proportion,
  wilsonInterval,
} from '../../../commands/statistics/binomial.ts';
import { ALARM, type LimitPair, WARNING } from '../../../commands/statistics/levels.ts';
import { digits } from './digits.ts';

const TENTH: Proportion = { count: 1, of: 10 };
const TAILS = [
  { level: WARNING, lower: [1n, 40n], upper: [39n, 40n] },
  { level: ALARM, lower: [1n, 1000n], upper: [999n, 1000n] },
] as const;

/**
 * The count below which a share of all chances lies, times 10^15 and rounded down, in whole numbers alone: the chance of k
 * events of n is C(n, k) × count^k × (of − count)^(n − k) of the whole, of^n.
 */
function inIntegers({ count, of }: Proportion, n: number, [part, whole]: readonly [bigint, bigint]): bigint {
  const [yes, no] = [BigInt(count), BigInt(of - count)];
  const all = BigInt(of) ** BigInt(n);
  let ways = 1n;
  let reached = 0n;
  for (let k = 0n; ; k++) {
    const chance = ways * yes ** k * no ** (BigInt(n) - k);
    reached += chance;
    if (reached * whole >= part * all) {
      const beyond = reached * whole - part * all;
      return 10n ** 15n * k - (10n ** 15n * beyond) / (chance * whole);
    }
    ways = (ways * (BigInt(n) - k)) / (k + 1n);
  }
}

/** The limit that whole numbers alone give; no share is below 0 or above 1. */
const exact = (target: Proportion, n: number, tail: readonly [bigint, bigint]): number =>
  Math.min(1, Math.max(0, Number(inIntegers(target, n, tail)) / 1e15 / n));

/** The same by the chances that another implementation gives. */
function byAnother({ count, of }: Proportion, n: number, share: number): number {
  let reached = 0;
  for (const [k, chance] of (binomialDistribution(n, count / of) ?? []).entries()) {
    reached += chance;
    if (reached >= share) return k - (reached - share) / chance;
  }
  throw new Error('Its chances end before that share.');
}

describe('the exact limits of a share', () => {
  test.each([50, 100, 500].flatMap((n) => TAILS.map((tail) => ({ ...tail, n, name: tail.level.name }))))(
    'of 10% are at $name of $n what whole numbers alone give',
    ({ n, level, lower, upper }) => {
      const found = exactLimits(TENTH, n, level);
      expect(Math.abs(found.lower - exact(TENTH, n, lower))).toBeLessThan(1e-9);
      expect(Math.abs(found.upper - exact(TENTH, n, upper))).toBeLessThan(1e-9);
    },
  );

  test.each([50, 100, 500].flatMap((n) => TAILS.map(({ level }) => ({ level, n, name: level.name }))))(
    'of 10% are at $name of $n what another implementation gives',
    ({ n, level }) => {
      const found = exactLimits(TENTH, n, level);
      expect(Math.abs(found.lower - Math.max(0, byAnother(TENTH, n, level.tail) / n))).toBeLessThan(1e-9);
      expect(Math.abs(found.upper - byAnother(TENTH, n, 1 - level.tail) / n)).toBeLessThan(1e-9);
    },
  );

  test('of any share and any size are what whole numbers alone give', () => {
    const any = fc
      .record({
        of: fc.integer({ min: 2, max: 997 }),
        part: fc.double({ min: 0, max: 1, noNaN: true }),
        n: fc.integer({ min: 1, max: 300 }),
      })
      .map(({ of, part, n }) => ({ n, target: { of, count: 1 + Math.floor(part * (of - 2)) } }));
    fc.assert(
      fc.property(any, fc.constantFrom(...TAILS), ({ n, target }, { level, lower, upper }) => {
        const found = exactLimits(target, n, level);
        expect(found.lower).toBeCloseTo(exact(target, n, lower), 9);
        expect(found.upper).toBeCloseTo(exact(target, n, upper), 9);
      }),
      { numRuns: 60 },
    );
  });

  test('close in on the share as there are more, and hold it', () => {
    const wide = (n: number) => exactLimits({ count: 1045, of: 5000 }, n, ALARM);
    for (const [n, more] of [
      [20, 200],
      [200, 2_000],
      [2_000, 200_000],
    ] as const) {
      expect(wide(n).upper - wide(n).lower).toBeGreaterThan(wide(more).upper - wide(more).lower);
      expect(wide(more).lower).toBeLessThan(0.209);
      expect(wide(more).upper).toBeGreaterThan(0.209);
    }
  });

  test('leave no room where nobody or everybody counts', () => {
    expect(exactLimits({ count: 0, of: 10 }, 50, ALARM)).toEqual({ lower: 0, upper: 0 });
    expect(exactLimits({ count: 10, of: 10 }, 50, ALARM)).toEqual({ lower: 1, upper: 1 });
  });
});

const percent = ({ lower, upper }: LimitPair): LimitPair => ({ lower: lower * 100, upper: upper * 100 });

describe('the method of England’s public health statistics', () => {
  test.each([
    { seen: { count: 65, of: 100 }, level: WARNING, is: ['0.552544', '0.736358'] },
    { seen: { count: 65, of: 100 }, level: ALARM, is: ['0.495495', '0.778354'] },
    { seen: { count: 1045, of: 5000 }, level: WARNING, is: ['0.197955', '0.220491'] },
  ])('gives Wilson’s interval of $seen.count of $seen.of at $level.name', ({ seen, level, is }) => {
    expect(digits(wilsonInterval(seen, level), is)).toEqual(is);
  });

  test.each([
    { n: 10, level: WARNING, is: ['56.154344', '100'] },
    { n: 10, level: ALARM, is: ['42.03259', '100'] },
    { n: 50, level: WARNING, is: ['69.691035', '91.593861'] },
    { n: 50, level: ALARM, is: ['63.375595', '97.909301'] },
  ])('gives its funnel round 80.642448% at $level.name of $n', ({ n, level, is }) => {
    const target = { count: 80_642_448, of: 100_000_000 };
    expect(digits(percent(approximateLimits(target, n, level)), is)).toEqual(is);
  });
});
