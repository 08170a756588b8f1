import {
  groupMentioned,
  markLink,
  mentionMark,
  type Typed,
  withoutMarks,
} from '../../commands/invocation.ts';
import { readEmoji } from './emoji.ts';

/** What is needed to read Slack's text: its workspace, the bot's own user id, and the names of users and channels. */
export interface SlackWriting {
  tenant: string;
  /** The bot's user id. Mentions of it are left out, as they only address the bot. */
  bot?: string | undefined;
  /** Finds the name for a mention without one. */
  nameOf(user: string): Promise<string>;
  /** Finds the name of a channel given by its id alone. */
  channelOf(channel: string): Promise<string>;
}

/**
 * Reads what a person typed from Slack's mrkdwn. Mentions and links become marks, emoji names become emoji, channels and
 * escapes become plain text; lines and bullets stay.
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
      found.push({ id: groupMentioned({ id: group, name }), name });
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

/** The id of the first user mentioned; in a message to the bot that is most often the bot. */
export const firstMention = (text: string): string | undefined => /<@([UW][A-Z0-9]+)/.exec(text)?.[1];

const REFERENCE = /<([^<>]*)>/g;

/** The names of the channels that the text gives by id alone. */
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

/** A link as a mark; a channel, a group or a word such as `<!here>` as people see it. */
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

/** Removes mrkdwn's marks of bold, italic, struck-out and code. */
const withoutEmphasis = (text: string): string =>
  text.replaceAll(/(?<![\w*_~`])([*_~`])(?=\S)([^*_~`\n]+?)(?<=\S)\1(?![\w*_~`])/g, '$2');

const unescapeText = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** Straightens the curly quotes that phones and word processors insert. */
const straighten = (text: string): string => text.replaceAll(/[“”„‟]/g, '"').replaceAll(/[‘’‚‛]/g, "'");
