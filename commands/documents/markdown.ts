import { type Block, type Message, plainText, type Run, type Text } from '../view.ts';

/**
 * Writes a view as Markdown (CommonMark, with GitHub's tables), without its buttons. What people wrote is
 * escaped, so that it is never read as markup.
 */
export function toMarkdown({ title, blocks }: Pick<Message, 'title' | 'blocks'>): string {
  return `${[`# ${escaped(title)}`, ...blocks.map(toPart)].filter((part) => part !== '').join('\n\n')}\n`;
}

function toPart(block: Block): string {
  switch (block.type) {
    case 'text':
    case 'note':
      return toLine(block.text);
    case 'heading':
      return `## ${escaped(block.text)}`;
    case 'facts':
      return block.facts.map(({ label, value }) => `- **${escaped(label)}**: ${toLine(value)}`).join('\n');
    case 'list':
      return block.items.map(({ text }) => `- ${toLine(text)}`).join('\n');
    case 'progress':
      return `${toLine(block.label)}: ${block.done} of ${block.of}`;
    case 'table':
      return toTable(block);
    case 'file':
      return `${escaped(block.file.name)}: ${escaped(block.file.about)}`;
    case 'image':
      return escaped(block.image.alt);
  }
}

function toTable({ columns, rows }: Extract<Block, { type: 'table' }>): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(({ label }) => escaped(label))),
    line(columns.map(({ align }) => (align === 'right' ? '---:' : '---'))),
    ...rows.map((row) => line(row.map(toCell))),
  ].join('\n');
}

/** A cell has its lines apart: a row of a table is one line of its own. */
const toCell = (text: Text): string =>
  (typeof text === 'string' ? [text] : text)
    .map((run) => (typeof run === 'string' ? run.split(/\r?\n/).map(escaped).join('<br>') : toRun(run)))
    .join('');

const toLine = (text: Text): string => (typeof text === 'string' ? [text] : text).map(toRun).join('');

function toRun(run: Run): string {
  if (typeof run === 'string') return escaped(run);
  if ('strong' in run) return run.strong.trim() === '' ? '' : strong(run.strong);
  if ('link' in run && /^(https?:\/\/|mailto:)/i.test(run.href))
    return `[${escaped(run.link)}](<${run.href.replaceAll(/[<>\s]/g, encodeURIComponent)}>)`;
  return escaped(plainText([run]));
}

/** Puts spaces outside the asterisks, because Markdown allows none directly inside. */
function strong(words: string): string {
  const inner = words.trim();
  const at = words.indexOf(inner);
  return `${words.slice(0, at)}**${escaped(inner)}**${words.slice(at + inner.length)}`;
}

/** Joins the words into one line, and escapes everything that Markdown could read as markup. */
const escaped = (words: string): string =>
  words
    .replaceAll(/\s*\r?\n\s*/g, ' ')
    .replaceAll(/[\\`*_{}[\]<>#|~!&]|^(?:[-+=]|\d+[.)])/g, (sign) =>
      /^\d/.test(sign) ? `${sign.slice(0, -1)}\\${sign.slice(-1)}` : `\\${sign}`,
    );
