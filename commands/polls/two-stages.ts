import type { Poll } from '../../storage/polls/polls.ts';
import type { Reads, Store } from '../../storage/store.ts';
import type { NetworkContext } from '../context.ts';
import { addMonths, type Day, dayOf, formatDay, instantOf, type ZonedNow } from '../dates/dates.ts';
import { pollReference } from '../parts/poll-reference.ts';
import { UserError } from '../user-error.ts';
import type { Button, Fact } from '../view.ts';
import { type Result, resultOf } from './count.ts';
import { sayQuestion, sayResult } from './poll-words.ts';

/** An indicative vote that nobody has put to a ratifying vote by so many months after it could be lapses. */
const MONTHS_TO_LAPSE = 3;

/** The instant from which a vote may be ratified. Throws `UserError` for a day before it has closed. */
export function ratifyFrom(day: Day | undefined, closesAt: Date, zone: string): Date | null {
  if (day === undefined) return null;
  if (day > dayOf(closesAt, zone)) return instantOf(day, '00:00', zone);
  throw new UserError(
    'The ratifying vote comes after this one. Please give a day after it closes, from which that vote may open.',
    { field: 'ratified' },
  );
}

/** The days on which a vote may be ratified; undefined for a vote that is not indicative. */
function ratifiable(
  { ratifyFrom: from }: Pick<Poll, 'ratifyFrom'>,
  zone: string,
): { from: Day; until: Day } | undefined {
  if (from === null) return undefined;
  const first = dayOf(from, zone);
  return { from: first, until: addMonths(first, MONTHS_TO_LAPSE) };
}

/** Whether a closed poll carried something, by its rule or by the most votes. */
export const isCarried = ({ verdict, leading }: Pick<Result, 'verdict' | 'leading'>): boolean =>
  (verdict?.carried ?? (leading.length === 1 ? leading : [])).length > 0;

/** Refuses to ratify what is not indicative, was not carried, is not to be ratified yet or any more, or is already. */
export async function mustBeRatifiable(
  poll: Poll,
  { store, today, zone }: Pick<NetworkContext, 'store' | 'today' | 'zone'>,
): Promise<void> {
  const reference = pollReference(poll);
  const days = ratifiable(poll, zone);
  const already = await store.polls.ratifying(poll.id);
  const why = !days
    ? `${reference} was not opened as an indicative vote. Such a vote is opened with: ratified from 1 November 2027`
    : poll.status !== 'closed'
      ? `${reference} is still open. It can be ratified once it has closed, from ${formatDay(days.from)}.`
      : !isCarried(resultOf(poll))
        ? `${reference} carried nothing, so there is nothing to ratify.`
        : already
          ? `${reference} is put to its ratifying vote in ${pollReference(already)}.`
          : today < days.from
            ? `${reference} may be ratified from ${formatDay(days.from)}. Please open the ratifying vote then.`
            : today > days.until
              ? `${reference} has lapsed: its ratifying vote could open until ${formatDay(days.until)}. Please put the question anew.`
              : undefined;
  if (why !== undefined) throw new UserError(why, { field: 'ratifies' });
}

/** Says, on the cards of both votes, what the one has to do with the other, and what has changed between them. */
export async function stageFacts(
  poll: Poll,
  { now, zone }: ZonedNow,
  store: Pick<Reads, 'polls'>,
): Promise<Fact[]> {
  const first = poll.ratifiesId === null ? null : await store.polls.get(poll.ratifiesId);
  return [
    ...(first ? [{ label: 'Ratifies', value: sayFirst(first) }] : []),
    ...(first && first.question !== poll.question
      ? [{ label: 'Before, it read', value: first.question }]
      : []),
    ...(await indicativeFacts(poll, { now, zone }, store)),
  ];
}

/** "P1 Go ahead? Carried: 9 of 12 for." */
export const sayFirst = (first: Poll): string =>
  `${pollReference(first)} ${sayQuestion(first)} ${sayResult(first, resultOf(first))}`;

async function indicativeFacts(
  poll: Poll,
  { now, zone }: ZonedNow,
  store: Pick<Reads, 'polls'>,
): Promise<Fact[]> {
  const days = ratifiable(poll, zone);
  if (!days || (poll.status === 'closed' && !isCarried(resultOf(poll)))) return [];
  const second = await store.polls.ratifying(poll.id);
  return [{ label: 'Indicative', value: second ? saySecond(second) : sayWhen(days, dayOf(now, zone)) }];
}

function saySecond(second: Poll): string {
  const reference = pollReference(second);
  if (second.status !== 'closed') return `its ratifying vote is ${reference}`;
  return `${isCarried(resultOf(second)) ? 'ratified' : 'not ratified'} in ${reference}`;
}

const sayWhen = ({ from, until }: { from: Day; until: Day }, today: Day): string =>
  today > until
    ? `lapsed on ${formatDay(until)}, not ratified`
    : `to be ratified from ${formatDay(from)}; it lapses if no vote on that opens until ${formatDay(until)}`;

/** The button that opens the ratifying vote, on the card of an indicative vote that was carried. */
export async function ratifyButtons(poll: Poll, store: Pick<Reads, 'polls'>): Promise<Button[]> {
  if (poll.ratifyFrom === null || poll.status !== 'closed' || !isCarried(resultOf(poll))) return [];
  if (await store.polls.ratifying(poll.id)) return [];
  const args = { ratifies: pollReference(poll), network: poll.networkId };
  return [{ label: 'Open the ratifying vote', command: 'poll.open', args, opens: 'form' }];
}

/** Added to the text of a decision: that it is still to be ratified, or what it ratifies. */
export async function sayStage(
  poll: Poll,
  result: Result,
  { store, zone }: { store: Pick<Reads, 'polls'>; zone: string },
): Promise<string> {
  if (!isCarried(result)) return '';
  const days = ratifiable(poll, zone);
  if (days) return `. Indicative: to be ratified from ${formatDay(days.from)}`;
  const first = poll.ratifiesId === null ? null : await store.polls.get(poll.ratifiesId);
  return first ? `. This ratifies ${pollReference(first)}` : '';
}

/** Has the card of the indicative vote, if a poll ratifies one, and the reminder of it say what became of that. */
export async function refreshFirst(
  { ratifiesId }: Pick<Poll, 'ratifiesId'>,
  { messages, polls }: Pick<Store, 'messages' | 'polls'>,
): Promise<void> {
  const first = ratifiesId === null ? null : await polls.get(ratifiesId);
  if (!first) return;
  await messages.refreshFor(first.createdById, first.id);
}
