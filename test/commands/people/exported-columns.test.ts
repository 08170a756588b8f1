import { expect, test } from 'vitest';
import { capabilities } from '../../../commands/index.ts';
import { testDatabase } from '../../support/database.ts';

test('what a person is told of a row that is held on them stands in columns that there are', async () => {
  const database = await testDatabase();
  const columns = await database.prisma.$queryRaw<{ name: string }[]>`
    SELECT table_name || '.' || column_name AS name FROM information_schema.columns WHERE table_schema = 'public'`;
  await database.close();
  const named = capabilities.flatMap(({ exported = {} }) =>
    Object.entries(exported).flatMap(([table, { when, says }]) =>
      [when, ...says].map((column) => `${table}.${column}`),
    ),
  );
  expect(named).toContain('attendances.state');
  expect(columns.map(({ name }) => name)).toEqual(expect.arrayContaining(named));
});
