import type { ComponentChildren } from 'preact';
import { Link } from '../parts/link.tsx';
import type { RichText } from './block-kit.ts';
import { mention, type NamesOnPage } from './mrkdwn.tsx';

/** Draws the elements of a rich_text block: sections and lists. */
export const richText = (elements: readonly RichText[], names: NamesOnPage): ComponentChildren =>
  elements.map(({ type, style, elements: parts = [] }) => {
    if (type !== 'rich_text_list') return <div class="rich-section">{runs(parts, names)}</div>;
    const List = style === 'ordered' ? 'ol' : 'ul';
    return (
      <List>
        {parts.map((item) => (
          <li>{runs(item.elements ?? [], names)}</li>
        ))}
      </List>
    );
  });

const runs = (elements: readonly RichText[], names: NamesOnPage) =>
  elements.map(({ type, style, text, url = '', user_id = '' }) => {
    if (type === 'user') return mention(names(user_id));
    return styled(style, type === 'link' ? <Link to={url}>{text ?? url}</Link> : text);
  });

function styled(style: RichText['style'], words: ComponentChildren): ComponentChildren {
  if (typeof style !== 'object') return words;
  let rendered = words;
  if (style.code) rendered = <code>{rendered}</code>;
  if (style.strike) rendered = <s>{rendered}</s>;
  if (style.italic) rendered = <em>{rendered}</em>;
  if (style.bold) rendered = <strong>{rendered}</strong>;
  return rendered;
}
