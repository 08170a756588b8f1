import type { LocalityRound } from '../../storage/rounds/rounds.ts';
import { plainWords } from '../../storage/rows/kept-words.ts';
import { UserError } from '../user-error.ts';
import { roundReference } from './round-reference.ts';

/** A round has at most this many localities, and a locality’s name this many characters. */
const MOST_LOCALITIES = 60;
const LONGEST_NAME = 80;

const folded = (name: string): string => plainWords(name).trim().toLowerCase();

/** The localities that are listed with commas between them, or one on a line, each once. */
export const listedIn = (words: string): string[] => eachOnce(words.split(/[,;\n]/));

/** Each of these names once, whatever its capitals, without empty ones. */
export function eachOnce(names: string[]): string[] {
  const keys = names.map(folded);
  return names
    .map((name) => name.trim())
    .filter((_, at) => keys[at] !== '' && keys.indexOf(keys[at] ?? '') === at);
}

/** Refuses a round of no locality, of too many, or of one whose name is too long. */
export function mustBeLocalities(names: string[]): void {
  const field = { field: 'across' };
  if (names.length === 0)
    throw new UserError(
      'No member’s seat names a locality, so please say which there are, with commas between them. For example: across North, City, West',
      field,
    );
  if (names.length > MOST_LOCALITIES)
    throw new UserError(
      `A round has ${MOST_LOCALITIES} localities at most. These are ${names.length}.`,
      field,
    );
  const long = names.find((name) => name.length > LONGEST_NAME);
  if (long !== undefined)
    throw new UserError(
      `A locality’s name has ${LONGEST_NAME} characters at most, so “${long.slice(0, 40)}…” is too long. Put commas between localities.`,
      field,
    );
}

/** The locality of the round that is meant, as the round spells it. */
export function localityOf(round: LocalityRound, said: string): string {
  const found = round.localities.find((name) => folded(name) === folded(said));
  if (found !== undefined) return found;
  throw new UserError(
    `“${said}” is none of the localities of ${roundReference(round)}. They are ${round.localities.join(', ')}.`,
    { field: 'locality' },
  );
}
