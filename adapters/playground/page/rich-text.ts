import type { RichText } from './block-kit.ts';
import { h } from './h.ts';
import { link } from './link.ts';
import { mention, type Names } from './mrkdwn.ts';
import { slackDate } from './slack-date.ts';

/** A rich_text block's elements as DOM nodes. */
export const richText = (elements: readonly RichText[], names: Names): Node[] =>
  elements.map((element) => part(element, names));

function part(element: RichText, names: Names): Node {
  const runs = () => (element.elements ?? []).map((each) => run(each, names));
  switch (element.type) {
    case 'rich_text_list':
      return list(element, names);
    case 'rich_text_quote':
      return h('blockquote', {}, runs());
    case 'rich_text_preformatted':
      return h('pre', {}, runs());
    default:
      return h('div', { class: 'rich-section' }, runs());
  }
}

function list(element: RichText, names: Names): Node {
  const items = (element.elements ?? []).map((item) =>
    h(
      'li',
      {},
      (item.elements ?? []).map((each) => run(each, names)),
    ),
  );
  const indent = Math.min(element.indent ?? 0, 4);
  if (element.style !== 'ordered') return h('ul', { 'data-indent': indent }, items);
  return h('ol', { 'data-indent': indent, start: (element.offset ?? 0) + 1 }, items);
}

function run(element: RichText, names: Names): Node {
  switch (element.type) {
    case 'user':
      return mention(`@${names.person(element.user_id ?? '')}`);
    case 'channel':
      return mention(`#${names.channel(element.channel_id ?? '')}`);
    case 'broadcast':
      return mention(`@${element.range ?? 'here'}`);
    case 'link':
      return styled(element, link(element.url ?? '', element.text ?? element.url ?? ''));
    case 'emoji':
      return document.createTextNode(emoji(element));
    case 'date': {
      const shown = slackDate(element.timestamp ?? 0, element.format ?? '{date_long}');
      return styled(element, document.createTextNode(shown ?? element.fallback ?? ''));
    }
    default:
      return styled(element, document.createTextNode(element.text ?? ''));
  }
}

function styled(element: RichText, node: Node): Node {
  const style = typeof element.style === 'object' ? element.style : {};
  let result = node;
  if (style.code) result = h('code', {}, result);
  if (style.strike) result = h('s', {}, result);
  if (style.italic) result = h('em', {}, result);
  if (style.bold) result = h('strong', {}, result);
  return result;
}

function emoji({ unicode, name }: RichText): string {
  if (!unicode) return `:${name ?? ''}:`;
  return String.fromCodePoint(...unicode.split('-').map((code) => Number.parseInt(code, 16)));
}
