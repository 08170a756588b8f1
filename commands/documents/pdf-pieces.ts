import { plainText, type Run, type Text } from '../view.ts';
import { printable } from './printable.ts';

/** Words in one look. */
export interface Piece {
  words: string;
  isStrong?: true;
  href?: string;
  /** The letter in whose place the words stand, for the font has none such. */
  actual?: string;
}

/** Stands in the place of a letter that the font has not. */
export const NO_LETTER = '□';

/** A text as pieces. `has` says whether the font has a character. */
export function toPieces(text: Text, has: (codePoint: number) => boolean): Piece[] {
  const runs = typeof text === 'string' ? [text] : text;
  return runs.map(toPiece).flatMap((piece) => withLetters(piece, has));
}

function toPiece(run: Run): Piece {
  if (typeof run === 'string') return { words: run };
  if ('strong' in run) return { words: run.strong, isStrong: true };
  if ('link' in run && /^(https?:\/\/|mailto:)/i.test(run.href)) return { words: run.link, href: run.href };
  return { words: plainText([run]) };
}

const PLAIN = /^[\n\x20-\x7e]*$/;
/** What only says how its neighbours are written or where a line may end. */
const INVISIBLE = /^[\p{Cf}\p{Variation_Selector}]$/u;
const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The same piece, with each letter that the font has not in a piece of its own. */
function withLetters(piece: Piece, has: (codePoint: number) => boolean): Piece[] {
  const words = printable(piece.words)
    .replaceAll(/[\t\r]|\u00a0/g, ' ')
    .normalize('NFC');
  if (PLAIN.test(words)) return [{ ...piece, words }];
  const found: Piece[] = [];
  for (const { segment } of letters.segment(words)) {
    const shown = [...segment].filter((each) => !INVISIBLE.test(each));
    const last = found.at(-1);
    if (!shown.every((each) => isThere(each, has)))
      found.push({ ...piece, words: NO_LETTER, actual: segment });
    else if (last && last.actual === undefined) last.words += shown.join('');
    else found.push({ ...piece, words: shown.join('') });
  }
  return found;
}

const isThere = (character: string, has: (codePoint: number) => boolean): boolean =>
  character === '\n' || has(character.codePointAt(0) ?? 0);

/** Breaks pieces into lines that are no wider than `room`: between words or, if one is too long, within it. */
export function toLines(pieces: Piece[], room: number, widthOf: (piece: Piece) => number): Piece[][] {
  const width = (parts: Piece[]) => parts.reduce((sum, part) => sum + widthOf(part), 0);
  const lines: Piece[][] = [[]];
  let used = 0;
  const begin = () => {
    lines.push([]);
    used = 0;
  };
  const put = (parts: Piece[]) => {
    lines.at(-1)?.push(...parts);
    used += width(parts);
  };
  for (const { word, after } of wordsOf(pieces)) {
    if (used > 0 && used + width(word) > room) begin();
    if (width(word) <= room) put(word);
    else
      for (const part of word.flatMap(inLetters)) {
        if (used > 0 && used + widthOf(part) > room) begin();
        put([part]);
      }
    if (after?.words === '\n') begin();
    else if (after) put([after]);
  }
  return lines.map(joined);
}

/** Words, each of the pieces it is made of, with the space or the new line after it. */
function wordsOf(pieces: Piece[]): { word: Piece[]; after?: Piece }[] {
  const found: { word: Piece[]; after?: Piece }[] = [];
  let word: Piece[] = [];
  for (const piece of pieces)
    for (const words of piece.words.split(/(\n| +)/)) {
      if (words === '') continue;
      const part = { ...piece, words };
      if (words.trim() !== '') word.push(part);
      else {
        found.push({ word, after: part });
        word = [];
      }
    }
  return [...found, { word }];
}

const inLetters = (piece: Piece): Piece[] =>
  [...letters.segment(piece.words)].map(({ segment }) => ({ ...piece, words: segment }));

/** Puts neighbours of one look together. */
function joined(line: Piece[]): Piece[] {
  const found: Piece[] = [];
  for (const piece of line) {
    const last = found.at(-1);
    if (last && isAlike(last, piece)) last.words += piece.words;
    else found.push({ ...piece });
  }
  return found;
}

const isAlike = (a: Piece, b: Piece): boolean =>
  a.isStrong === b.isStrong && a.href === b.href && a.actual === undefined && b.actual === undefined;
