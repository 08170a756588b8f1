import { v7 as newId } from 'uuid';
import { expect, test } from 'vitest';
import { systemActor } from '../../../storage/audit/changes.ts';
import { createStorage } from '../../../storage/store.ts';
import { databases } from '../../support/database.ts';

// The tests hold every transaction to the order of locks; this shows that they would tell.
test.each(databases())('what is locked out of order is found out, on %s', async (_, open) => {
  const database = await open();
  try {
    const storage = createStorage(database.prisma);
    const surroundings = { now: new Date('2027-06-01T12:00:00Z'), newId };
    const author = systemActor(newId(), 'test');
    const inOrder = storage.transaction(surroundings, author, async ({ organisations, messages }) => {
      await organisations.add('Bramley Surgery', null, null);
      await messages.refresh(newId());
    });
    await expect(inOrder).resolves.toBeTruthy();
    const outOfOrder = storage.transaction(surroundings, author, async ({ organisations, messages }) => {
      await messages.refresh(newId());
      await organisations.add('York Surgery', null, null);
    });
    await expect(outOfOrder).rejects.toThrow('names of organisations was locked after messages');
  } finally {
    await database.close();
  }
});
