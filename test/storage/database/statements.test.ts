import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../../storage/database/open-database.ts';
import { countingStatements } from '../../../storage/database/statements.ts';
import { databases } from '../../support/database.ts';

describe.each(databases())('statements are counted on %s', (_name, open) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  const readOnce = () => database.prisma.$queryRaw`SELECT 1`;

  test('for the work that they are sent for, not for what is done beside it', async () => {
    const one = countingStatements(async (statements) => {
      await readOnce();
      await setImmediate();
      await Promise.all([readOnce(), readOnce()]);
      return statements();
    });
    const other = countingStatements(async (statements) => {
      await readOnce();
      return statements();
    });
    await readOnce();
    expect(await Promise.all([one, other])).toEqual([3, 1]);
  });

  test('the beginning and the end of a transaction among them', async () => {
    const sent = await countingStatements(async (statements) => {
      await database.prisma.$transaction(async (tx) => {
        await tx.$executeRaw`SELECT 1`;
      });
      return statements();
    });
    expect(sent).toBe(3);
  });
});
