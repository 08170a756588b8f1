import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  accountKey,
  markLink,
  markMention,
  plainWords,
  runsIn,
  withoutMarks,
  writtenOut,
} from '../../../storage/rows/kept-words.ts';
import { visibleWords } from '../../../storage/rows/visible-words.ts';

const words = fc.string({ unit: 'grapheme', maxLength: 30 }).map(withoutMarks);
const bob = accountKey({ platform: 'slack', tenant: 'T1', id: 'U0BOB' });

describe('a kept text', () => {
  test('is its words, mentions and links, in order', () => {
    const text = `Ask ${markMention(bob, 'Bob Hill')}, see ${markLink('the plan', 'https://example.org/p?a=1')}`;
    expect(runsIn(text)).toEqual([
      { words: 'Ask ' },
      { words: 'Bob Hill', mention: '@slack/T1/U0BOB', mark: expect.any(String) },
      { words: ', see ' },
      { words: 'the plan', href: 'https://example.org/p?a=1', mark: expect.any(String) },
    ]);
    expect(plainWords(text)).toBe('Ask Bob Hill, see the plan');
    expect(writtenOut(text)).toBe('Ask Bob Hill, see the plan (https://example.org/p?a=1)');
  });

  test('from before there were marks is nothing but its words', () => {
    expect(runsIn('We adopt it\n• all of it')).toEqual([{ words: 'We adopt it\n• all of it' }]);
    expect(runsIn('')).toEqual([]);
  });

  test('reads back what it was made of, whatever that is', () => {
    fc.assert(
      fc.property(words, words, fc.string({ unit: 'binary', maxLength: 20 }), (before, name, id) => {
        const key = accountKey({ platform: 'teams', tenant: 'a/b', id });
        const text = `${before}${markMention(key, name)}${markLink(name, id)}`;
        const marked = runsIn(text).slice(before === '' ? 0 : 1);
        const wellFormed = (each: string) => each.replaceAll(/\p{Cs}/gu, '');
        expect(marked).toMatchObject([
          { words: wellFormed(visibleWords(name)), mention: key },
          { words: wellFormed(visibleWords(name)), href: wellFormed(id) },
        ]);
        expect(JSON.parse(JSON.stringify(text))).toBe(text);
      }),
    );
  });

  test('has marks that are one word, in which a grammar finds nothing', () => {
    fc.assert(
      fc.property(words, (name) => {
        expect(markMention(bob, name)).not.toMatch(/[\s"'|,;:()]/);
        expect(markLink(name, name)).not.toMatch(/[\s"'|,;:()]/);
      }),
    );
  });

  test('that somebody forged is shown as it came, and stops nothing', () => {
    for (const forged of [
      '\uE002',
      '\uE002a\uE004',
      '\uE002%\uE003%E0%A4%A\uE004',
      '\uE002a\uE003\uE002b\uE003@c\uE004',
    ])
      expect(() => [plainWords(forged), writtenOut(forged)]).not.toThrow();
    expect(withoutMarks('a\uE000b\uE001c\uE002d\uE003e\uE004f')).toBe('abcdef');
  });
});
