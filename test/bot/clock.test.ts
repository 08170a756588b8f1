import { afterEach, expect, test, vi } from 'vitest';
import { createClock } from '../../bot/clock.ts';

afterEach(() => vi.useRealTimers());

test('runs from its start and ticks on with the machine', () => {
  vi.useFakeTimers({ now: new Date('2026-01-01T00:00:00Z') });
  const clock = createClock(new Date('2027-06-28T09:00:00Z'));
  expect(clock.now()).toEqual(new Date('2027-06-28T09:00:00Z'));
  vi.setSystemTime(new Date('2026-01-01T00:00:05Z'));
  expect(clock.now()).toEqual(new Date('2027-06-28T09:00:05Z'));
});

test('without a start it is the machine’s clock', () => {
  vi.useFakeTimers({ now: new Date('2026-01-01T00:00:00Z') });
  expect(createClock().now()).toEqual(new Date('2026-01-01T00:00:00Z'));
});

test('follows another clock, from wherever it is', () => {
  vi.useFakeTimers({ now: new Date('2026-01-01T00:00:00Z') });
  const clock = createClock(new Date('2027-06-28T09:00:00Z'));
  clock.follow(-20_000);
  expect(clock.now()).toEqual(new Date('2027-06-28T08:59:40Z'));
  clock.follow(5_000);
  expect(clock.now()).toEqual(new Date('2027-06-28T09:00:05Z'));
});

test('moves on, ticks on from there, and never back', () => {
  vi.useFakeTimers({ now: new Date('2026-01-01T00:00:00Z') });
  const clock = createClock();
  clock.moveTo(new Date('2026-01-02T09:00:00Z'));
  vi.setSystemTime(new Date('2026-01-01T00:01:00Z'));
  expect(clock.now()).toEqual(new Date('2026-01-02T09:01:00Z'));
  expect(() => clock.moveTo(new Date('2026-01-02T09:00:00Z'))).toThrow(RangeError);
  expect(() => clock.moveTo(new Date('nonsense'))).toThrow(RangeError);
  expect(clock.now()).toEqual(new Date('2026-01-02T09:01:00Z'));
});
