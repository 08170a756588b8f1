import type { BlockBallot } from '../../storage/polls/polls.ts';
import {
  compare,
  type Fraction,
  fraction,
  minus,
  NOTHING,
  plus,
  type Share,
  sayFraction,
} from './fraction.ts';
import { isAbstention } from './methods/places.ts';

/** A block of voters and the share of all votes that it carries. */
export interface VotingBlock extends Share {
  name: string;
}

/** What the options have by weight. The weights are exact, written "5/6", and are shares of the whole. */
export interface Weighed {
  /** In the options' order. */
  counts: string[];
  /** The weight of the blocks of which anybody voted. */
  cast: string;
  /** The part of that which went to no option that could win. */
  abstained: string;
  /** For each block, how many of its ballots name each option. */
  heads: number[][];
  /** The places of the options with the most weight. */
  leading: number[];
}

/**
 * Weighs ballots that name one option each. A block carries its share whoever of it votes: divided equally
 * among its ballots or, by the unit rule, as a whole for what most of them name. A block that is divided
 * evenly then, and one of which nobody votes, gives its share to no option.
 */
export function weigh(
  ballots: readonly BlockBallot[],
  blocks: readonly VotingBlock[],
  { options, isUnitRule }: { options: readonly string[]; isUnitRule: boolean },
): Weighed {
  const heads = blocks.map((_, index) => {
    const theirs = ballots.filter(({ block }) => block === index + 1);
    return options.map((__, at) => theirs.filter(({ choices: [place] }) => place === at + 1).length);
  });
  const canWin = options.map((option) => !isAbstention(option));
  let cast = NOTHING;
  let counts: Fraction[] = options.map(() => NOTHING);
  blocks.forEach((block, index) => {
    const theirs = heads[index] ?? [];
    const voted = theirs.reduce((sum, each) => sum + each, 0);
    if (voted === 0) return;
    cast = plus(cast, partOf(block, 1, 1));
    const parts = isUnitRule ? wholeTo(theirs, canWin) : theirs;
    const of = isUnitRule ? 1 : voted;
    counts = counts.map((each, at) => plus(each, partOf(block, parts[at] ?? 0, of)));
  });
  const standing = counts.map((each, at) => (canWin[at] ? each : NOTHING));
  const carrying = standing.reduce(plus, NOTHING);
  return {
    counts: counts.map(sayFraction),
    ...{ cast: sayFraction(cast), abstained: sayFraction(minus(cast, carrying)) },
    ...{ heads, leading: placesOfMost(standing) },
  };
}

const partOf = ({ numerator, denominator }: Share, part: number, of: number): Fraction =>
  fraction(BigInt(numerator) * BigInt(part), BigInt(denominator) * BigInt(of));

/** 1 for the option that most of a block name, and 0 for all others; only 0 where there is a tie. */
function wholeTo(heads: readonly number[], canWin: readonly boolean[]): number[] {
  const standing = heads.map((each, at) => (canWin[at] ? each : 0));
  const most = Math.max(...standing);
  const isDivided = most === 0 || standing.filter((each) => each === most).length > 1;
  return standing.map((each) => (!isDivided && each === most ? 1 : 0));
}

function placesOfMost(weights: readonly Fraction[]): number[] {
  const most = weights.reduce((a, b) => (compare(a, b) >= 0 ? a : b), NOTHING);
  if (most.above === 0n) return [];
  return weights.flatMap((each, index) => (compare(each, most) === 0 ? [index + 1] : []));
}
