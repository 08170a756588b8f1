import { GROUP, mentionMark, type Typed, withoutMarks } from '../../commands/invocation.ts';
import type { Mentioned } from './activity.ts';

export interface TypedMessage {
  text: string;
  mentions: Mentioned[];
  isBot(id: string): boolean;
  tenant: string;
}

const MENTION = /<at\b[^>]*>(.*?)<\/at>/gis;

/** What a person typed: the bot's own mention taken out, people's mentions marked, and the client's markup undone. */
export function readTyped({ text, mentions, isBot, tenant }: TypedMessage): Typed {
  const left = [...mentions];
  const people: Typed['mentions'] = [];
  const marked = withoutMarks(text).replaceAll(MENTION, (tag: string, inner: string, at: number) => {
    const name = plainWords(inner);
    const found = takeMention(left, tag, name);
    // A message that reaches us begins with our name, even where the client did not say whose name it is.
    if (!found) return at === 0 ? ' ' : name;
    if (isBot(found.id)) return ' ';
    const shown = name || found.name;
    return mentionMark(
      people.push({
        account: { platform: 'teams', tenant, id: found.isGroup ? `${GROUP}@${shown}` : found.id },
        name: shown,
      }) - 1,
    );
  });
  return { text: plainWords(marked), mentions: people };
}

/** Clients send each mention with its tag, or with its name, or in the order of the text with neither. */
function takeMention(left: Mentioned[], tag: string, name: string): Mentioned | undefined {
  const byTag = left.findIndex((each) => each.tag === tag);
  const byName = left.findIndex((each) => each.tag === undefined && each.name === name);
  const next = left.findIndex((each) => each.tag === undefined && each.name === '');
  const index = [byTag, byName, next].find((each) => each !== -1);
  return index === undefined ? undefined : left.splice(index, 1)[0];
}

const LINE_END = /<br\s*\/?>|<\/(?:div|p|li|h[1-6])>/gi;
const TAG =
  /<\/?(?:div|p|span|b|strong|i|em|u|s|a|ul|ol|li|h[1-6]|code|pre|blockquote|font|at|emoji|img)\b[^>]*>/gi;
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

function plainWords(html: string): string {
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
  // Marks must not be smuggled in as entities, after the check of the text.
  return code <= 0x10ffff ? withoutMarks(String.fromCodePoint(code)) : entity;
}
