/** How much of what chance alone does lies between two limits. */
export interface Level {
  /** "95%". */
  name: string;
  /** The share of it that lies outside, on each side. */
  tail: number;
  /** How many standard deviations of a normal distribution that is. */
  z: number;
}

/** Chance alone puts one of 20 outside. */
export const WARNING: Level = { name: '95%', tail: 0.025, z: 1.959963984540054 };

/** Chance alone puts one of 500 outside. */
export const ALARM: Level = { name: '99.8%', tail: 0.001, z: 3.090232306167813 };

/** Between what something is expected to lie. */
export interface LimitPair {
  lower: number;
  upper: number;
}

/** Limits of a share, of which none is below 0 or above 1. */
export const withinWhole = ({ lower, upper }: LimitPair): LimitPair => ({
  lower: withinOne(lower),
  upper: withinOne(upper),
});

const withinOne = (share: number): number => Math.min(1, Math.max(0, share));
