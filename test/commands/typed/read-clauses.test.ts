import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { longestThat } from '../../../commands/typed/longest-that.ts';
import type { Clause } from '../../../commands/typed/pattern.ts';
import { findable, readClauses } from '../../../commands/typed/read-clauses.ts';
import { growth, WITH_THE_AMOUNT } from '../../support/in-time.ts';

const clause = (keyword: string, required = false): Clause => ({ keyword, field: keyword, required });
const BY = clause('by');
const WITH = clause('with');
const VIA = clause('via');
const BECAUSE = clause('because');
/** "by" wants a day of the week; the others take any words. */
const kind = ({ field }: Clause) => (field === 'by' ? 'readable' : 'words');
const fits = ({ field }: Clause, words: string) =>
  field === 'by' ? longestThat((part) => /^(Mon|Fri)day$/.test(part), words, 5) : words.length;
const read = (text: string, ...clauses: Clause[]) =>
  readClauses(
    text,
    findable(
      clauses.map((each) => ({
        clause: each,
        begins: { usual: [each.keyword], atEnd: [], labels: [], own: [] },
      })),
    ),
    kind,
    fits,
  );

describe('readClauses', () => {
  test.each([
    ['Ring Ann by Friday', 'Ring Ann', { by: 'Friday' }],
    ['Stand by me', 'Stand by me', {}],
    ['Stand by me by Friday', 'Stand by me', { by: 'Friday' }],
    ['Finish by Monday by Friday', 'Finish by Monday', { by: 'Friday' }],
    ['"Ring by Friday"', '"Ring by Friday"', {}],
    ['standby Friday', 'standby Friday', {}],
    ['Ring BY  Friday', 'Ring', { by: 'Friday' }],
    ['by Friday', '', { by: 'Friday' }],
    ['Ring by', 'Ring by', {}],
  ])('a clause that must be readable: %s', (text, rest, clauses) => {
    expect(read(text, BY)).toEqual({ rest, clauses });
  });

  test.each([
    ['"Ring Ann" and for by Friday', '"Ring Ann"'],
    ['@bob "Ring Ann", and by Friday', '@bob "Ring Ann"'],
    ['Ring Ann and Bob, and by Friday', 'Ring Ann and Bob'],
    ['Ask whom "Ann" is for by Friday', 'Ask whom "Ann" is for'],
    ['"Ring Ann" again by Friday', '"Ring Ann" again'],
    ['Find out what it is for by Friday', 'Find out what it is for'],
    ['and by Friday', 'and'],
  ])('words that only lead over to a clause are no part of what is before it: %s', (text, rest) => {
    expect(read(text, BY)).toEqual({ rest, clauses: { by: 'Friday' } });
  });

  test('words that only join two clauses are left over nowhere', () => {
    expect(read('Ring by Friday and because C', BY, BECAUSE)).toEqual({
      rest: 'Ring',
      clauses: { by: 'Friday', because: 'C' },
    });
  });

  test.each([
    ['A because B because C', 'A', { because: 'B because C' }],
    ['"A because B" because C', '"A because B"', { because: 'C' }],
    ['with A because B', '', { with: 'A', because: 'B' }],
    ['because B with A', '', { because: 'B', with: 'A' }],
  ])('clauses of any words: %s', (text, rest, clauses) => {
    expect(read(text, WITH, BECAUSE)).toEqual({ rest, clauses });
  });

  test('a text without keywords is kept whole', () => {
    const words = fc
      .string({ unit: 'grapheme', maxLength: 80 })
      .filter((text) => !/\b(by|with|because)\b/i.test(text));
    fc.assert(
      fc.property(words, (text) => {
        expect(read(text, BY, WITH, BECAUSE)).toEqual({ rest: text.trim(), clauses: {} });
      }),
    );
  });

  test('no word is lost, whatever the text', () => {
    const word = fc.constantFrom('by', 'via', 'because', 'Friday', 'Monday', 'me', '"', '"a', 'b"', 'Ring');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const { rest, clauses, left = [] } = read(words.join(' '), BY, VIA, BECAUSE);
        const kept = [rest, ...Object.entries(clauses).flat(), ...left].join(' ').split(' ').filter(Boolean);
        expect(kept.toSorted()).toEqual(words.toSorted());
      }),
    );
  });

  test('a long text full of keywords takes no more than its length', () => {
    const reading = (much: number) => read('by with because '.repeat(much), BY, WITH, BECAUSE);
    expect(growth(reading, 500)).toBeLessThan(WITH_THE_AMOUNT);
  });
});
