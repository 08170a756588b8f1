import { MONTHS } from '../dates/dates.ts';
import { isTitledAs } from '../dates/meeting-days.ts';
import { daySaid } from '../dates/read-date.ts';
import type { FieldReading } from '../field.ts';
import type { Called } from '../fields/called.ts';
import { flat, outsideQuotes } from './normalise.ts';

/** What is named is looked for among this many characters at the front. */
const LOOKED_IN = 160;
const MOST_WORDS = 6;

/**
 * The words with what a network knows by name written as commands have it: the first member that is named as a mention
 * (“Bob will …” is “@Bob will …”), a meeting that is ahead by its reference (“cancel Tuesday’s meeting” is “cancel M3”), or
 * both. This is how words are read that mean nothing as they stand.
 */
export function withKnownNames(typed: string, reading: FieldReading): string[] {
  const member = withMember(typed, reading.called);
  const known = [member, withMeeting(typed, reading), withMeeting(member, reading)];
  return [...new Set(known)].filter((each) => each !== typed);
}

/** How a meeting is named by its day: “Tuesday’s meeting”, “the meeting on the 15th”, “the 15 June agenda”. */
const DAYS_MEETING = /^(?:the |our )?(?<day>\S.*?)(?:'s)? (?:meeting|(?<what>agenda|minutes|papers))$/;
const MEETING_ON = /^(?:the |our )?meeting (?:on |of )?(?<day>\S.*)$/;
/** A day that somebody comes on, or not: “can’t make Tuesday”, “who is coming on the 15th?” */
const COMING_ON =
  /\b(?:make(?: it)?|com(?:e|ing)|attend(?:ing)?|be there|there|free)(?: on| to)? (?<day>[^,.;!?]+?)[\s.!?]*$/;
const NAMED =
  /^(?:(?<the>the|our|this) )?(?<title>\S.*?)(?<meeting> meeting)?(?:'s)?(?: (?<what>agenda|minutes|papers))?$/;

function withMeeting(typed: string, reading: FieldReading): string {
  const { meetings = [] } = reading;
  if (meetings.length === 0) return typed;
  const text = outsideQuotes(flat(typed.slice(0, LOOKED_IN)));
  const words = [...text.matchAll(/[^\s,.;:!?]+/g)].map(
    ({ 0: word, index }) => [index, index + word.length] as const,
  );
  for (let count = Math.min(MOST_WORDS, words.length); count > 0; count--) {
    for (let at = 0; at + count <= words.length; at++) {
      const [from, to] = [words[at]?.[0] ?? 0, words[at + count - 1]?.[1] ?? 0];
      const found = meetingNamed(text.slice(from, to), reading);
      if (found) return `${typed.slice(0, from)}${found}${typed.slice(to)}`;
    }
  }
  const coming = COMING_ON.exec(text);
  const on = coming?.groups?.day === undefined ? undefined : heldOn(coming.groups.day, reading);
  if (!coming || on === undefined) return typed;
  const verb = /^\S+/.exec(coming[0])?.[0] ?? '';
  return `${typed.slice(0, coming.index + verb.length)}${verb.startsWith('com') ? ' to' : ''} ${on}`;
}

/** What stands for the words, if they name one meeting and no more: “M3”, or “M3 agenda” for “Tuesday’s agenda”. */
function meetingNamed(words: string, reading: FieldReading): string | undefined {
  const byDay = (DAYS_MEETING.exec(words) ?? MEETING_ON.exec(words))?.groups;
  const held = byDay?.day === undefined ? undefined : heldOn(byDay.day, reading);
  if (held !== undefined) return byDay?.what === undefined ? held : `${held} ${byDay.what}`;
  if (/^(?:the |our |this )next meeting$/.test(words)) return reading.meetings?.[0]?.reference;
  const said = NAMED.exec(words)?.groups;
  const title = said?.title ?? '';
  // A title alone may be of anything; “the audit” and “the audit meeting” may not.
  if (said?.the === undefined && said?.meeting === undefined && !title.includes(' ')) return undefined;
  const isPart = said?.the !== undefined && said.meeting !== undefined;
  const titled = (reading.meetings ?? []).filter((each) => isTitledAs(each.title, title, isPart));
  return titled.length === 1 && titled[0]
    ? [titled[0].reference, said?.what ?? ''].join(' ').trim()
    : undefined;
}

/** The reference of the one meeting on the day that the words name. */
function heldOn(words: string, reading: FieldReading): string | undefined {
  const month = MONTHS.findIndex((each) => each.toLowerCase() === words);
  if (month >= 0) {
    const then = (reading.meetings ?? []).filter(({ day }) => Number(day.slice(5, 7)) === month + 1);
    return then.length === 1 ? then[0]?.reference : undefined;
  }
  const said = daySaid(words, { now: reading.now, zone: reading.zone });
  const held = said && 'day' in said ? (reading.meetings ?? []).filter(({ day }) => day === said.day) : [];
  return held.length === 1 ? held[0]?.reference : undefined;
}

/** A first name that is written small counts only as the first word. */
function withMember(typed: string, called: Called | undefined): string {
  if (!called || /[\uE000@]/.test(typed.slice(0, LOOKED_IN))) return typed;
  const text = outsideQuotes(typed.slice(0, LOOKED_IN));
  for (const { index } of text.matchAll(/^\p{L}|(?<![\p{L}'’-])\p{Lu}/gu)) {
    const [words = ''] = NAMES.exec(text.slice(index)) ?? [];
    const found = memberIn(words, called);
    if (!found) continue;
    const after = typed
      .slice(index + found.length)
      .replace(IS, ' is ')
      .replace(THEIRS, '');
    const other = AND.exec(after);
    const second = other && memberIn(NAMES.exec(after.slice(other[0].length))?.[0] ?? '', called);
    return [
      `${typed.slice(0, index)}@${found.handle}`,
      second && other ? `${other[0]}@${second.handle}${after.slice(other[0].length + second.length)}` : after,
    ].join('');
  }
  return typed;
}

/** Words that may be a name: one, or several with capitals. */
const NAMES = /^\p{L}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*)*/u;
const AND = /^(?:,| and| &) /;

/** “Cat’s going to”, not “Cat’s report”. */
const IS =
  /^['’]s (?=(?:going|gonna|leaving|joining|coming|here|not|now|taking|stepping|happy|doing|our|the)\b)/i;

/** “A2 is Cat’s now”. */
const THEIRS = /^['’]s(?=(?: now)?[\s.!]*$)/i;

/** The longest name at the front of the words that one member alone has, with one word that means them. */
function memberIn(words: string, called: Called): { handle: string; length: number } | undefined {
  const each = words.split(' ');
  for (let count = Math.min(each.length, 3); count > 0; count--) {
    const name = each
      .slice(0, count)
      .join(' ')
      .replace(/['’]s$/, '');
    const { people, surely } = called(name);
    if (!surely || people.length !== 1) continue;
    const handle = name.split(' ').find((word) => word.length > 1 && called(word).people.length === 1);
    if (handle !== undefined) return { handle, length: name.length };
  }
  return undefined;
}
