import { distance } from 'fastest-levenshtein';
import type { Command } from '../command.ts';
import { asWritten, type Typed, writeOutMentions } from '../invocation.ts';
import { UserError } from '../user-error.ts';
import type { Button } from '../view.ts';
import type { Language } from './language.ts';
import { nameCommand } from './name-command.ts';
import type { Offered } from './not-understood.ts';
import { respelt } from './spelling.ts';

/** At most this many commands are offered. */
const MOST_OFFERED = 3;
/** Commands are looked for in this many words from the start. */
const MOST_WORDS = 40;

/** A command that may be meant. */
interface Near {
  command: Command;
  /** How it begins, in the person's own words put right, or in its own. */
  text: string;
  far: number;
  /** The text after the command's words. */
  rest: string;
}

/**
 * An error that says that there is no such command, and offers those nearest to the words, wherever in the sentence they
 * are. Each button shows what was typed, put right; `read` reads the text after a command's words, so that it is sent too.
 */
export function unknownCommand(
  said: string,
  language: Language,
  mentions: Typed['mentions'],
  read: (command: Command, rest: string) => Offered,
): UserError {
  const words = said.split(/\s+/).slice(0, MOST_WORDS);
  const typed = words.slice(0, 2).join(' ').toLowerCase();
  const near = mayBeMeant(said, words, language);
  const help: Button = { label: 'Help', command: 'help', args: {} };
  const buttons = near.map(({ command, text, rest }) => {
    const { args, isWhole } = said.length > LONGEST_PUT_RIGHT ? NOTHING : read(command, rest);
    return {
      label: isWhole ? asWritten(`${text} ${rest}`, mentions) : text,
      ...command.press(args),
      ...(command.opensForm && !isWhole && { opens: 'form' as const }),
    };
  });
  const says = `There is no “${writeOutMentions(typed, mentions)}” command.`;
  const [only, ...others] = buttons;
  if (!only) {
    const [topic = ''] = typed.split(' ');
    return language.byFirstWord.has(topic)
      ? new UserError(`${says} Type help ${topic} to see what there is.`, {
          buttons: [{ ...help, label: `Help: ${topic}`, args: { topic } }],
        })
      : new UserError(`${says} Type help to see what I can do.`, { buttons: [help] });
  }
  const meant =
    others.length === 0 && only.label.includes(' ')
      ? `Did you mean “${only.label}”?`
      : 'Did you mean one of these?';
  return new UserError(`${says} ${meant}`, { buttons: [...buttons, help] });
}

/** The commands that may be meant, the likeliest first: those named once a slip is put right, then those nearest to the words. */
function mayBeMeant(said: string, words: string[], language: Language): Near[] {
  const begins = said.slice(0, LONGEST_BEGINNING);
  const slips = said.length > LONGEST_PUT_RIGHT ? [] : respelt(begins, language.vocabulary);
  const putRight = slips.flatMap((line): Near[] => {
    const found = nameCommand(`${line}${said.slice(begins.length)}`, language);
    const [command] = found?.named ?? [];
    return found && command && !endsAtOnce(command, words)
      ? [{ command, text: beginningOf(command), far: 0, rest: found.rest }]
      : [];
  });
  const all = [...putRight, ...nearest(said, words, language.commands)];
  return all
    .filter(({ text }, at) => all.findIndex((other) => other.text === text) === at)
    .slice(0, putRight.length > 0 ? 1 : MOST_OFFERED);
}

/** A longer message is not put right, because reading it as several commands would take long. */
const LONGEST_PUT_RIGHT = 600;
const NOTHING: Offered = { args: {}, isWhole: false };

/** A slip in a command's words is looked for in this many characters. */
const LONGEST_BEGINNING = 80;

const beginningOf = ({ pattern }: Command): string => pattern.words.join(' ');

function nearest(said: string, words: string[], commands: Command[]): Near[] {
  const lower = words.map((word) => word.toLowerCase().replace(/[^\p{L}\p{N}-]+/gu, ''));
  const runs = new Map<number, string[]>();
  const runsOf = (count: number): string[] => {
    const made = runs.get(count) ?? words.map((_, at) => lower.slice(at, at + count).join(' '));
    runs.set(count, made);
    return made;
  };
  const offered = commands.filter((command) => !takesAway(command) || isNamed(command, lower));
  const near = offered.flatMap((command) => nearestPlace(command, said, words, lower, runsOf) ?? []);
  return (near.length > 0 ? near : offered.flatMap((command) => ofItsKind(command, words, lower) ?? []))
    .sort((a, b) => a.far - b.far)
    .slice(0, MOST_OFFERED);
}

/** What ends something, or takes it away: it is offered only to those who name it plainly, never as a guess. */
const TAKES_AWAY = new Set([
  ...['cancel', 'clear', 'close', 'end', 'forget', 'leave', 'merge', 'off', 'refuse', 'remove', 'stop'],
  ...['unlink', 'withdraw'],
]);
const takesAway = ({ pattern }: Command): boolean => TAKES_AWAY.has(pattern.words.at(-1) ?? '');
/** It would take something away by one press, and its verb is only near to what was typed: "page step". */
const endsAtOnce = (command: Command, words: string[]): boolean =>
  takesAway(command) &&
  !command.opensForm &&
  !words.some((word) => word.toLowerCase() === command.pattern.words.at(-1));
const isNamed = ({ pattern }: Command, lower: string[]): boolean =>
  pattern.words.every((word) => placeOf(word, lower) >= 0);

/**
 * Finds where in the sentence the command's words are, with at most a few wrong letters. More are allowed at
 * the front.
 */
function nearestPlace(
  command: Command,
  said: string,
  words: string[],
  lower: string[],
  runsOf: (count: number) => string[],
): Near | undefined {
  const { pattern } = command;
  const text = pattern.words.join(' ');
  const count = pattern.words.length;
  const runs = count === 1 ? runsOf(count).slice(0, 1) : runsOf(count);
  let best: Near | undefined;
  for (const [at, here] of runs.entries()) {
    const away = Math.abs(here.length - text.length);
    const most = Math.max(1, text.length / 3) - (at > 0 ? 1 : 0);
    if (away > most || (at > 0 && away > 2)) continue;
    const far = distance(here, text) + (at > 0 ? 1 : 0);
    if (far > most || (best && best.far <= far)) continue;
    best = { command, text, far, rest: words.slice(at + count).join(' ') };
  }
  return best ?? (said === '' ? undefined : bothWordsOf(command, text, words, lower));
}

/** A command about the kind of record that a sentence names: "could we have one more action". */
function ofItsKind(command: Command, words: string[], lower: string[]): Near | undefined {
  const [noun = '', ...more] = command.pattern.words;
  const at = placeOf(noun, lower);
  if (at < 0 || more.length === 0) return undefined;
  return { command, text: command.pattern.words.join(' '), far: 10, rest: words.slice(at + 1).join(' ') };
}

/** A command whose words are all in the sentence, but apart: "add one more action". */
function bothWordsOf(command: Command, text: string, words: string[], lower: string[]): Near | undefined {
  const places = command.pattern.words.map((word) => placeOf(word, lower));
  if (places.length < 2 || places.some((place) => place < 0)) return undefined;
  return { command, text, far: 9, rest: words.slice(Math.max(...places) + 1).join(' ') };
}

/** The first place of a word or its plural among these; -1 if there is none. */
function placeOf(word: string, lower: string[]): number {
  const [one, many] = [lower.indexOf(word), lower.indexOf(`${word}s`)];
  return one < 0 || many < 0 ? Math.max(one, many) : Math.min(one, many);
}
