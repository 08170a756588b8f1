import type { Poll } from '../../storage/polls/polls.ts';
import { plainWords } from '../../storage/rows/kept-words.ts';
import { visibleWords } from '../../storage/rows/visible-words.ts';
import { listed } from '../cards/listed.ts';
import { UserError } from '../user-error.ts';

/** What someone chose: words or numbers as they typed them, or places of options, from 1, that a form or a button gave. */
export type Chosen = { typed: string } | { places: number[] };

/** The places of the options that were chosen, each once, in order. Throws `UserError` where they are not to be had. */
export function choose(chosen: Chosen, { options, most }: Pick<Poll, 'options' | 'most'>): number[] {
  const places = 'typed' in chosen ? placesTyped(chosen.typed, options) : chosen.places;
  const wanted = [...new Set(places)].sort((a, b) => a - b);
  if (wanted.some((place) => place < 1 || place > options.length)) throw unknown(options);
  if (wanted.length <= most) return wanted;
  throw new UserError(
    `You chose ${wanted.length} options. Please choose ${most === 1 ? 'one' : `up to ${most}`}.`,
    { field: 'choices' },
  );
}

/** The options that some words name, with or without "for" before them. */
function placesTyped(typed: string, options: string[]): number[] {
  const bare = typed.replace(/^\s*(?:for|is)\s+/i, '').replace(/[.!]+$/, '');
  for (const words of [typed, bare, bare.replace(/[\s,]+(?:please|pls|thanks|thank you)$/i, '')]) {
    const places = placesIn(words, options);
    if (places) return places;
  }
  throw unknown(options);
}

const BETWEEN = /[,;|&\n]|\s+and\s+|(?<=\d)\s+(?=\d)/gi;

/** The options named one after another; of two that begin alike the longer, as an option may have commas and "and" in it. */
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

/** More cannot be chosen, nor can their names hold more that parts them. */
const MOST_PARTS = 30;

/** By its words in any case or, where no option has those words, by its number. */
function placeOf(typed: string, options: string[]): number | undefined {
  const words = comparable(typed);
  const index = options.findIndex((option) => comparable(option) === words);
  if (index >= 0) return index + 1;
  return /^\d{1,2}$/.test(words) ? Number(words) : undefined;
}

/** Never with what was entered: of a secret vote nothing may be said. */
const unknown = (options: string[]): UserError =>
  new UserError(
    `That is not one of the options. They are ${listed(options.map((option, index) => `${index + 1}. ${option}`))}.`,
    { field: 'choices' },
  );

/** Words as they are compared. */
export const comparable = (words: string): string =>
  visibleWords(plainWords(words))
    .normalize('NFKC')
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .replaceAll(/\s+/g, ' ')
    .toLowerCase();
