import type { Review, Turnout, TurnoutSince } from '../../storage/reviews/reviews.ts';
import { recordCard } from '../cards/record-card.ts';
import type { Render } from '../cards/renderer.ts';
import { cardKey, messageKind } from '../cards/renderer.ts';
import { takenBack } from '../cards/shown.ts';
import { undoButtonUntilLate } from '../cards/undo-button.ts';
import { type Day, dayOf, formatDay, formatInstant } from '../dates/dates.ts';
import { sayRepeats } from '../dates/month-series.ts';
import { type DayOff, dayOff, withBetterDate } from '../parts/day-off.ts';
import type { Block, Button, Fact, Item } from '../view.ts';
import { sayTurnout } from './report.ts';
import { reviewReference } from './review-reference.ts';
import { FIRST_TEMPLATE, templateOf } from './template.ts';
import { sayLeft, toldStep, turnoutOf } from './turnout.ts';

/**
 * Renders the card of a review, which is the same in every channel. It shows how many inputs there are, but
 * never what they say.
 */
const renderReviewCard: Render = async (id, { store, now, zone }) => {
  const review = await store.reviews.get(id);
  if (!review) return null;
  const { topic, status, because } = review;
  const key = cardKey(reviewCard, id);
  if (status === 'withdrawn' && because === null)
    return takenBack(key, `Review ${reviewReference(review)}`, topic);
  const turnout = await turnoutOf(review, store);
  const off = reviewDayOff(review, dayOf(now, zone));
  const isLast = status === 'closed' && review.repeatsOn !== null && !(await store.reviews.isFollowed(id));
  return recordCard({
    key,
    words: topic,
    line: lineOf(review, zone),
    notes: off.notes,
    ...{
      open: () => whileOpen(review, turnout),
      closed: () => ({ facts: onceClosed(turnout, isLast) }),
      withdrawn: () => ({ facts: toFacts({ Because: because ?? '' }) }),
    }[status](),
    buttons: [
      ...withBetterDate(buttonsFor(review), off),
      ...(status === 'open' ? undoButtonUntilLate(review, now) : []),
    ],
  });
};

export const reviewCard = messageKind('review.card', renderReviewCard);

/** The line about a review: "Review R1, open for inputs until Wednesday 30 June 2027 at 11:59pm". */
export function lineOf(review: Review, zone: string): string[] {
  const { status, closesAt, closedAt } = review;
  const until = `open for inputs until ${formatInstant(closesAt, zone)}`;
  const standing = {
    open: until,
    closed: closedAt ? `closed on ${formatInstant(closedAt, zone)}` : 'closed',
    withdrawn: 'cancelled',
  }[status];
  return [`Review ${reviewReference(review)}`, standing];
}

function whileOpen(review: Review, turnout: TurnoutSince): { facts: Fact[]; blocks: Block[] } {
  const left = sayLeft(review, turnout);
  const step = toldStep(review);
  const repeats = sayRepeats(review);
  return {
    facts: toFacts({
      ...(review.template !== FIRST_TEMPLATE && { Questions: templateOf(review).name }),
      Inputs: review.isAnonymous ? 'Anonymous' : 'Named',
      ...(review.isParted && { 'Told by': 'Locality and role too, never of fewer than five' }),
      ...(repeats !== undefined && { Repeats: repeats }),
      ...(step !== undefined && { 'Given so far': step }),
    }),
    blocks: [
      ...(left === undefined ? [] : [{ type: 'note' as const, text: `${left}.` }]),
      ...(step === undefined ? [progressOf(turnout)] : []),
    ],
  };
}

const progressOf = ({ answered, of }: Turnout): Block => ({
  type: 'progress',
  label: 'Inputs given',
  done: answered,
  of,
});

/** A repeating review is the last one if nobody who was to be asked may give input any more. */
const onceClosed = (turnout: Turnout, isLast: boolean): Fact[] =>
  toFacts({
    Report: sayTurnout(turnout),
    ...(isLast && { Repeats: 'No more: nobody who was to be asked may give input now' }),
  });

const toFacts = (facts: Record<string, string>): Fact[] =>
  Object.entries(facts).map(([label, value]) => ({ label, value }));

function buttonsFor(review: Review): Button[] {
  const args = argsOf(review);
  if (review.status === 'withdrawn') return [];
  if (review.status === 'closed') return [reportButton(review)];
  return [
    { ...inputButton(review), style: 'primary' },
    { label: 'Show', command: 'review.show', args },
    { label: 'Extend', command: 'review.extend', args, opens: 'form' },
    { label: 'Close', command: 'review.close', args, opens: 'form' },
  ];
}

/** The note and button for an open review whose last day is one when nobody works. */
export function reviewDayOff(review: Review, today: Day): DayOff {
  if (review.status !== 'open') return { notes: [], buttons: [] };
  return dayOff(review.due, today, 'Its last day is', (due) => ({
    command: 'review.extend',
    args: { ...argsOf(review), due, ...(review.repeatsOn !== null && { onwards: 'no' }) },
  }));
}

/** The arguments by which a button names a review. */
export const argsOf = (review: Review): { review: string; network: string } => ({
  review: reviewReference(review),
  network: review.networkId,
});

/** A button that opens the form with the caller's own input. */
export const inputButton = (review: Review): Button => ({
  ...{ label: 'Your input', command: 'review.input', args: argsOf(review), opens: 'form' },
});

export const reportButton = (review: Review): Button => ({
  ...{ label: 'Whole report', command: 'review.show', args: argsOf(review) },
});

/** One line of a list of reviews. */
export function reviewLine(review: Review, { answered, of }: Turnout): Item {
  const until = review.status === 'open' ? 'until' : 'was due on';
  const step = toldStep(review);
  const given = step === undefined ? `${answered} of ${of} given` : `given so far: ${step}`;
  return {
    text: [
      { strong: reviewReference(review) },
      ` ${review.topic}, ${until} ${formatDay(review.due)} (${given})`,
    ],
    button: { label: 'Show', command: 'review.show', args: argsOf(review) },
  };
}

/** A line in the list of what someone owes in all their networks, with a button that opens the form. */
export const owedReviewLine = (review: Review, network: { name: string } | undefined): Item => ({
  text: [
    { strong: reviewReference(review) },
    ` ${review.topic} (${network?.name}, until ${formatDay(review.due)})`,
  ],
  button: inputButton(review),
});
