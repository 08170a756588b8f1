import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../../storage/database/open-database.ts';
import { databases } from '../../support/database.ts';

const AT = new Date('2027-06-30T11:00:00Z');
const person = (name: string) => ({ id: newId(), name, createdAt: AT });

describe.each(databases())('SQL of our own and Prisma on %s', (_name, open) => {
  let database: Database;
  let prisma: Database['prisma'];
  beforeAll(async () => {
    database = await open();
    ({ prisma } = database);
  });
  afterAll(() => database.close());

  const isThere = (name: string) => prisma.person.count({ where: { name } });

  test('what comes back is what Prisma gives: instants, days, whole numbers, lists, JSON and nothing', async () => {
    const [row] = await prisma.$queryRaw<object[]>`
      SELECT ${AT}::timestamptz AS at, '2027-06-30'::date AS day, ${AT}::date AS "of", 9007199254740993::int8 AS big,
        ${['a', 'b']}::text[] AS list, ${[AT]}::timestamptz[] AS instants, '{"a": [1]}'::jsonb AS json, NULL::text AS none`;
    const day = new Date('2027-06-30T00:00:00Z');
    expect(row).toEqual({
      ...{ at: AT, day, of: day, big: 9007199254740993n, list: ['a', 'b'], instants: [AT] },
      ...{ json: { a: [1] }, none: null },
    });
    expect(await prisma.$executeRaw`UPDATE people SET name = name WHERE id = ${newId()}::uuid`).toBe(0);
  });

  test('share a transaction: each sees what the other did, and both are undone together', async () => {
    const ann = person('Ann');
    const changing = prisma.$transaction(async (tx) => {
      await tx.$executeRaw`INSERT INTO people (id, name, created_at) VALUES (${ann.id}::uuid, 'Ann', ${AT})`;
      await tx.person.update({ where: { id: ann.id }, data: { name: 'Annie' } });
      expect(await tx.$queryRaw`SELECT name FROM people WHERE id = ${ann.id}::uuid`).toEqual([
        { name: 'Annie' },
      ]);
      throw new Error('changed my mind');
    });
    await expect(changing).rejects.toThrow('changed my mind');
    expect(await isThere('Annie')).toBe(0);
  });

  test('of many transactions at once, each model is in its own', async () => {
    const names = Array.from({ length: 20 }, (_, i) => `Many ${i}`);
    await Promise.allSettled(
      names.map((name, i) =>
        prisma.$transaction(async (tx) => {
          await tx.person.create({ data: person(name) });
          const [row] = await tx.$queryRaw<
            [{ n: number }]
          >`SELECT count(*)::int AS n FROM people WHERE name = ${name}`;
          expect(row.n).toBe(1);
          if (i % 2 === 1) throw new Error('changed my mind');
        }),
      ),
    );
    const kept = await prisma.person.findMany({ where: { name: { startsWith: 'Many' } } });
    expect(kept.map(({ name }) => name).sort()).toEqual(names.filter((_, i) => i % 2 === 0).sort());
  });

  test('a failure that was passed over is not taken for done', async () => {
    const changing = prisma.$transaction(async (tx) => {
      await tx.person.create({ data: person('Lost') });
      await tx.$queryRaw`SELECT 1 / 0`.catch(() => undefined);
    });
    await expect(changing).rejects.toThrow('a statement in it failed');
    expect(await isThere('Lost')).toBe(0);
  });

  test('nothing is done in a transaction that is over', async () => {
    const tx = await prisma.$transaction(async (each) => each);
    await expect(tx.$queryRaw`SELECT 1`).rejects.toThrow('The transaction is over.');
    await expect(tx.person.create({ data: person('Late') })).rejects.toThrow();
    expect(await isThere('Late')).toBe(0);
  });
});
