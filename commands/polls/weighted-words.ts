import type { Poll } from '../../storage/polls/polls.ts';
import type { RenderContext } from '../cards/renderer.ts';
import type { Block, Fact } from '../view.ts';
import { blocksOf } from './blocks.ts';
import { compare, type Fraction, minus, NOTHING, readFraction, sayFraction, WHOLE } from './fraction.ts';
import type { Method, PollOutcome } from './methods/method.ts';
import { sayTie } from './methods/wording.ts';
import { type Verdict, weightBase } from './rule.ts';
import { type Weighed, weigh } from './weigh.ts';

/**
 * Says what weighted votes decided, with their number beside: "Carried: 5/6 of the weight for; by heads 4 of 5." Every
 * weight is a share of all of it, so what did not vote is told too.
 */
export function sayWeighted(
  outcome: PollOutcome,
  weighed: Weighed,
  { pass }: Pick<Verdict, 'pass'>,
  { isProposal }: Pick<Method, 'isProposal'>,
): string {
  const { carried, count, name, needed, why } = outcome;
  const base = weightBase(weighed, pass ?? { ofEntitled: false });
  if (base.above === 0n) return 'Not carried: no block gave its share to anything.';
  const first = isProposal ? 1 : (weighed.leading[0] ?? 1);
  const weight = `${weighed.counts[first - 1] ?? '0'} of ${pass?.ofEntitled ? 'all the' : 'the'} weight`;
  const by = `${sayOutOf(weighed, base)}${needed}`;
  const heads = `${sayRest(weighed, base)}by heads ${count.counts[first - 1] ?? 0} of ${count.cast - (count.abstained ?? 0)}`;
  if (isProposal) return `${carried.length > 0 ? 'Carried' : 'Not carried'}: ${weight} for${by}; ${heads}.`;
  const tie = `a tie between ${name(weighed.leading)}, with ${weight} each${sayOutOf(weighed, base)}`;
  const parted = sayTie(outcome, tie);
  if (parted !== undefined) return parted;
  return why === 'short'
    ? `Not carried: ${name(weighed.leading)} had the most, ${weight}${by}; ${heads}.`
    : `Carried: ${name(carried)}, with ${weight}${by}; ${heads}.`;
}

/** What of the weight a share was taken of: ", out of 1/2 that voted"; '' where that is all of it. */
function sayOutOf({ abstained }: Weighed, base: Fraction): string {
  if (compare(base, WHOLE) === 0) return '';
  return `, out of ${sayFraction(base)} that ${abstained === '0' ? 'voted' : 'went to an option'}`;
}

/** Where a share was not taken of all the weight, what became of the rest: "1/3 did not vote; 1/6 went to none; ". */
function sayRest({ cast, abstained }: Weighed, base: Fraction): string {
  if (compare(base, WHOLE) === 0) return '';
  const silent = minus(WHOLE, readFraction(cast));
  const parts = [
    ...(compare(silent, NOTHING) > 0 ? [`${sayFraction(silent)} did not vote; `] : []),
    ...(abstained === '0' ? [] : [`${abstained} went to none; `]),
  ];
  return parts.join('');
}

/** Says before anyone votes which blocks carry which share, and how many each of them is. */
export async function weightFacts(poll: Poll, store: RenderContext['store']): Promise<Fact[]> {
  const blocks = blocksOf(poll);
  if (blocks.length === 0) return [];
  const sizes = await store.polls.blockSizes(poll.id);
  const each = blocks.map(
    ({ name, numerator, denominator }, index) =>
      `${name} ${numerator}/${denominator} (${sizes.get(index + 1) ?? 0} to vote)`,
  );
  const how = poll.isUnitRule
    ? 'the whole of a share goes to what most of its block vote for'
    : 'each divided equally among its votes';
  return [{ label: 'Weights', value: `${each.join(', ')}; ${how}` }];
}

/** Weighs the open ballots of a poll as they stand; undefined where they are not weighted. */
export async function weighedSoFar(poll: Poll, store: RenderContext['store']): Promise<Weighed | undefined> {
  const blocks = blocksOf(poll);
  if (blocks.length === 0) return undefined;
  return weigh(await store.polls.blockBallots(poll.id), blocks, poll);
}

/** Says, after its votes, what an option has by weight: ", 5/6 of the weight"; '' where votes are not weighted. */
export const sayWeight = (weighed: Weighed | undefined, index: number): string =>
  weighed ? `, ${weighed.counts[index] ?? '0'} of the weight` : '';

/** Shows how each block voted, by heads. */
export function blockBlocks(poll: Poll, weighed: Weighed | undefined): Block[] {
  if (!weighed) return [];
  const items = blocksOf(poll).map(({ name, numerator, denominator }, index) => {
    const heads = weighed.heads[index] ?? [];
    const named = poll.options.flatMap((option, at) =>
      (heads[at] ?? 0) > 0 ? [`${option} ${heads[at]}`] : [],
    );
    return {
      text: `${name}, ${numerator}/${denominator}: ${named.length > 0 ? named.join(', ') : 'nobody voted, so that share went to nothing'}`,
    };
  });
  return [
    { type: 'heading', text: 'How the blocks voted' },
    { type: 'list', items },
  ];
}
