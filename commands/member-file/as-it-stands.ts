import { writtenOut } from '../../storage/rows/kept-words.ts';

/**
 * What a file says about a record. Where a text in the file equals the kept text written out plainly, the
 * kept text stands, so that importing an exported file does not remove its mentions.
 */
export function asItStands<T extends object>(kept: T, said: Partial<T>): Partial<T> {
  const entries = Object.entries(said).map(([key, value]) => {
    const [, before] = Object.entries(kept).find(([name]) => name === key) ?? [];
    return [key, typeof before === 'string' && writtenOut(before) === value ? before : value] as const;
  });
  return { ...said, ...Object.fromEntries(entries) };
}
