import type { RichTextBlock, TableBlock } from '@slack/types';
import type { Block } from '../../commands/view.ts';
import { type Piece, toMissed } from './fit.ts';
import { toLine, toRichText } from './rich-text.ts';
import { toFactPieces } from './rows.ts';

type TableShown = Extract<Block, { type: 'table' }>;

/** Slack's limits for a table. The heading is one of the rows; the text limits are in characters. */
const MOST_ROWS = 100;
const MOST_COLUMNS = 20;
const MOST_TEXT = 8000;
const LONGEST_CELL = 300;

function toDrawn({ columns, rows }: TableShown, tenant: string): Piece[] {
  const cell = (text: TableShown['rows'][number][number]) => toLine(text, tenant, LONGEST_CELL);
  const lines = [columns.map(({ label }) => cell([{ strong: label }])), ...rows.map((row) => row.map(cell))];
  let size = 0;
  const room = lines.findIndex((line, at) => {
    size += line.reduce((sum, each) => sum + each.size, 0);
    return at === MOST_ROWS || size > MOST_TEXT;
  });
  const shown = room === -1 ? lines : lines.slice(0, Math.max(room, 1));
  const block: TableBlock = {
    type: 'table',
    rows: shown.map((line) => line.map((each): RichTextBlock => toRichText(each))),
    column_settings: columns.map(({ align }) => ({ ...(align && { align }), is_wrapped: true })),
  };
  const table = { block, items: rows.length, size: Math.min(size, MOST_TEXT) };
  const missed = lines.length - shown.length;
  return missed === 0 ? [table] : [table, { block: toMissed(missed), items: missed, size: 20 }];
}

/**
 * The rows of a table as lists, for where no table can be drawn: the first cell of each row, and below it the
 * other cells with their headings.
 */
const toRows = ({ columns, rows }: TableShown, tenant: string): Piece[] =>
  rows.flatMap((row) =>
    toFactPieces(
      columns.map(({ label }, at) => ({ label, value: row[at] ?? '' })),
      tenant,
    ),
  );

/**
 * Renders the tables of one message. Only the first can be drawn as a table, if `canDraw` and if Slack takes
 * that many columns. The others become lists.
 */
export function createTables(tenant: string, canDraw: boolean): (table: TableShown) => Piece[] {
  let isFree = canDraw;
  return (table) => {
    const isDrawn = isFree && table.columns.length <= MOST_COLUMNS && table.rows.length > 0;
    if (isDrawn) isFree = false;
    return isDrawn ? toDrawn(table, tenant) : toRows(table, tenant);
  };
}
