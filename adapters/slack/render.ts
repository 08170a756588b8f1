import type { KnownBlock } from '@slack/types';
import {
  type Block,
  type FileShown,
  type Form,
  type Message,
  message,
  plainText,
  type ShownButton,
  type Text,
} from '../../commands/view.ts';
import { progressInWords, progressText } from '../progress.ts';
import { type Buttons, type ButtonValue, createButtons, fitsButton } from './buttons.ts';
import type { Canvas } from './canvas.ts';
import { fitInto, type Piece } from './fit.ts';
import { toLine, toRichText } from './rich-text.ts';
import { isNumbered, toFactPieces, toListPieces } from './rows.ts';
import { escapeText, plainTextObject, shorten } from './shorten.ts';
import { createTables } from './table.ts';

/** A message in Slack's format. Notifications and screen readers use `text`. */
export interface RenderedMessage {
  text: string;
  blocks: KnownBlock[];
}

/** The most blocks of a message, and of a view. */
const MOST_BLOCKS = 50;
const MOST_IN_VIEW = 100;
/** The longest `text`, in characters; Slack refuses an edit with more than 4000. */
const LONGEST_TEXT = 3000;

/** The longest header that Slack takes, in characters. */
const LONGEST_HEADER = 150;

/** The sentences of a title that a header has room for, and the others; all of it below, where the first alone is too long. */
function inHeader(title: string): { header: string; below: string } {
  if (title.length <= LONGEST_HEADER) return { header: title, below: '' };
  const [first = ''] = /^.*[.?!](?=\s)/s.exec(title.slice(0, LONGEST_HEADER + 1)) ?? [];
  return { header: first || title, below: title.slice(first.length).trim() };
}

/** Renders a message as Block Kit within Slack's limits. If something does not fit, the message says so. */
export function toMessage(shown: Message<ShownButton>, canvas: Canvas): RenderedMessage {
  const buttons = createButtons(canvas);
  const drawing = { canvas, buttons, tables: createTables(canvas.tenant, !canvas.isWindow) };
  const { header, below } = inHeader(shown.title);
  const pieces = [
    ...(below === '' ? [] : [toParagraph(below, canvas.tenant)]),
    ...shown.blocks.flatMap((block) => toPieces(block, drawing)),
  ];
  const footer = buttons.footer(shown.buttons);
  return {
    text: toFallback(shown),
    blocks: [
      { type: 'header', text: plainTextObject(header, LONGEST_HEADER) },
      ...fitInto(pieces, (canvas.isWindow ? MOST_IN_VIEW : MOST_BLOCKS) - 1 - footer.length),
      ...footer,
    ],
  };
}

/**
 * A message with a button that opens the form, for requests that cannot open one themselves. The button asks
 * the same command again, as that brings back all that was understood.
 */
export function toFormCard(form: Form<ShownButton>, asked: ButtonValue, canvas: Canvas): RenderedMessage {
  const { title, submit } = form;
  const again = fitsButton(asked) ? asked : submit;
  const errors = form.fields.flatMap(({ label, error }) => (error ? [`${label}: ${error}`] : []));
  const doubts = [...(form.intro ? [form.intro] : []), ...errors];
  const card = toMessage(message(title, doubts.length > 0 ? doubts : ['I need a little more.']), canvas);
  const buttons = createButtons(canvas);
  const rendered = [
    ...buttons.render('Fill in the form', again, 'primary'),
    ...(form.buttons ?? []).flatMap(({ label, style, ...way }) => buttons.render(label, way, style)),
  ];
  return rendered.length > 0 ? { ...card, blocks: [...card.blocks, buttons.row(rendered)] } : card;
}

/** What the blocks of one message are drawn with. */
interface Drawing {
  canvas: Canvas;
  buttons: Buttons;
  tables: ReturnType<typeof createTables>;
}

function toPieces(block: Block<ShownButton>, { canvas, buttons, tables }: Drawing): Piece[] {
  const { tenant } = canvas;
  switch (block.type) {
    case 'heading':
      return [
        {
          block: { type: 'header', text: plainTextObject(block.text, 150) },
          items: 0,
          size: block.text.length,
        },
      ];
    case 'facts':
      return toFactPieces(block.facts, tenant);
    case 'list':
      return toListPieces(block.items, tenant, buttons);
    case 'progress':
      return [toProgress(block)];
    case 'note':
      return [toNote(block.text, tenant)];
    case 'text':
      return [toParagraph(block.text, tenant)];
    case 'table':
      return tables(block);
    case 'file':
      return toFilePieces(block.file, canvas, buttons);
    case 'image':
      return toFilePieces(block.image, canvas, buttons);
  }
}

function toParagraph(text: Text, tenant: string): Piece {
  const line = toLine(text, tenant);
  return { block: toRichText(line), items: 0, size: line.size };
}

/** A card has a button that asks for the file. An answer says where the file will appear. */
function toFilePieces(file: FileShown<ShownButton>, canvas: Canvas, buttons: Buttons): Piece[] {
  const { name, about, ask } = file;
  if (canvas.use === 'card')
    return toListPieces([{ text: `${name}: ${about}`, button: ask }], canvas.tenant, buttons);
  const where = canvas.files === 'here' ? 'It follows.' : 'It comes in your direct messages with me.';
  return [toParagraph([{ strong: name }, `: ${about}. ${where}`], canvas.tenant)];
}

/** Words first, for screen readers; then the bar. */
function toProgress({ label, done, of }: Extract<Block, { type: 'progress' }>): Piece {
  const bar = progressText(done, of);
  const words = progressInWords(shorten(plainText(label), 1000), done, of);
  const text = plainTextObject(bar ? `${words}\n${bar}` : words, 3000);
  return { block: { type: 'section', text }, items: 0, size: text.text.length };
}

/**
 * A note, as small print. That takes plain words only, so a note with mentions or links becomes a paragraph.
 */
function toNote(text: Text, tenant: string): Piece {
  const isWords = typeof text === 'string' || text.every((run) => typeof run === 'string' || 'strong' in run);
  if (!isWords) return toParagraph(text, tenant);
  const words = plainTextObject(plainText(text), 2000);
  return { block: { type: 'context', elements: [words] }, items: 0, size: words.text.length };
}

function toFallback({ title, blocks }: Message<ShownButton>): string {
  const lines = blocks.flatMap((block) => {
    if (block.type === 'facts') return block.facts.map(({ label, value }) => `${label}: ${plainText(value)}`);
    if (block.type === 'list')
      return block.items.map(({ text }) => `${isNumbered(text) ? '' : '• '}${plainText(text)}`);
    if (block.type === 'table') return tableInWords(block);
    if (block.type === 'file') return [`${block.file.name}: ${block.file.about}`];
    if (block.type === 'image') return [block.image.alt];
    if (block.type === 'progress') return [progressInWords(block.label, block.done, block.of)];
    return [block.type === 'text' ? toSentence(plainText(block.text)) : plainText(block.text)];
  });
  const heading = lines.length > 0 ? toSentence(title) : title;
  const text = escapeText([heading, ...lines].join('\n'));
  return shorten(text, LONGEST_TEXT).replace(/&[a-z]*…$/, '…') || '–';
}

/** With a full stop, which screen readers make a pause of, unless it ends in a mark of its own, or in an address. */
const toSentence = (line: string): string =>
  /[\p{L}\p{N})%]$/u.test(line) && !ENDS_IN_ADDRESS.test(line) ? `${line}.` : line;

/** A mark after it would become a part of the link that Slack makes of it. */
const ENDS_IN_ADDRESS = /(?:^|\s)[a-z][a-z\d+.-]*:\S+$/i;

const tableInWords = ({ columns, rows }: Extract<Block, { type: 'table' }>): string[] => [
  columns.map(({ label }) => label).join(' | '),
  ...rows.map((row) => row.map(plainText).join(' | ')),
];
