import { describe, expect, test } from 'vitest';
import { capabilities, commands } from '../../commands/index.ts';

const typedBy = (list: readonly { pattern: { words: string[] } }[]): string[] =>
  list.map(({ pattern }) => pattern.words.join(' '));

const spoken = capabilities.flatMap((capability) =>
  capability.spoken ? [{ typed: typedBy(capability.commands), ...capability.spoken }] : [],
);
const kinds = spoken.flatMap(({ typed, kinds = {} }) =>
  Object.entries(kinds).map(([noun, kind]) => ({ typed, noun, ...kind })),
);
/** Whether what is said can mean the command of these words; "$1" stands for a word that was said. */
const mayBegin = (means: string, words: string): boolean => {
  const meant = means.trim().split(' ');
  return words.split(' ').every((word, at) => meant[at] === word || /^\$\d$/.test(meant[at] ?? ''));
};
const twice = (words: string[]): string[] => words.filter((word, at) => words.indexOf(word) !== at);

describe('of how people speak of capabilities', () => {
  test('no two take one letter', () => {
    const letters = spoken.map(({ kinds = {} }) => [
      ...new Set(Object.values(kinds).flatMap(({ reference }) => reference?.letter ?? [])),
    ]);
    expect(letters.flat()).toContain('A');
    expect(twice(letters.flat())).toEqual([]);
  });

  test('no two take one noun', () => {
    const nouns = kinds.flatMap(({ noun, also = [] }) => [noun, ...also]);
    expect(nouns).toContain('task');
    expect(twice(nouns)).toEqual([]);
  });

  test('every letter of a reference that is asked for is somebody’s', () => {
    const asked = commands.flatMap(({ fields }) =>
      Object.values(fields).flatMap(({ reference }) => reference?.source.match(/[A-Z]/)?.[0] ?? []),
    );
    expect(asked).toContain('W');
    expect(kinds.map(({ reference }) => reference?.letter)).toEqual(expect.arrayContaining(asked));
  });

  test('what is said means a command of the capability that says it', () => {
    for (const { typed, noun, verbs, after = {} } of kinds) {
      const meant = [...Object.keys(verbs).map((verb) => `${noun} ${verb}`), ...Object.values(after)];
      expect(typed).toEqual(expect.arrayContaining(meant));
    }
    for (const { typed, sayings = [] } of spoken)
      for (const { means } of sayings)
        expect(
          typed.filter((words) => mayBegin(means, words)),
          means,
        ).not.toEqual([]);
  });
});
