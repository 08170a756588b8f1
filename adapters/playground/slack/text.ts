import { type Mentionable, splitMentions } from '../mentions.ts';
import { inSlack } from '../sample.ts';
import type { SlackRoom } from './room.ts';

/** Escapes text as Slack does, and turns names and links into Slack's own marks. */
export function encode(typed: string, known: Mentionable[], mark: (who: Mentionable) => string): string {
  const escaped = (text: string) =>
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replace(/\bhttps?:\/\/[^\s|]+/g, '<$&>');
  return splitMentions(typed, known)
    .map((piece) => ('who' in piece ? mark(piece.who) : escaped(piece.text)))
    .join('');
}

/** Those whom people can mention: the bot, and each other. */
export function mentionable(room: SlackRoom): Mentionable[] {
  const { bot } = room.state;
  const people = inSlack.map(({ slackUser, name, handle }) => ({ id: slackUser, name, handle }));
  return [{ id: bot.userId, name: bot.name, handle: bot.name.toLowerCase() }, ...people];
}
