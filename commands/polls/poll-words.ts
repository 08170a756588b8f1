import type { Poll, Turnout } from '../../storage/polls/polls.ts';
import { listed } from '../cards/listed.ts';
import { dayOf, formatInstant } from '../dates/dates.ts';
import { type Count, isWithheld, type Result, type WhoVoted } from './count.ts';
import { methodOf } from './methods/methods.ts';
import { sayVerdict } from './rule-words.ts';

/** What an option has: "2 votes" or, in a ranked poll, "2 first preferences"; of scores, from so many voters. */
export const sayHad = (count: number, poll: Pick<Poll, 'method'>, voters?: number): string =>
  methodOf(poll).had(count, voters);

/** "5 of 9 votes", or "5 of 9 ballots" when a ballot may name several options. */
const ofAll = (count: number, { cast }: Count, most: number): string =>
  `${count} of ${cast} ${most === 1 ? 'vote' : 'ballot'}${cast === 1 ? '' : 's'}`;

/** Says a poll's result in a sentence: "York: 5 of 9 votes." */
export function sayResult(
  { options, most, method, seats }: Pick<Poll, 'options' | 'most' | 'method' | 'seats'>,
  count: Count & Partial<Result>,
): string {
  const { cast, leading, counts, verdict } = count;
  if (count.isFew) return sayFew(leading.map((place) => options[place - 1] ?? ''));
  if (cast === 0) return 'Nobody voted.';
  if (isWithheld(count)) return WITHHELD;
  if (verdict) return sayVerdict({ options, method, seats }, count, verdict);
  const names = leading.map((place) => options[place - 1] ?? '');
  const [first, ...others] = names;
  if (first === undefined) return 'All who voted abstained, so nothing is carried.';
  const share = ofAll(counts[(leading[0] ?? 0) - 1] ?? 0, count, most);
  if (others.length === 0) return `${first}: ${share}.`;
  return `A tie between ${listed(names)}, with ${share} each: nothing is carried.`;
}

/** Says the result of few secret ballots: only what they carried, and not how many they were. */
const sayFew = (carried: string[]): string =>
  carried.length === 0 ? 'Nothing is carried.' : `Carried: ${listed(carried)}.`;

const WITHHELD =
  'Fewer than three voted, so the result would tell who voted how. It is not shown, and nothing is recorded.';

/** The question, with a full stop added unless it ends with a mark of its own. */
export const sayQuestion = ({ question }: Pick<Poll, 'question'>): string =>
  `${question}${/[.?!]$/.test(question) ? '' : '.'}`;

/** Says the turnout: "9 of 12 voted". */
export const sayTurnout = ({ answered, of }: Turnout): string => `${answered} of ${of} voted`;

/** Says who voted: "5 clinicians and 4 others", or "5 clinicians, 3 others and 1 who has left since". */
export const sayWhoVoted = ({ clinicians, others, left }: WhoVoted): string =>
  listed([
    `${clinicians} clinician${clinicians === 1 ? '' : 's'}`,
    `${others} other${others === 1 ? '' : 's'}`,
    ...(left > 0 ? [`${left} who ${left === 1 ? 'has' : 'have'} left since`] : []),
  ]);

/** A share as a whole percentage: "56%". 0% of nothing. */
export const share = (count: number, of: number): string =>
  `${of === 0 ? 0 : Math.round((100 * count) / of)}%`;

const A_DAY_MS = 24 * 3_600_000;

/** Says when a poll closes: "Friday 11 June 2027 at 5pm (10 days left)". */
export const sayWhenCloses = ({ closesAt }: Pick<Poll, 'closesAt'>, now: Date, zone: string): string =>
  `${formatInstant(closesAt, zone)} (${timeLeft(closesAt, now, zone)})`;

function timeLeft(closesAt: Date, now: Date, zone: string): string {
  if (closesAt <= now) return 'time is up';
  const days = (Date.parse(dayOf(closesAt, zone)) - Date.parse(dayOf(now, zone))) / A_DAY_MS;
  if (days < 2) return days < 1 ? 'today' : 'tomorrow';
  return `${days} days left`;
}
