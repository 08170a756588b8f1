import { mayBeDay } from './date-words.ts';
import { type Day, formatDay } from './dates.ts';
import type { FoundDay } from './written-dates.ts';

/** An upcoming meeting to which a date can refer: "by M3", "the day before the AGM". */
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
 * The day of the meeting that plain words name: the next meeting, a meeting by its reference, or the only meeting whose
 * title contains the words. If several meetings match, the result is a doubt that suggests the soonest. `meetings` are
 * the upcoming ones, soonest first.
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
  // "11 June" is a date, not the June meeting.
  const isDay = said?.meeting === undefined && mayBeDay(title);
  // "by post" does not mean the Post-operative pathway group: part of a title needs "the" or "meeting".
  const isPart = said?.the !== undefined || said?.meeting !== undefined;
  const titled = meetings.filter((each) => title !== '' && !isDay && isTitledAs(each.title, title, isPart));
  return titled.length > 1 ? whichOf(titled) : titled[0]?.day;
}

/** Whether the words are a meeting’s title or, if `isPart`, some whole words of it: “the pharmacy meeting”. */
export const isTitledAs = (title: string, words: string, isPart: boolean): boolean =>
  folded(title) === folded(words) || (isPart && ` ${folded(title)} `.includes(` ${folded(words)} `));

const folded = (title: string): string =>
  title
    .toLowerCase()
    .replace(/^(?:the|our) /, '')
    .replace(/ meeting$/, '');

/** The most meetings that one question names. */
const MOST_NAMED = 3;

function whichOf(meetings: readonly KnownMeeting[]): FoundDay {
  const [next] = meetings;
  const each = meetings
    .slice(0, MOST_NAMED)
    .map(({ reference, title, day }) => `${reference} ${title} on ${formatDay(day)}`);
  const doubt = `Which meeting is that: ${each.join(', or ')}? Write its reference, or the day.`;
  return next ? { doubt, guess: next.day } : undefined;
}
