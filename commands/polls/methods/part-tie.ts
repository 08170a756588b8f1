import type { Question, Round } from './method.ts';

/** One of several, and whether it took a lot to tell them apart. */
export interface Parted {
  place: number;
  byLot: boolean;
}

/**
 * Of these places the one with the most votes, or the least, in the last round; of several the one that had in the latest round
 * before it in which they differ; else the one that the lot drew first to win, or last.
 */
export function partTie(
  places: readonly number[],
  rounds: readonly Round[],
  which: 'most' | 'least',
  { lot }: Pick<Question, 'lot'>,
): Parted {
  let left = [...places];
  for (let at = rounds.length - 1; at >= 0 && left.length > 1; at--) {
    const votes = rounds[at]?.votes ?? [];
    const theirs = left.map((place) => votes[place - 1] ?? 0);
    const wanted = which === 'most' ? Math.max(...theirs) : Math.min(...theirs);
    left = left.filter((_, index) => theirs[index] === wanted);
  }
  const drawn = left.toSorted((a, b) => lot.indexOf(a) - lot.indexOf(b));
  const place = which === 'most' ? drawn[0] : drawn.at(-1);
  if (place === undefined) throw new Error('there is nothing to choose from');
  return { place, byLot: left.length > 1 };
}
