import type { RichTextBlock, RichTextElement, RichTextSection } from '@slack/types';
import type { PersonShown, Run, Text } from '../../commands/view.ts';
import { shorten } from './shorten.ts';

/** One text as rich text elements, with its visible length in characters. */
export interface Line {
  elements: RichTextElement[];
  size: number;
}

/** Renders a text as rich text elements; people with an account in workspace `tenant` are mentioned. */
export function toLine(text: Text, tenant: string, max = 3000): Line {
  const runs = typeof text === 'string' ? [text] : text;
  const elements: RichTextElement[] = [];
  let size = 0;
  for (const run of runs) {
    const element = toElement(run, tenant, max - size);
    if (!element) continue;
    elements.push(element);
    size += sizeOf(element);
    if (size >= max) break;
  }
  return elements.length > 0 ? { elements, size } : { elements: [{ type: 'text', text: '–' }], size: 1 };
}

export const toSection = ({ elements }: Line): RichTextSection => ({ type: 'rich_text_section', elements });

export const toRichText = (line: Line): RichTextBlock => ({ type: 'rich_text', elements: [toSection(line)] });

/** A person's user id in workspace `tenant`, if they have one there. */
export const userIn = (tenant: string, person: PersonShown): string | undefined =>
  person.accounts.find(
    (account) => account.platform === 'slack' && account.tenant === tenant && isUserId(account.userId),
  )?.userId;

export const isUserId = (id: string): boolean => /^[UW][A-Z0-9]{1,30}$/.test(id);

function toElement(run: Run, tenant: string, room: number): RichTextElement | undefined {
  if (typeof run === 'string') return words(run, room);
  if ('strong' in run) {
    const text = words(run.strong, room);
    return text && { ...text, style: { bold: true } };
  }
  if ('person' in run) {
    const user = userIn(tenant, run.person);
    return user ? { type: 'user', user_id: user } : words(run.person.name, room);
  }
  if (!isLinkable(run.href)) return words(run.link, room);
  return { type: 'link', url: run.href, text: shorten(run.link || run.href, room) };
}

const words = (text: string, room: number): { type: 'text'; text: string } | undefined =>
  text === '' ? undefined : { type: 'text', text: shorten(text, room) };

const isLinkable = (href: string): boolean =>
  href.length <= 3000 && URL.canParse(href) && /^(https?|mailto):/i.test(href);

/** The visible length of an element; a mention counts as a name of usual length. */
const sizeOf = (element: RichTextElement): number =>
  'text' in element && typeof element.text === 'string' ? element.text.length : 20;
