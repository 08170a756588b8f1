import { describe, expect, test } from 'vitest';
import { readingAge, readsHard } from '../../../commands/parts/reading-age.ts';

describe('how old readers must be', () => {
  test.each([
    ['You can see a nurse near your home. You need not ring your GP first.', 5, 9],
    ['People with a cough can go to a shop near them, and get help at once.', 5, 12],
    [
      'Commissioned interventions will facilitate the optimisation of medication utilisation across the constituent localities, thereby ameliorating inequitable variation in population outcomes.',
      20,
      40,
    ],
  ])('%s', (words, least, most) => {
    const age = readingAge(words);
    expect(age).toBeGreaterThanOrEqual(least);
    expect(age).toBeLessThanOrEqual(most);
  });

  test('is less where sentences are shorter', () => {
    const long =
      'You can see a nurse near your home, and you need not ring your surgery first, nor wait a week';
    expect(readingAge(long.replaceAll(', ', '. '))).toBeLessThan(readingAge(long) ?? 0);
  });

  test('is not told of numbers alone, and not of what most would read with ease', () => {
    expect(readingAge('120 000')).toBeNull();
    expect(readsHard('120 000', 'What it means for patients')).toBeUndefined();
    expect(readsHard('You can see a nurse near your home.', 'What it means for patients')).toBeUndefined();
  });

  test('is said as an age up to 20, and above as hard for everyone', () => {
    expect(
      readsHard(
        'Pharmacists will give advice to patients in every locality of the county.',
        'What it means for patients',
      ),
    ).toMatch(/reads as if for people of about (?:1\d|20)\./);
    expect(
      readsHard(
        'Commissioned interventions facilitate medication optimisation.',
        'What it means for patients',
      ),
    ).toMatch(/^What it means for patients is hard to read even for adults\. The NHS writes/);
  });
});
