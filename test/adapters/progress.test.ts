import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { progressInWords, progressText } from '../../adapters/progress.ts';

describe('progress', () => {
  test.each([
    [3, 5, 'Voted: 3 of 5', '▰▰▰▰▰▰▱▱▱▱'],
    [0, 5, 'Voted: 0 of 5', '▱▱▱▱▱▱▱▱▱▱'],
    [5, 5, 'Voted: 5 of 5', '▰▰▰▰▰▰▰▰▰▰'],
    [1, 300, 'Voted: 1 of 300', '▰▱▱▱▱▱▱▱▱▱'],
    [299, 300, 'Voted: 299 of 300', '▰▰▰▰▰▰▰▰▰▱'],
    [0, 0, 'Voted: none yet', ''],
  ])('%i of %i', (done, of, words, bar) => {
    expect(progressInWords('Voted', done, of)).toBe(words);
    expect(progressText(done, of)).toBe(bar);
  });

  test('never looks finished before it is, nor untouched once begun, and never goes back', () => {
    const filled = (done: number, of: number) => progressText(done, of).replaceAll('▱', '').length;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(6000), (of, done) => {
        expect(progressText(done, of)).toHaveLength(10);
        expect(filled(done, of) === 10).toBe(done >= of);
        expect(filled(done, of) === 0).toBe(done === 0);
        expect(filled(done + 1, of)).toBeGreaterThanOrEqual(filled(done, of));
      }),
    );
  });
});
