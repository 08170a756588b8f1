/** A seeded random generator. */
export interface Chance {
  /** A number from 0 to below 1. */
  next(): number;
  /** A whole number from 0 to below `below`. */
  below(below: number): number;
  /** True with a probability of `times` in a thousand. */
  permille(times: number): boolean;
  pick<T>(from: readonly [T, ...T[]]): T;
  /** An independent generator, which others' use does not affect. */
  apart(name: string): Chance;
}

/** Creates a generator from a whole number. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  // Mulberry32: 32 bits of state are plenty for a story of some hundred choices.
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    permille: (times) => below(1_000) < times,
    pick: (from) => from[below(from.length)] ?? from[0],
    apart: (name) => chanceOf([...name].reduce((hash, letter) => mixed(hash, letter.charCodeAt(0)), seed)),
  };
}

const mixed = (hash: number, value: number): number => Math.imul(hash ^ value, 0x9e3779b1) >>> 0;
