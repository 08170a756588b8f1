import type { Prisma } from '../generated/client.ts';
import { runsIn } from '../rows/kept-words.ts';

/**
 * Whether a text, or a value made of texts, contains one of these names in its free words. Mentions do not
 * count.
 */
export const hasName = (value: Prisma.JsonValue | undefined, names: string[]): boolean =>
  textsIn(value).some((text) => freeWordsIn(text).some((words) => anyOf(names).test(words)));

/** The texts in a value that contain one of these names in their free words. */
export const textsWithName = (value: Prisma.JsonValue | undefined, names: string[]): string[] =>
  textsIn(value).filter((text) => hasName(text, names));

/** The value with each of these names in its free words replaced by `instead`. */
export function withoutNames(value: Prisma.JsonValue, names: string[], instead: string): Prisma.JsonValue {
  if (typeof value === 'string')
    return runsIn(value)
      .map((run) => ('mark' in run ? run.mark : run.words.replaceAll(anyOf(names), instead)))
      .join('');
  if (Array.isArray(value)) return value.map((each) => withoutNames(each, names, instead));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) => [
    key,
    each === undefined ? each : withoutNames(each, names, instead),
  ]);
  return Object.fromEntries(entries);
}

function textsIn(value: Prisma.JsonValue | undefined): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((each) => textsIn(each));
}

const freeWordsIn = (text: string): string[] =>
  runsIn(text).flatMap((run) => ('mark' in run ? [] : run.words));

/** Matches any of the names as whole words, in any case and spacing. */
const anyOf = (names: string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.map(spaced).join('|')})(?![\\p{L}\\p{N}])`, 'giu');

const spaced = (name: string): string =>
  name
    .trim()
    .split(/\s+/)
    .map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'))
    .join('\\s+');
