import { withoutCourtesy } from './courtesy.ts';
import { flat } from './normalise.ts';

/** A text, and the day that was written at its end or in front of it. */
export interface DayApart {
  text: string;
  day: string;
}

/** What may separate the text from its day: "Send letters on Friday", "Send letters | Friday". */
const JOIN = /(?:\s+(?:on|@))?[\s,;:|(–—-]*$/;

/** A day after one of these words belongs to it, not to the whole text: "the minutes of 8 June", "seen on Friday". */
const HOLDS_DAY =
  /(?:^|\s)(?:for|from|of|to|at|in|since|until|till|after|before|about|re|and|or|by|than|but|except|excluding|avoid|roughly|approximately|approx|around|circa|maybe|perhaps|possibly|probably|between|during|that|which|who|not|every|each|seen|held|sent|given|taken|due|made|is|are|was|were|be|\p{L}{2,}(?:ed|ing)|starts|opens|begins|ends|closes|meets|dated|last|next|this|the|a)$/u;

/** In "Chase the returns w/e 18 June", the returns may be of that week, or the chasing may be due in it. */
const OF_A_WEEK = /^(?:w\/?[ceb]\b|week (?:commencing|beginning|starting|ending|of)\b)/;

/** In "Renew the licence before it runs out on 30 June", the day belongs to what runs out. */
const IN_A_CLAUSE =
  /\b(?:before|after|when|once|until|if|who|which|that|because|since) (?:it|he|she|they|we|i|you|the|our|this|that|ours)\b/;

/** In "Write a paper for the steering group" a meeting is named that may also be whom it is for. */
const MEANT_FOR = /^for (?!(?:the |our )?next meeting$)(?!.*\d)/;

/** Things that have a day of their own: in "Tell Ann about the meeting tomorrow", the meeting is tomorrow. */
const HAS_ITS_DAY =
  /\b(?:meetings?|agm|agenda|events?|visits?|conferences?|workshops?|sessions?|trainings?|clinics?|webinars?|seminars?|forum|(?<=\s)calls?|hearings?|interviews?|launch|elections?|deadlines?|appointments?|lunch|dinner|part(?:y|ies)|strikes?|courses?|talks?|demos?|days?|boards?|committees?|panels?|assembly|summit|polls?|votes?|ballots?|consultation|book|reserve|hire|arrange|organi[sz]e|schedule|plan|prepare|host|hold|run|cancel|cover|meet|attend|invit(?:e|ation)s?|leave|holidays?|rotas?|shifts?|absences?|slots?|lists?)\b/;

/**
 * Separates a text from the day at its end or in front of it. Returns undefined where the day may be part of what is to
 * be done, as in "Book the hall for 8 June" or "Tell Ann about the visit on Friday".
 */
export function dayApart(text: string, at: number, said: string): DayApart | undefined {
  const bracket = /^[([]\s*/.exec(said)?.[0].length ?? 0;
  const [before, day, after] = [
    text.slice(0, at + bracket),
    said.slice(bracket),
    text.slice(at + said.length),
  ];
  if (OF_A_WEEK.test(flat(day)) || MEANT_FOR.test(flat(day))) return undefined;
  if (/^[\s([]*$/.test(before)) return dayBefore(before, after, day);
  if (!/^[\s)\].!?]*$/.test(after) && withoutCourtesy(after) !== '') return undefined;
  const words = before.replace(JOIN, '');
  const plain = flat(words);
  const isItsOwn =
    /\([^)]*$/.test(words) ||
    HOLDS_DAY.test(plain) ||
    HAS_ITS_DAY.test(plain) ||
    IN_A_CLAUSE.test(plain) ||
    words.includes('"');
  return words === '' || isItsOwn ? undefined : { text: words, day };
}

/** Separates a day in front of the text: "(11 June) Send letters", "11 June: Send letters". */
function dayBefore(before: string, after: string, day: string): DayApart | undefined {
  const set = /[([]/.test(before) ? /^\s*[)\]][\s:,–—-]*(?=\S)/ : /^(?:\s*[:|]|\s+[–—-])\s+(?=\S)/;
  const [gap] = set.exec(after) ?? [];
  return gap === undefined ? undefined : { text: after.slice(gap.length), day };
}
