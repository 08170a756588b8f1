import type { KnownBlock } from '@slack/types';
import {
  type Block,
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

/** A message as Slack takes it. `text` is what notifications and screen readers say. */
export interface RenderedMessage {
  text: string;
  blocks: KnownBlock[];
}

const MOST_BLOCKS = 50;
/** An edit may not carry more than 4000. */
const LONGEST_TEXT = 3000;

/** A message as Block Kit within Slack's limits. What does not fit is left out, and the message says so. */
export function toMessage(shown: Message<ShownButton>, canvas: Canvas): RenderedMessage {
  const buttons = createButtons(canvas);
  const pieces = shown.blocks.flatMap((block) => toPieces(block, canvas.tenant, buttons));
  const footer = buttons.footer(shown.buttons);
  return {
    text: toFallback(shown),
    blocks: [
      { type: 'header', text: plainTextObject(shown.title, 150) },
      ...fitInto(pieces, MOST_BLOCKS - 1 - footer.length),
      ...footer,
    ],
  };
}

/**
 * Where no form can be opened: a message whose button asks the same again, and whose press can open one. What was
 * asked is better than the form's own submit, as it brings back what was understood of it.
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

function toPieces(block: Block<ShownButton>, tenant: string, buttons: Buttons): Piece[] {
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
  }
}

function toParagraph(text: Text, tenant: string): Piece {
  const line = toLine(text, tenant);
  return { block: toRichText(line), items: 0, size: line.size };
}

/** Words first, for whoever listens; then the bar. */
function toProgress({ label, done, of }: Extract<Block, { type: 'progress' }>): Piece {
  const bar = progressText(done, of);
  const words = progressInWords(shorten(plainText(label), 1000), done, of);
  const text = plainTextObject(bar ? `${words}\n${bar}` : words, 3000);
  return { block: { type: 'section', text }, items: 0, size: text.text.length };
}

/** Small print, which in Slack has words only; a note that mentions or links is set as a paragraph. */
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
    if (block.type === 'progress') return [progressInWords(block.label, block.done, block.of)];
    return [plainText(block.text)];
  });
  const text = escapeText([title, ...lines].join('\n'));
  return shorten(text, LONGEST_TEXT).replace(/&[a-z]*…$/, '…') || '–';
}
