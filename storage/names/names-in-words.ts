import type { Prisma } from '../generated/client.ts';
import { runsIn } from '../rows/kept-words.ts';

/** Whether a value, a text or anything made of texts, has one of these names in its free words; a mention is none. */
export const hasName = (value: Prisma.JsonValue | undefined, names: string[]): boolean =>
  textsIn(value).some((text) => freeWordsIn(text).some((words) => anyOf(names).test(words)));

/** The texts of a value that have one of these names in their free words. */
export const textsWithName = (value: Prisma.JsonValue | undefined, names: string[]): string[] =>
  textsIn(value).filter((text) => hasName(text, names));

/** The value with `instead` wherever one of these names stands in its free words. */
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

/** Any of the names by itself, not as a part of another word; in any case, and however it is spaced. */
const anyOf = (names: string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.map(spaced).join('|')})(?![\\p{L}\\p{N}])`, 'giu');

const spaced = (name: string): string =>
  name
    .trim()
    .split(/\s+/)
    .map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'))
    .join('\\s+');
