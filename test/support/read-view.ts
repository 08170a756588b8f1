import { progressInWords } from '../../adapters/progress.ts';
import { type Block, type FormField, plainText, type View } from '../../commands/view.ts';

/** A view as a person reads it: its words line by line, then its buttons as [Done] [Change]. */
export function readView(view: View): string {
  const lines = view.kind === 'form' ? formLines(view.fields, view.intro) : view.blocks.flatMap(blockLines);
  const buttons = view.kind === 'form' ? [view.submit, ...(view.buttons ?? [])] : view.buttons;
  const row = buttons.map(({ label }) => `[${label}]`).join(' ');
  return [view.title, ...lines, ...(row ? [row] : [])].join('\n');
}

function blockLines(block: Block): string[] {
  if (block.type === 'facts') return block.facts.map(({ label, value }) => `${label}: ${plainText(value)}`);
  if (block.type === 'heading') return [`## ${block.text}`];
  if (block.type === 'progress') return [progressInWords(block.label, block.done, block.of)];
  if (block.type === 'table')
    return [block.columns.map(({ label }) => label), ...block.rows.map((row) => row.map(plainText))].map(
      (row) => `| ${row.join(' | ')} |`,
    );
  if (block.type === 'file')
    return [`${block.file.name}: ${block.file.about} [${block.file.ask.label}] (${block.file.typed})`];
  if (block.type === 'image') return [`${block.image.name}: ${block.image.alt}`];
  if (block.type !== 'list') return [plainText(block.text)];
  return block.items.map(
    ({ text, button, beside }) =>
      `- ${plainText(text)}${[button, beside].map((each) => (each ? ` [${each.label}]` : '')).join('')}`,
  );
}

const formLines = (fields: FormField[], intro: Parameters<typeof plainText>[0] | undefined): string[] => [
  ...(intro === undefined ? [] : [plainText(intro)]),
  ...fields.map(({ label, required, value, error }) => {
    const filled = value === undefined ? '' : ` ${typeof value === 'string' ? value : JSON.stringify(value)}`;
    return `${label}${required ? '*' : ''}:${filled}${error ? ` (!) ${error}` : ''}`;
  }),
];
