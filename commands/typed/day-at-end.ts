import { withoutCourtesy } from './courtesy.ts';
import { flat } from './normalise.ts';

/** A text, and the day that ends it or stands in brackets before it. */
export interface DayApart {
  text: string;
  day: string;
}

/** What may stand between the text and its day: "Send letters on Friday", "Send letters | Friday", "Send letters (Friday)". */
const JOIN = /(?:\s+(?:on|@))?[\s,;:|(–—-]*$/;

/** Words behind which a day belongs to them rather than to the whole: "the minutes of 8 June", "those seen on Friday". */
const HOLDS_DAY =
  /(?:^|\s)(?:for|from|of|to|at|in|since|until|till|after|before|about|re|and|or|by|than|between|during|that|which|who|not|every|each|seen|held|sent|given|taken|due|made|is|are|was|were|be|\p{L}{2,}(?:ed|ing)|starts|opens|begins|ends|closes|meets|dated|last|next|this|the|a)$/u;

/** "Chase the returns w/e 18 June" may be of that week, or be done in it. */
const OF_A_WEEK = /^(?:w\/?[ceb]\b|week (?:commencing|beginning|starting|ending|of)\b)/;

/** What has a day of its own: "Tell Ann about the meeting tomorrow". */
const HAS_ITS_DAY =
  /\b(?:meetings?|agm|agenda|events?|visits?|conferences?|workshops?|sessions?|trainings?|clinics?|webinars?|seminars?|forum|calls?|hearings?|interviews?|launch|elections?|deadlines?|appointments?|lunch|dinner|part(?:y|ies)|strikes?|courses?|talks?|demos?|days?|boards?|committees?|panels?|assembly|summit|polls?|votes?|ballots?|consultation|book|reserve|hire|arrange|organi[sz]e|schedule|plan|prepare|host|hold|run|cancel|cover|invit(?:e|ation)s?|leave|holidays?|rotas?|shifts?|absences?|slots?|lists?)\b/;

/**
 * Parts a text from a day that stands for itself in it: at its end, or set off before it. Where the day may be part of what
 * is to be done, as in "Book the hall for 8 June" or "Tell Ann about the visit on Friday", there is none.
 */
export function dayApart(text: string, at: number, said: string): DayApart | undefined {
  const bracket = /^[([]\s*/.exec(said)?.[0].length ?? 0;
  const [before, day, after] = [
    text.slice(0, at + bracket),
    said.slice(bracket),
    text.slice(at + said.length),
  ];
  if (OF_A_WEEK.test(flat(day))) return undefined;
  if (/^[\s([]*$/.test(before)) return dayBefore(before, after, day);
  if (!/^[\s)\].!?]*$/.test(after) && withoutCourtesy(after) !== '') return undefined;
  const words = before.replace(JOIN, '');
  const plain = flat(words);
  const isItsOwn = HOLDS_DAY.test(plain) || HAS_ITS_DAY.test(plain) || words.includes('"');
  return words === '' || isItsOwn ? undefined : { text: words, day };
}

/** "(11 June) Send letters", "11 June: Send letters". */
function dayBefore(before: string, after: string, day: string): DayApart | undefined {
  const set = /[([]/.test(before) ? /^\s*[)\]][\s:,–—-]*(?=\S)/ : /^(?:\s*[:|]|\s+[–—-])\s+(?=\S)/;
  const [gap] = set.exec(after) ?? [];
  return gap === undefined ? undefined : { text: after.slice(gap.length), day };
}
