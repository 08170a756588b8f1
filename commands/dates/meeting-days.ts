import { mayBeDay } from './date-words.ts';
import { type Day, formatDay } from './dates.ts';
import type { FoundDay } from './written-dates.ts';

/** A meeting that is ahead, from which a day may be told: "by M3", "the day before the AGM". */
export interface KnownMeeting {
  /** "M3". */
  reference: string;
  title: string;
  day: Day;
}

const NEXT = /^(?:the |our |this )?(?:very )?next meeting$/;
const ONE = /^(?:the |our |this )?meeting$/;
const REFERENCE = /^(?:meeting )?(m\d{1,9})$/;
const TITLED = /^(?<the>the |our )?(?<title>\S.*?)(?<meeting> meeting)?$/;

/**
 * The day of the meeting that some plain words name: the next one, one by its reference, or the only one whose title has these
 * words. Where "the meeting" may be one of several, the next of them is offered. `meetings` are those ahead, soonest first.
 */
export function meetingDay(words: string, meetings: readonly KnownMeeting[]): FoundDay {
  const [next, ...later] = meetings;
  if (!next) return undefined;
  if (NEXT.test(words)) return next.day;
  if (ONE.test(words)) return later.length === 0 ? next.day : whichOf(meetings);
  const reference = REFERENCE.exec(words)?.[1];
  if (reference !== undefined)
    return meetings.find((each) => each.reference.toLowerCase() === reference)?.day;
  const said = TITLED.exec(words)?.groups;
  const title = said?.title ?? '';
  // "11 June" is no June meeting.
  const isDay = said?.meeting === undefined && mayBeDay(title);
  // "by post" is by no Post-operative pathway group.
  const isPart = said?.the !== undefined || said?.meeting !== undefined;
  const titled = meetings.filter((each) => title !== '' && !isDay && named(each.title, title, isPart));
  return titled.length > 1 ? whichOf(titled) : titled[0]?.day;
}

/** Whether words are a title, or some whole words of it where a part will do. */
const named = (title: string, words: string, isPart: boolean): boolean =>
  folded(title) === folded(words) || (isPart && ` ${folded(title)} `.includes(` ${folded(words)} `));

const folded = (title: string): string =>
  title
    .toLowerCase()
    .replace(/^(?:the|our) /, '')
    .replace(/ meeting$/, '');

/** At most so many are named. */
const MOST_NAMED = 3;

function whichOf(meetings: readonly KnownMeeting[]): FoundDay {
  const [next] = meetings;
  const each = meetings
    .slice(0, MOST_NAMED)
    .map(({ reference, title, day }) => `${reference} ${title} on ${formatDay(day)}`);
  const doubt = `Which meeting is that: ${each.join(', or ')}? Write its reference, or the day.`;
  return next ? { doubt, guess: next.day } : undefined;
}
