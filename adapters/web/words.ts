import { plainText, type Run, type Text } from '../../commands/view.ts';

/** A text as HTML, in which nothing that people wrote is markup. */
export const toWords = (text: Text): string => (typeof text === 'string' ? [text] : text).map(toRun).join('');

function toRun(run: Run): string {
  if (typeof run === 'string') return escaped(run);
  if ('strong' in run) return `<strong>${escaped(run.strong)}</strong>`;
  if ('link' in run && isOpened(run.href))
    return `<a href="${escaped(run.href)}" rel="noopener noreferrer">${escaped(run.link || run.href)}</a>`;
  return escaped(plainText([run]));
}

const isOpened = (href: string): boolean => URL.canParse(href) && /^(https?|mailto):/i.test(href);

/** Words as HTML, also between the quotes of an attribute; each new line begins one. */
export const escaped = (words: string): string =>
  words.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`).replaceAll(/\r?\n/g, '<br>');
