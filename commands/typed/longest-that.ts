/**
 * The length of the longest start of `words` that `reads` accepts; 0 if it accepts none. Starts end at the
 * end of a word, have at most `mostWords` words, and are longer than `longerThan`.
 */
export function longestThat(
  reads: (words: string) => boolean,
  words: string,
  mostWords: number,
  longerThan = 0,
): number {
  const ends: number[] = [];
  let count = 0;
  for (const { index, 0: token } of words.matchAll(/\S+/g)) {
    if (++count > mostWords) break;
    const bare = PUNCTUATED.test(token) ? token.replace(PUNCTUATED, '') : '';
    if (bare !== '') ends.push(index + bare.length);
    ends.push(index + token.length);
  }
  return ends.findLast((end) => end > longerThan && reads(words.slice(0, end))) ?? 0;
}

const PUNCTUATED = /[,;:.)\]]+$/;
