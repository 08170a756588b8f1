/** Something that is shown otherwise than by the versions which made the fixtures, on purpose. */
export interface Otherwise {
  /** Whether a message, as it read then, is one of those. */
  is(lines: string[]): boolean;
  /** How each of its lines reads now; it may be several. */
  asNow(line: string): string | string[];
}
