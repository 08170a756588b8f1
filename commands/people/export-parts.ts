import { z } from 'zod';
import { type HeldRows, idOfRow } from '../../storage/people/personal-data-reads.ts';
import { writtenOutIn } from '../../storage/rows/kept-words.ts';

/** The longest piece, in characters: it fits one block of a message. */
const LONGEST_PIECE = 2_500;
/** The most that goes into one message, in pieces and in characters. */
const MOST_PIECES = 12;
const MOST_TEXT = 6_000;

/** The kind of message that sends a person what is held on them. */
export const PERSON_EXPORT = 'person.export';

/** A record held on someone, or a piece of a long one. */
export interface ExportPiece {
  /** Its position among all, which sorts as text. */
  at: string;
  table: string;
  /** The record, on its first piece only. */
  row: HeldRows[string][number] | null;
  json: string;
}

/** The pieces in one message: from its first up to, but without, the next message's first; `until` is empty for the last. */
export interface ExportPart {
  number: number;
  of: number;
  from: string;
  until: string;
}

/** Everything held, in pieces: each record as a line of JSON, without empty values and without this export's own messages. */
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
 * Divides the pieces into parts. A part has its first and last position, so that together they cover everything, even if
 * records change before a part is rendered.
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

/** Whether a part contains a piece. */
export const tells = ({ from, until }: ExportPart, { at }: ExportPiece): boolean =>
  at >= from && (until === '' || at < until);

/** Parses the part that a message was planned for. */
export function partIn(facts: unknown): ExportPart {
  return z.object({ number: z.number(), of: z.number(), from: z.string(), until: z.string() }).parse(facts);
}
