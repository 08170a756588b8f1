const NEXT_WORD = /\s*\S+/y;

/** Where the next word after `from` ends in a text; undefined if there is none. */
export function endOfNext(text: string, from: number): number | undefined {
  NEXT_WORD.lastIndex = from;
  return NEXT_WORD.test(text) ? NEXT_WORD.lastIndex : undefined;
}
