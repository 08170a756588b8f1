import type { Poll, Turnout } from '../../storage/polls/polls.ts';
import type { RenderContext } from '../cards/renderer.ts';
import { sourceFacts } from '../cards/source.ts';
import { decisionReference } from '../decisions/index.ts';
import type { Block, Fact, Item } from '../view.ts';
import { turnoutBlocks } from './across/turnout-view.ts';
import { resultOf, type WhoVoted } from './count.ts';
import { lateFacts } from './late/late-facts.ts';
import { methodOf } from './methods/methods.ts';
import { sayHad, sayResult, sayWhoVoted, share } from './poll-words.ts';
import { proxyFacts } from './proxies/voting-place.ts';
import { ratifiedFact } from './ratified-fact.ts';
import { reasonBlocks } from './reasons-view.ts';
import { roundBlocks } from './rounds-view.ts';
import { inBrackets, type Tallied } from './tallied.ts';
import { trackerFacts } from './trackers/tracker-view.ts';
import { stageFacts } from './two-stages.ts';
import { blockBlocks, sayWeight } from './weighted-words.ts';
import { castFacts, electorateFacts, interestFacts, openedThere } from './who-votes.ts';

/** How much of a poll is shown: names beside each option, and rows of the turnout by network. */
export interface HowMuch {
  names: number;
  rows: number;
}

/** What the card of a closed poll tells: the result, the numbers and how it was counted. */
export async function closedBlocks(
  poll: Poll,
  tallies: Tallied[],
  { names, rows }: HowMuch,
  { store, now, zone }: Pick<RenderContext, 'store' | 'now' | 'zone'>,
): Promise<Block[]> {
  const result = resultOf(poll);
  const { counts, cast, voters, who, spoilt = 0 } = result;
  const decision = poll.decisionId ? await store.decisions.get(poll.decisionId) : null;
  const facts: Fact[] = [
    ...(await openedThere(poll, store)),
    ...(poll.networksAsked > 0 ? await electorateFacts(poll, store) : []),
    ...(cast > 0 && who ? [{ label: 'Clinical majority', value: sayMajority(who) }] : []),
    ...(spoilt > 0 ? [{ label: 'Spoilt', value: `${spoilt} could not be counted` }] : []),
    ...(await castFacts(poll, store)),
    ...proxyFacts(poll),
    ...(await lateFacts(poll, { store, zone })),
    ...(await interestFacts(poll, store)),
    ...(await stageFacts(poll, { now, zone }, store)),
    ...trackerFacts(poll),
    ...(decision && poll.seenIn === undefined
      ? [{ label: 'Recorded as', value: decisionReference(decision) }]
      : []),
    ...(await ratifiedFact(poll, result.verdict, store)),
    ...(poll.seenIn === undefined ? await sourceFacts(poll.id, store) : []),
  ];
  const { could } = result;
  const { highest = 1 } = methodOf(poll);
  const items = poll.options.map((option, index): Item => {
    const [count = 0, tally] = [counts[index], tallies[index]];
    return {
      text: `${option}: ${sayHad(count, poll, could?.[index])}, ${could ? share(could[index] ?? 0, cast) : share(count, cast * highest)}${sayWeight(result.weights, index)}${tally ? inBrackets(tally) : ''}`,
      bar: could ? { done: could[index] ?? 0, of: cast } : { done: count, of: cast * highest },
    };
  });
  return [
    { type: 'text', text: [{ strong: sayResult(poll, result) }] },
    ...(counts.length === 0 ? [] : [{ type: 'list' as const, items }, ...roundBlocks(poll, result)]),
    ...blockBlocks(poll, result.weights),
    ...(await reasonBlocks(poll, names, store, result)),
    ...(result.isFew ? [] : [progressOf({ answered: cast, of: voters })]),
    ...(await turnoutBlocks(poll, store, rows)),
    { type: 'facts', facts },
  ];
}

const sayMajority = (who: WhoVoted): string =>
  `${who.clinicians > who.others ? 'Yes' : 'No'}: ${sayWhoVoted(who)} voted`;

/** How many have voted. */
export const progressOf = ({ answered, of }: Turnout): Block => ({
  type: 'progress',
  label: 'Voted',
  done: answered,
  of,
});
