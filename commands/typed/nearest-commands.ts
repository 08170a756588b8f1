import { distance } from 'fastest-levenshtein';
import type { Command } from '../command.ts';
import { leastApart, lettersOf } from './spelling.ts';

/** A command that may be meant. */
export interface Near {
  command: Command;
  /** How it begins, in the person's own words put right, or in its own. */
  text: string;
  far: number;
  /** The text after the command's words. */
  rest: string;
}

/** At most this many commands are offered. */
const MOST_OFFERED = 3;

/** The name of a command with fewer letters counts only as it is: "we" is no slip for "me". */
const SHORTEST = 4;

/** The commands nearest to the words of a sentence, wherever in it they are named, the nearest first. */
export function nearestCommands(words: string[], commands: Command[]): Near[] {
  const sentence = sentenceOf(words);
  const offered = namesOf(commands).filter(
    ({ command, parts }) => !takesAway(command) || parts.every((part) => sentence.places.has(part)),
  );
  const near = offered.flatMap((name) => nearestPlace(name, sentence) ?? allWordsOf(name, sentence) ?? []);
  const found = near.length > 0 ? near : offered.flatMap((name) => ofItsKind(name, sentence) ?? []);
  return found
    .sort((a, b) => a.far - b.far)
    .slice(0, MOST_OFFERED)
    .filter(({ text }, at, all) => all.findIndex((other) => other.text === text) === at);
}

/** What ends something, or takes it away: it is offered only to those who name it plainly, never as a guess. */
const TAKES_AWAY = new Set([
  ...['cancel', 'clear', 'close', 'end', 'forget', 'leave', 'merge', 'off', 'refuse', 'remove', 'stop'],
  ...['unlink', 'withdraw'],
]);
export const takesAway = ({ pattern }: Command): boolean => TAKES_AWAY.has(pattern.words.at(-1) ?? '');

/** Words that stand together, and the letters in them. */
interface WordRun {
  text: string;
  letters: number;
}

const runOf = (words: string[]): WordRun => {
  const text = words.join(' ');
  return { text, letters: lettersOf(text) };
};

/** The name of a command: its words, apart and together. */
interface Name extends WordRun {
  command: Command;
  parts: string[];
}

const known = new WeakMap<Command[], Name[]>();

/** The names of all commands. They are prepared once. */
function namesOf(commands: Command[]): Name[] {
  const before = known.get(commands);
  if (before) return before;
  const made = commands.map((command) => {
    const { words: parts } = command.pattern;
    return { command, parts, ...runOf(parts) };
  });
  known.set(commands, made);
  return made;
}

/** What somebody wrote, prepared for commands to be looked for in it. */
interface Sentence {
  words: string[];
  /** The first place of each word, and of each as one of several: "actions" is a place of "action" too. */
  places: ReadonlyMap<string, number>;
  /** The words that stand together at each place, so many of them. */
  runs(count: number): WordRun[];
}

function sentenceOf(words: string[]): Sentence {
  const lower = words.map((word) => word.toLowerCase().replace(/[^\p{L}\p{N}-]+/gu, ''));
  const places = new Map<string, number>();
  for (const [at, word] of [...lower.entries()].reverse()) {
    places.set(word, at);
    if (word.endsWith('s')) places.set(word.slice(0, -1), at);
  }
  const made = new Map<number, WordRun[]>();
  return {
    words,
    places,
    runs(count) {
      const before = made.get(count);
      if (before) return before;
      const runs = lower.map((_, at) => runOf(lower.slice(at, at + count)));
      made.set(count, runs);
      return runs;
    },
  };
}

/**
 * Finds where in the sentence the command's words are, with at most a few wrong letters. More are allowed at
 * the front.
 */
function nearestPlace({ command, parts, text, letters }: Name, { words, runs }: Sentence): Near | undefined {
  const count = parts.length;
  const here = runs(count);
  let best: { at: number; far: number } | undefined;
  for (let at = 0; at < (count === 1 ? 1 : here.length); at++) {
    const run = here[at];
    const most = text.length < SHORTEST ? 0 : Math.max(1, text.length / 3) - (at > 0 ? 1 : 0);
    const away = Math.abs((run?.text.length ?? 0) - text.length);
    if (!run || away > most || (at > 0 && away > 2) || leastApart(run.letters, letters) > most) continue;
    const far = distance(run.text, text) + (at > 0 ? 1 : 0);
    if (far <= most && (!best || far < best.far)) best = { at, far };
  }
  return best && { command, text, far: best.far, rest: words.slice(best.at + count).join(' ') };
}

/** A command about the kind of record that a sentence names: "could we have one more action". */
function ofItsKind({ command, parts, text }: Name, { words, places }: Sentence): Near | undefined {
  const at = places.get(parts[0] ?? '');
  if (at === undefined || parts.length < 2) return undefined;
  return { command, text, far: 10, rest: words.slice(at + 1).join(' ') };
}

/** A command whose words are all in the sentence, but apart: "add one more action". */
function allWordsOf({ command, parts, text }: Name, { words, places }: Sentence): Near | undefined {
  if (parts.length < 2 || !parts.every((part) => places.has(part))) return undefined;
  const last = Math.max(...parts.map((part) => places.get(part) ?? 0));
  return { command, text, far: 9, rest: words.slice(last + 1).join(' ') };
}
