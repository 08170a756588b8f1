import type { ComponentChildren } from 'preact';
import { Link } from '../parts/link.tsx';

/** The name behind a user id in a message, as shown after the @. */
export type NamesOnPage = (id: string) => string;

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

// There is one alternative for each kind of span, and its group is named after it.
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

/** Draws the part of Slack's mrkdwn that bots use. Nothing in it is ever read as HTML. */
export function mrkdwn(text: string, names: NamesOnPage): ComponentChildren {
  const parts: { isQuote: boolean; lines: string[] }[] = [];
  for (const line of text.split('\n')) {
    const quoted = /^(?:&gt;|>) ?(.*)$/.exec(line);
    const isQuote = quoted !== null;
    if (parts.at(-1)?.isQuote !== isQuote) parts.push({ isQuote, lines: [] });
    parts.at(-1)?.lines.push(quoted?.[1] ?? line);
  }
  return parts.map(({ isQuote, lines }) => {
    const rendered = spans(lines.join('\n'), names);
    return isQuote ? <blockquote>{rendered}</blockquote> : rendered;
  });
}

function spans(text: string, names: NamesOnPage): ComponentChildren[] {
  const rendered: ComponentChildren[] = [];
  let end = 0;
  for (const match of text.matchAll(SPAN)) {
    rendered.push(unescapeText(text.slice(end, match.index)), span(match.groups ?? {}, match[0], names));
    end = match.index + match[0].length;
  }
  return [...rendered, unescapeText(text.slice(end))];
}

function span(groups: Readonly<Record<string, string | undefined>>, whole: string, names: NamesOnPage) {
  const { pre, code, angle, bold, italic, strike, emoji } = groups;
  if (pre) return <pre>{unescapeText(pre.replace(/^\n|\n$/g, ''))}</pre>;
  if (code) return <code>{unescapeText(code)}</code>;
  if (bold) return <strong>{spans(bold, names)}</strong>;
  if (italic) return <em>{spans(italic, names)}</em>;
  if (strike) return <s>{spans(strike, names)}</s>;
  if (emoji) return unescapeText(EMOJI[emoji] ?? whole);
  return angled(angle ?? '', names);
}

function angled(inside: string, names: NamesOnPage) {
  const bar = inside.indexOf('|');
  const target = bar < 0 ? inside : inside.slice(0, bar);
  const label = bar < 0 ? '' : inside.slice(bar + 1);
  if (target.startsWith('@')) return mention(names(target.slice(1)));
  return <Link to={unescapeText(target)}>{unescapeText(label || target.replace(/^mailto:/, ''))}</Link>;
}

/** A person's name in a message, drawn as a mention. */
export const mention = (name: string) => <span class="mention">@{name}</span>;

/** Turns Slack's three entities into the characters they stand for. */
export const unescapeText = (text: string): string =>
  text.replace(/&(lt|gt|amp);/g, (_, name: string) => ({ lt: '<', gt: '>' })[name] ?? '&');
