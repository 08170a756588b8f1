import { expect, test } from 'vitest';
import { endOfMinute, whenClosed } from '../../../commands/dates/closing.ts';

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
  expect(whenClosed(closesAt, at('23:20:00'))).toEqual(at('23:20:00'));
  expect(whenClosed(closesAt, at('12:00:00'))).toEqual(at('12:00:00'));
});
