import type { Poll } from '../../storage/polls/polls.ts';
import { plainWords } from '../../storage/rows/kept-words.ts';
import { visibleWords } from '../../storage/rows/visible-words.ts';
import { listed } from '../cards/listed.ts';
import { UserError } from '../user-error.ts';
import { mustRankOnce } from './rank.ts';

/**
 * A choice: the words or numbers that someone typed, or the places of options, from 1, that a form or
 * button gave.
 */
export type Chosen = { typed: string } | { places: number[] };

/**
 * The places of the chosen options, each once and in ascending order. Throws `UserError` when an option is
 * unknown or too many are chosen.
 */
export function choose(chosen: Chosen, { options, most }: Pick<Poll, 'options' | 'most'>): number[] {
  const wanted = [...new Set(placesOf(chosen, options))].sort((a, b) => a - b);
  if (wanted.length <= most) return wanted;
  throw new UserError(
    `You chose ${wanted.length} options. Please choose ${most === 1 ? 'one' : `up to ${most}`}.`,
    { field: 'choices' },
  );
}

/**
 * The places of the options in the order given. Throws `UserError` when an option is unknown or named
 * twice.
 */
export function rank(chosen: Chosen, poll: Pick<Poll, 'options'>): number[] {
  const places = placesOf(chosen, poll.options);
  mustRankOnce(places, poll);
  return places;
}

function placesOf(chosen: Chosen, options: string[]): number[] {
  const places = 'typed' in chosen ? placesTyped(chosen.typed, options) : chosen.places;
  if (places.some((place) => place < 1 || place > options.length)) throw unknown(options);
  return places;
}

/** Reads the options that these words name, with or without "for" before them and "please" after them. */
function placesTyped(typed: string, options: string[]): number[] {
  const bare = typed
    .replace(/^\s*(?:(?:for|is)\s+)?(?:(?:option|choice|number)\s+(?=\d))?/i, '')
    .replace(/[.!]+$/, '');
  for (const words of [typed, bare, bare.replace(/[\s,]+(?:please|pls|thanks|thank you)$/i, '')]) {
    const places = placesIn(words, options);
    if (places) return places;
  }
  throw unknown(options);
}

const BETWEEN = /[,;|&>\n]|\s+then\s+|\s+and\s+|(?<=\d)\s+(?=\d)/gi;

/**
 * Reads options named one after another. It tries the longest option first, because an option may contain
 * commas and "and".
 */
function placesIn(typed: string, options: string[]): number[] | undefined {
  const whole = placeOf(typed, options);
  if (whole !== undefined) return [whole];
  const ends = [...typed.matchAll(BETWEEN)].slice(0, MOST_PARTS).toReversed();
  for (const { index, 0: gap } of ends) {
    const place = placeOf(typed.slice(0, index), options);
    if (place === undefined) continue;
    const after = typed.slice(index + gap.length).replace(/^\s*and\s+/i, '');
    if (after.trim() === '') return [place];
    const others = placesIn(after, options);
    if (others) return [place, ...others];
  }
  return undefined;
}

/**
 * How many gaps between words are tried, which bounds the work. Options and the gaps within their names
 * need no more.
 */
const MOST_PARTS = 30;

/** Finds an option by its words in any case or, if no option has those words, takes a number as its place. */
function placeOf(typed: string, options: string[]): number | undefined {
  const words = comparable(typed);
  const index = options.findIndex((option) => comparable(option) === words);
  if (index >= 0) return index + 1;
  return /^\d{1,2}$/.test(words) ? Number(words) : undefined;
}

/** The message leaves out what was entered, because it must not repeat anybody's secret vote. */
const unknown = (options: string[]): UserError =>
  new UserError(
    `That is not one of the options. They are ${listed(options.map((option, index) => `${index + 1}. ${option}`))}.`,
    { field: 'choices' },
  );

/**
 * Puts words into the form in which options are compared: no case, no extra spaces, no surrounding quotes.
 */
export const comparable = (words: string): string =>
  visibleWords(plainWords(words))
    .normalize('NFKC')
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .replaceAll(/\s+/g, ' ')
    .toLowerCase();
