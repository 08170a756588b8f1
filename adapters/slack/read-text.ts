import { GROUP, markLink, mentionMark, type Typed, withoutMarks } from '../../commands/invocation.ts';
import { readEmoji } from './emoji.ts';

/** How Slack writes text: the workspace its mentions are in, the bot's own user id, and what users and channels are called. */
export interface SlackWriting {
  tenant: string;
  /** Mentions of this user are left out: they only call the bot. */
  bot?: string | undefined;
  /** Asked for mentions that carry no name. */
  nameOf(user: string): Promise<string>;
  /** Asked for channels that carry none. */
  channelOf(channel: string): Promise<string>;
}

/**
 * What a person typed, out of Slack's own writing: mentions and links become marks, emoji themselves, channels and escapes
 * plain text; lines and their bullets stay.
 */
export async function readText(
  text: string,
  { tenant, bot, nameOf, channelOf }: SlackWriting,
): Promise<Typed> {
  const found: { id: string; name: string | undefined }[] = [];
  const channels = await namesOf(text, channelOf);
  const marked = withoutMarks(readEmoji(text)).replaceAll(REFERENCE, (_, inside: string) => {
    const [reference = '', label] = split(inside);
    const group = /^!subteam\^([A-Z0-9]+)$/.exec(reference)?.[1];
    if (group !== undefined) {
      const name = label === undefined ? '@group' : unescapeText(label);
      found.push({ id: `${GROUP}${name}`, name });
      return mentionMark(found.length - 1);
    }
    const id = /^@([UW][A-Z0-9]+)$/.exec(reference)?.[1];
    if (id === undefined) return toWords(reference, label, channels);
    if (id === bot) return '';
    found.push({ id, name: label === undefined ? undefined : unescapeText(label) });
    return mentionMark(found.length - 1);
  });
  const mentions = await Promise.all(
    found.map(async ({ id, name }) => ({
      account: { platform: 'slack' as const, tenant, id },
      name: name ?? (await nameOf(id)),
    })),
  );
  return { text: straighten(unescapeText(withoutEmphasis(marked))).trim(), mentions };
}

/** The user mentioned first, who in a message that mentions the bot is most often the bot. */
export const firstMention = (text: string): string | undefined => /<@([UW][A-Z0-9]+)/.exec(text)?.[1];

const REFERENCE = /<([^<>]*)>/g;

/** What the channels are called that a text names by their ids alone. */
async function namesOf(text: string, channelOf: SlackWriting['channelOf']): Promise<Map<string, string>> {
  const bare = [...text.matchAll(/<#([CG][A-Z0-9]+)\|?>/g)].flatMap(([, id]) => id ?? []);
  const named = [...new Set(bare)].map(async (id) => [id, await channelOf(id)] as const);
  return new Map(await Promise.all(named));
}

const split = (inside: string): [string, string | undefined] => {
  const bar = inside.indexOf('|');
  const label = inside.slice(bar + 1);
  return bar === -1 ? [inside, undefined] : [inside.slice(0, bar), label === '' ? undefined : label];
};

/** A link, marked; a channel, a group or a word such as `<!here>` as people see it. */
function toWords(reference: string, label: string | undefined, channels: Map<string, string>): string {
  if (reference.startsWith('#')) {
    const id = reference.slice(1);
    return `#${label ?? channels.get(id) ?? id}`;
  }
  if (reference.startsWith('!')) return label ?? `@${reference.slice(1)}`;
  if (/^https?:/i.test(reference)) {
    const href = unescapeText(reference);
    return markLink(label === undefined ? href : unescapeText(label), href);
  }
  return label ?? reference.replace(/^(mailto|tel):/, '');
}

/** Bold, italic and struck-out words and code, without the signs that only Slack shows so. */
const withoutEmphasis = (text: string): string =>
  text.replaceAll(/(?<![\w*_~`])([*_~`])(?=\S)([^*_~`\n]+?)(?<=\S)\1(?![\w*_~`])/g, '$2');

const unescapeText = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** Phones and word processors curl quotes; what is quoted is the same. */
const straighten = (text: string): string => text.replaceAll(/[“”„‟]/g, '"').replaceAll(/[‘’‚‛]/g, "'");
