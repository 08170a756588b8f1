import { v7 as newId } from 'uuid';
import { expect, test } from 'vitest';
import { systemActor } from '../../../storage/audit/changes.ts';
import { tryAgain } from '../../../storage/rows/tries.ts';
import { Conflict } from '../../../storage/rows/version.ts';
import { createStorage, type Store } from '../../../storage/store.ts';
import { databases } from '../../support/database.ts';

/** A pause that is only written down. */
function noted(chance = 0) {
  const pauses: number[] = [];
  return { pauses, patience: { random: () => chance, pause: async (ms: number) => void pauses.push(ms) } };
}

const failing = (times: number, error: Error) => async () => {
  if (times-- > 0) throw error;
  return 'done';
};

test('what met someone else’s change is done anew, after pauses that grow', async () => {
  const { pauses, patience } = noted();
  expect(await tryAgain(failing(3, new Conflict()), patience)).toBe('done');
  expect(pauses).toEqual([7.5, 15, 30]);
});

test('it is given up after eight tries, which wait for less than two seconds at the most', async () => {
  const { pauses, patience } = noted(1);
  await expect(tryAgain(failing(8, new Conflict('again')), patience)).rejects.toThrow('again');
  expect(pauses).toHaveLength(7);
  expect(pauses.reduce((sum, each) => sum + each, 0)).toBeLessThan(2_000);
});

test('whatever else went wrong is not done anew', async () => {
  const { pauses, patience } = noted();
  await expect(tryAgain(failing(1, new Error('broken')), patience)).rejects.toThrow('broken');
  expect(pauses).toEqual([]);
});

test.each([
  Object.assign(new Error('a deadlock'), { code: '40P01' }),
  Object.assign(new Error('Prisma'), { code: 'P2010', meta: { code: '40001' } }),
  Object.assign(new Error('Prisma'), {
    code: 'P2010',
    meta: { driverAdapterError: { cause: { kind: 'postgres', originalCode: '40P01' } } },
  }),
  new Error('at the commit', { cause: { kind: 'TransactionWriteConflict' } }),
  Object.assign(new Error('Prisma'), { code: 'P2034' }),
])('what Postgres says may be tried again is, however it is wrapped (%#)', async (error) => {
  expect(await tryAgain(failing(1, error), noted().patience)).toBe('done');
});

/** Lets both go on once both have come. */
function meeting(): () => Promise<void> {
  let comers = 0;
  let open = () => {};
  const both = new Promise<void>((resolve) => {
    open = resolve;
  });
  return () => {
    if (++comers === 2) open();
    return both;
  };
}

// An embedded database does one thing after another, and knows no deadlock.
const several = databases().filter(([name]) => name === 'Postgres');

test.each(several)('two that hold each other up in raw SQL, on %s: both are done', async (_, open) => {
  const database = await open();
  try {
    const { pauses, patience } = noted();
    // Whoever is to try again waits until the other is through: at once it could take again what the other waits for.
    let oneIsThrough = () => {};
    const through = new Promise<void>((resolve) => {
      oneIsThrough = resolve;
    });
    const pause = async (milliseconds: number) => {
      await patience.pause(milliseconds);
      await through;
    };
    const storage = createStorage(database.prisma, {}, { ...patience, pause });
    const surroundings = { now: new Date('2027-06-01T12:00:00Z'), newId };
    const { result: ids } = await storage.transaction(surroundings, systemActor(newId(), 'test'), (store) =>
      Promise.all(['Leeds', 'Hull'].map(async (name) => (await store.networks.create(name, 'UTC')).id)),
    );
    const bothHoldOne = meeting();
    const tries: string[] = [];
    const lockInOrder = (name: string, [first = '', second = '']: string[]) => {
      const work = async ({ networks }: Store) => {
        tries.push(name);
        await networks.nextNumber(first, 'action');
        await bothHoldOne();
        await networks.nextNumber(second, 'action');
        return name;
      };
      return storage.transaction(surroundings, systemActor(newId(), 'test'), work).finally(oneIsThrough);
    };
    const done = await Promise.all([lockInOrder('one', ids), lockInOrder('other', ids.toReversed())]);
    expect(done.map(({ result }) => result)).toEqual(['one', 'other']);
    expect(tries).toHaveLength(3);
    expect(pauses).toHaveLength(1);
  } finally {
    await database.close();
  }
});
