/** The ASCII digit for a digit of any script. In each script, 0 to 9 are consecutive, and no other digit precedes its 0. */
export function digitOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before++;
  return String(before % 10);
}
