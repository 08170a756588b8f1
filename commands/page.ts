import { optional } from './field.ts';
import { number } from './fields.ts';
import type { Action } from './view.ts';

/** How many rows a list shows at a time. */
const PAGE = 10;
/** The last page that can be asked for; further back, a search serves better than leafing. */
const LAST_PAGE = 500;

/** Which page of a list, from 1. */
export const pageField = optional(number('Page', { min: 1, max: LAST_PAGE }));

/** What to read for a page: one row more than it shows tells whether there is another. */
export const rowsOf = (page: number, size = PAGE): { skip: number; take: number } => ({
  skip: (page - 1) * size,
  take: size + 1,
});

/** The rows to show, and the buttons to the pages before and after. */
export function pageOf<Row>(
  rows: Row[],
  page: number,
  command: string,
  args: Record<string, unknown>,
  size = PAGE,
): { shown: Row[]; turn: Action[] } {
  const to = (label: string, target: number): Action => ({ label, command, args: { ...args, page: target } });
  return {
    shown: rows.slice(0, size),
    turn: [
      ...(page > 1 ? [to('Previous', page - 1)] : []),
      ...(rows.length > size && page < LAST_PAGE ? [to('Next', page + 1)] : []),
    ],
  };
}
