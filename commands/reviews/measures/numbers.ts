import type { MeasuredFigure } from '../../../storage/measures/measures.ts';
import { wilsonInterval } from '../../statistics/binomial.ts';
import { type Level, type LimitPair, WARNING } from '../../statistics/levels.ts';
import { byarInterval } from '../../statistics/poisson.ts';

/** What a figure says: how many of how many, or how many where so many (in hundredths) were expected. */
export type FigureNumbers = Pick<MeasuredFigure, 'count' | 'of' | 'expected'>;

/** Whether they are a share of a whole, and not a ratio to what was expected. */
export const isShare = (numbers: FigureNumbers): numbers is FigureNumbers & { of: number } =>
  numbers.of !== null;

/** How large the whole is, or how many were expected. */
export const sizeOf = (numbers: FigureNumbers): number =>
  isShare(numbers) ? numbers.of : (numbers.expected ?? 0) / 100;

/** The share in hundredths of the whole, or how many there were for each 100 expected. */
export const rateOf = (numbers: FigureNumbers): number => (numbers.count * 100) / sizeOf(numbers);

/** A value as it is written and drawn. */
export const toTenths = (value: number): number => Number(value.toFixed(1));

/** "20.9%", or "104.2 for each 100 expected". */
export const sayValue = (value: number, isOfShares: boolean): string =>
  isOfShares ? `${value.toFixed(1)}%` : `${value.toFixed(1)} for each 100 expected`;

/** "20.9%, 1,045 of 5,000". */
export const sayNumbers = (numbers: FigureNumbers): string =>
  `${sayValue(rateOf(numbers), isShare(numbers))}, ${sayCounts(numbers)}`;

/** "1,045 of 5,000", or "12 where 10.5 were expected". */
export function sayCounts(numbers: FigureNumbers): string {
  const [count, size] = [numbers.count, sizeOf(numbers)].map((number) => number.toLocaleString('en-GB'));
  return isShare(numbers) ? `${count} of ${size}` : `${count} where ${size} were expected`;
}

/** All of them together. They are all shares, or all ratios. */
export const inAll = (all: FigureNumbers[]): FigureNumbers => ({
  count: sum(all.map(({ count }) => count)),
  of: all.every(isShare) ? sum(all.map(({ of }) => of)) : null,
  expected: all.every(isShare) ? null : sum(all.map(({ expected }) => expected ?? 0)),
});

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Between which values the one lies that was seen by chance as this: by Wilson for a share, by Byar for a ratio. */
export function intervalOf(numbers: FigureNumbers, level: Level = WARNING): LimitPair {
  const isOfShares = isShare(numbers);
  const { lower, upper } = isOfShares ? wilsonInterval(numbers, level) : byarInterval(numbers.count, level);
  const of = isOfShares ? 1 : sizeOf(numbers);
  return { lower: (lower * 100) / of, upper: (upper * 100) / of };
}
