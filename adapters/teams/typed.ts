import { groupMentioned, mentionMark, type Typed } from '../../commands/invocation.ts';
import type { Mentioned, Written } from './activity.ts';
import { withRuns, wordsOfMarkup } from './markup.ts';

export interface TypedMessage {
  written: Written;
  mentions: Mentioned[];
  isBot(id: string): boolean;
  tenant: string;
}

const MENTION = /<at\b[^>]*>(.*?)<\/at>/gis;

/**
 * Reads what a person typed: the bot's own mention is removed, people's mentions and links become marks, and the client's
 * markup is removed except for lines, bullets and emoji.
 */
export function readActivityText({ written, mentions, isBot, tenant }: TypedMessage): Typed {
  const left = [...mentions];
  const people: Typed['mentions'] = [];
  const marked = withRuns(written).replaceAll(MENTION, (tag: string, inner: string, at: number) => {
    const name = wordsOfMarkup(inner);
    const found = takeMention(left, tag, name);
    // A message to the bot begins with the bot's name, even if the client sent no entity for that mention.
    if (!found) return at === 0 ? ' ' : name;
    if (isBot(found.id)) return ' ';
    const shown = name || found.name;
    return mentionMark(
      people.push({
        account: {
          platform: 'teams',
          tenant,
          id: found.isGroup ? groupMentioned({ id: '', name: `@${shown}` }) : found.id,
        },
        name: shown,
      }) - 1,
    );
  });
  return { text: wordsOfMarkup(marked), mentions: people };
}

/** Takes the mention for a tag from those left. Clients identify mentions by tag, by name, or only by their order. */
function takeMention(left: Mentioned[], tag: string, name: string): Mentioned | undefined {
  const byTag = left.findIndex((each) => each.tag === tag);
  const byName = left.findIndex((each) => each.tag === undefined && each.name === name);
  const next = left.findIndex((each) => each.tag === undefined && each.name === '');
  const index = [byTag, byName, next].find((each) => each !== -1);
  return index === undefined ? undefined : left.splice(index, 1)[0];
}
