import type { ComponentChildren } from 'preact';
import { Link } from '../parts/link.tsx';

const SPAN = new RegExp(
  [
    '<at(?: [^>]*)?>(?<at>[^<]*)</at>',
    '`(?<code>[^`\\n]+)`',
    '\\[(?<label>[^\\]\\n]+)\\]\\((?<address>[^)\\s]+)\\)',
    '\\*\\*(?<bold>\\S(?:.*?\\S)?)\\*\\*',
    '~~(?<strike>\\S(?:.*?\\S)?)~~',
    '(?<![\\w*])[*](?<star>\\S(?:[^*\\n]*\\S)?)[*](?![\\w*])',
    '(?<!\\w)_(?<italic>\\S(?:[^_\\n]*\\S)?)_(?!\\w)',
    '\\\\(?<escaped>[\\\\`*_~\\[\\]()#+.!<>-])',
  ].join('|'),
  'g',
);

interface Paragraph {
  tag: 'p' | 'ul' | 'ol';
  lines: ComponentChildren[];
}

/**
 * Draws the Markdown that Teams understands in messages and text blocks. Nothing in it is ever read as
 * HTML.
 */
export const markdown = (text: string): ComponentChildren =>
  text
    .split(/(?:\r?\n){2,}/)
    .flatMap(partsOf)
    .map(({ tag: Tag, lines }) => (
      <Tag>{lines.map((line, index) => (Tag === 'p' ? [index > 0 && <br />, line] : <li>{line}</li>))}</Tag>
    ));

function partsOf(paragraph: string): Paragraph[] {
  const parts: Paragraph[] = [];
  for (const line of paragraph.split(/\r?\n|\r/)) {
    const item = /^\s*(?:(?<bullet>[-*+])|\d+[.)])\s+(?<words>.*)$/.exec(line)?.groups;
    const tag = !item ? 'p' : item.bullet ? 'ul' : 'ol';
    if (parts.at(-1)?.tag !== tag) parts.push({ tag, lines: [] });
    parts.at(-1)?.lines.push(spans(item?.words ?? line));
  }
  return parts;
}

/** Draws plain text in which only `<at>Name</at>` has a meaning. */
export const withMentions = (text: string): ComponentChildren =>
  text.split(/(<at(?: [^>]*)?>[^<]*<\/at>)/).map((piece) => (piece.startsWith('<at') ? spans(piece) : piece));

function spans(text: string): ComponentChildren[] {
  const rendered: ComponentChildren[] = [];
  let end = 0;
  for (const match of text.matchAll(SPAN)) {
    rendered.push(text.slice(end, match.index), span(match.groups ?? {}));
    end = match.index + match[0].length;
  }
  return [...rendered, text.slice(end)];
}

function span(groups: Readonly<Record<string, string | undefined>>) {
  const { at, code, label, address, bold, strike, star, italic, escaped } = groups;
  if (at !== undefined) return <span class="mention">{at}</span>;
  if (code) return <code>{code}</code>;
  if (label) return <Link to={address ?? ''}>{spans(label)}</Link>;
  if (bold) return <strong>{spans(bold)}</strong>;
  if (strike) return <s>{spans(strike)}</s>;
  if (star || italic) return <em>{spans(star ?? italic ?? '')}</em>;
  return escaped;
}
