import type { Block, Fact, Item, Message, ShownButton } from '../../commands/view.ts';
import { progress, progressText } from '../progress.ts';
import { pressData } from './press.ts';
import { type CardElement, paragraphs, shorten } from './words.ts';

/** Where a card stands: in a conversation, or in a dialog, whose buttons can only submit it. */
export type Setting = 'conversation' | 'dialog';

/** Teams takes 80 KB in a message, counted as UTF-16; a little is left for what goes round the card. */
const MOST_BYTES = 76_000;
/** More buttons than this go behind "…", with those that are for the menu. */
const MOST_BUTTONS = 6;
const LONGEST_LABEL = 60;

/** A message as an Adaptive Card that Teams takes: no bigger than allowed, and saying so where something is left out. */
export function toCard(message: Message<ShownButton>, setting: Setting = 'conversation'): CardElement {
  const button = (action: ShownButton) => toButton(action, setting, message.key);
  const title = paragraphs(message.title, { size: 'large', weight: 'bolder' });
  const inSight = message.buttons.filter(({ inMenu }) => !inMenu);
  const inMenu = message.buttons.filter((action) => action.inMenu);
  const actions = [...inSight, ...inMenu].map((action, index) => ({
    ...button(action),
    ...((action.inMenu || index >= MOST_BUTTONS) && { mode: 'secondary' }),
  }));
  const frame = cardOf([...title, ...leftOut(9999)], actions, message.title);
  const rows = message.blocks.flatMap((block) => toRows(block, button));
  return cardOf([...title, ...fitted(rows, MOST_BYTES - bytes(frame))], actions, message.title);
}

/** The card round a body. Its fallback is read where cards are not: in notifications and old clients. */
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
  }
}

/** Words first, for whoever listens; then the bar. */
function progressRows({ label, done, of }: Extract<Block, { type: 'progress' }>): CardElement[] {
  const runs = typeof label === 'string' ? [label] : label;
  const bar = paragraphs(progressText(done, of), { color: 'accent' });
  return [
    ...paragraphs([...runs, `: ${progress(done, of)}`]),
    ...bar.map((row) => ({ ...row, spacing: 'none' })),
  ];
}

const column = (width: number | 'stretch' | 'auto', items: CardElement[]): CardElement => ({
  type: 'Column',
  width,
  items,
  verticalContentAlignment: 'center',
});

/** Equal weights in each row make the labels stand under one another. */
const factRow = ({ label, value }: Fact): CardElement => ({
  type: 'ColumnSet',
  spacing: 'small',
  columns: [column(2, paragraphs(label, { weight: 'bolder' })), column(5, paragraphs(value))],
});

function itemRows(
  { text, button }: Item<ShownButton>,
  toElement: (button: ShownButton) => CardElement,
): CardElement[] {
  const words = paragraphs(text);
  if (!button) return words;
  const set = { type: 'ActionSet', actions: [toElement(button)] };
  return [{ type: 'ColumnSet', columns: [column('stretch', words), column('auto', [set])] }];
}

/**
 * A press in a conversation comes back as an Action.Execute or, where a dialog must open at once, for a form or for what the
 * presser alone is to see, as a task/fetch.
 * `key` goes with it, so that we know which living card it stood on.
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
