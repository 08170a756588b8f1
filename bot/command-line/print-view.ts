import { type Block, type Message, plainText } from '../../commands/view.ts';
import { type Format, toJson } from './format.ts';

/** A view as plain text, or as JSON if that is asked for and the view has data. */
export const printView = (view: Message, { json }: Format = {}): string =>
  json && typeof view.data === 'object' ? toJson(view.data) : toText(view);

/** One line for the title and each line of the blocks. Buttons are left out, as nobody can press one here. */
function toText({ title, blocks }: Message): string {
  const lines = [...(title === '' ? [] : [title]), ...blocks.flatMap(linesOf)];
  return lines
    .map((line) => `${line}\n`)
    .join('')
    .replace(/^\n/, '');
}

/** The lines of a block: facts and items are indented, and a heading has an empty line above it. */
function linesOf(block: Block): string[] {
  switch (block.type) {
    case 'text':
    case 'note':
      return [plainText(block.text)];
    case 'heading':
      return ['', block.text];
    case 'facts':
      return block.facts.map(({ label, value }) => `  ${label}: ${plainText(value)}`);
    case 'list':
      return block.items.map(({ text }) => `  ${plainText(text)}`);
    case 'progress':
      return [`${plainText(block.label)}: ${block.done} of ${block.of}`];
    case 'table':
      return tableLines(block);
    case 'file':
      return [`  ${block.file.name}: ${block.file.about}`];
    case 'image':
      return [`  ${block.image.alt}`];
  }
}

/** Columns under one another, two spaces apart. */
function tableLines({ columns, rows }: Extract<Block, { type: 'table' }>): string[] {
  const table = [columns.map(({ label }) => label), ...rows.map((row) => row.map(plainText))];
  const widths = columns.map((_, at) => Math.max(...table.map((row) => (row[at] ?? '').length)));
  const cell = (text: string, at: number) =>
    columns[at]?.align === 'right' ? text.padStart(widths[at] ?? 0) : text.padEnd(widths[at] ?? 0);
  return table.map((row) => `  ${row.map(cell).join('  ')}`.trimEnd());
}
