import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { findNhsNumber } from '../../../commands/door/nhs-number.ts';

const NBSP = '\u00a0';

describe('an NHS number', () => {
  test.each([
    ['together', '9434765919'],
    ['in its groups', '943 476 5919'],
    ['with hyphens', '943-476-5919'],
    ['with dashes', '943 – 476 – 5919'],
    ['with hard spaces', `943${NBSP}476${NBSP}5919`],
    ['with nothing to see between', '943\u200b476\u200b5919'],
    ['with full stops', '943.476.5919'],
    ['with a check digit of 0', '943 476 0070'],
    ['in other groups', '94 3476 59 19'],
  ])('is found %s', (_, written) => {
    expect(findNhsNumber(`Please ring about ${written}, born 02/03/1950.`)).toBe(written.replace(/\D/g, ''));
  });

  it('is the first of several, whatever numbers stand around it', () => {
    expect(findNhsNumber('943 476 5918, ward 4 943 476 5919 02 and 401 023 2137')).toBe('9434765919');
    expect(findNhsNumber('NHS:9434765919/4010232137')).toBe('9434765919');
  });
});

describe('no NHS number', () => {
  test.each([
    ['a wrong check digit', '943 476 5918'],
    ['a check of ten, which is never issued', '987 654 4320'],
    ['a longer number', '94347659190'],
    ['one inside a longer number', '19434765919'],
    ['a mobile telephone', '07700 900123'],
    ['a telephone in Leeds', '0113 496 0000'],
    ['an abroad-style telephone', '+44 943 476 5919'],
    ['one with its nought in brackets', '+44 (0)943 476 5919'],
    ['one with noughts for the plus', '0044 9434765919'],
    ['an instant', '2027-06-30 14:00'],
    ['nothing', ''],
  ])('is seen in %s', (_, text) => expect(findNhsNumber(text)).toBeUndefined());
});

it('passes one last digit at most for any nine before it', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{9}$/), (nine) => {
      const passing = [...'0123456789'].filter((last) => findNhsNumber(nine + last));
      const sum = [...nine].reduce((total, digit, place) => total + Number(digit) * (10 - place), 0);
      expect(passing).toEqual(sum % 11 === 1 ? [] : [String((11 - (sum % 11)) % 11)]);
    }),
  );
});

it('reads any text without failing, and finds what comes after it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      findNhsNumber(text);
      expect(findNhsNumber(`${text} 943 476 5919`)).toBeDefined();
    }),
  );
});
