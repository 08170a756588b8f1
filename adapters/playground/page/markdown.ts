import { h } from './h.ts';
import { link } from './link.ts';

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

/** The Markdown that Teams draws in messages and text blocks, as DOM nodes; nothing in it is ever read as HTML. */
export function markdown(text: string): Node[] {
  return text.split(/(?:\r?\n){2,}/).flatMap((paragraph) => {
    const parts: HTMLElement[] = [];
    for (const line of paragraph.split(/\r?\n|\r/)) addLine(parts, line);
    return parts;
  });
}

function addLine(parts: HTMLElement[], line: string): void {
  const last = parts.at(-1);
  const item = /^\s*(?:(?<bullet>[-*+])|\d+[.)])\s+(?<words>.*)$/.exec(line)?.groups;
  if (item) {
    const tag = item.bullet ? 'ul' : 'ol';
    const list = last?.localName === tag ? last : h(tag);
    list.append(h('li', {}, spans(item.words ?? '')));
    if (list !== last) parts.push(list);
  } else if (last?.localName === 'p') last.append(h('br'), ...spans(line));
  else parts.push(h('p', {}, spans(line)));
}

/** Plain text in which only `<at>Name</at>` means anything. */
export const withMentions = (text: string): Node[] =>
  text
    .split(/(<at(?: [^>]*)?>[^<]*<\/at>)/)
    .flatMap((piece) => (piece.startsWith('<at') ? spans(piece) : [document.createTextNode(piece)]));

function spans(text: string): Node[] {
  const nodes: Node[] = [];
  let end = 0;
  for (const match of text.matchAll(SPAN)) {
    nodes.push(document.createTextNode(text.slice(end, match.index)), span(match.groups ?? {}));
    end = match.index + match[0].length;
  }
  nodes.push(document.createTextNode(text.slice(end)));
  return nodes;
}

function span(groups: Readonly<Record<string, string | undefined>>): Node {
  const { at, code, label, address, bold, strike, star, italic, escaped } = groups;
  if (at !== undefined) return h('span', { class: 'mention' }, at);
  if (code) return h('code', {}, code);
  if (label) return link(address ?? '', spans(label));
  if (bold) return h('strong', {}, spans(bold));
  if (strike) return h('s', {}, spans(strike));
  if (star || italic) return h('em', {}, spans(star ?? italic ?? ''));
  return document.createTextNode(escaped ?? '');
}
