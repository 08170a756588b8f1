import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../../storage/database/open-database.ts';
import { counting } from '../../../storage/database/statements.ts';
import { beginProgress } from '../../../storage/rows/progress.ts';
import { databases } from '../../support/database.ts';

describe.each(databases())('statements are counted on %s', (_name, open) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  const readOnce = ({ $queryRaw }: Pick<Database['prisma'], '$queryRaw'>) => $queryRaw`SELECT 1`;

  /** How many statements the work sent, by a client of its own. */
  async function sent(work: (prisma: Database['prisma']) => Promise<unknown>): Promise<number> {
    const progress = beginProgress();
    await work(counting(database.prisma, progress));
    return progress.statements;
  }

  test('for the work that they are sent for, not for what is done beside it', async () => {
    const one = sent(async (prisma) => {
      await readOnce(prisma);
      await setImmediate();
      await Promise.all([readOnce(prisma), prisma.network.count()]);
    });
    const other = sent(readOnce);
    await readOnce(database.prisma);
    expect(await Promise.all([one, other])).toEqual([3, 1]);
  });

  test('the beginning and the end of a transaction among them', async () => {
    const transaction = (prisma: Database['prisma']) =>
      prisma.$transaction(async (tx) => {
        await tx.$executeRaw`SELECT 1`;
        await tx.network.count();
      });
    expect(await sent(transaction)).toBe(4);
  });
});
