import { expect, test } from 'vitest';
import { endOfMinute, nextLook, whenClosed } from '../../../commands/dates/closing.ts';

const at = (time: string) => new Date(`2027-06-30T${time}Z`);

test.each(['22:59:00.000', '22:59:30.000', '22:59:59.999'])(
  'what is open until %s is so until that minute is over',
  (time) => {
    expect(endOfMinute(at(time))).toEqual(at('22:59:59.999'));
  },
);

test('what closes by itself closed at its time, unless that is longer gone; by hand, when it was closed', () => {
  const closesAt = at('22:59:59.999');
  expect(whenClosed(closesAt, at('23:00:05'))).toEqual(closesAt);
  expect(whenClosed(closesAt, closesAt)).toEqual(closesAt);
  expect(whenClosed(closesAt, at('23:00:59.998'))).toEqual(closesAt);
  expect(whenClosed(closesAt, at('23:00:59.999'))).toEqual(at('23:00:59.999'));
  expect(whenClosed(closesAt, at('23:20:00'))).toEqual(at('23:20:00'));
  expect(whenClosed(closesAt, at('12:00:00'))).toEqual(at('12:00:00'));
});

test('it is looked at next when it closes, or at midnight in its zone, when a day fewer is left', () => {
  const now = at('10:00:00');
  const [soon, late] = [at('16:00:00'), new Date('2027-07-14T16:00Z')];
  expect(nextLook(soon, { now, zone: 'Europe/London' })).toEqual(soon);
  expect(nextLook(late, { now, zone: 'Europe/London' })).toEqual(at('23:00:00'));
  expect(nextLook(late, { now: at('23:00:00'), zone: 'Europe/London' })).toEqual(
    new Date('2027-07-01T23:00Z'),
  );
  expect(nextLook(late, { now, zone: 'UTC' })).toEqual(new Date('2027-07-01T00:00Z'));
});
