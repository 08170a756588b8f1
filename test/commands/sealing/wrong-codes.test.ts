import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Anew, missed, mustWait } from '../../../commands/sealing/wrong-codes.ts';
import type { Message } from '../../../commands/view.ts';
import { systemActor } from '../../../storage/audit/changes.ts';
import type { Database } from '../../../storage/database/open-database.ts';
import { createStorage } from '../../../storage/store.ts';
import { testDatabase } from '../../support/database.ts';
import { emptyDatabase } from '../../support/empty-database.ts';
import { readView } from '../../support/read-view.ts';

const anew: Anew = {
  how: 'ask for a new one with network invite',
  button: { label: 'Enter a code', command: 'network.here', args: {}, opens: 'form' },
};

let database: Database;
let accountId: string;
beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(async () => {
  await emptyDatabase(database);
  const person = { id: newId(), name: 'Eve', createdAt: new Date(0) };
  accountId = newId();
  await database.prisma.person.create({ data: person });
  await database.prisma.account.create({
    data: {
      ...{ id: accountId, personId: person.id, platform: 'slack', tenant: 'T1', userId: 'U1' },
      ...{ name: 'Eve', seenAt: new Date(0) },
    },
  });
});
afterAll(() => database.close());

type TryContext = Parameters<typeof missed>[1];

/** What is said at this time in London, after a wrong code or, with `mustWait`, before any. */
async function said(
  time: string,
  answer: typeof missed | typeof mustWait,
  how = anew,
): Promise<Message | undefined> {
  const now = new Date(`2027-06-01T${time}+01:00`);
  const { result } = await createStorage(database.prisma).transaction(
    { now, newId },
    systemActor(newId(), 'test'),
    (store) =>
      answer(how, { store, now, zone: 'Europe/London', caller: { accountId } as TryContext['caller'] }),
  );
  return result;
}

/** Tries a wrong code, as a command does. */
async function tries(time: string): Promise<string> {
  const answer = (await said(time, mustWait)) ?? (await said(time, missed));
  return answer ? readView(answer) : '';
}

test('a wrong code says how to come by another, and how often one may still try', async () => {
  const wrong = (more: string) =>
    `That code is not known, has been used or has run out\nAsk for a new one with network invite. You can try ${more} more.`;
  for (const more of ['4 times', '3 times', '2 times', 'once'])
    expect(await tries('10:00')).toMatch(new RegExp(`^${wrong(more).replaceAll('.', '\\.')}`));
});

test('the fifth makes one wait ten minutes, however right the next is', async () => {
  const wait =
    /^Too many wrong codes\nPlease wait until 10:13am, then ask for a new one with network invite\.$/;
  for (let nth = 1; nth < 5; nth++) await tries('10:00');
  expect(await tries('10:03')).toMatch(wait);
  expect(await tries('10:04')).toMatch(wait);
  expect(await tries('10:12')).toMatch(wait);
  expect(await said('10:12', mustWait)).toBeDefined();
  expect(await said('10:13', mustWait)).toBeUndefined();
  expect(await tries('10:13')).toContain('You can try 4 times more.');
});

test('there is a button for the next code, where there can be one', async () => {
  await said('10:00', mustWait);
  expect(await said('10:00', missed)).toMatchObject({ buttons: [{ label: 'Enter a code' }] });
  expect(await said('10:00', missed, { how: anew.how })).toMatchObject({ buttons: [] });
});
