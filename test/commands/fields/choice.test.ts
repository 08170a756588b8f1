import { describe, expect, test } from 'vitest';
import { choice } from '../../../commands/fields/fields.ts';
import { asPageField } from '../../../commands/web/as-page.ts';
import { READING } from '../typed/corpus/corpus.ts';

const shown = choice('As', { xmr: 'XmR chart', csv: 'Table (CSV)' }, { also: { xmr: ['over time'] } });

describe('a choice', () => {
  test.each([
    ['xmr', 'xmr'],
    ['an XmR chart', 'xmr'],
    ['Over time?', 'xmr'],
    ['the csv', 'csv'],
  ])('is read as people say it: %s', (typed, value) => {
    expect(shown.canonical(typed, [])).toBe(value);
    expect(shown.canRead?.(typed, READING)).toBe(true);
    expect(shown.parse(typed, READING)).toBe(value);
  });

  test('tells what it might have been', () => {
    expect(shown.canRead?.('a pie', READING)).toBe(false);
    expect(() => shown.parse('a pie', READING)).toThrow('“a pie” is not one of xmr, csv.');
    expect(() => shown.parse('a', READING)).toThrow('“a” is not one of xmr, csv.');
  });

  test('where there is but one, says it as a sentence', () => {
    expect(() => asPageField.parse('csv', READING)).toThrow('I can show it as a page.');
    expect(asPageField.parse('a web page', READING)).toBe('page');
  });
});
