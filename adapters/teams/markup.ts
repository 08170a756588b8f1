import { markLink, withoutMarks } from '../../commands/invocation.ts';
import type { Written } from './activity.ts';

const LINE_END = /<br\s*\/?>|<\/(?:div|p|li|h[1-6])>/gi;
const TAG =
  /<\/?(?:div|p|span|b|strong|i|em|u|s|a|ul|ol|li|h[1-6]|code|pre|blockquote|font|at|emoji|img|table|tbody|tr|td|th|hr|codeblock|readonly)\b[^>]*>/gi;
const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  pound: '£',
};

/** An HTML tag, with its slash if it closes, its name and its attributes. */
const ANY_TAG = /<(\/?)([a-z][a-z0-9]*)\b([^<>]*)>/gi;

/**
 * Converts what a client wrote: links become marks, list items get bullets, emoji images become emoji, and every mention
 * becomes `<at>`. Forged marks are removed. Other markup stays.
 */
export function withRuns(written: Written): string {
  const source = withoutMarks('html' in written ? written.html.replaceAll(/\s+/g, ' ') : written.text);
  const writing: MarkupState = { out: '', lists: [], spans: [] };
  let from = 0;
  for (const { 0: tag, 1: slash, 2: name = '', 3: attributes = '', index } of source.matchAll(ANY_TAG)) {
    writing.out += source.slice(from, index);
    from = index + tag.length;
    const take = READ[name.toLowerCase()];
    if (take) take(writing, slash === '/', attributes);
    else writing.out += tag;
  }
  return writing.out + source.slice(from);
}

/** The text read so far, and what is open in it: lists, spans, and a link with where its words begin. */
interface MarkupState {
  out: string;
  lists: { isNumbered: boolean; items: number }[];
  spans: boolean[];
  link?: { href: string; at: number } | undefined;
}

/** How each tag with a meaning is converted, by name. */
const READ: Record<string, (writing: MarkupState, closes: boolean, attributes: string) => void> = {
  a(writing, closes, attributes) {
    if (!closes) {
      const href = wordsOfMarkup(attributeIn(attributes, 'href'));
      writing.link = /^https?:/i.test(href) ? { href, at: writing.out.length } : undefined;
    } else if (writing.link) {
      const { href, at } = writing.link;
      const words = wordsOfMarkup(writing.out.slice(at));
      writing.out = writing.out.slice(0, at) + markLink(words || href, href);
      writing.link = undefined;
    }
  },
  ul: (writing, closes) => list(writing, closes, false),
  ol: (writing, closes) => list(writing, closes, true),
  li(writing, closes) {
    const inside = writing.lists.at(-1);
    if (closes) return;
    if (inside) inside.items += 1;
    endLine(writing);
    writing.out += `${inside?.isNumbered ? `${inside.items}.` : '•'} `;
  },
  img: picture,
  emoji: picture,
  span(writing, closes, attributes) {
    const isMention = closes ? writing.spans.pop() : attributes.includes('schema.skype.com/Mention');
    if (!closes) writing.spans.push(isMention === true);
    if (isMention) writing.out += closes ? '</at>' : '<at>';
  },
};

function list(writing: MarkupState, closes: boolean, isNumbered: boolean): void {
  if (closes) writing.lists.pop();
  else writing.lists.push({ isNumbered, items: 0 });
  if (closes) endLine(writing);
}

/** Ends the current line, if it is not empty. */
function endLine(writing: MarkupState): void {
  if (writing.out !== '' && !/<(?:br|\/(?:div|p|h[1-6]))>\s*$/i.test(writing.out.slice(-20)))
    writing.out += '<br>';
}

/** Replaces an emoji or another picture by its alternative text. */
function picture(writing: MarkupState, closes: boolean, attributes: string): void {
  if (!closes) writing.out += attributeIn(attributes, 'alt');
}

const attributeIn = (attributes: string, name: string): string =>
  new RegExp(`(?:^|\\s)${name}="([^"]*)"`, 'i').exec(attributes)?.[1] ?? '';

/** The text of a piece of HTML: tags are removed, entities decoded, and line breaks kept. */
export function wordsOfMarkup(html: string): string {
  return html
    .replaceAll(LINE_END, '\n')
    .replaceAll(TAG, '')
    .replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, decodeEntity)
    .replaceAll(/[\u200B\uFEFF]/g, '')
    .replaceAll(/[“”„]/g, '"')
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

function decodeEntity(entity: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? entity;
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  // Marks must not be smuggled in as entities, which are decoded after marks are removed from the text.
  return code <= 0x10ffff ? withoutMarks(String.fromCodePoint(code)) : entity;
}
