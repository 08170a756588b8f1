import type { Poll } from '../../storage/polls/polls.ts';
import type { RenderContext } from '../cards/renderer.ts';
import type { Block, Fact } from '../view.ts';
import { blocksOf } from './blocks.ts';
import { readFraction, sayFraction, shareIn } from './fraction.ts';
import type { Method, PollOutcome } from './methods/method.ts';
import { sayTie } from './methods/wording.ts';
import { type Verdict, weightBase } from './rule.ts';
import { type Weighed, weigh } from './weigh.ts';

/** Says what weighted votes decided, with their number beside: "Carried: 5/6 of the weight for; by heads 4 of 5." */
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
  const part = sayFraction(shareIn(readFraction(weighed.counts[first - 1] ?? '0'), base));
  const weight = `${part} of ${pass?.ofEntitled ? 'all the' : 'the'} weight`;
  const heads = `by heads ${count.counts[first - 1] ?? 0} of ${count.cast - (count.abstained ?? 0)}`;
  if (isProposal)
    return `${carried.length > 0 ? 'Carried' : 'Not carried'}: ${weight} for${needed}; ${heads}.`;
  const parted = sayTie(outcome, `a tie between ${name(weighed.leading)}, with ${weight} each`);
  if (parted !== undefined) return parted;
  return why === 'short'
    ? `Not carried: ${name(weighed.leading)} had the most, ${weight}${needed}; ${heads}.`
    : `Carried: ${name(carried)}, with ${weight}${needed}; ${heads}.`;
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
