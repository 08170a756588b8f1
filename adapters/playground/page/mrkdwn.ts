import { h } from './h.ts';
import { link } from './link.ts';
import { slackDate } from './slack-date.ts';

/** Who and what the ids in a message stand for, as shown after the @ or the #. */
export interface Names {
  person(id: string): string;
  channel(id: string): string;
}

const EMOJI: Readonly<Record<string, string>> = {
  white_check_mark: '✅',
  heavy_check_mark: '✔️',
  warning: '⚠️',
  calendar: '📅',
  date: '📅',
  bell: '🔔',
  hourglass: '⌛',
  memo: '📝',
  wave: '👋',
  tada: '🎉',
  x: '❌',
};

// One alternative for each kind of span; the names of the groups say which.
const SPAN = new RegExp(
  [
    '```(?<pre>[\\s\\S]+?)```',
    '`(?<code>[^`\\n]+)`',
    '<(?<angle>[^<>\\n]+)>',
    '(?<![\\w*])\\*(?<bold>\\S(?:[^*\\n]*\\S)?)\\*(?![\\w*])',
    '(?<!\\w)_(?<italic>\\S(?:[^_\\n]*\\S)?)_(?!\\w)',
    '(?<!\\w)~(?<strike>\\S(?:[^~\\n]*\\S)?)~(?!\\w)',
    ':(?<emoji>[a-z_]+):',
  ].join('|'),
  'g',
);

/** Slack's mrkdwn as DOM nodes: the subset that bots use, and nothing in it is ever read as HTML. */
export function mrkdwn(text: string, names: Names): Node[] {
  const lines = text.split('\n');
  const nodes: Node[] = [];
  let plain: string[] = [];
  let quote: string[] = [];
  const flush = () => {
    if (quote.length > 0) nodes.push(h('blockquote', {}, spans(quote.join('\n'), names)));
    else if (plain.length > 0) nodes.push(...spans(plain.join('\n'), names));
    plain = [];
    quote = [];
  };
  for (const line of lines) {
    const quoted = /^(?:&gt;|>) ?(.*)$/.exec(line);
    if ((quoted !== null) !== quote.length > 0) flush();
    if (quoted) quote.push(quoted[1] ?? '');
    else plain.push(line);
  }
  flush();
  return nodes;
}

function spans(text: string, names: Names): Node[] {
  const nodes: Node[] = [];
  let end = 0;
  for (const match of text.matchAll(SPAN)) {
    nodes.push(words(text.slice(end, match.index)), span(match.groups ?? {}, match[0], names));
    end = match.index + match[0].length;
  }
  nodes.push(words(text.slice(end)));
  return nodes;
}

function span(groups: Readonly<Record<string, string | undefined>>, whole: string, names: Names): Node {
  const { pre, code, angle, bold, italic, strike, emoji } = groups;
  if (pre) return h('pre', {}, words(pre.replace(/^\n|\n$/g, '')));
  if (code) return h('code', {}, words(code));
  if (bold) return h('strong', {}, spans(bold, names));
  if (italic) return h('em', {}, spans(italic, names));
  if (strike) return h('s', {}, spans(strike, names));
  if (emoji) return words(EMOJI[emoji] ?? whole);
  return angled(angle ?? '', names);
}

function angled(inside: string, names: Names): Node {
  const bar = inside.indexOf('|');
  const target = bar < 0 ? inside : inside.slice(0, bar);
  const label = bar < 0 ? '' : inside.slice(bar + 1);
  if (target.startsWith('@')) return mention(`@${names.person(target.slice(1))}`);
  if (target.startsWith('#')) return mention(`#${label || names.channel(target.slice(1))}`);
  if (target.startsWith('!date^')) return dateSpan(target, label);
  if (target.startsWith('!')) return mention(`@${label || target.slice(1)}`);
  return link(unescapeText(target), words(label || target.replace(/^mailto:/, '')));
}

function dateSpan(target: string, fallback: string): Node {
  const [, seconds = '', format = ''] = target.split('^');
  return words(slackDate(Number(seconds), format) ?? fallback);
}

/** A person's or channel's name in a message, as a chip. */
export const mention = (label: string): HTMLElement => h('span', { class: 'mention' }, label);

const words = (text: string): Text => document.createTextNode(unescapeText(text));

/** Slack's three entities as the characters they stand for. */
export const unescapeText = (text: string): string =>
  text.replace(/&(lt|gt|amp);/g, (_, name: string) => ({ lt: '<', gt: '>' })[name] ?? '&');
