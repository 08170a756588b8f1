import type { Kept } from '../../../../commands/polls/methods/method.ts';

/** A generator of whole numbers from a seed (linear congruential). */
export function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515 + 12_345) % 2_147_483_647;
    return state % below;
  };
}

/** Some of the options, in a random order. */
export function randomBallot(next: (below: number) => number, options: number): Kept {
  const left = Array.from({ length: options }, (_, index) => index + 1);
  const length = 1 + next(options);
  return Array.from({ length }, () => left.splice(next(left.length), 1)[0] ?? 0);
}
