import { createHash } from 'node:crypto';
import type { Decided } from '../../storage/polls/polls.ts';
import type { Counted } from './methods/method.ts';
import { type MethodName, methodNamed } from './methods/methods.ts';

/** A share in whole numbers, with nothing to be shortened. */
export interface Share {
  numerator: number;
  denominator: number;
}

/** What share of the votes carries something. */
export interface Pass extends Share {
  /** More than the share, as a majority is; else at least it. */
  isMore: boolean;
  /** Of all who may vote, not only of the votes for and against. */
  ofEntitled: boolean;
}

/** How many must vote: so many, or a share of all who may. */
export type Quorum = { number: number } | Share;

/** What carries a poll, as it was said when it opened. */
export interface Rule {
  /** The most votes carry it where there is none. */
  pass: Pass | null;
  quorum: Quorum | null;
}

/** What was decided by the rule of a poll, and why. */
export interface Verdict {
  /** The places of what is carried, or of those elected. */
  carried: number[];
  why: 'enough' | 'short' | 'quorum' | 'tie' | 'lot' | 'nobody';
  /** What was needed, as it was when the poll closed. */
  pass: Pass | null;
  quorum: number | null;
}

/** The rule that a poll was opened with. */
export function ruleOf(poll: Omit<Decided, 'seed'>): Rule {
  const { passNumerator, passDenominator, quorumNumerator, quorumDenominator } = poll;
  const { passIsMore: isMore, passOfEntitled: ofEntitled } = poll;
  const isShare = passNumerator !== null && passDenominator !== null;
  return {
    pass: isShare ? { numerator: passNumerator, denominator: passDenominator, isMore, ofEntitled } : null,
    quorum: quorumNumerator === null ? null : quorumOf(quorumNumerator, quorumDenominator),
  };
}

const quorumOf = (numerator: number, denominator: number | null): Quorum =>
  denominator === null ? { number: numerator } : { numerator, denominator };

/** A rule as it is kept with its poll. */
export const keptRule = ({ pass, quorum }: Rule): Omit<Decided, 'method' | 'seats' | 'seed'> => ({
  passNumerator: pass?.numerator ?? null,
  passDenominator: pass?.denominator ?? null,
  passIsMore: pass?.isMore ?? false,
  passOfEntitled: pass?.ofEntitled ?? false,
  quorumNumerator: quorum && ('number' in quorum ? quorum.number : quorum.numerator),
  quorumDenominator: quorum && 'denominator' in quorum ? quorum.denominator : null,
});

/** Whether anything was said of how a poll is decided; else it is told as polls are of which nothing was. */
export const isRuled = (poll: Decided): boolean =>
  poll.passNumerator !== null ||
  poll.quorumNumerator !== null ||
  poll.seed !== null ||
  !['single', 'several'].includes(poll.method);

/** The fewest who must vote, of so many who may. */
export function fewestFor(quorum: Quorum, entitled: number): number {
  if ('number' in quorum) return quorum.number;
  const { numerator, denominator } = quorum;
  const wanted = numerator * entitled;
  const whole = (wanted - (wanted % denominator)) / denominator;
  return wanted % denominator === 0 ? whole : whole + 1;
}

/** Whether so many votes of so many are the share that carries, or more than it. */
export function isEnough(
  had: number,
  of: number,
  { numerator, denominator, isMore }: Omit<Pass, 'ofEntitled'>,
): boolean {
  const [votes, needed] = [had * denominator, of * numerator];
  return isMore ? votes > needed : had > 0 && votes >= needed;
}

/** The places of all options in the order in which a seed draws them: by what SHA-256 makes of the seed and the place, "K7QX 2". */
export function drawLot(seed: string | null, options: number): number[] {
  const drawn = Array.from({ length: options }, (_, index) => {
    const place = index + 1;
    return {
      place,
      by: createHash('sha256')
        .update(`${seed ?? ''} ${place}`)
        .digest('hex'),
    };
  });
  return drawn.sort((a, b) => (a.by < b.by ? -1 : 1)).map(({ place }) => place);
}

/**
 * What a count comes to by the rule. Who abstains is there for the quorum, and is not among the votes of which a share is
 * needed. A motion is carried or not: that more are against carries nothing.
 */
export function judge(counted: Counted, poll: Decided, entitled: number, lot: readonly number[]): Verdict {
  const { pass, quorum } = ruleOf(poll);
  const fewest = quorum && fewestFor(quorum, entitled);
  const said = (why: Verdict['why'], carried: number[] = []): Verdict => ({
    carried,
    why,
    pass,
    quorum: fewest,
  });
  if (counted.cast === 0) return said('nobody');
  if (fewest !== null && counted.cast < fewest) return said('quorum');
  const { standing, why } = winners(counted, methodNamed(poll.method), poll.seed === null ? null : lot);
  const [first] = standing;
  if (first === undefined) return said(why);
  if (pass && !isEnough(counted.counts[first - 1] ?? 0, baseOf(counted, pass, entitled), pass))
    return said('short');
  return said(why, standing);
}

/** Of how many votes a share is needed. */
export const baseOf = (
  { cast, abstained }: Pick<Counted, 'cast' | 'abstained'>,
  { ofEntitled }: Pick<Pass, 'ofEntitled'>,
  entitled: number,
): number => (ofEntitled ? entitled : cast - abstained);

/** Those that won but for the share that they need. */
function winners(
  { leading }: Counted,
  method: MethodName,
  lot: readonly number[] | null,
): { standing: number[]; why: Verdict['why'] } {
  const [first, second] = leading;
  const isTie = method !== 'stv' && second !== undefined;
  if (method === 'motion' && (isTie || first !== 1)) return { standing: [], why: 'short' };
  if (isTie) {
    const drawn = lot?.find((place) => leading.includes(place));
    return drawn === undefined ? { standing: [], why: 'tie' } : { standing: [drawn], why: 'lot' };
  }
  return { standing: leading, why: first === undefined ? 'short' : 'enough' };
}
