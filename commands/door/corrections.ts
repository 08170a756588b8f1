import { formatDay, isDay } from '../dates/dates.ts';
import { Doubt, type Field, type FieldReading } from '../field.ts';
import { asWritten, type Typed } from '../invocation.ts';
import type { Language } from '../typed/language.ts';
import { clean } from '../typed/normalise.ts';
import { OF_DAYS, respelt } from '../typed/spelling.ts';
import { UserError } from '../user-error.ts';
import type { Button } from '../view.ts';
import { OfAPatient } from './patients.ts';
import { type Asked, readAsked } from './read-asked.ts';

/** At most this many corrections are offered. */
const MOST_OFFERED = 2;
/** A longer message is not corrected, because a button could not show it. */
const LONGEST = 300;

/**
 * Buttons that send what was typed with its one mistake put right, in the person's own words. Each correction is read
 * again, and is offered only if nothing in it is missing or in doubt. Private words are never put into a button.
 */
export function corrections(asked: Asked, typed: Typed, language: Language, reading: FieldReading): Button[] {
  const { command, faults, missing, raw, within } = asked;
  const [name, ...others] = Object.keys(faults);
  if (
    name === undefined ||
    others.length > 0 ||
    missing.some((each) => each !== name) ||
    within !== undefined
  )
    return [];
  const field = command.fields[name];
  const text = clean(typed.text);
  const words = asked.inDoubt?.[name] ?? raw[name];
  if (!field || typeof words !== 'string' || words === '' || text.length > LONGEST) return [];
  if (
    faults[name] instanceof OfAPatient ||
    Object.values(command.fields).some(({ isDiscreet }) => isDiscreet)
  )
    return [];
  const at = text.lastIndexOf(words);
  const lines =
    at < 0
      ? []
      : meanings(words, field, faults[name]).map(
          (meant) => `${text.slice(0, at)}${meant}${text.slice(at + words.length)}`,
        );
  const buttons = [...lines, ...ofOtherKind(words, asked, language)].flatMap((line) => {
    const read = readWhole({ ...typed, text: line }, language, reading);
    return read ? [{ label: asWritten(line, typed.mentions), ...read.command.press(read.raw) }] : [];
  });
  return buttons
    .filter(({ label }, i) => buttons.findIndex((each) => each.label === label) === i)
    .slice(0, MOST_OFFERED);
}

/** What words that do not read as a field may mean: what the field guesses, and their words with a slip put right. */
function meanings(words: string, field: Field<unknown>, fault: UserError | undefined): string[] {
  const guess = fault instanceof Doubt ? inWords(fault.guess, field) : undefined;
  const isWhen = field.input === 'date' || field.input === 'instant';
  const vocabulary = isWhen
    ? OF_DAYS
    : new Set(field.choices?.flatMap(({ label }) => label.toLowerCase().split(' ')));
  return [...(guess === undefined || guess === words ? [] : [guess]), ...respelt(words, vocabulary)];
}

/** A field's guess as it may be typed; undefined if it is only a part of an answer. */
function inWords(guess: unknown, { choices = [] }: Field<unknown>): string | undefined {
  if (typeof guess === 'object' && guess !== null && 'date' in guess && 'time' in guess)
    return isDay(String(guess.date)) ? `${formatDay(String(guess.date))} at ${guess.time}` : undefined;
  if (typeof guess !== 'string') return undefined;
  return isDay(guess) ? formatDay(guess) : choices.find(({ value }) => value === guess)?.label.toLowerCase();
}

/** The same command for the kind of record that a reference names: "action show M1" becomes "meeting show M1". */
function ofOtherKind(words: string, { command }: Asked, { wording: { references } }: Language): string[] {
  const groups = references.one.exec(words.toLowerCase())?.slice(1);
  const noun = groups && references.kinds[groups.findIndex((group) => group !== undefined)]?.noun;
  const [own, ...verb] = command.pattern.words;
  if (noun === undefined || noun === own) return [];
  return [`${[noun, ...verb].join(' ')} ${words}`, `${noun} show ${words}`];
}

/** The request, if it is whole and nothing in it is in doubt. */
function readWhole(typed: Typed, language: Language, reading: FieldReading): Asked | undefined {
  try {
    const read = readAsked(typed, language, reading);
    const isWhole = Object.keys(read.faults).length === 0 && read.missing.length === 0;
    return isWhole && read.unsure === undefined && !read.several ? read : undefined;
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}
