import type {
  Block,
  Fact,
  FileShown,
  ImageShown,
  Item,
  Message,
  ShownButton,
  TableBlock,
} from '../../commands/view.ts';
import { escaped, toWords } from './words.ts';

/** The content of a page: its heading, and its blocks without their buttons, for it is only read. */
export async function toContent({ title, blocks }: Message<ShownButton>): Promise<string> {
  let under = title;
  const parts: string[] = [];
  for (const block of blocks) {
    if (block.type === 'heading') under = block.text;
    parts.push(await toPart(block, under));
  }
  return [`<h1 class="nhsuk-heading-l">${escaped(title)}</h1>`, ...parts].join('\n');
}

/** `under` are the words of the heading that it stands under. */
async function toPart(block: Block<ShownButton>, under: string): Promise<string> {
  switch (block.type) {
    case 'heading':
      return `<h2 class="nhsuk-heading-m">${escaped(block.text)}</h2>`;
    case 'text':
      return `<p class="nhsuk-body">${toWords(block.text)}</p>`;
    case 'note':
      return `<p class="nhsuk-body-s">${toWords(block.text)}</p>`;
    case 'facts':
      return toFacts(block.facts);
    case 'list':
      return toList(block.items);
    case 'progress':
      return `<p class="nhsuk-body">${toWords(block.label)}: ${block.done} of ${block.of}</p>`;
    case 'table':
      return toTable(block, under);
    case 'image':
      return toImage(block.image);
    case 'file':
      return toFile(block.file);
  }
}

function toFacts(facts: Fact[]): string {
  const rows = facts.map(
    ({ label, value }) =>
      `<div class="nhsuk-summary-list__row nhsuk-summary-list__row--no-actions"><dt class="nhsuk-summary-list__key">${escaped(label)}</dt><dd class="nhsuk-summary-list__value">${toWords(value)}</dd></div>`,
  );
  return `<dl class="nhsuk-summary-list">${rows.join('')}</dl>`;
}

function toList(items: Item<ShownButton>[]): string {
  const rows = items.map(({ text }) => `<li>${toWords(text)}</li>`);
  return `<ul class="nhsuk-list nhsuk-list--bullet">${rows.join('\n')}</ul>`;
}

/** A table, each of whose rows stands as a list of labels with values where there is little room. */
function toTable({ columns, rows }: TableBlock, caption: string): string {
  const numeric = (at: number, of: string) => (columns[at]?.align === 'right' ? ` ${of}--numeric` : '');
  const heads = columns.map(
    ({ label }, at) =>
      `<th scope="col" role="columnheader" class="nhsuk-table__header${numeric(at, 'nhsuk-table__header')}">${escaped(label)}</th>`,
  );
  const cell = (words: string, at: number) =>
    `<td role="cell" class="nhsuk-table__cell${numeric(at, 'nhsuk-table__cell')}"><span class="nhsuk-table-responsive__heading" aria-hidden="true">${escaped(columns[at]?.label ?? '')} </span>${words}</td>`;
  const lines = rows.map(
    (row) =>
      `<tr role="row" class="nhsuk-table__row">${row.map((text, at) => cell(toWords(text), at)).join('')}</tr>`,
  );
  return [
    '<table role="table" class="nhsuk-table-responsive">',
    `<caption class="nhsuk-table__caption nhsuk-u-visually-hidden">${escaped(caption)}</caption>`,
    `<thead role="rowgroup" class="nhsuk-table__head"><tr role="row">${heads.join('')}</tr></thead>`,
    `<tbody class="nhsuk-table__body" role="rowgroup">${lines.join('\n')}</tbody></table>`,
  ].join('\n');
}

/** A picture in the page itself, so that nothing else has to be fetched. */
async function toImage({ alt, bytes }: ImageShown<ShownButton>): Promise<string> {
  const data = Buffer.from(await bytes()).toString('base64');
  return `<img class="nhsuk-image__img" alt="${escaped(alt)}" src="data:image/png;base64,${data}">`;
}

const toFile = ({ about, typed }: FileShown<ShownButton>): string =>
  `<p class="nhsuk-body">${escaped(about)}. To have it, type in Slack or Teams: <code>${escaped(typed)}</code></p>`;
