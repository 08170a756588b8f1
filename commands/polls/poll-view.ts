import { NO_TURNOUT, type Poll, seenFrom, type Turnout } from '../../storage/polls/polls.ts';
import { IN_SIGHT, recordCard } from '../cards/record-card.ts';
import { cardKey, messageKind, type Render, type RenderContext } from '../cards/renderer.ts';
import { nameOf, takenBack } from '../cards/shown.ts';
import { sourceFacts } from '../cards/source.ts';
import { undoButtonUntilLate } from '../cards/undo-button.ts';
import { formatInstant } from '../dates/dates.ts';
import { argsOf, pollReference } from '../parts/poll-reference.ts';
import { stepOf } from '../sealing/turnout-step.ts';
import type { Block, Button, Fact, Item, Message } from '../view.ts';
import { castingButtons } from './casting-vote.ts';
import { closedBlocks, type HowMuch, progressOf } from './closed-view.ts';
import { resultOf } from './count.ts';
import { bodyOf } from './electorate.ts';
import { lateFacts } from './late/late-facts.ts';
import { methodOf } from './methods/methods.ts';
import { isGuardedSecret, takesVotes } from './poll.ts';
import { pollDayOff } from './poll-day-off.ts';
import { sayHad, sayWhenCloses } from './poll-words.ts';
import { proxyFacts, proxyListButtons } from './proxies/voting-place.ts';
import { asksForReasons } from './reasons.ts';
import { reasonBlocks } from './reasons-view.ts';
import { repeatFacts } from './repeating/repeating-poll.ts';
import { ruleFacts } from './rule-words.ts';
import { scheduleButtons } from './schedule-buttons.ts';
import { inBrackets, type Tallied, tallied } from './tallied.ts';
import { ballotButtons, trackerButtons, trackerFacts } from './trackers/tracker-view.ts';
import { ratifyButtons, stageFacts } from './two-stages.ts';
import { sayWeight, weighedSoFar, weightFacts } from './weighted-words.ts';
import { electorateFacts, interestFacts, openedThere, whoVotes } from './who-votes.ts';

/** How many names stand beside each option, and how many rows the turnout by network has, on the card and when the poll is shown to one person. */
const ON_CARD: HowMuch = { names: 10, rows: 8 };
const TO_ONE: HowMuch = { names: 50, rows: 200 };
/** With more options than this, one button opens the form instead. */
const MOST_BUTTONS = 5;

/** The card of a poll, the same in every channel. */
const renderPollCard: Render = async (id, rendering) => {
  const poll = await rendering.store.polls.get(id);
  return poll && showPoll(await seenThere(poll, rendering), rendering, ON_CARD);
};

/** The poll as the network of the channel sees it, if that is another whose members it asks too. */
async function seenThere(poll: Poll, { store, networkId }: RenderContext): Promise<Poll> {
  if (!networkId || networkId === poll.networkId || poll.networksAsked === 0) return poll;
  return (await store.polls.networksAsked(poll)).includes(networkId) ? seenFrom(poll, networkId) : poll;
}

export const pollCard = messageKind('poll.card', renderPollCard);

/** A poll as it is shown to one person, with more names than on the card. */
export async function showPollTo(
  poll: Poll,
  rendering: Pick<RenderContext, 'store' | 'now' | 'zone'>,
): Promise<Message> {
  const { key: _, ...shown } = await showPoll(poll, rendering, TO_ONE);
  return { ...shown, blocks: [...shown.blocks, ...(await whoVotes(poll, TO_ONE.names, rendering.store))] };
}

type PollContext = Pick<RenderContext, 'store' | 'now' | 'zone'>;

async function showPoll(poll: Poll, rendering: PollContext, most: HowMuch): Promise<Message> {
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
  const tallies = poll.isSecret ? [] : await tallied(poll, most.names, store);
  if (status === 'closed') {
    const closed = `closed on ${formatInstant(poll.closedAt ?? poll.closesAt, zone)}`;
    return recordCard({
      ...ended,
      line: [name, closed],
      blocks: await closedBlocks(poll, tallies, most, rendering),
      buttons: [
        ...ballotButtons(poll),
        ...(poll.seenIn === undefined ? await settlingButtons(poll, rendering) : []),
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
    blocks: await openBlocks(poll, { tallies, turnout, names: most.names }, rendering),
    buttons: [...votes, ...off.buttons, ...(await undoOpening(poll, rendering)), ...endings(poll, now)],
    // Every option can be chosen at once.
    most: Math.max(votes.length, IN_SIGHT),
  });
}

/** What follows a closed poll, in its own network. */
const settlingButtons = async (poll: Poll, rendering: PollContext): Promise<Button[]> => [
  ...castingButtons(poll),
  ...scheduleButtons(poll, resultOf(poll), rendering),
  ...(await ratifyButtons(poll, rendering.store)),
];

/**
 * The label says "Undo opening", because "Undo" beside the options would seem to take back a vote. What something else has
 * opened, such as an election, cannot be taken back so.
 */
async function undoOpening(poll: Poll, { store, now }: PollContext): Promise<Button[]> {
  const undo = undoButtonUntilLate(poll, now);
  if (undo.length === 0 || poll.seenIn !== undefined || (await store.polls.isFollowed(poll.id))) return [];
  return undo.map((button) => ({ ...button, label: 'Undo opening' }));
}

/** What is seldom needed, so it is in the menu: declaring an interest, and the buttons for those who run the poll. */
function endings(poll: Poll, now: Date): Button[] {
  if (!takesVotes(poll, now)) return [];
  if (poll.seenIn !== undefined) return trackerButtons(poll);
  const args = argsOf(poll);
  return [
    ...proxyListButtons(poll),
    ...trackerButtons(poll),
    { label: 'Declare an interest', command: 'interest.declare', args, opens: 'form', inMenu: true },
    ...(poll.isSecret || bodyOf(poll) !== undefined || poll.ratifiesDecisionId !== null
      ? []
      : [
          {
            label: 'Let somebody vote too',
            command: 'poll.admit' as const,
            args,
            opens: 'form' as const,
            inMenu: true as const,
          },
        ]),
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
    ...(await openedThere(poll, store)),
    ...(await electorateFacts(poll, store)),
    ...(await weightFacts(poll, store)),
    ...(await stageFacts(poll, { now, zone }, store)),
    ...ruleFacts(poll, turnout.of),
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
