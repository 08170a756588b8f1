import type { RequestContext } from '../context.ts';
import { optional } from '../field.ts';
import { choice, number } from '../fields/fields.ts';
import type { Press } from '../press.ts';
import { type Block, type Button, type Item, type Message, message } from '../view.ts';
import { asPage, asPageField } from '../web/as-page.ts';

/** How many rows a list shows at a time. */
export const PAGE = 10;
/** The last page that can be asked for; beyond it, a search serves better. */
const LAST_PAGE = 500;

/** The text of a page past the last. */
export const NOTHING_HERE = 'There is nothing on this page.';

/** How many rows of a list are shown in a browser. */
export const MOST_IN_BROWSER = 2000;

/** The page of a list, from 1. */
export const pageField = optional(number('Page', { min: 1, max: LAST_PAGE }));

/** What is shown of a list: one of its pages, or all of it in a browser. */
export const pageFields = { page: pageField, as: asPageField };

/** The rows to read for a page: one more than it shows, which tells whether there is a next page. */
export const rowsOf = (page: number, size = PAGE): { skip: number; take: number } => ({
  skip: (page - 1) * size,
  take: size + 1,
});

/** The rows to show, and the buttons to the previous and next page. */
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

/** The title with the page's number, except on the first page. */
export const titleOn = (title: string, page: number): string => (page > 1 ? `${title}, page ${page}` : title);

/** The parts in which lists differ. */
interface List<Row> {
  title: string;
  /** The text of an empty list. */
  none: string;
  /** Reads a span of its rows, in order. */
  rows: (span: { skip: number; take: number }) => Promise<Row[]> | Row[];
  /** Renders the rows of a page. */
  items: (shown: Row[]) => Promise<Item[]> | Item[];
  /** The press that asks for another page, or for all of it in a browser. */
  turnTo: (to: { page: number } | { as: 'page' }) => Press;
  above?: Block[];
  /** The note below the rows. */
  note?: string | false;
}

/** One page of a list, with buttons to the other pages; or all of it, in a browser. */
export async function listPage<Row>(
  { page, as }: { page: number; as: 'page' | undefined },
  context: RequestContext,
  list: List<Row>,
): Promise<Message> {
  const { title, turnTo } = list;
  if (as) return asPage(turnTo({ as }), title, context, () => wholeList(list));
  const { shown, turn } = pageOf(await list.rows(rowsOf(page)), page, (to) => turnTo({ page: to }));
  return {
    kind: 'message',
    title: titleOn(title, page),
    blocks: blocksOf(list, await list.items(shown), page > 1 ? NOTHING_HERE : list.none),
    buttons: turnOrWhole(turn, turnTo({ as: 'page' }), context),
  };
}

/** The buttons to other pages and, where there are any, to all of it in a browser, if browsers reach the bot. */
export const turnOrWhole = (turn: Button[], whole: Press, { publicUrl }: RequestContext): Button[] =>
  turn.length > 0 && publicUrl !== null
    ? [...turn, { label: 'All of it as a page', ...whole, opens: 'answer' }]
    : turn;

/** All rows of a list, as far as they can be shown in a browser. */
async function wholeList<Row>(list: List<Row>): Promise<Message> {
  const rows = await list.rows(rowsOf(1, MOST_IN_BROWSER));
  const blocks = blocksOf(list, await list.items(rows.slice(0, MOST_IN_BROWSER)), list.none);
  const isCut = rows.length > MOST_IN_BROWSER;
  return message(list.title, isCut ? [...blocks, `Only the first ${MOST_IN_BROWSER} are shown.`] : blocks);
}

function blocksOf<Row>({ above = [], note }: List<Row>, items: Item[], none: string): Block[] {
  const rows: Block = items.length > 0 ? { type: 'list', items } : { type: 'text', text: none };
  return [...above, rows, ...(note ? [{ type: 'note' as const, text: note }] : [])];
}

/** The lists of a command, by the word for each: its label in a form, its title, and its text when empty. */
export type Lists<Which extends string> = Record<Which, { label: string; title: string; none: string }>;

/** The field that chooses one of a command's lists. */
export const listChoice = <Which extends string>(lists: Lists<Which>) => {
  const labels = Object.entries<{ label: string }>(lists).map(([word, { label }]) => [word, label]);
  return optional(choice<Which>('Which', Object.fromEntries(labels)));
};
