/** A share as a fraction of whole numbers in lowest terms. */
export interface Share {
  numerator: number;
  denominator: number;
}

/** An exact share: whole numbers in lowest terms, of any size. */
export interface Fraction {
  above: bigint;
  below: bigint;
}

export const NOTHING: Fraction = { above: 0n, below: 1n };
export const WHOLE: Fraction = { above: 1n, below: 1n };

/** The fraction in lowest terms. */
export function fraction(above: bigint, below: bigint): Fraction {
  const common = commonDivisor(above, below);
  return { above: above / common, below: below / common };
}

export const plus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.above * b.below + b.above * a.below, a.below * b.below);

export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, { above: -b.above, below: b.below });

/** Whether `a` is more than, less than or the same as `b`: above, below or equal to 0. */
export const compare = (a: Fraction, b: Fraction): number => {
  const [one, other] = [a.above * b.below, b.above * a.below];
  return one === other ? 0 : one > other ? 1 : -1;
};

/** "5/6", "1", "0". */
export const sayFraction = ({ above, below }: Fraction): string =>
  below === 1n ? String(above) : `${above}/${below}`;

/** Reads what `sayFraction` says. */
export function readFraction(said: string): Fraction {
  const [above = '0', below = '1'] = said.split('/');
  return { above: BigInt(above), below: BigInt(below) };
}

const commonDivisor = (a: bigint, b: bigint): bigint =>
  b === 0n ? (a === 0n ? 1n : a) : commonDivisor(b, a % b);
