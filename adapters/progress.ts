import { plainText, type Text } from '../commands/view.ts';

const LENGTH = 10;

/** How far along something is, in words: "Members who voted: 3 of 5". */
export const progressInWords = (label: Text, done: number, of: number): string =>
  `${plainText(label)}: ${progress(done, of)}`;

/** The same without its label: "3 of 5". */
export const progress = (done: number, of: number): string => (of > 0 ? `${done} of ${of}` : 'none yet');

/**
 * The same as a bar, ten characters long; empty where there is nothing to count. It is full only when all is done, and
 * shows a start as soon as there is one.
 */
export function progressText(done: number, of: number): string {
  if (of <= 0) return '';
  const share = Math.round((LENGTH * done) / of);
  const filled = done <= 0 ? 0 : done >= of ? LENGTH : Math.min(Math.max(share, 1), LENGTH - 1);
  return '▰'.repeat(filled) + '▱'.repeat(LENGTH - filled);
}
