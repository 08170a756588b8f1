import { createHash } from 'node:crypto';
import type { Decided } from '../../storage/polls/polls.ts';
import { type Fraction, minus, readFraction, type Share, WHOLE } from './fraction.ts';
import type { Method, MethodCount, Why } from './methods/method.ts';
import { methodOf } from './methods/methods.ts';
import type { Weighed } from './weigh.ts';

/** The share of the votes that carries a poll. */
export interface Pass extends Share {
  /** True when more than the share is needed, as for a majority; false when the share itself is enough. */
  isMore: boolean;
  /** True when the share is of all who may vote, and not only of the votes for and against. */
  ofEntitled: boolean;
}

/** What was asked to carry a poll: a share, the most votes, or that nobody blocks it. */
export type PassAsked = Pass | 'most' | 'no block';

/** How many must vote: a number, or a share of all who may. */
export type PollQuorum = { number: number } | Share;

/** The rule that decides a poll, as it was set when the poll opened. */
export interface PollRule {
  /** Null when no share is needed, so that the most votes carry it. */
  pass: Pass | null;
  quorum: PollQuorum | null;
}

/** What the rule of a poll decided, and why. */
export interface Verdict {
  /** The places of the options that are carried, or of those elected. */
  carried: number[];
  why: Why;
  /** The share and the number that were needed when the poll closed. */
  pass: Pass | null;
  quorum: number | null;
}

/** Reads the rule with which a poll was opened. */
export function ruleOf(poll: Omit<Decided, 'seed' | 'tiesByChair'>): PollRule {
  const { passNumerator, passDenominator, quorumNumerator, quorumDenominator } = poll;
  const { passIsMore: isMore, passOfEntitled: ofEntitled } = poll;
  const isShare = passNumerator !== null && passDenominator !== null;
  return {
    pass: isShare ? { numerator: passNumerator, denominator: passDenominator, isMore, ofEntitled } : null,
    quorum: quorumNumerator === null ? null : quorumOf(quorumNumerator, quorumDenominator),
  };
}

const quorumOf = (numerator: number, denominator: number | null): PollQuorum =>
  denominator === null ? { number: numerator } : { numerator, denominator };

/** A rule as the columns that keep it with its poll. */
export const keptRule = ({
  pass,
  quorum,
}: PollRule): Omit<Decided, 'method' | 'seats' | 'seed' | 'tiesByChair'> => ({
  passNumerator: pass?.numerator ?? null,
  passDenominator: pass?.denominator ?? null,
  passIsMore: pass?.isMore ?? false,
  passOfEntitled: pass?.ofEntitled ?? false,
  quorumNumerator: quorum && ('number' in quorum ? quorum.number : quorum.numerator),
  quorumDenominator: quorum && 'denominator' in quorum ? quorum.denominator : null,
});

/**
 * Whether a poll was opened with a rule, a way to part ties or a method other than choosing options. Other
 * polls are worded without a verdict.
 */
export const isRuled = (poll: Decided): boolean =>
  poll.passNumerator !== null ||
  poll.quorumNumerator !== null ||
  poll.seed !== null ||
  poll.tiesByChair ||
  !['single', 'several'].includes(poll.method);

/** The fewest people who must vote, out of those entitled. A share is rounded up. */
export function fewestFor(quorum: PollQuorum, entitled: number): number {
  if ('number' in quorum) return quorum.number;
  const { numerator, denominator } = quorum;
  const wanted = numerator * entitled;
  const whole = (wanted - (wanted % denominator)) / denominator;
  return wanted % denominator === 0 ? whole : whole + 1;
}

/** Whether `had` votes out of `of` reach the share, or exceed it when more is needed. */
export function isEnough(
  had: number | bigint,
  of: number | bigint,
  { numerator, denominator, isMore }: Omit<Pass, 'ofEntitled'>,
): boolean {
  const [votes, needed] = [BigInt(had) * BigInt(denominator), BigInt(of) * BigInt(numerator)];
  return isMore ? votes > needed : had > 0 && votes >= needed;
}

/**
 * Draws a lot: all options' places, sorted by the SHA-256 of the seed and the place, such as "K7QX 2".
 * Anybody can check it.
 */
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
 * Decides a count by the poll's rule. Abstentions count towards the quorum, but not towards the votes of
 * which a share is needed. A motion is either carried or not: a majority against it carries nothing. Where
 * votes are weighted, their weights decide, and their number only makes the quorum.
 */
export function judge(
  heads: MethodCount,
  poll: Decided,
  entitled: number,
  lot: readonly number[],
  weighed?: Weighed,
): Verdict {
  const counted = weighed ? { ...heads, leading: weighed.leading } : heads;
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
  const { standing, why } = winners(counted, methodOf(poll), poll.seed === null ? null : lot);
  const [first] = standing;
  if (poll.tiesByChair && isTied(counted, methodOf(poll)))
    return said(isEnoughWithChair(counted, pass, entitled) ? 'waits' : 'short');
  if (first === undefined) return said(why);
  const hasShare = (share: Pass): boolean =>
    weighed
      ? isWeightEnough(weighed, first, share)
      : isEnough(counted.counts[first - 1] ?? 0, baseOf(counted, share, entitled), share);
  if (pass && !hasShare(pass)) return said('short');
  return said(why, standing);
}

/** The weight that a share refers to: all of it, or what went to the options that can win. */
export const weightBase = (
  { cast, abstained }: Weighed,
  { ofEntitled }: Pick<Pass, 'ofEntitled'>,
): Fraction => (ofEntitled ? WHOLE : minus(readFraction(cast), readFraction(abstained)));

function isWeightEnough(weighed: Weighed, place: number, pass: Pass): boolean {
  const [had, of] = [readFraction(weighed.counts[place - 1] ?? '0'), weightBase(weighed, pass)];
  return isEnough(had.above * of.below, of.above * had.below, pass);
}

/** The number of votes that a share refers to. */
export const baseOf = (
  { cast, abstained }: Pick<MethodCount, 'cast' | 'abstained'>,
  { ofEntitled }: Pick<Pass, 'ofEntitled'>,
  entitled: number,
): number => (ofEntitled ? entitled : cast - abstained);

/** Whether several options that only one of may win have the most. A motion is one with as many for as against. */
const isTied = ({ leading }: MethodCount, { electsSeveral }: Method): boolean =>
  !electsSeveral && leading.length > 1;

/** Whether one more vote, the chair's, would give one of those tied the share that is needed. */
function isEnoughWithChair(counted: MethodCount, pass: Pass | null, entitled: number): boolean {
  if (pass === null) return true;
  const votes = (counted.counts[(counted.leading[0] ?? 0) - 1] ?? 0) + 1;
  return isEnough(votes, baseOf(counted, pass, entitled) + (pass.ofEntitled ? 0 : 1), pass);
}

/** What a verdict becomes by the chair's casting vote for one of the options that are tied. */
export const castVerdict = (verdict: Verdict, place: number, { isProposal }: Method): Verdict => ({
  ...verdict,
  why: 'chair',
  carried: isProposal && place !== 1 ? [] : [place],
});

/** The winners before it is checked whether they have the share that they need. */
function winners(
  { leading }: MethodCount,
  { electsSeveral, isProposal }: Method,
  lot: readonly number[] | null,
): { standing: number[]; why: Verdict['why'] } {
  const [first, second] = leading;
  const isTie = !electsSeveral && second !== undefined;
  if (isProposal && (isTie || first !== 1)) return { standing: [], why: 'short' };
  if (isTie) {
    const drawn = lot?.find((place) => leading.includes(place));
    return drawn === undefined ? { standing: [], why: 'tie' } : { standing: [drawn], why: 'lot' };
  }
  return { standing: leading, why: first === undefined ? 'short' : 'enough' };
}
