import { endOfNext } from '../dates/word-ends.ts';

/**
 * The length of the longest start of `words` that `reads` accepts; 0 if it accepts none. Starts end at the
 * end of a word, with the punctuation after it or without, have at most `mostWords` words, and are longer than
 * `longerThan`.
 */
export function longestThat(
  reads: (words: string) => boolean,
  words: string,
  mostWords: number,
  longerThan = 0,
): number {
  const ends: number[] = [];
  let from = 0;
  for (let count = 0; count < mostWords; count++) {
    const end = endOfNext(words, from);
    if (end === undefined) break;
    const bare = withoutPunctuation(words, end);
    if (bare < end && bare > from) ends.push(bare);
    ends.push(end);
    from = end;
  }
  return ends.findLast((end) => end > longerThan && reads(words.slice(0, end))) ?? 0;
}

/** Where a word that ends at `end` ends without its punctuation; where it begins, if it has no more than that. */
function withoutPunctuation(words: string, end: number): number {
  let bare = end;
  while (bare > 0 && ',;:.)]'.includes(words.charAt(bare - 1))) bare--;
  return bare === 0 || /\s/.test(words.charAt(bare - 1)) ? end : bare;
}
