import { plainWords, runsIn } from '../../storage/rows/kept-words.ts';

/** Shortens a text to `most` characters, with "…" if it was longer. */
export function shortened(text: string, most: number): string {
  if (plainWords(text).length <= most) return text;
  let left = most - 1;
  let kept = '';
  for (const run of runsIn(text)) {
    const fits = run.words.length <= left;
    // A mention or a link is never cut.
    if ('mark' in run && !fits) break;
    kept += 'mark' in run ? run.mark : run.words.slice(0, left).replace(HALF, '');
    left -= run.words.length;
    if (left <= 0) break;
  }
  return `${kept.trimEnd()}…`;
}

/** A lone surrogate at the end, left of a character that was cut in two. */
const HALF = /\p{Cs}$/u;
