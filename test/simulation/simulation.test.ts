import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findPostgres } from '../support/postgres.ts';
import { newPostgresDatabase } from '../support/shared-postgres.ts';
import { skipWithout } from '../support/skip.ts';
import { type Founding, found } from './founding.ts';
import { type Office, openOffice } from './office.ts';
import { runStory } from './run-story.ts';
import { storyOf } from './story.ts';

const SEEDS = 200;

describe.skipIf(skipWithout(findPostgres() !== undefined))('the whole bot, simulated', () => {
  let office: Office;
  let founding: Founding;
  beforeAll(async () => {
    office = await openOffice(await newPostgresDatabase());
    founding = await found(office);
  });
  afterAll(() => office?.close());

  const run = (seed: number, how = {}) => runStory(office, founding, storyOf(seed), how);

  test(`comes out as it should for ${SEEDS} seeds`, { timeout: 900_000 }, async () => {
    const failed: string[] = [];
    for (let seed = 1; seed <= SEEDS; seed++) {
      const { violations } = await run(seed);
      if (violations.length > 0) failed.push(`npm run simulate -- --seed ${seed}: ${violations.join('; ')}`);
    }
    expect(failed).toEqual([]);
  });

  test('tells the same story for the same seed, statement by statement and answer by answer', async () => {
    for (const seed of [3, 17, 31, 74, 89]) {
      const first = await run(seed, { tellsAnswers: true });
      const second = await run(seed, { tellsAnswers: true });
      expect(butForSalts(second.told)).toEqual(butForSalts(first.told));
    }
  });
});

/** The salts of the audit, and what is hashed with them, are by chance, and by no clock or seed of ours. */
const butForSalts = (told: string[]): string[] =>
  told.map((line) =>
    line
      .replaceAll(/((?:salt|commitment)\\*":\\*")[\w-]+/g, '$1')
      .replaceAll(/\\*"[\w-]{43}\\*",\\*"[\w-]{22}\\*"/g, ''),
  );
