import type { Poll, Turnout } from '../../storage/polls/polls.ts';
import type { RenderContext } from '../cards/renderer.ts';
import { sourceFacts } from '../cards/source.ts';
import { decisionReference } from '../decisions/index.ts';
import { stepOf } from '../sealing/turnout-step.ts';
import type { Block, Fact, Item } from '../view.ts';
import { turnoutBlocks } from './across/turnout-view.ts';
import { commentBlocks } from './comments/comment-blocks.ts';
import { resultOf, type WhoVoted } from './count.ts';
import { lateFacts } from './late/late-facts.ts';
import { methodOf } from './methods/methods.ts';
import { isGuardedSecret } from './poll.ts';
import { sayHad, sayResult, sayWhoVoted, share } from './poll-words.ts';
import { proxyFacts } from './proxies/voting-place.ts';
import { ratifiedFact } from './ratified-fact.ts';
import { reasonBlocks } from './reasons-view.ts';
import { repeatFacts } from './repeating/repeating-poll.ts';
import { roundBlocks } from './rounds-view.ts';
import { ruleFacts } from './rule-words.ts';
import { inBrackets, type Tallied } from './tallied.ts';
import { trackerFacts } from './trackers/tracker-view.ts';
import { stageFacts } from './two-stages.ts';
import { blockBlocks, sayWeight, weighedSoFar, weightFacts } from './weighted-words.ts';
import { castFacts, electorateFacts, interestFacts, openedThere } from './who-votes.ts';

/** What the card of a poll is drawn with. */
export type PollContext = Pick<RenderContext, 'store' | 'now' | 'zone'>;

/** How much of a poll is shown: names beside each option, rows of the turnout by network, and comments. */
export interface HowMuch {
  names: number;
  rows: number;
  comments: number;
}

/** What a poll is shown with: who voted for what, how much of it, and what it says of the minutes or the meeting that it is about. */
export interface PollShown {
  tallies: Tallied[];
  most: HowMuch;
  about: Fact[];
}

/** What the card of an open poll says. */
export async function openBlocks(
  poll: Poll,
  { tallies, turnout, most, about }: PollShown & { turnout: Turnout },
  { store, now, zone }: PollContext,
): Promise<Block[]> {
  const facts: Fact[] = [
    { label: 'Choose', value: methodOf(poll).choose(poll.most) },
    { label: 'Ballots', value: sayGrade(poll) },
    ...trackerFacts(poll),
    ...(await openedThere(poll, store)),
    ...(await electorateFacts(poll, store)),
    ...(await weightFacts(poll, store)),
    ...(await stageFacts(poll, { now, zone }, store)),
    ...about,
    ...ruleFacts(poll, turnout.of).filter((rule) => !about.some(({ label }) => label === rule.label)),
    ...proxyFacts(poll),
    ...(await lateFacts(poll, { store, zone })),
    ...repeatFacts(poll),
    ...(await interestFacts(poll, store)),
    ...(poll.seenIn === undefined ? await sourceFacts(poll.id, store) : []),
    ...(isGuardedSecret(poll) ? [{ label: 'Voted so far', value: stepOf(turnout) }] : []),
  ];
  const { highest = 1 } = methodOf(poll);
  const weighed = await weighedSoFar(poll, store);
  const items = poll.options.map((option, index): Item => {
    const tally = tallies[index];
    const name = `${index + 1}. ${option}`;
    if (!tally) return { text: name };
    return {
      text: `${name}: ${sayHad(tally.count, poll, tally.voters)}${sayWeight(weighed, index)}${inBrackets(tally)}`,
      bar: { done: tally.count, of: turnout.answered * highest },
    };
  });
  return [
    { type: 'list', items },
    ...(await reasonBlocks(poll, most.names, store)),
    { type: 'facts', facts },
    ...(isGuardedSecret(poll) ? [] : [progressOf(turnout)]),
    ...(await commentBlocks(poll, most.comments, { store, zone })),
  ];
}

const sayGrade = (poll: Poll): string =>
  poll.isCheckable ? CHECKABLE : poll.isSecret ? SECRET : sayOpen(poll);

const sayOpen = (poll: Poll): string =>
  `Open: everyone sees who ${{ options: 'chose what', order: 'put what first', scores: 'gave what' }[methodOf(poll).ballot]}`;

const SECRET = 'Secret: nobody sees who chose what, and nothing is counted before the close';
const CHECKABLE =
  'Secret and checkable: nobody sees who chose what; after the close all votes are listed by trackers, and each voter alone knows their own';

/** What the card of a closed poll says. */
export async function closedBlocks(
  poll: Poll,
  { tallies, most, about }: PollShown,
  { store, now, zone }: PollContext,
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
    ...about,
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
    ...(await reasonBlocks(poll, most.names, store, result)),
    ...(result.isFew ? [] : [progressOf({ answered: cast, of: voters })]),
    ...(await turnoutBlocks(poll, store, most.rows)),
    { type: 'facts', facts },
    ...(await commentBlocks(poll, most.comments, { store, zone })),
  ];
}

const sayMajority = (who: WhoVoted): string =>
  `${who.clinicians > who.others ? 'Yes' : 'No'}: ${sayWhoVoted(who)} voted`;

const progressOf = ({ answered, of }: Turnout): Block => ({
  type: 'progress',
  label: 'Voted',
  done: answered,
  of,
});
