/** Words of their own, and what is said after them of something else. */
export interface SaidApart {
  own: string;
  others?: string | undefined;
}

const NAME = String.raw`\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?`;

/** Who leads something, as it is said after its name: "led by @cat", "Denise to chair". */
const WHO_LEADS = String.raw`(?:to be )?(?:led|chaired|run|hosted|facilitated|owned|clerked|minuted) by\b|${NAME} (?:(?:to|will|is to) (?:chair|lead|present|host|facilitate|clerk|minute|take (?:the )?(?:notes|minutes|chair))|in the chair)\b`;

const AGAIN = String.raw`(?:[Ee]very|[Ee]ach|weekly|monthly|fortnightly|quarterly|annually|repeat(?:s|ing)?|recurring)\b`;

/** Company in a place: "with Denise", but not "the room with Braille signs". */
const COMPANY = String.raw`with ${NAME}(?=[\s,.)]*$|,? (?:and|as|in the chair)\b)`;

const MENTION = String.raw`(?:\S+\s+){0,2}\uE000`;
const NO_NAME = new RegExp(String.raw`[\s,]+(?:${MENTION}|${AGAIN})|,\s*(?:${WHO_LEADS})`, 'u');
const NO_PLACE = new RegExp(`${NO_NAME.source}|[\\s,(]+(?:${WHO_LEADS}|${COMPANY})`, 'u');

/** A name, such as an organisation's, without people and repetition after it. */
export const withoutOthers = (words: string): SaidApart => divided(words, words.search(NO_NAME));

/** The same of a place: in "Leeds, chaired by Ann", only "Leeds" is the place. */
export function placeAlone(words: string): SaidApart {
  const { own, others } = divided(words, words.search(NO_PLACE));
  return { own, others: others?.replace(/^\(([^()]*)\)?$/, '$1') };
}

const LEADER = new RegExp(String.raw`,\s*(?:${WHO_LEADS})`, 'u');

/** Options without who leads what they are about, which is no part of the last: "Leeds | York, led by @cat". */
export function withoutLeader(list: string): SaidApart {
  const last = list.lastIndexOf('|');
  const at = last < 0 ? -1 : list.slice(last).search(LEADER);
  return divided(list, at < 0 ? -1 : last + at);
}

const divided = (words: string, at: number): SaidApart =>
  at <= 0 ? { own: words } : { own: words.slice(0, at), others: words.slice(at).replace(/^[\s,]+/, '') };

/** "@Denise" for "Denise to lead", as somebody is named where only a person can be meant. */
export const leaderNamed = (words: string): string => words.replace(NAMED_TO_LEAD, '@$1');

const NAMED_TO_LEAD = new RegExp(`^(?:led by )?(${NAME})(?: (?:to|will|is to) (?:lead|present))?[.]?$`, 'u');
