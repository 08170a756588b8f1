import { describe, expect, test } from 'vitest';
import { statementNames } from '../../../storage/database/statement-names.ts';
import { databasesOfItsOwn } from '../../support/database.ts';

const often = (name: ReturnType<typeof statementNames>, sql: string) => [1, 2, 3, 4].map(() => name({ sql }));

test('a statement has a name from the third time on, and always the same', () => {
  const name = statementNames();
  const [first, second, third, fourth] = often(name, 'SELECT 1');
  expect([first, second]).toEqual(['', '']);
  expect(third).not.toBe('');
  expect(fourth).toBe(third);
  expect(often(name, 'SELECT 2').at(-1)).not.toBe(third);
});

test('of very many, the first two hundred that are asked often have one', () => {
  const name = statementNames();
  const names = Array.from({ length: 300 }, (_, i) => often(name, `SELECT ${i}`).at(-1));
  expect(new Set(names.slice(0, 200)).size).toBe(200);
  expect(names.slice(200).every((each) => each === '')).toBe(true);
  expect(often(name, 'SELECT 0').at(-1)).toBe(names[0]);
});

describe.each(databasesOfItsOwn())('on %s', (kind, open) => {
  test('what is asked often is prepared once, where each connection has a session of its own', async () => {
    const database = await open();
    const prepared = await database.prisma.$transaction(async (tx) => {
      for (const n of [1, 2, 3, 4]) expect(await tx.$queryRaw`SELECT ${n}::int AS n`).toEqual([{ n }]);
      return tx.$queryRaw`SELECT statement FROM pg_prepared_statements WHERE statement = 'SELECT $1::int AS n'`;
    });
    await database.close();
    expect(prepared).toHaveLength(kind === 'Postgres' ? 1 : 0);
  });
});
