import { NO_TURNOUT, type Poll, type Turnout } from '../../storage/polls/polls.ts';
import { IN_SIGHT, recordCard } from '../cards/record-card.ts';
import { cardKey, messageKind, type Render, type RenderContext } from '../cards/renderer.ts';
import { nameOf, takenBack } from '../cards/shown.ts';
import { sourceFacts } from '../cards/source.ts';
import { undoButtonUntilLate } from '../cards/undo-button.ts';
import { formatInstant } from '../dates/dates.ts';
import { decisionReference } from '../decisions/index.ts';
import { argsOf, pollReference } from '../parts/poll-reference.ts';
import { stepOf } from '../sealing/turnout-step.ts';
import type { Block, Button, Fact, Item, Message } from '../view.ts';
import { castingButtons } from './casting-vote.ts';
import { resultOf, type WhoVoted } from './count.ts';
import { methodOf } from './methods/methods.ts';
import { isGuardedSecret, takesVotes } from './poll.ts';
import { pollDayOff } from './poll-day-off.ts';
import { sayHad, sayResult, sayWhenCloses, sayWhoVoted, share } from './poll-words.ts';
import { proxyFacts, proxyListButtons } from './proxies/voting-place.ts';
import { ratifiedFact } from './ratified-fact.ts';
import { asksForReasons } from './reasons.ts';
import { reasonBlocks } from './reasons-view.ts';
import { repeatFacts } from './repeating/repeating-poll.ts';
import { roundBlocks } from './rounds-view.ts';
import { ruleFacts } from './rule-words.ts';
import { scheduleButtons } from './schedule-buttons.ts';
import { inBrackets, type Tallied, tallied } from './tallied.ts';
import { ballotButtons, trackerButtons, trackerFacts } from './trackers/tracker-view.ts';
import { ratifyButtons, stageFacts } from './two-stages.ts';
import { blockBlocks, sayWeight, weighedSoFar, weightFacts } from './weighted-words.ts';
import { castFacts, electorateFacts, interestFacts, whoVotes } from './who-votes.ts';

/** How many names stand beside each option, on the card and when the poll is shown to one person. */
const NAMES_ON_CARD = 10;
const NAMES_SHOWN = 50;
/** With more options than this, one button opens the form instead. */
const MOST_BUTTONS = 5;

/** The card of a poll, the same in every channel. */
const renderPollCard: Render = async (id, rendering) => {
  const poll = await rendering.store.polls.get(id);
  return poll && showPoll(poll, rendering, NAMES_ON_CARD);
};

export const pollCard = messageKind('poll.card', renderPollCard);

/** A poll as it is shown to one person, with more names than on the card. */
export async function showPollTo(
  poll: Poll,
  rendering: Pick<RenderContext, 'store' | 'now' | 'zone'>,
): Promise<Message> {
  const { key: _, ...shown } = await showPoll(poll, rendering, NAMES_SHOWN);
  return { ...shown, blocks: [...shown.blocks, ...(await whoVotes(poll, NAMES_SHOWN, rendering.store))] };
}

type PollContext = Pick<RenderContext, 'store' | 'now' | 'zone'>;

async function showPoll(poll: Poll, rendering: PollContext, names: number): Promise<Message> {
  const key = cardKey(pollCard, poll.id);
  const { status, question, because } = poll;
  const name = `Poll ${pollReference(poll)}`;
  if (status === 'withdrawn' && because === null) return takenBack(key, name, question);
  const ended = { key, words: question, buttons: [] };
  if (status === 'withdrawn') {
    const note = `Cancelled, because ${because}. No vote was counted.`;
    return recordCard({ ...ended, line: [name, 'cancelled'], blocks: [{ type: 'text', text: note }] });
  }
  const { store, now, zone } = rendering;
  const tallies = poll.isSecret ? [] : await tallied(poll, names, store);
  if (status === 'closed') {
    const closed = `closed on ${formatInstant(poll.closedAt ?? poll.closesAt, zone)}`;
    return recordCard({
      ...ended,
      line: [name, closed],
      blocks: await closedBlocks(poll, tallies, names, rendering),
      buttons: [
        ...ballotButtons(poll),
        ...castingButtons(poll),
        ...scheduleButtons(poll, resultOf(poll), rendering),
        ...(await ratifyButtons(poll, store)),
      ],
    });
  }
  const turnout = (await store.polls.turnouts([poll.id])).get(poll.id) ?? NO_TURNOUT;
  const people = await store.people.shown([poll.createdById]);
  const off = pollDayOff(poll, turnout, rendering);
  const votes = voteButtons(poll, now);
  return recordCard({
    ...{ key, words: question },
    line: [
      name,
      `opened by ${nameOf(people.get(poll.createdById))}`,
      `closes on ${sayWhenCloses(poll, now, zone)}`,
    ],
    notes: off.notes,
    blocks: await openBlocks(poll, { tallies, turnout, names }, rendering),
    buttons: [...votes, ...off.buttons, ...(await undoOpening(poll, rendering)), ...endings(poll, now)],
    // Every option can be chosen at once.
    most: Math.max(votes.length, IN_SIGHT),
  });
}

/**
 * The label says "Undo opening", because "Undo" beside the options would seem to take back a vote. What something else has
 * opened, such as an election, cannot be taken back so.
 */
async function undoOpening(poll: Poll, { store, now }: PollContext): Promise<Button[]> {
  const undo = undoButtonUntilLate(poll, now);
  if (undo.length === 0 || (await store.polls.isFollowed(poll.id))) return [];
  return undo.map((button) => ({ ...button, label: 'Undo opening' }));
}

/** What is seldom needed, so it is in the menu: declaring an interest, and the buttons for those who run the poll. */
function endings(poll: Poll, now: Date): Button[] {
  if (!takesVotes(poll, now)) return [];
  const args = argsOf(poll);
  return [
    ...proxyListButtons(poll),
    ...trackerButtons(poll),
    { label: 'Declare an interest', command: 'interest.declare', args, opens: 'form', inMenu: true },
    { label: 'Extend', command: 'poll.extend', args, opens: 'form', inMenu: true },
    { label: 'Close', command: 'poll.close', args, opens: 'form', inMenu: true },
    { label: 'Cancel poll', command: 'poll.cancel', args, opens: 'form', inMenu: true },
  ];
}

async function openBlocks(
  poll: Poll,
  { tallies, turnout, names }: { tallies: Tallied[]; turnout: Turnout; names: number },
  { store, now, zone }: PollContext,
): Promise<Block[]> {
  const facts: Fact[] = [
    { label: 'Choose', value: methodOf(poll).choose(poll.most) },
    { label: 'Ballots', value: sayGrade(poll) },
    ...trackerFacts(poll),
    ...(await electorateFacts(poll, store)),
    ...(await weightFacts(poll, store)),
    ...(await stageFacts(poll, { now, zone }, store)),
    ...ruleFacts(poll, turnout.of),
    ...proxyFacts(poll),
    ...repeatFacts(poll),
    ...(await interestFacts(poll, store)),
    ...(await sourceFacts(poll.id, store)),
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
    ...(await reasonBlocks(poll, names, store)),
    { type: 'facts', facts },
    ...(isGuardedSecret(poll) ? [] : [progressOf(turnout)]),
  ];
}

const sayGrade = (poll: Poll): string =>
  poll.isCheckable ? CHECKABLE : poll.isSecret ? SECRET : sayOpen(poll);

const sayOpen = (poll: Poll): string =>
  `Open: everyone sees who ${{ options: 'chose what', order: 'put what first', scores: 'gave what' }[methodOf(poll).ballot]}`;

const SECRET = 'Secret: nobody sees who chose what, and nothing is counted before the close';
const CHECKABLE =
  'Secret and checkable: nobody sees who chose what; after the close all votes are listed by trackers, and each voter alone knows their own';

async function closedBlocks(
  poll: Poll,
  tallies: Tallied[],
  names: number,
  { store, now, zone }: PollContext,
): Promise<Block[]> {
  const result = resultOf(poll);
  const { counts, cast, voters, who, spoilt = 0 } = result;
  const decision = poll.decisionId ? await store.decisions.get(poll.decisionId) : null;
  const facts: Fact[] = [
    ...(cast > 0 && who ? [{ label: 'Clinical majority', value: sayMajority(who) }] : []),
    ...(spoilt > 0 ? [{ label: 'Spoilt', value: `${spoilt} could not be counted` }] : []),
    ...(await castFacts(poll, store)),
    ...proxyFacts(poll),
    ...(await interestFacts(poll, store)),
    ...(await stageFacts(poll, { now, zone }, store)),
    ...trackerFacts(poll),
    ...(decision ? [{ label: 'Recorded as', value: decisionReference(decision) }] : []),
    ...(await ratifiedFact(poll, result.verdict, store)),
    ...(await sourceFacts(poll.id, store)),
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
    { type: 'facts', facts },
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

/**
 * The ways to vote: a button for each option if there are few and one may be chosen, or else a button for
 * the form.
 */
export function voteButtons(poll: Poll, now: Date): Button[] {
  if (!takesVotes(poll, now)) return [];
  // Where a reason is asked for only some choices, a secret vote is given in one form for all alike.
  const hasForm =
    poll.most > 1 || poll.options.length > MOST_BUTTONS || (poll.isSecret && asksForReasons(poll));
  if (hasForm) return [{ ...voteButton(poll), style: 'primary' }];
  return poll.options.map((option, index) => ({
    label: option,
    command: 'poll.vote',
    args: { ...argsOf(poll), choices: String(index + 1) },
    // The card shows secret votes only by steps, so the voter needs an answer of their own.
    ...(poll.isSecret && { opens: 'answer' }),
    ...(methodOf(poll).asksWhy?.includes(index + 1) && { opens: 'form' }),
  }));
}

/** The button that opens the form to vote. */
export const voteButton = (poll: Poll): Button => ({
  label: 'Vote',
  command: 'poll.vote',
  args: argsOf(poll),
  opens: 'form',
});
