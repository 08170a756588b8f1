import { createHash } from 'node:crypto';

/** Whether a text from outside can be the id of a record. */
export const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/** Makes an id from a new one, without revealing when it was made, or in which order. */
export function unorderedId(newId: string): string {
  const hex = createHash('sha256').update(newId).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
