import type { KindReferred, Wording } from './wording.ts';

/** Words put another way as a command's own; the rest of what was typed is all but what stands from one place to the other. */
export interface Reworded {
  command: string;
  from: number;
  to: number;
  /** Where what is said begins, after words that say nothing: "that's A3 done". */
  start?: number;
  /** A word besides that says nothing more: the "off" of "put A2 off until Monday". */
  without?: { from: number; to: number };
  /** What stands for `$1`, `$2` in the command: from where, to where. */
  parts?: ([number, number] | undefined)[];
}

/** How many characters say what kind of record a reference names that follows them: "action A1 done". */
export const nounBeforeReference = (flatText: string, { references }: Wording): number =>
  references.noun.exec(flatText.slice(0, 60))?.[0].length ?? 0;

/** How a command said in everyday words, or by a reference alone, is typed; undefined where it is none we know. */
export function reword(flatText: string, wording: Wording): Reworded | undefined {
  const start = flatText.slice(0, 120);
  for (const { beginning, means } of wording.sayings) {
    const found = beginning.exec(start);
    if (found) return { command: means, from: 0, to: found[0].length, parts: found.indices?.slice(1) ?? [] };
  }
  const kinds = wording.kinds.filter(({ nouns }) => nouns.test(start));
  const listed =
    flatText.length < LONGEST_LISTED
      ? kinds.flatMap(({ plurals }) => plurals).find(({ pattern }) => pattern.test(flatText))
      : undefined;
  if (listed) return { command: listed.command, from: 0, to: flatText.length };
  for (const { pattern, command } of kinds.flatMap(({ readings }) => readings)) {
    const found = pattern.exec(start);
    if (found) return { command, from: 0, to: found[0].length };
  }
  return wording.references.anywhere.test(start) ? byReference(start, wording) : undefined;
}

/** No question after a list is longer, in characters. */
const LONGEST_LISTED = 60;

/** "A1 done", "done A1", "A1 → @cat", "A1 by Friday", "A1", "the date of A1 to Friday". */
function byReference(flatText: string, wording: Wording): Reworded | undefined {
  const lead = LEAD.exec(flatText)?.[0].length ?? 0;
  const ahead = kindAhead(flatText.slice(lead), wording);
  const asked = ahead && afterReference(ahead, flatText.slice(lead), wording);
  if (asked) return { ...asked, start: lead, from: lead + asked.from, to: lead + asked.to };
  if (ahead) return undefined;
  const dated = THE_DATE.exec(flatText)?.[0].length ?? 0;
  const day = dated > 0 ? kindAhead(flatText.slice(dated), wording)?.after.day : undefined;
  if (day !== undefined) return { command: day, from: 0, to: dated };
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

/** A word behind the references that stand there which says nothing more. */
function particle(flatText: string, at: number, { references }: Wording): Pick<Reworded, 'without'> {
  const from = at + (references.many.exec(flatText.slice(at))?.[0].length ?? 0);
  const length = PARTICLE.exec(flatText.slice(from))?.[0].length ?? 0;
  return length > 0 ? { without: { from, to: from + length } } : {};
}

/** "I have finished A1." */
const WE_HAVE = /^(?:i|we)(?:'ve| have)? (?:now |both )?/;

/** "That's A3 done", "can A1 wait until July". */
const LEAD = /^(?:(?:that's|that is|so|can|could|may) )?/;

/** "Change the date of A2", "new deadline for A3". */
const THE_DATE =
  /^(?:(?:change|move|set|push|put|update|extend|make|bring) )?(?:back )?(?:the |a )?(?:new )?(?:due |closing |end |target )?(?:date|deadline|time)(?: and time)? (?:of|for|on) /;
/** "P1's closing date to Friday". */
const ITS_DATE =
  /^'s (?:new )?(?:due |closing |end |target )?(?:date|deadline|time)(?: and time)?(?: is)?(?: now)?/;

/** "Put A2 off until", "hand A5 over to", "keep P1 open until", "tick A1 off". */
const PARTICLE =
  /^ (?:off|back|over|out|open|up|forward|on)(?=$|[\s.,!])(?! (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|\d))/;

/** The kind of record that a reference at the front names by its letter. */
function kindAhead(flatText: string, { references }: Wording): KindReferred | undefined {
  const groups = references.one.exec(flatText)?.slice(1);
  return groups && references.kinds[groups.findIndex((group) => group !== undefined)];
}

/** What the words after a reference ask to be done with it; nothing after it asks to see it. */
function afterReference(
  kind: KindReferred,
  flatText: string,
  { references, verbs }: Wording,
): Reworded | undefined {
  const at = references.many.exec(flatText)?.[0].length ?? 0;
  const from = at + (/^[\s,:–—-]*(?!>)/.exec(flatText.slice(at))?.[0].length ?? 0);
  const after = flatText.slice(from);
  if (/^[.?!]*$/.test(after)) return { command: `${kind.noun} show`, from: at, to: flatText.length };
  for (const verb of verbs) {
    const found = verb.kind === kind ? verb.pattern.exec(after) : null;
    if (found) return { command: verb.command, from: at, to: from + found[0].length };
  }
  const itsDate = ITS_DATE.exec(flatText.slice(at))?.[0].length ?? 0;
  if (itsDate > 0 && kind.after.day !== undefined)
    return { command: kind.after.day, from: at, to: at + itsDate };
  const is = IS_NOW.exec(after)?.[0].length ?? 0;
  const now = is > 0 ? withoutIs(kind, after.slice(is)) : undefined;
  if (now !== undefined) return { command: now, from: at, to: from + is };
  const needs = NEEDS.exec(after)?.[0].length ?? 0;
  if (needs > 0 && kind.after.day !== undefined)
    return { command: kind.after.day, from: at, to: from + needs };
  const command = withoutVerb(kind, flatText.slice(at).trim());
  return command === undefined ? undefined : { command, from: at, to: at };
}

const IS_NOW = /^(?:is|are|will be|should be|needs to be|has to be|must be)(?: now)? /;

/** "A2 needs another week." */
const NEEDS =
  /^(?:needs|will need|could do with|wants) (?=(?:another|a|an|one|two|three|four|\d+) (?:further |extra |more )?(?:\w+ )?(?:day|week|fortnight|month)s?\b)/;

/** "M1 is now on 9 June", "A1 is now @bob's". */
function withoutIs({ after }: KindReferred, words: string): string | undefined {
  if (after.person !== undefined && /^[@\uE000]/.test(words)) return after.person;
  return /^(?:on|at|for|due) /.test(words) ? after.day : undefined;
}

/** The command that is meant where a person, a day or other words follow a reference. */
function withoutVerb({ after }: KindReferred, words: string): string | undefined {
  if (after.person !== undefined && /^(?:->|→|=>|>|:|to|for)\s*(?:[@\uE000]|me$)/.test(words))
    return after.person;
  if (after.day !== undefined && /^(?:by|due|until|to|->|→)\s/.test(words)) return after.day;
  return after.words;
}
