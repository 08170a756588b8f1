import { z } from 'zod';
import { type HeldRows, idOfRow } from '../../storage/people/personal-data-reads.ts';
import { writtenOutIn } from '../../storage/rows/kept-words.ts';

/** How long a piece may be, in characters: what one block of a message takes. */
const LONGEST_PIECE = 2_500;
/** How much of it goes into one message, in pieces and in characters. */
const MOST_PIECES = 12;
const MOST_TEXT = 6_000;

/** The kind of message by which a person is handed what is held on them. */
export const PERSON_EXPORT = 'person.export';

/** A record that is held on someone, or where it is long a piece of one. */
export interface ExportPiece {
  /** Where it stands among all, for `<`. */
  at: string;
  table: string;
  /** The record, with its first piece. */
  row: HeldRows[string][number] | null;
  json: string;
}

/** Which pieces one message tells: from the first of it until before the first of the next; empty where there is no next. */
export interface ExportPart {
  number: number;
  of: number;
  from: string;
  until: string;
}

/** All that is held, in pieces: each record a line of JSON, without what is empty, and without what tells of it just now. */
export function piecesOf(held: HeldRows): ExportPiece[] {
  const tables = Object.keys(held).sort();
  return tables.flatMap((table) => {
    const rows = (held[table] ?? []).filter(({ kind }) => kind !== PERSON_EXPORT);
    return rows
      .sort((a, b) => (idOfRow(table, a) < idOfRow(table, b) ? -1 : 1))
      .flatMap((row) => cut(table, row));
  });
}

function cut(table: string, row: HeldRows[string][number]): ExportPiece[] {
  const said = Object.entries(row).filter(([, value]) => value !== null);
  const json = JSON.stringify({ table, ...writtenOutIn(Object.fromEntries(said)) });
  return Array.from({ length: Math.ceil(json.length / LONGEST_PIECE) }, (_, index) => ({
    at: `${table}/${idOfRow(table, row)}/${String(index).padStart(4, '0')}`,
    table,
    row: index === 0 ? row : null,
    json: json.slice(index * LONGEST_PIECE, (index + 1) * LONGEST_PIECE),
  }));
}

/**
 * As many parts as the pieces take. A part names where it begins and ends, so that together they tell all whatever has
 * changed by the time that one is rendered.
 */
export function partsOf(pieces: ExportPiece[]): ExportPart[] {
  const starts = [''];
  let [count, size] = [0, 0];
  for (const { at, json } of pieces) {
    if (count === MOST_PIECES || size + json.length > MOST_TEXT) {
      starts.push(at);
      [count, size] = [0, 0];
    }
    [count, size] = [count + 1, size + json.length];
  }
  return starts.map((from, index) => {
    return { number: index + 1, of: starts.length, from, until: starts[index + 1] ?? '' };
  });
}

/** Whether a part tells a piece. */
export const tells = ({ from, until }: ExportPart, { at }: ExportPiece): boolean =>
  at >= from && (until === '' || at < until);

/** The part that a message was planned to tell. */
export function partIn(facts: unknown): ExportPart {
  return z.object({ number: z.number(), of: z.number(), from: z.string(), until: z.string() }).parse(facts);
}
