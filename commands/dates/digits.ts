/**
 * Converts a digit of any script to its ASCII digit. Each script has its digits 0 to 9 in a row, so the number of
 * digits directly before this one, modulo 10, is its value.
 */
export function digitOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before++;
  return String(before % 10);
}
