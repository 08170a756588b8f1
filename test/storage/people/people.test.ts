import { v7 as newId } from 'uuid';
import { afterAll, beforeEach, expect, test } from 'vitest';
import type { Database } from '../../../storage/database/open-database.ts';
import { createStorage } from '../../../storage/store.ts';
import { testDatabase } from '../../support/database.ts';

const now = new Date('2027-06-01T12:00:00Z');
let database: Database;
let people: ReturnType<typeof peopleOf>;
beforeEach(async () => {
  await database?.close();
  database = await testDatabase();
  people = peopleOf(database);
});
afterAll(() => database.close());

function peopleOf({ prisma }: Database) {
  const storage = createStorage(prisma);
  return { ...storage.reading({ now }).people, ...storage.acquaintances({ now, newId }) };
}

const told = { platform: 'slack', tenant: 'T1', userId: 'U1', alias: null, email: null } as const;
const known = async () => (await people.known([{ ...told, id: 'U1' }]))[0];

test('a name that changed renames the person, who was called as the account was', async () => {
  await people.ensure({ ...told, name: 'Ann Ward' });
  await people.ensure({ ...told, name: 'Ann Smith' });
  const person = await people.byAccount({ ...told, id: 'U1' });
  expect(person?.name).toBe('Ann Smith');
});

test('names that an account had are kept, each once', async () => {
  for (const name of ['Ann Ward', 'Ann Smith', 'Ann Ward', 'Ann Hill'])
    await people.ensure({ ...told, name });
  expect(await known()).toMatchObject({ name: 'Ann Hill', formerNames: ['Ann Smith', 'Ann Ward'] });
});

test('someone who was only spoken of has not been seen', async () => {
  await people.ensure({ ...told, name: 'Ann Ward' });
  expect((await known())?.seenAt).toEqual(new Date(0));
  await people.ensure({ ...told, userId: 'U2', name: 'Bob Hill' }, now);
  expect((await people.known([{ ...told, id: 'U2' }]))[0]?.seenAt).toEqual(now);
});
