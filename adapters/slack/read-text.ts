import { GROUP, mentionMark, type Typed, withoutMarks } from '../../commands/invocation.ts';

/** How Slack writes text: the workspace its mentions are in, the bot's own user id, and what a user is called. */
export interface Writing {
  tenant: string;
  /** Mentions of this user are left out: they only call the bot. */
  bot?: string | undefined;
  /** Asked for mentions that carry no name. */
  nameOf(user: string): Promise<string>;
}

/** What a person typed, out of Slack's own writing: mentions become marks, links, channels and escapes plain text. */
export async function readText(text: string, { tenant, bot, nameOf }: Writing): Promise<Typed> {
  const found: { id: string; name: string | undefined }[] = [];
  const marked = withoutMarks(text).replaceAll(/<([^<>]*)>/g, (_, inside: string) => {
    const [reference = '', label] = split(inside);
    const group = /^!subteam\^([A-Z0-9]+)$/.exec(reference)?.[1];
    if (group !== undefined) {
      const name = label === undefined ? '@group' : unescapeText(label);
      found.push({ id: `${GROUP}${name}`, name });
      return mentionMark(found.length - 1);
    }
    const id = /^@([UW][A-Z0-9]+)$/.exec(reference)?.[1];
    if (id === undefined) return toPlain(reference, label);
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
  return { text: straighten(unescapeText(marked)).trim(), mentions };
}

/** The user mentioned first, who in a message that mentions the bot is most often the bot. */
export const firstMention = (text: string): string | undefined => /<@([UW][A-Z0-9]+)/.exec(text)?.[1];

const split = (inside: string): [string, string | undefined] => {
  const bar = inside.indexOf('|');
  const label = inside.slice(bar + 1);
  return bar === -1 ? [inside, undefined] : [inside.slice(0, bar), label === '' ? undefined : label];
};

/** A link, a channel, a group or a word such as `<!here>` as people see it. */
function toPlain(reference: string, label: string | undefined): string {
  if (reference.startsWith('#')) return `#${label ?? reference.slice(1)}`;
  if (reference.startsWith('!')) return label ?? `@${reference.slice(1)}`;
  return label ?? reference.replace(/^(mailto|tel):/, '');
}

const unescapeText = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** Phones and word processors curl quotes; what is quoted is the same. */
const straighten = (text: string): string => text.replaceAll(/[“”„‟]/g, '"').replaceAll(/[‘’‚‛]/g, "'");
