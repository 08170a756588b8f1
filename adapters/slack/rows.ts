import type { RichTextBlock } from '@slack/types';
import { type Fact, type Item, plainText, type ShownButton, type Text } from '../../commands/view.ts';
import { progressText } from '../progress.ts';
import type { Buttons } from './buttons.ts';
import type { Piece } from './fit.ts';
import { type Line, toLine, toSection } from './rich-text.ts';
import { plainTextObject } from './shorten.ts';

/** The longest row, and the longest block of rows, in characters. */
const LONGEST_ROW = 1000;
const LONGEST_BLOCK = 3000;

/** Labels and values, one to a line. */
export function toFactPieces(facts: Fact[], tenant: string): Piece[] {
  const rows = facts.map(({ label, value }): Line => {
    const { elements, size } = toLine(value, tenant, LONGEST_ROW);
    const name = plainTextObject(label, 150).text;
    return {
      elements: [{ type: 'text', text: `${name}: `, style: { bold: true } }, ...elements],
      size: size + name.length + 2,
    };
  });
  return pack(rows, toLines);
}

/**
 * Rows with bullets, unless numbered. A row with a button has its own block, and names people: Slack allows no mention
 * there. Two buttons stand below it.
 */
export function toListPieces(items: Item<ShownButton>[], tenant: string, buttons: Buttons): Piece[] {
  const pieces: Piece[] = [];
  let rows: Line[] = [];
  let areNumbered = false;
  const endRows = (): void => {
    pieces.push(...pack(rows, areNumbered ? toLines : toBullets));
    rows = [];
  };
  for (const { text, bar, button, beside } of items) {
    const drawn = bar ? progressText(bar.done, bar.of) : '';
    const [accessory] = button ? buttons.render(button.label, button, button.style) : [];
    if (!accessory) {
      if (isNumbered(text) !== areNumbered) endRows();
      areNumbered = isNumbered(text);
      rows.push(withBar(toLine(text, tenant, LONGEST_ROW), drawn));
      continue;
    }
    endRows();
    const words = plainTextObject([plainText(text), ...(drawn ? [drawn] : [])].join('\n'), LONGEST_ROW);
    const [second] = beside ? buttons.render(beside.label, beside, beside.style) : [];
    const block = second
      ? ({ type: 'section', text: words } as const)
      : ({ type: 'section', block_id: buttons.blockId(), text: words, accessory } as const);
    pieces.push({ block, items: 1, size: words.text.length });
    if (second) pieces.push({ block: buttons.row([accessory, second]), items: 0, size: 0 });
  }
  endRows();
  return pieces;
}

/** Whether a row begins with its own number, "1. ", and needs no bullet. */
export const isNumbered = (text: Text): boolean => /^\d+\. /.test(plainText(text));

/** A row with its bar on a line of its own. */
const withBar = ({ elements, size }: Line, bar: string): Line =>
  bar === ''
    ? { elements, size }
    : { elements: [...elements, { type: 'text', text: `\n${bar}` }], size: size + bar.length + 1 };

const toLines = (lines: Line[]): RichTextBlock => ({ type: 'rich_text', elements: [toSection(join(lines))] });

const toBullets = (lines: Line[]): RichTextBlock => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_list', style: 'bullet', elements: lines.map(toSection) }],
});

const join = (lines: Line[]): Line => ({
  elements: lines.flatMap(({ elements }, index) =>
    index === 0 ? elements : [{ type: 'text' as const, text: '\n' }, ...elements],
  ),
  size: lines.reduce((sum, { size }) => sum + size, 0),
});

/** Packs rows into as few blocks as possible. */
function pack(rows: Line[], render: (rows: Line[]) => RichTextBlock): Piece[] {
  const packs: Line[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    if (size + row.size > LONGEST_BLOCK) {
      packs.push([]);
      size = 0;
    }
    packs.at(-1)?.push(row);
    size += row.size;
  }
  return packs.map((pack) => ({ block: render(pack), items: pack.length, size: join(pack).size }));
}
