import { digitOf } from '../dates/digits.ts';

/** Separators between digits: up to three characters that are neither letters nor digits. */
const GAP = String.raw`[^\p{L}\p{N}]{1,3}`;
const MAY_BE_GAP = String.raw`[^\p{L}\p{N}]{0,3}`;

/** Digits in groups of any size, with separators. */
const GROUPS = new RegExp(String.raw`\d+(?:${GAP}\d+)*`, 'gu');

/** Formats that are certainly something else. They are ignored, unless more digits follow with the same separator. */
const OTHERWISE = new RegExp(
  [
    // A telephone number from abroad: +44 or 0044 and ten digits.
    String.raw`(?:\+|\b00)\d{1,3}${MAY_BE_GAP}(?:\(0\))?${MAY_BE_GAP}\d(?:${MAY_BE_GAP}\d){9}(?!\d)`,
    // The number of a meeting in its link.
    String.raw`https?://[\w.-]*\b(?:zoom\.us|zoomgov\.com|webex\.com|teams\.microsoft\.com|teams\.live\.com|meet\.google\.com|gotomeet\.me|whereby\.com)/[^\s<>"|]*`,
    // Dates, 30/06/2027 and 2027-06-30; a time, 14:00; a financial year, 2027/28.
    String.raw`(?<!\d[/.-])\b(?:0?[1-9]|[12]\d|3[01])([/.-])(?:0?[1-9]|1[0-2])\1(?:\d{4}|\d{2})\b(?!\1\d)`,
    String.raw`(?<!\d[/.-])\b(?:19|20)\d\d([/.-])(?:0[1-9]|1[0-2])\2(?:0[1-9]|[12]\d|3[01])\b(?!\2\d)`,
    String.raw`(?<!\d:)\b(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?\b(?!:\d)`,
    String.raw`(?<!\d[/–-])\b20\d\d([/–-])\d\d\b(?!\3\d)`,
    // Money, a share, and an id.
    String.raw`£\s?\d[\d,]*(?:\.\d+)?`,
    String.raw`\b\d+(?:\.\d+)?\s?%`,
    String.raw`\b[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}\b`,
  ].join('|'),
  'giu',
);

/** Letters that are typed in place of a nought. */
const NOUGHTS = /[OoОоΟο]/gu;
const ONES = /[Il]/g;
const WITH_DIGITS = /(?<!\p{L})[\dOoОоΟοIl]*\d[\dOoОоΟοIl]*(?!\p{L})/gu;

/** Plain characters, of which fewer than ten are a digit or written for one. */
const TOO_FEW = /^(?:[\n -/:-HJ-NP-kmnp-~]*[0-9OIol]){0,9}[\n -/:-HJ-NP-kmnp-~]*$/;

/**
 * The digits of the first NHS number in the text, or undefined. Allows any separators, the digits of any script, and a letter
 * for a nought. One in eleven other ten-digit numbers also passes the check: ask the person, and never log what was found.
 */
export function findNhsNumber(text: string): string | undefined {
  if (TOO_FEW.test(text)) return undefined;
  const plain = normalised(text);
  const spelt = plain.replaceAll(WITH_DIGITS, (word) => word.replaceAll(NOUGHTS, '0').replaceAll(ONES, '1'));
  return firstIn(plain) ?? firstIn(spelt);
}

/** The text in Unicode's compatibility form, with ASCII digits and without invisible characters. */
export const normalised = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\p{Default_Ignorable_Code_Point}\p{Cf}\p{M}]/gu, '')
    .replaceAll(/\p{Nd}/gu, digitOf);

function firstIn(plain: string): string | undefined {
  for (const [run] of plain.replaceAll(OTHERWISE, ' x ').matchAll(GROUPS)) {
    const groups = run.match(/\d+/g) ?? [];
    for (let first = 0; first < groups.length; first++) {
      let digits = '';
      for (let next = first; digits.length < 10 && next < groups.length; next++) digits += groups[next];
      if (digits.length === 10 && passesCheck(digits)) return digits;
    }
  }
  return undefined;
}

/** Modulus 11: weights 10 down to 2, and the last digit makes the sum up; a sum that would need 10 is never issued. */
function passesCheck(written: string): boolean {
  const digits = written.split('').map(Number);
  const sum = digits.slice(0, 9).reduce((total, digit, place) => total + digit * (10 - place), 0);
  return (11 - (sum % 11)) % 11 === digits[9];
}
