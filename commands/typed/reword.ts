import type { KindReferred, SayingsTogether, SpokenPhrase, Wording } from './wording.ts';

/**
 * What was typed in other words than a command's own. `command` replaces the text between `from` and `to`,
 * and the text around that is the rest of the command.
 */
export interface Reworded {
  command: string;
  from: number;
  to: number;
  /** Where the text begins, after words that add nothing: "that's" in "that's A3 done". */
  start?: number;
  /** Another word that adds nothing, and is dropped: "off" in "put A2 off until Monday". */
  without?: { from: number; to: number };
  /** The start and end of the text for `$1`, `$2` and so on in the command. */
  parts?: ([number, number] | undefined)[];
}

/**
 * Counts the characters before a reference that only say what kind of record it is: "action " in "action A1
 * done".
 */
export const nounBeforeReference = (flatText: string, { references }: Wording): number =>
  references.noun.exec(flatText.slice(0, 60))?.[0].length ?? 0;

/**
 * Finds the command that is said in everyday words or by a reference alone. Returns undefined if there is
 * none.
 */
export function reword(flatText: string, wording: Wording): Reworded | undefined {
  const start = flatText.slice(0, LONGEST_SAYING);
  const saying = bySaying(start, wording.sayings);
  if (saying) return saying;
  const kinds = wording.kinds.filter(({ nouns }) => nouns.test(start));
  const listed =
    flatText.length < LONGEST_LISTED
      ? firstOf(
          kinds.flatMap(({ plurals }) => plurals),
          flatText,
        )
      : undefined;
  if (listed) return listed;
  const named = firstOf(
    kinds.flatMap(({ readings }) => readings),
    start,
  );
  if (named) return named;
  return wording.references.anywhere.test(start) ? byReference(start, wording) : undefined;
}

/** A saying is looked for in this many characters. */
const LONGEST_SAYING = 120;

/** Finds the command that one of these sayings stands for, if one begins the text. */
export function bySaying(flatText: string, sayings: SayingsTogether[]): Reworded | undefined {
  const start = flatText.slice(0, LONGEST_SAYING);
  for (const { has, any, each } of sayings) {
    if ((has && !has.some((word) => start.includes(word))) || !any.test(start)) continue;
    for (const { beginning, means } of each) {
      const found = beginning.exec(start);
      if (found)
        return { command: means, from: 0, to: found[0].length, parts: found.indices?.slice(1) ?? [] };
    }
  }
  return undefined;
}

/** What the first phrase that begins the text means. */
function firstOf(phrases: SpokenPhrase[], flatText: string): Reworded | undefined {
  for (const { pattern, command } of phrases) {
    const found = pattern.exec(flatText);
    if (found) return { command, from: 0, to: found[0].length };
  }
  return undefined;
}

/** A request for a list has fewer characters than this. */
const LONGEST_LISTED = 60;

/**
 * Finds the command for words around a reference: "A1 done", "done A1", "A1 → @cat", "A1 by Friday", "A1",
 * "the date of A1 to Friday".
 */
function byReference(flatText: string, wording: Wording): Reworded | undefined {
  const lead = LEAD.exec(flatText)?.[0].length ?? 0;
  const ahead = kindAhead(flatText.slice(lead), wording);
  const asked = ahead && afterReference(ahead, flatText.slice(lead), wording);
  if (asked) return movedBy(lead, asked);
  if (ahead) return undefined;
  const shown = howItGoes(flatText, wording);
  if (shown) return shown;
  const dated = THE_DATE.exec(flatText)?.[0].length ?? 0;
  const day = dated > 0 ? kindAhead(flatText.slice(dated), wording)?.after.day : undefined;
  if (day !== undefined) return { command: day, from: 0, to: dated };
  const more = moreTime(flatText, wording);
  if (more) return more;
  const who = WE_HAVE.exec(flatText)?.[0].length ?? 0;
  for (const { kind, command, pattern } of wording.verbs) {
    const found = pattern.exec(flatText.slice(who));
    const to = who + (found?.[0].length ?? 0);
    const from = to + (/^[\s:,–—-]*/.exec(flatText.slice(to))?.[0].length ?? 0);
    if (found && kindAhead(flatText.slice(from), wording) === kind)
      return { command, from: 0, to, ...particle(flatText, from, wording) };
  }
  return undefined;
}

/** Finds a request for more time: "I need another week for A2", "more time for W1.2". */
function moreTime(flatText: string, wording: Wording): Reworded | undefined {
  const found = MORE_TIME.exec(flatText);
  if (!found) return undefined;
  const to = found[0].length;
  const move = kindAhead(flatText.slice(to), wording)?.after.day;
  if (move === undefined) return undefined;
  const [, long] = found.indices ?? [];
  return long
    ? { command: `${move} to $1 for `, from: 0, to, parts: [long] }
    : { command: move, from: 0, to };
}

/** The same command, in a text with so many more characters in front. */
const movedBy = (lead: number, { without, ...asked }: Reworded): Reworded => ({
  ...{ ...asked, start: lead, from: lead + asked.from, to: lead + asked.to },
  ...(without && { without: { from: lead + without.from, to: lead + without.to } }),
});

/** Finds a question how something stands: "how is P1 going?", "any news on A2". */
function howItGoes(flatText: string, wording: Wording): Reworded | undefined {
  const to = HOW_IS.exec(flatText)?.[0].length ?? 0;
  const kind = to > 0 ? kindAhead(flatText.slice(to), wording) : undefined;
  if (!kind) return undefined;
  const from = to + (wording.references.many.exec(flatText.slice(to))?.[0].length ?? 0);
  if (!GOING.test(flatText.slice(from))) return undefined;
  return { command: `${kind.noun} show`, from: 0, to, without: { from, to: flatText.length } };
}

const HOW_IS =
  /^(?:how(?:'s| is| are| did)|what(?:'s|s)|who(?:'s|s| is| has)(?: got| doing)?|who owns|whose is|when(?:'s|s| is| does| did| will)|is|did|has|where are we (?:with|on|at with)|what(?:'s| is) (?:happening (?:with|to)|the (?:status|state|progress) of)|(?:the )?(?:status|state|progress) (?:of|on)|(?:is there )?any (?:news|updates?|progress) (?:on|about)) /;
const GOING =
  /^(?: (?:going|doing|getting on|coming (?:along|on)|looking|now|so far|currently|due|done(?: yet)?|still|open|closed?|over|end|finish(?:ed)?|go|turn out|pass(?:ed)?|again|about|meet|start|on|happening|going ahead|yet|please|pls))*[\s.?!]*$/;

/** Finds a word after the references that adds nothing. */
function particle(flatText: string, at: number, { references }: Wording): Pick<Reworded, 'without'> {
  const from = at + (references.many.exec(flatText.slice(at))?.[0].length ?? 0);
  const length = PARTICLE.exec(flatText.slice(from))?.[0].length ?? 0;
  return length > 0 ? { without: { from, to: from + length } } : {};
}

const MORE_TIME =
  /^(?:have (?:(?:un)?till? )?|(?:i|we) (?:need|want)(?: to have)? |(?:give|allow|leave) (?:me|us|them|people|everyone|everybody) (?:(?:un)?till? )?)?(?:(?:a bit |a little )?more time|((?:another|one more|an? (?:extra|further)|two more|three more|a few more) (?:\w+ )?(?:day|week|fortnight|month)s?|(?<=(?:un)?till? )\S.{0,40}?)) (?:for|on|with|to (?:do|finish|complete|answer|review|give input to)) (?=[a-z]\d)/d;

/** Words before the verb: "I have finished A1." */
const WE_HAVE = /^(?:i|we)(?:'ve|ve| have| can| could)? (?:now |both |just |already )?/;

/** Words that add nothing before a reference: "that's A3 done", "can A1 wait until July". */
const LEAD = /^(?:(?:that's|that is|so|can|could|may) )?/;

/** Requests for another date, before the reference: "change the date of A2", "new deadline for A3". */
const THE_DATE =
  /^(?:(?:change|move|set|push|put|update|extend|make|bring) )?(?:back )?(?:the |a )?(?:new )?(?:due |closing |end |target )?(?:date|deadline|time)(?: and time)? (?:of|for|on) /;
/** The same after the reference: "P1's closing date to Friday", "A2 due date 25 June". */
const ITS_DATE =
  /^(?:'s)? (?:new )?(?:due |closing |end |target )?(?:date|deadline|time)(?: and time)?(?: is)?(?: now)?/;

/**
 * The second word of a verb, after the reference: "put A2 off until", "hand A5 over to", "keep P1 open
 * until".
 */
const PARTICLE =
  /^ (?:off|back|over|out|open|up|forward|on)(?=$|[\s.,!])(?! (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|\d))/;

/** The kind of record that the reference at the front names. */
function kindAhead(flatText: string, { references }: Wording): KindReferred | undefined {
  const groups = references.one.exec(flatText)?.slice(1);
  return groups && references.kinds[groups.findIndex((group) => group !== undefined)];
}

/**
 * The command that the words after a reference ask for. With no words, it is the one that shows the record.
 */
function afterReference(
  kind: KindReferred,
  flatText: string,
  { references, verbs }: Wording,
): Reworded | undefined {
  const at = references.many.exec(flatText)?.[0].length ?? 0;
  const from = at + (/^[\s,:–—-]*(?!>)/.exec(flatText.slice(at))?.[0].length ?? 0);
  const after = flatText.slice(from);
  if (/^[.?!]*$/.test(after)) return { command: `${kind.noun} show`, from: at, to: flatText.length };
  const itsDate = ITS_DATE.exec(flatText.slice(at))?.[0].length ?? 0;
  if (itsDate > 0 && kind.after.day !== undefined)
    return { command: kind.after.day, from: at, to: at + itsDate };
  for (const verb of verbs) {
    const found = verb.kind === kind ? verb.pattern.exec(after) : null;
    if (found) return { command: verb.command, from: at, to: from + found[0].length };
  }
  const is = IS_NOW.exec(after)?.[0].length ?? 0;
  const now = is > 0 ? withoutIs(kind, after.slice(is)) : undefined;
  if (now !== undefined) return { command: now, from: at, to: from + is, ...nowAtEnd(flatText) };
  const needs = NEEDS.exec(after)?.[0].length ?? 0;
  if (needs > 0 && kind.after.day !== undefined)
    return { command: kind.after.day, from: at, to: from + needs };
  const command = withoutVerb(kind, flatText.slice(at).trim());
  return command === undefined ? undefined : { command, from: at, to: at };
}

const IS_NOW = /^(?:belongs to|is|are|will be|should be|needs to be|has to be|must be)(?: now)? /;

/** Words that ask for more time: "A2 needs another week." */
const NEEDS =
  /^(?:(?:needs|will need|could do with|wants|have|has) )?(?=(?:another|a|an|one|two|three|four|\d+) (?:further |extra |more )?(?:\w+ )?(?:day|week|fortnight|month)s?\b)/;

/** The command for a day or person after "is": "M1 is now on 9 June", "A1 is now @bob's". */
function withoutIs({ after }: KindReferred, words: string): string | undefined {
  if (after.person !== undefined && /^(?:for |with )?[@\uE000]/.test(words)) return after.person;
  return SAYS_DAY.test(words) ? after.day : undefined;
}

/** A "now" at the end, which adds nothing: "A3 is for @cat now". */
function nowAtEnd(flatText: string): Pick<Reworded, 'without'> {
  const found = / now[.!]*$/.exec(flatText);
  return found ? { without: { from: found.index, to: flatText.length } } : {};
}

const SAYS_DAY =
  /^(?:on|at|for|due|next|tomorrow|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|the \d{1,2}(?:st|nd|rd|th)|\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|\d{1,2}\/\d{1,2})(?=$|[ .,!/])/;

/** The command for a person, a day or other words that follow a reference without a verb. */
function withoutVerb({ after }: KindReferred, words: string): string | undefined {
  if (after.person !== undefined && /^(?:(?:->|→|=>|>|:|to|for)\s*)?(?:[@\uE000]|me$)/.test(words))
    return after.person;
  if (after.day !== undefined && /^(?:by|due|until|to|->|→)\s/.test(words)) return after.day;
  if (after.person !== undefined && SAYS_DAY.test(words)) return after.day;
  return after.words;
}
