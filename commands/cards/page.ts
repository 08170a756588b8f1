import { optional } from '../field.ts';
import { choice, number } from '../fields/fields.ts';
import type { Press } from '../press.ts';
import type { Block, Button, Item, Message } from '../view.ts';

/** How many rows a list shows at a time. */
const PAGE = 10;
/** The last page that can be asked for; further back, a search serves better than leafing. */
const LAST_PAGE = 500;

/** What a page past the last says. */
export const NOTHING_HERE = 'There is nothing on this page.';

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
  turnTo: (page: number) => Press,
  size = PAGE,
): { shown: Row[]; turn: Button[] } {
  const to = (label: string, target: number): Button => ({ label, ...turnTo(target) });
  return {
    shown: rows.slice(0, size),
    turn: [
      ...(page > 1 ? [to('Previous', page - 1)] : []),
      ...(rows.length > size && page < LAST_PAGE ? [to('Next', page + 1)] : []),
    ],
  };
}

/** A title on every page but the first says which it is. */
export const titleOn = (title: string, page: number): string => (page > 1 ? `${title}, page ${page}` : title);

/** What one list differs by from another. */
interface List<Row> {
  title: string;
  /** What is said where there is nothing in it. */
  none: string;
  /** Reads some of its rows, in order. */
  rows: (span: { skip: number; take: number }) => Promise<Row[]> | Row[];
  /** Says the rows of a page. */
  items: (shown: Row[]) => Promise<Item[]> | Item[];
  /** What asks for another page. */
  turnTo: (page: number) => Press;
  above?: Block[];
  /** What is said below the rows. */
  note?: string | false;
}

/** One page of a list, with the buttons that turn it. */
export async function listPage<Row>(page: number, list: List<Row>): Promise<Message> {
  const { title, none, above = [], note } = list;
  const { shown, turn } = pageOf(await list.rows(rowsOf(page)), page, list.turnTo);
  const items = await list.items(shown);
  const below: Block[] = note ? [{ type: 'note', text: note }] : [];
  const rows: Block =
    items.length > 0 ? { type: 'list', items } : { type: 'text', text: page > 1 ? NOTHING_HERE : none };
  return { kind: 'message', title: titleOn(title, page), blocks: [...above, rows, ...below], buttons: turn };
}

/** The lists that a command has, by the word for each: how a form calls it, its title, and what it says when it is empty. */
export type Lists<Which extends string> = Record<Which, { label: string; title: string; none: string }>;

/** Which of a command's lists. */
export const listChoice = <Which extends string>(lists: Lists<Which>) => {
  const labels = Object.entries<{ label: string }>(lists).map(([word, { label }]) => [word, label]);
  return optional(choice<Which>('Which', Object.fromEntries(labels)));
};
