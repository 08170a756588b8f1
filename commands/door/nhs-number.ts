// What people put between the groups: spaces of any width, hyphens and dashes of any length, full stops.
const GAP = String.raw`[\s\u200b\u2060.\-\u2010-\u2015\u2212]{0,3}`;

// Ten digits, 3-3-4 or together, not inside a longer number. British telephone numbers have eleven digits when
// written from 0; written from +44 or 0044 the ten that follow are let be.
const TEN_DIGITS = new RegExp(
  String.raw`(?<!\d|(?:\+|\b00)\d{1,3}${GAP}(?:\(0\))?${GAP})\d{3}${GAP}\d{3}${GAP}\d{4}(?!\d)`,
  'g',
);

/**
 * The first NHS number in the text, just as it is written there, or undefined. One in eleven other ten-digit numbers
 * passes for one: warn and ask, and never log what was found.
 */
export function findNhsNumber(text: string): string | undefined {
  for (const [written] of text.matchAll(TEN_DIGITS)) if (passesCheck(written)) return written;
  return undefined;
}

/** Modulus 11: weights 10 down to 2, and the last digit makes the sum up; a sum that would need 10 is never issued. */
function passesCheck(written: string): boolean {
  const digits = written.replace(/\D/g, '').split('').map(Number);
  const sum = digits.slice(0, 9).reduce((total, digit, place) => total + digit * (10 - place), 0);
  return (11 - (sum % 11)) % 11 === digits[9];
}
