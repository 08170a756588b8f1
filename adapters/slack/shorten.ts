import type { PlainTextElement } from '@slack/types';

/** Text of at most `max` UTF-16 units, ending in "…" where some was left out. Never splits a surrogate pair. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  const kept = text.slice(0, max - 1);
  return `${/[\uD800-\uDBFF]$/.test(kept) ? kept.slice(0, -1) : kept}…`;
}

/** Words that Slack shows as they are, never as markup. Slack refuses an empty text, so a dash stands for nothing. */
export const plainTextObject = (text: string, max: number): PlainTextElement => ({
  type: 'plain_text',
  text: shorten(text.trim() === '' ? '–' : text, max),
});

/** People's words made safe where Slack reads markup: without this `<!channel>` would call everyone. */
export const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
