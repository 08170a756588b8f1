import type { MethodQuestion, Round } from './method.ts';

/** An option picked from several, and whether it took a lot to pick it. */
export interface Parted {
  place: number;
  byLot: boolean;
}

/**
 * Picks the place with the most votes, or the least, in the last round. Earlier rounds break a tie, latest
 * first. If they cannot, the lot does: the place it drew first wins, and the place it drew last loses.
 */
export function partTie(
  places: readonly number[],
  rounds: readonly Round[],
  which: 'most' | 'least',
  { lot }: Pick<MethodQuestion, 'lot'>,
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
