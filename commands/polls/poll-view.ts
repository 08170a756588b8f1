import { NO_TURNOUT, type Poll, seenFrom } from '../../storage/polls/polls.ts';
import { IN_SIGHT, recordCard } from '../cards/record-card.ts';
import { cardKey, messageKind, type Render, type RenderContext } from '../cards/renderer.ts';
import { nameOf, takenBack } from '../cards/shown.ts';
import { undoButtonUntilLate } from '../cards/undo-button.ts';
import { formatInstant } from '../dates/dates.ts';
import { argsOf, pollReference } from '../parts/poll-reference.ts';
import type { Button, Message } from '../view.ts';
import { castingButtons } from './casting-vote.ts';
import { resultOf } from './count.ts';
import { datePut } from './dates-ranked.ts';
import { bodyOf } from './electorate.ts';
import { methodOf } from './methods/methods.ts';
import { minutesPut } from './minutes-put-facts.ts';
import { takesVotes } from './poll.ts';
import { closedBlocks, type HowMuch, openBlocks, type PollContext } from './poll-blocks.ts';
import { pollDayOff } from './poll-day-off.ts';
import { sayWhenCloses } from './poll-words.ts';
import { proxyListButtons } from './proxies/voting-place.ts';
import { asksForReasons } from './reasons.ts';
import { scheduleButtons } from './schedule-buttons.ts';
import { tallied } from './tallied.ts';
import { ballotButtons, trackerButtons } from './trackers/tracker-view.ts';
import { ratifyButtons } from './two-stages.ts';
import { whoVotes } from './who-votes.ts';

/** How much is shown on the card, and when the poll is shown to one person. */
const ON_CARD: HowMuch = { names: 10, rows: 8, comments: 3 };
const TO_ONE: HowMuch = { names: 50, rows: 200, comments: 200 };
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
  const date = await datePut(poll, rendering);
  const minutes = await minutesPut(poll, store);
  const about = [...minutes.facts, ...date.facts];
  if (status === 'closed') {
    const closed = `closed on ${formatInstant(poll.closedAt ?? poll.closesAt, zone)}`;
    return recordCard({
      ...ended,
      line: [name, closed],
      blocks: await closedBlocks(poll, { tallies, most, about }, rendering),
      buttons: [
        ...ballotButtons(poll),
        ...(poll.seenIn === undefined ? await settlingButtons(poll, date, rendering) : []),
        ...minutes.buttons,
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
    blocks: await openBlocks(poll, { tallies, turnout, most, about }, rendering),
    buttons: [
      ...votes,
      ...minutes.buttons,
      ...off.buttons,
      ...(await undoOpening(poll, about.length > 0, rendering)),
      ...endings(poll, now, most === ON_CARD),
    ],
    // Every option can be chosen at once.
    most: Math.max(votes.length + minutes.buttons.length, IN_SIGHT),
  });
}

/** What follows a closed poll, in its own network. */
const settlingButtons = async (
  poll: Poll,
  date: Awaited<ReturnType<typeof datePut>>,
  rendering: PollContext,
): Promise<Button[]> => [
  ...castingButtons(poll),
  ...(date.search ? date.buttons : scheduleButtons(poll, resultOf(poll), rendering)),
  ...(await ratifyButtons(poll, rendering.store)),
];

/**
 * The label says "Undo opening", because "Undo" beside the options would seem to take back a vote. What something else has
 * opened, such as an election, cannot be taken back so; what asks about the minutes or the date of a meeting can.
 */
async function undoOpening(
  poll: Poll,
  isAboutMeeting: boolean,
  { store, now }: PollContext,
): Promise<Button[]> {
  const undo = undoButtonUntilLate(poll, now);
  if (undo.length === 0 || poll.seenIn !== undefined) return [];
  if (!isAboutMeeting && (await store.polls.isFollowed(poll.id))) return [];
  return undo.map((button) => ({ ...button, label: 'Undo opening' }));
}

/**
 * What is seldom needed, so it is in the menu, which holds five: to comment or, shown to one person, to let somebody vote too;
 * declaring an interest, and the buttons for those who run the poll.
 */
function endings(poll: Poll, now: Date, isCard: boolean): Button[] {
  if (!takesVotes(poll, now)) return [];
  const [args, seldom] = [argsOf(poll), { opens: 'form', inMenu: true } as const];
  const comment: Button = { label: 'Comment', command: 'poll.comment', args, ...seldom };
  if (poll.seenIn !== undefined) return [...trackerButtons(poll), comment];
  const admit: Button = { label: 'Let somebody vote too', command: 'poll.admit', args, ...seldom };
  return [
    ...proxyListButtons(poll),
    ...trackerButtons(poll),
    { label: 'Declare an interest', command: 'interest.declare', args, ...seldom },
    ...(isCard ? [comment] : takesMore(poll) ? [admit] : []),
    { label: 'Extend', command: 'poll.extend', args, ...seldom },
    { label: 'Close', command: 'poll.close', args, ...seldom },
    { label: 'Cancel poll', command: 'poll.cancel', args, ...seldom },
  ];
}

/** Whether somebody may be put on its roll later. */
const takesMore = (poll: Poll): boolean =>
  !poll.isSecret && bodyOf(poll) === undefined && poll.ratifiesDecisionId === null;

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
