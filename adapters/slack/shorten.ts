import type { PlainTextElement } from '@slack/types';

/** Shortens text to at most `max` UTF-16 units, with "…" at the end if it was cut. Never splits a surrogate pair. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  const kept = text.slice(0, max - 1);
  return `${/[\uD800-\uDBFF]$/.test(kept) ? kept.slice(0, -1) : kept}…`;
}

/** Plain text, which Slack never reads as markup. An empty text, which Slack refuses, becomes a dash. */
export const plainTextObject = (text: string, max: number): PlainTextElement => ({
  type: 'plain_text',
  text: shorten(text.trim() === '' ? '–' : text, max),
});

/** Escapes people's words for mrkdwn: otherwise `<!channel>` would notify everyone. */
export const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
