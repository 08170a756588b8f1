import { splitMentions } from '../mentions.ts';
import { inTeams } from '../sample.ts';
import type { TeamsConversation } from '../trial.ts';
import type { TeamsRoom } from './room.ts';

/**
 * Turns typed text into text with `<at>` marks, the same as HTML, and the people mentioned. A personal chat
 * has no mentions.
 */
export function encode(room: TeamsRoom, { kind, members }: TeamsConversation, typed: string) {
  const { bot } = room.state;
  const people = inTeams
    .filter((each) => members.includes(each.teamsUser))
    .map(({ teamsUser, name, handle }) => ({ id: teamsUser, name, handle }));
  const known = kind === 'personal' ? [] : [{ ...bot, handle: bot.name.toLowerCase() }, ...people];
  const pieces = splitMentions(typed, known);
  const mentions = pieces.flatMap((piece) =>
    'who' in piece ? [{ id: piece.who.id, name: piece.who.name, text: `<at>${piece.who.name}</at>` }] : [],
  );
  const text = pieces.map((piece) => ('who' in piece ? `<at>${piece.who.name}</at>` : piece.text)).join('');
  const html = pieces
    .map((piece) => ('who' in piece ? toSpan(piece.who.name) : escapeHtml(piece.text)))
    .join('');
  return { text, html: `<p>${html}</p>`, mentions };
}

const toSpan = (name: string) =>
  `<span itemtype="http://schema.skype.com/Mention" itemscope="">${escapeHtml(name)}</span>`;

const escapeHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>');
