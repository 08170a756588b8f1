import type { KindReferred, Wording } from './wording.ts';

/** Words put another way as a command's own; the rest of what was typed is all but what stands from one place to the other. */
export interface Reworded {
  command: string;
  from: number;
  to: number;
}

/** How many characters say what kind of record a reference names that follows them: "action A1 done". */
export const nounBeforeReference = (flatText: string, { references }: Wording): number =>
  references.noun.exec(flatText.slice(0, 60))?.[0].length ?? 0;

/** How a command said in everyday words, or by a reference alone, is typed; undefined where it is none we know. */
export function reword(flatText: string, wording: Wording): Reworded | undefined {
  const start = flatText.slice(0, 120);
  for (const { beginning, means } of wording.sayings) {
    const found = beginning.exec(start);
    if (found) return { command: means, from: 0, to: found[0].length };
  }
  const listed =
    flatText.length < LONGEST_LISTED
      ? wording.plurals.find(({ pattern }) => pattern.test(flatText))
      : undefined;
  if (listed) return { command: listed.command, from: 0, to: flatText.length };
  for (const { pattern, command } of wording.readings) {
    const found = pattern.exec(start);
    if (found) return { command, from: 0, to: found[0].length };
  }
  return byReference(start, wording);
}

/** No question after a list is longer, in characters. */
const LONGEST_LISTED = 60;

/** "A1 done", "done A1", "A1 → @cat", "A1 by Friday", "A1". */
function byReference(flatText: string, wording: Wording): Reworded | undefined {
  const ahead = kindAhead(flatText, wording);
  if (ahead) return afterReference(ahead, flatText, wording);
  const who = WE_HAVE.exec(flatText)?.[0].length ?? 0;
  for (const { kind, command, pattern } of wording.verbs) {
    const found = pattern.exec(flatText.slice(who));
    const to = who + (found?.[0].length ?? 0);
    if (found && kindAhead(flatText.slice(to).replace(/^[\s:,–—-]+/, ''), wording) === kind)
      return { command, from: 0, to };
  }
  return undefined;
}

/** "I have finished A1." */
const WE_HAVE = /^(?:i|we)(?:'ve| have)? (?:now |both )?/;

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
  const command = withoutVerb(kind, flatText.slice(at).trim());
  return command === undefined ? undefined : { command, from: at, to: at };
}

/** The command that is meant where a person, a day or other words follow a reference. */
function withoutVerb({ after }: KindReferred, words: string): string | undefined {
  if (after.person !== undefined && /^(?:->|→|=>|>|to|for)\s*(?:[@\uE000]|me$)/.test(words))
    return after.person;
  if (after.day !== undefined && /^(?:by|due|until|to|->|→)\s/.test(words)) return after.day;
  return after.words;
}
