import { v7 as newId } from 'uuid';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../storage/open-database.ts';
import { createStorage, type Storage } from '../../storage/store.ts';
import { testDatabase } from '../support/database.ts';

const now = new Date('2027-06-01T12:00:00Z');
let database: Database;
let storage: Storage;
beforeEach(async () => {
  await database?.close();
  database = await testDatabase();
  storage = createStorage(database.prisma, ['nhs.net']);
});
afterAll(() => database.close());

const slack = { platform: 'slack', tenant: 'T1', userId: 'U1', alias: null, name: 'Ann Ward' } as const;
const teams = { platform: 'teams', tenant: 'D1', userId: '29:1', alias: 'aad-1', name: 'WARD, Ann' } as const;

/** Makes both known with these addresses; the people they then are. */
async function peopleWith(first: string | null, second: string | null): Promise<string[]> {
  const people = storage.people({ now, newId });
  await people.ensure({ ...slack, email: first });
  await people.ensure({ ...teams, email: second });
  const known = await people.known([
    { ...slack, id: 'U1' },
    { ...teams, id: '29:1' },
  ]);
  return known.map(({ personId }) => personId);
}

describe('at first sight', () => {
  test('accounts with the same trusted address are one person, by the name first known', async () => {
    const [one, other] = await peopleWith('ann@nhs.net', 'ann@nhs.net');
    expect(one).toBe(other);
    const { people } = storage.reading({ now, newId });
    expect((await people.shown([one ?? null])).get(one ?? '')).toMatchObject({ name: 'Ann Ward' });
    expect(await people.find('ann@nhs.net', 5)).toHaveLength(1);
    expect(await people.find('WARD, Ann', 5)).toEqual([]);
  });

  test.each([
    ['another address', 'ann@nhs.net', 'anne@nhs.net'],
    ['a domain nobody trusts', 'ann@gmail.example', 'ann@gmail.example'],
    ['a domain below a trusted one', 'ann@evil.nhs.net', 'ann@evil.nhs.net'],
    ['a trusted domain in the wrong place', 'ann@nhs.net@evil.example', 'ann@nhs.net@evil.example'],
    ['no address, as guests', 'ann@nhs.net', null],
  ])('with %s they are not', async (_, first, second) => {
    expect(new Set(await peopleWith(first, second)).size).toBe(2);
  });

  test('two accounts of one workspace are never linked by their address', async () => {
    const people = storage.people({ now, newId });
    await people.ensure({ ...slack, email: 'ann@nhs.net' });
    await people.ensure({ ...slack, userId: 'U2', email: 'ann@nhs.net' });
    expect(await database.prisma.person.count({ where: { accounts: { some: {} } } })).toBe(2);
  });

  test('such a link can be undone, and is not made again', async () => {
    const [personId = ''] = await peopleWith('ann@nhs.net', 'ann@nhs.net');
    const author = { ...{ requestId: newId(), command: 'test', personId }, accountId: newId() };
    const surroundings = { now, newId };
    await storage.transaction(
      surroundings,
      { ...author, conversationId: null, networkId: null },
      async ({ links }) => {
        const link = await links.last(personId);
        if (link) await links.part(link);
      },
    );
    expect(new Set(await peopleWith('ann@nhs.net', 'ann@nhs.net')).size).toBe(2);
  });
});

describe('a name that changed', () => {
  test('renames the person, who was called as the account was', async () => {
    const [one = ''] = await peopleWith(null, null);
    const people = storage.people({ now, newId });
    await people.ensure({ ...slack, email: null, name: 'Ann Smith' });
    expect((await people.shown([one])).get(one)?.name).toBe('Ann Smith');
  });

  test('on the second account of a person does not', async () => {
    const [one = ''] = await peopleWith('ann@nhs.net', 'ann@nhs.net');
    const people = storage.people({ now, newId });
    await people.ensure({ ...teams, email: 'ann@nhs.net', name: 'SMITH, Ann' });
    expect((await people.shown([one])).get(one)?.name).toBe('Ann Ward');
    expect((await people.accounts(one)).map(({ name }) => name)).toContain('SMITH, Ann');
  });
});
