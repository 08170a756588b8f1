import type { ComponentChildren } from 'preact';
import { Link } from '../parts/link.tsx';
import type { RichText } from './block-kit.ts';
import { slackDate } from './date.ts';
import { mention, type Names } from './mrkdwn.tsx';

/** A rich_text block's elements. */
export const richText = (elements: readonly RichText[], names: Names): ComponentChildren =>
  elements.map((element) => part(element, names));

function part(element: RichText, names: Names) {
  switch (element.type) {
    case 'rich_text_list':
      return list(element, names);
    case 'rich_text_quote':
      return <blockquote>{runs(element, names)}</blockquote>;
    case 'rich_text_preformatted':
      return <pre>{runs(element, names)}</pre>;
    default:
      return <div class="rich-section">{runs(element, names)}</div>;
  }
}

function list({ elements = [], style, indent = 0, offset = 0 }: RichText, names: Names) {
  const items = elements.map((item) => <li>{runs(item, names)}</li>);
  const place = { 'data-indent': Math.min(indent, 4) };
  if (style !== 'ordered') return <ul {...place}>{items}</ul>;
  return (
    <ol {...place} start={offset + 1}>
      {items}
    </ol>
  );
}

const runs = ({ elements = [] }: RichText, names: Names) => elements.map((each) => run(each, names));

function run(element: RichText, names: Names) {
  const { type, text, url = '', timestamp = 0, format = '{date_long}' } = element;
  switch (type) {
    case 'user':
      return mention(`@${names.person(element.user_id ?? '')}`);
    case 'channel':
      return mention(`#${names.channel(element.channel_id ?? '')}`);
    case 'broadcast':
      return mention(`@${element.range ?? 'here'}`);
    case 'link':
      return styled(element, <Link to={url}>{text ?? url}</Link>);
    case 'emoji':
      return emoji(element);
    case 'date':
      return styled(element, slackDate(timestamp, format) ?? element.fallback);
    default:
      return styled(element, text);
  }
}

function styled({ style }: RichText, words: ComponentChildren): ComponentChildren {
  if (typeof style !== 'object') return words;
  let drawn = words;
  if (style.code) drawn = <code>{drawn}</code>;
  if (style.strike) drawn = <s>{drawn}</s>;
  if (style.italic) drawn = <em>{drawn}</em>;
  if (style.bold) drawn = <strong>{drawn}</strong>;
  return drawn;
}

function emoji({ unicode, name }: RichText): string {
  if (!unicode) return `:${name ?? ''}:`;
  return String.fromCodePoint(...unicode.split('-').map((code) => Number.parseInt(code, 16)));
}
