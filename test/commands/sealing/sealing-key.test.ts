import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { closeBox, openBox } from '../../../commands/sealing/sealed-box.ts';
import { createSealing, type Sealing, Unopenable } from '../../../commands/sealing/sealing.ts';
import { rotateSealingKey, sealingKeyIs } from '../../../commands/sealing/sealing-key.ts';
import { systemActor } from '../../../storage/audit/changes.ts';
import type { Database } from '../../../storage/database/open-database.ts';
import { createStorage, type Storage, type Store } from '../../../storage/store.ts';
import { testDatabase } from '../../support/database.ts';
import { emptyDatabase } from '../../support/empty-database.ts';
import { findPostgres } from '../../support/postgres.ts';
import { skipWithout } from '../../support/skip.ts';

const before = createSealing('the key of before');
const after = createSealing('the key of after');
const now = new Date('2027-06-01T09:00Z');

let database: Database;
let storage: Storage;
beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(async () => {
  await emptyDatabase(database);
  storage = createStorage(database.prisma);
});
afterAll(() => database.close());

const change = async <T>(work: (store: Store) => Promise<T>): Promise<T> =>
  (await storage.transaction({ now, newId }, systemActor(newId(), 'test'), work)).result;

/** Seals these entries for a record, whose id this is. */
async function sealed(entries: Record<string, unknown>, sealing: Sealing, id = newId()): Promise<string> {
  await change((store) => closeBox(id, new Map(Object.entries(entries)), { store, sealing }));
  return id;
}

const opened = (id: string, sealing: Sealing): Promise<Record<string, unknown>> =>
  change(async (store) => Object.fromEntries(await openBox(id, { store, sealing })));

const textIn = async (id: string, sealing: Sealing): Promise<string> =>
  sealing.open((await database.prisma.sealedBox.findUniqueOrThrow({ where: { id } })).sealed, id);

/** A secret poll, on whose roll are as many people. Resolves to its id and those of their places. */
async function poll(voters: number): Promise<{ id: string; places: string[] }> {
  const { prisma } = database;
  const person = () => ({ id: newId(), name: 'Ann Ward', createdAt: now });
  const people = Array.from({ length: voters }, person);
  const network = { id: newId(), name: 'Leeds Pharmacy LPN', zone: 'Europe/London', createdAt: now };
  await prisma.network.create({ data: network });
  await prisma.person.createMany({ data: people });
  const id = newId();
  const asks = { question: 'Shall we?', options: ['Aye', 'Nay'], isSecret: true };
  const times = { closesAt: now, nextAt: now, createdAt: now };
  const createdById = people[0]?.id ?? '';
  await prisma.poll.create({
    data: { id, networkId: network.id, number: 1, ...asks, ...times, createdById },
  });
  const places = people.map((each) => ({ id: newId(), pollId: id, personId: each.id }));
  await prisma.voter.createMany({ data: places });
  return { id, places: places.map((each) => each.id) };
}

describe('a sealed box', () => {
  test('gives back what was put in, and only to its key', async () => {
    const id = await sealed({ ann: [1], bob: [2, 3] }, before);
    expect(await opened(id, before)).toEqual({ ann: [1], bob: [2, 3] });
    await expect(opened(id, after)).rejects.toThrow(Unopenable);
    await expect(opened(newId(), before)).rejects.toThrow('there is no sealed box');
  });

  test('does not tell in which order its entries came', async () => {
    const entries = { cat: 1, ann: 2, dev: 3, bob: 4 };
    const id = await sealed(entries, before);
    const one = await textIn(id, before);
    expect(Object.keys(Object.fromEntries(JSON.parse(one)))).toEqual(['ann', 'bob', 'cat', 'dev']);
    await sealed(Object.fromEntries(Object.entries(entries).reverse()), before, id);
    expect(await textIn(id, before)).toBe(one);
  });

  test('is as long as any other, or twice that, or twice that again', async () => {
    const lengthWith = async (letters: number) =>
      (await textIn(await sealed({ a: 'x'.repeat(letters) }, before), before)).length;
    const around = '[["a",""]]'.length;
    expect(await Promise.all([0, 1, 4096 - around].map(lengthWith))).toEqual([4096, 4096, 4096]);
    expect(await Promise.all([4097 - around, 8192 - around].map(lengthWith))).toEqual([8192, 8192]);
    expect(await lengthWith(8193 - around)).toBe(16384);
  });

  test('is measured in bytes, of which a letter may have several', async () => {
    const text = await textIn(await sealed({ a: 'é'.repeat(2044) }, before), before);
    expect(Buffer.byteLength(text)).toBe(8192);
  });

  test('is refused to a bot that has not the database’s key, in words for people', async () => {
    expect(await sealingKeyIs(before, storage)).toBe('new');
    const refused = sealed({ ann: [1] }, after);
    await expect(refused).rejects.toMatchObject({
      name: 'UserError',
      message:
        'Nothing can be kept secret just now: the bot has another sealing key than its records. Please tell your administrator, who can put the right key in. Nothing was changed.',
    });
    expect(await database.prisma.sealedBox.count()).toBe(0);
  });

  test('that cannot be kept for another reason says that reason', async () => {
    await expect(sealed({ ann: [1] }, before, 'no id')).rejects.not.toMatchObject({ name: 'UserError' });
  });
});

describe('the database’s key', () => {
  test('is the first that there is, and then none but that', async () => {
    expect(await sealingKeyIs(before, storage)).toBe('new');
    expect(await sealingKeyIs(before, storage)).toBe('the same');
    expect(await sealingKeyIs(after, storage)).toBe('another');
    expect(await sealingKeyIs(before, storage)).toBe('the same');
  });

  test('is told by what was sealed before keys were known', async () => {
    await sealed({ ann: [1] }, before);
    expect(await sealingKeyIs(after, storage)).toBe('another');
    expect(await sealingKeyIs(before, storage)).toBe('new');
  });

  test('is that of a bot which came first, if two come at once', async () => {
    const whileAnotherComes: Pick<Storage, 'sealingKey'> = {
      sealingKey: {
        ...storage.sealingKey,
        async anyBox() {
          await storage.sealingKey.take(after.check);
          return null;
        },
      },
    };
    expect(await sealingKeyIs(before, { ...storage, ...whileAnotherComes })).toBe('another');
    expect(await sealingKeyIs(after, storage)).toBe('the same');
  });

  test('is not guessed at where opening fails for another reason', async () => {
    await sealed({ ann: [1] }, before);
    const broken: Sealing = {
      ...before,
      open: () => {
        throw new Error('out of memory');
      },
    };
    await expect(sealingKeyIs(broken, storage)).rejects.toThrow('out of memory');
  });
});

describe('the key is rotated', () => {
  const rotate = () => rotateSealingKey(before, after, storage, { now, newId });

  test('and who voted is known under the new key as before, but no longer under the old', async () => {
    await sealingKeyIs(before, storage);
    const { id, places } = await poll(3);
    const [ann = '', bob = '', cat = ''] = places;
    await sealed({ [before.mark(ann)]: [1], [before.mark(cat)]: [2] }, before, id);
    expect(await rotate()).toBe(1);
    expect(await opened(id, after)).toEqual({ [after.mark(ann)]: [1], [after.mark(cat)]: [2] });
    expect(await opened(id, after)).not.toHaveProperty(after.mark(bob));
    await expect(opened(id, before)).rejects.toThrow(Unopenable);
    expect([await sealingKeyIs(after, storage), await sealingKeyIs(before, storage)]).toEqual([
      'the same',
      'another',
    ]);
  });

  test('and an entry whose place is no longer on the roll stays as it was', async () => {
    await sealingKeyIs(before, storage);
    const { id, places } = await poll(1);
    await sealed({ [before.mark(places[0] ?? '')]: [1], [before.mark('who was erased')]: [2] }, before, id);
    await rotate();
    expect(await opened(id, after)).toEqual({
      [after.mark(places[0] ?? '')]: [1],
      [before.mark('who was erased')]: [2],
    });
  });

  test('in every box and every installation', async () => {
    await sealingKeyIs(before, storage);
    const { id, places } = await poll(1);
    const other = newId();
    await sealed({ [before.mark(places[0] ?? '')]: [1] }, before, id);
    await sealed({}, before, other);
    await storage.installations.put(
      {
        ...{ tenant: 'T1', name: 'NHS Leeds', check: before.check },
        sealed: before.seal('a token', 'installation:T1'),
      },
      now,
    );
    expect(await rotate()).toBe(2);
    expect(await opened(other, after)).toEqual({});
    const token = await storage.installations.sealed('T1');
    expect(after.open(token ?? new Uint8Array(), 'installation:T1')).toBe('a token');
  });

  test('not at all if the database has another', async () => {
    await sealingKeyIs(createSealing('a third'), storage);
    await expect(rotate()).rejects.toThrow();
    expect(await sealingKeyIs(createSealing('a third'), storage)).toBe('the same');
  });

  test('not at all if one box does not open', async () => {
    const id = await sealed({ ann: [1] }, createSealing('a third'));
    await storage.sealingKey.take(before.check);
    await expect(rotate()).rejects.toThrow(Unopenable);
    expect(await opened(id, createSealing('a third'))).toEqual({ ann: [1] });
    expect(await sealingKeyIs(before, storage)).toBe('the same');
  });

  // An embedded database does one thing after another.
  test.skipIf(process.env.TEST_DATABASE === 'embedded' || skipWithout(findPostgres() !== undefined))(
    'only when what was begun with the old key has ended, so that nothing is sealed with it after',
    async () => {
      await sealingKeyIs(before, storage);
      const id = newId();
      let letGo = () => {};
      const held = new Promise<void>((resolve) => {
        letGo = resolve;
      });
      let hasBegun = false;
      const sealing = change(async (store) => {
        hasBegun = true;
        await held;
        await closeBox(id, new Map(), { store, sealing: before });
      });
      await expect.poll(() => hasBegun).toBe(true);
      let isDone = false;
      const rotating = rotate().finally(() => {
        isDone = true;
      });
      const isWaiting = async () =>
        (
          await database.prisma.$queryRaw<object[]>`SELECT 1 FROM pg_locks WHERE NOT granted
          AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`
        ).length > 0;
      await expect.poll(async () => isDone || (await isWaiting())).toBe(true);
      letGo();
      await Promise.all([sealing, rotating]);
      expect(await opened(id, after)).toEqual({});
    },
  );
});
