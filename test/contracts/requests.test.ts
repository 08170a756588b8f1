import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Change } from '../../storage/aggregates.ts';
import { type Author, systemActor } from '../../storage/audit/changes.ts';
import type { Database } from '../../storage/database/open-database.ts';
import type { Network } from '../../storage/networks/networks.ts';
import { AlreadyHandled } from '../../storage/outbox/requests.ts';
import { createStorage, type Storage, type Store } from '../../storage/store.ts';
import { databases } from '../support/database.ts';

const NOON = new Date('2027-06-01T12:00:00Z');
const later = (seconds: number): Date => new Date(NOON.getTime() + seconds * 1000);
const TEN = Array.from({ length: 10 }, (_, index) => index);

describe.each(databases())('requests, numbers and changes on %s', (_, open) => {
  let database: Database;
  let storage: Storage;
  let network: Network;
  let author: Author & { personId: string };

  beforeAll(async () => {
    database = await open();
    storage = createStorage(database.prisma);
  });
  afterAll(() => database.close());

  /** Each test has a network of its own. */
  beforeEach(async () => {
    const person = { id: newId(), name: 'Ann Ward', createdAt: NOON };
    await database.prisma.person.create({ data: person });
    author = { ...systemActor(newId(), 'test'), personId: person.id };
    network = await write(({ networks }) => networks.create('Leeds Pharmacy LPN', 'Europe/London'));
    author.networkId = network.id;
  });

  const writeAt = (now: Date, work: (store: Store) => Promise<unknown>) =>
    storage.transaction({ now, newId }, author, work);
  const write = async <T>(work: (store: Store) => Promise<T>): Promise<T> =>
    (await storage.transaction({ now: NOON, newId }, author, work)).result;
  const action = (number: number) => ({
    ...{ networkId: network.id, number, text: 'Ring the LPC', ownerId: author.personId, due: null },
    ...{ meetingId: null, itemId: null, createdById: author.personId },
  });

  test('a request is handled once, and only with what it did', async () => {
    const once = (name: number) =>
      write(async ({ actions, requests }) => {
        await actions.add(action(name));
        requests.handled(author.requestId, { name });
      });
    const tries = await Promise.allSettled(TEN.map(once));
    const refused = tries.filter(({ status }) => status === 'rejected');
    expect(refused).toHaveLength(9);
    for (const { reason } of refused as PromiseRejectedResult[])
      expect(reason).toBeInstanceOf(AlreadyHandled);
    const kept = await database.prisma.action.findMany({ where: { networkId: network.id } });
    expect(await storage.reading({ now: NOON }).requests.answer(author.requestId)).toEqual({
      name: kept[0]?.number,
    });
    expect(kept).toHaveLength(1);
  });

  test('fifty at once get fifty numbers in a row; those who fail leave no gap', async () => {
    const take = (index: number) =>
      write(async ({ networks }) => {
        const number = await networks.nextNumber(network.id, 'action');
        if (index % 10 === 0) throw new Error('changed my mind');
        return number;
      });
    const tries = await Promise.allSettled(Array.from({ length: 50 }, (_, index) => take(index)));
    const numbers = tries.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 45 }, (_, index) => index + 1));
  });

  test('what was changed since is not undone; once the change is undone, it can be', async () => {
    const made = await write(({ actions }) => actions.add(action(1)));
    const lastChanges = async () =>
      (await write(({ changes }) => changes.lastUndoable(author.personId, network.id, later(-1))))?.changes ??
      [];
    const undo = async (change: Change) => {
      const asked = { ...author, requestId: newId(), command: 'undo' };
      const { result } = await storage.transaction({ now: NOON, newId }, asked, ({ changes }) =>
        changes.undo(change),
      );
      return result;
    };
    const [making] = await lastChanges();
    if (!making) throw new Error('nothing to undo');
    author.requestId = newId();
    await write(({ actions }) => actions.update(made, { text: 'Ring the LPC twice' }));
    expect(await undo(making)).toBe(false);
    const [moving] = await lastChanges();
    if (!moving) throw new Error('nothing to undo');
    expect(await undo(moving)).toBe(true);
    expect(await write(({ actions }) => actions.get(made.id))).toEqual(made);
    expect(await undo(moving)).toBe(false);
    expect(await lastChanges()).toMatchObject([{ id: making.id }]);
    expect(await undo(making)).toBe(true);
    expect(await write(({ actions }) => actions.byNumber(network.id, 1))).toBeNull();
  });

  test('old requests are forgotten, the oldest first and so many at a time', async () => {
    await database.prisma.request.deleteMany();
    for (const index of TEN)
      await writeAt(later(index), async ({ requests }) => requests.handled(`slack:${index}`, {}));
    const { forgetRequests: prune } = storage;
    const { answer } = storage.reading({ now: NOON }).requests;
    expect(await prune(later(8), 3)).toBe(3);
    expect(await answer('slack:2')).toBeUndefined();
    expect(await answer('slack:3')).toEqual({});
    expect(await prune(later(8), 100)).toBe(5);
    expect(await database.prisma.request.count()).toBe(2);
  });
});
