import { HOME_ASKED } from '../../commands/home/index.ts';
import type { Block, Fact, Item, Message, ShownButton } from '../../commands/view.ts';
import { progress, progressText } from '../progress.ts';
import { HOME_KEY, pressData } from './press.ts';
import { type CardElement, paragraphs, shorten } from './words.ts';

/** Where a card is shown: in a conversation, or in a dialog, whose buttons can only submit it. */
export type Setting = 'conversation' | 'dialog';

/**
 * The largest card. Teams takes 80 KB in a message, counted as UTF-16; the rest is for the activity around
 * the card.
 */
const MOST_BYTES = 76_000;
/** Further buttons, and those for the menu, go behind "…". */
const MOST_BUTTONS = 6;
const LONGEST_LABEL = 60;

/**
 * Renders a message as an Adaptive Card within Teams' limits. If something does not fit, the card says so.
 */
export function toCard(message: Message<ShownButton>, setting: Setting = 'conversation'): CardElement {
  const key = message.isHome ? HOME_KEY : message.key;
  const button = (action: ShownButton) => toButton(action, setting, key);
  const title = paragraphs(message.title, { size: 'large', weight: 'bolder' });
  const inSight = message.buttons.filter(({ inMenu }) => !inMenu);
  const inMenu = message.buttons.filter((action) => action.inMenu);
  const actions = [...inSight, ...inMenu].map((action, index) => ({
    ...button(action),
    ...((action.inMenu || index >= MOST_BUTTONS) && { mode: 'secondary' }),
  }));
  const refresh = message.isHome && setting === 'conversation' ? { refresh: refreshOf(HOME_ASKED) } : {};
  const frame = { ...cardOf([...title, ...leftOut(9999)], actions, message.title), ...refresh };
  const rows = message.blocks.flatMap((block) => toRows(block, button));
  const body = [...title, ...fitted(rows, MOST_BYTES - bytes(frame))];
  return { ...cardOf(body, actions, message.title), ...refresh };
}

/** Wraps a body in a card. `fallbackText` is for notifications and old clients, which show no cards. */
export function cardOf(body: CardElement[], actions: CardElement[], fallbackText: string): CardElement {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    fallbackText: shorten(fallbackText, 200),
    body,
    ...(actions.length > 0 && { actions }),
  };
}

/** Has Teams ask for the card anew when it is seen again, in a personal chat. */
const refreshOf = ({ command, args }: Pick<ShownButton, 'command' | 'args'>): object => ({
  action: {
    type: 'Action.Execute',
    verb: command,
    data: pressData({ label: '', command, args }, HOME_KEY),
  },
});

function toRows(block: Block<ShownButton>, button: (action: ShownButton) => CardElement): CardElement[] {
  switch (block.type) {
    case 'text':
      return paragraphs(block.text);
    case 'heading':
      return paragraphs(block.text, { size: 'medium', weight: 'bolder' });
    case 'note':
      return paragraphs(block.text, { size: 'small', isSubtle: true });
    case 'progress':
      return progressRows(block);
    case 'facts':
      return block.facts.map(factRow);
    case 'list':
      return block.items.flatMap((item) => itemRows(item, button));
    case 'table':
      return tableRows(block);
    case 'file':
      return itemRows(
        { text: [{ strong: block.file.name }, `: ${block.file.about}`], button: block.file.ask },
        button,
      );
    case 'image':
      return paragraphs(block.image.alt);
  }
}

/** Words first, for screen readers; then the bar. */
function progressRows({ label, done, of }: Extract<Block, { type: 'progress' }>): CardElement[] {
  const runs = typeof label === 'string' ? [label] : label;
  return [...paragraphs([...runs, `: ${progress(done, of)}`]), ...barRows({ done, of })];
}

const barRows = ({ done, of }: { done: number; of: number }): CardElement[] =>
  paragraphs(progressText(done, of), { color: 'accent' }).map((row) => ({ ...row, spacing: 'none' }));

const column = (width: number | 'stretch' | 'auto', items: CardElement[]): CardElement => ({
  type: 'Column',
  width,
  items,
  verticalContentAlignment: 'center',
});

/**
 * One label and value. Equal column weights in all rows align the labels, and hold the longest word of a label at a
 * phone's width.
 */
const factRow = ({ label, value }: Fact): CardElement => ({
  type: 'ColumnSet',
  spacing: 'small',
  columns: [column(3, paragraphs(label, { weight: 'bolder' })), column(5, paragraphs(value))],
});

function itemRows(
  { text, bar, button, beside }: Item<ShownButton>,
  toElement: (button: ShownButton) => CardElement,
): CardElement[] {
  const words = [...paragraphs(text), ...(bar ? barRows(bar) : [])];
  if (!button) return words;
  const set = { type: 'ActionSet', actions: [button, ...(beside ? [beside] : [])].map(toElement) };
  return [{ type: 'ColumnSet', columns: [column('stretch', words), column('auto', [set])] }];
}

/** At most this many rows of a table are shown. People who need more use a file. */
const MOST_TABLE_ROWS = 40;

function tableRows({ columns, rows }: Extract<Block, { type: 'table' }>): CardElement[] {
  const cell = (items: CardElement[]): CardElement => ({ type: 'TableCell', items });
  const row = (cells: CardElement[]): CardElement => ({ type: 'TableRow', cells });
  const missed = rows.length - MOST_TABLE_ROWS;
  const table = {
    type: 'Table',
    firstRowAsHeader: true,
    columns: columns.map(({ align }) => ({
      width: 1,
      ...(align && { horizontalCellContentAlignment: align }),
    })),
    rows: [
      row(columns.map(({ label }) => cell(paragraphs(label, { weight: 'bolder' })))),
      ...rows.slice(0, MOST_TABLE_ROWS).map((each) => row(each.map((text) => cell(paragraphs(text))))),
    ],
  };
  return [table, ...(missed > 0 ? paragraphs(`… and ${missed} more`, { isSubtle: true }) : [])];
}

/**
 * A press in a conversation comes back as an Action.Execute or, if it must open a dialog at once, for a form
 * or for what only the presser may see, as a task/fetch. It carries `key`, which names the card that the
 * button is on.
 */
export function toButton(action: ShownButton, setting: Setting, key?: string): CardElement {
  const { label, style, opens, command } = action;
  const look = {
    title: shorten(label, LONGEST_LABEL),
    ...(style && { style: style === 'danger' ? 'destructive' : 'positive' }),
  };
  const data = pressData(action, key);
  if (setting === 'dialog') return { type: 'Action.Submit', ...look, data };
  if (opens !== undefined)
    return { type: 'Action.Submit', ...look, data: { ...data, msteams: { type: 'task/fetch' } } };
  return { type: 'Action.Execute', ...look, verb: command, data };
}

function fitted(rows: CardElement[], room: number): CardElement[] {
  let left = room;
  const fit = rows.findIndex((row) => {
    left -= bytes(row) + 2;
    return left < 0;
  });
  return fit === -1 ? rows : [...rows.slice(0, fit), ...leftOut(rows.length - fit)];
}

function leftOut(count: number): CardElement[] {
  const lines = count === 1 ? '1 more line' : `${count} more lines`;
  return paragraphs(`This is too long for Teams: ${lines} not shown.`, { weight: 'bolder' });
}

const bytes = (value: unknown): number => JSON.stringify(value).length * 2;
