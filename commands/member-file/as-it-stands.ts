import { writtenOut } from '../../storage/rows/kept-words.ts';

/**
 * What a file says of something, but where it says a text just as that is written out already, the text as it is kept: a file
 * has no mentions, and what it was exported with it does not take away.
 */
export function asItStands<T extends object>(kept: T, said: Partial<T>): Partial<T> {
  const entries = Object.entries(said).map(([key, value]) => {
    const [, before] = Object.entries(kept).find(([name]) => name === key) ?? [];
    return [key, typeof before === 'string' && writtenOut(before) === value ? before : value] as const;
  });
  return { ...said, ...Object.fromEntries(entries) };
}
