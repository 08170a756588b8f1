import { writtenOut } from '../../storage/rows/kept-words.ts';

/**
 * What a file says about a record. If a text in the file is the same as the stored text without its marks,
 * the stored text is used, so that importing an exported file does not remove mentions.
 */
export function asItStands<T extends object>(kept: T, said: Partial<T>): Partial<T> {
  const entries = Object.entries(said).map(([key, value]) => {
    const [, before] = Object.entries(kept).find(([name]) => name === key) ?? [];
    return [key, typeof before === 'string' && writtenOut(before) === value ? before : value] as const;
  });
  return { ...said, ...Object.fromEntries(entries) };
}
