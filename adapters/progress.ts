import { plainText, type Text } from '../commands/view.ts';

const LENGTH = 10;

/** How far along something is, in words: "Members who voted: 3 of 5". */
export const progressInWords = (label: Text, done: number, of: number): string =>
  `${plainText(label)}: ${progress(done, of)}`;

/** The count alone: "3 of 5". */
export const progress = (done: number, of: number): string => (of > 0 ? `${done} of ${of}` : 'none yet');

/**
 * A progress bar of ten characters; an empty text if `of` is 0. It is full only when all is done, and not empty as soon as
 * anything is.
 */
export function progressText(done: number, of: number): string {
  if (of <= 0) return '';
  const share = Math.round((LENGTH * done) / of);
  const filled = done <= 0 ? 0 : done >= of ? LENGTH : Math.min(Math.max(share, 1), LENGTH - 1);
  return '▰'.repeat(filled) + '▱'.repeat(LENGTH - filled);
}
