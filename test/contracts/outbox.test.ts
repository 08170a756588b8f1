import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { actionCard } from '../../commands/actions/action-view.ts';
import { type Author, systemActor } from '../../storage/audit/changes.ts';
import type { Database } from '../../storage/database/open-database.ts';
import type { Network } from '../../storage/networks/networks.ts';
import { messageWrites } from '../../storage/outbox/message-writes.ts';
import type { Subject } from '../../storage/outbox/messages.ts';
import { nudgeWrites } from '../../storage/outbox/nudge-writes.ts';
import type { OutboxMessage } from '../../storage/outbox/outbox.ts';
import { createStorage, type Storage, type Store } from '../../storage/store.ts';
import { databases } from '../support/database.ts';

const NOON = new Date('2027-06-01T12:00:00Z');
const later = (seconds: number): Date => new Date(NOON.getTime() + seconds * 1000);
const TEN = Array.from({ length: 10 }, (_, index) => index);

describe.each(databases())('the outbox on %s', (_, open) => {
  let database: Database;
  let storage: Storage;
  let network: Network;
  let author: Author & { personId: string };
  let channel: string;
  let card: Subject;

  beforeAll(async () => {
    database = await open();
    storage = createStorage(database.prisma);
  });
  afterAll(() => database.close());

  /** Each test has a network of its own, with one channel. */
  beforeEach(async () => {
    await database.prisma.outboxMessage.deleteMany();
    const person = { id: newId(), name: 'Ann Ward', createdAt: NOON };
    await database.prisma.person.create({ data: person });
    author = { ...systemActor(newId(), 'test'), personId: person.id };
    const place = { platform: 'slack', tenant: 'T1', address: newId(), kind: 'channel' } as const;
    const made = await write(async ({ networks, conversations }) => {
      const created = await networks.create('Leeds Pharmacy LPN', 'Europe/London');
      const conversation = await conversations.ensure({ ...place, personId: null, reference: null });
      await conversations.bind(conversation, created.id);
      return { created, id: conversation.id };
    });
    network = made.created;
    author.networkId = network.id;
    channel = made.id;
    card = { kind: actionCard, subjectId: newId() };
  });

  const writeAt = (now: Date, work: (store: Store) => Promise<unknown>) =>
    storage.transaction({ now, newId }, author, work);
  const write = async <T>(work: (store: Store) => Promise<T>): Promise<T> =>
    (await storage.transaction({ now: NOON, newId }, author, work)).result;
  const show = (now = NOON) =>
    writeAt(now, ({ messages }) => messages.show(card, network.id, { conversationId: channel, reply: null }));
  const refresh = (now: Date) => writeAt(now, ({ messages }) => messages.refresh(card.subjectId));
  const only = async (): Promise<OutboxMessage> => {
    const rows = await database.prisma.outboxMessage.findMany();
    expect(rows).toHaveLength(1);
    return rows[0] as OutboxMessage;
  };
  const posted = (remoteId: string) => ({ remoteId, place: { address: 'here' } });
  const postAt = async (now: Date): Promise<Date | null> => {
    return storage.outbox.shown(await claimed(now), now, posted('1'));
  };
  const claimed = async (now = NOON): Promise<OutboxMessage> => {
    const inHand = await storage.outbox.claim(await only(), now);
    if (!inHand) throw new Error('somebody else has it');
    return inHand;
  };

  test('of twenty who would send a message, one may', async () => {
    await show();
    const message = await only();
    const claims = await Promise.all([...TEN, ...TEN].map(() => storage.outbox.claim(message, NOON)));
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await only()).toMatchObject({ state: 'posting', attempts: 1 });
  });

  test('a try that was cut off is made again after a minute, and is then in doubt', async () => {
    await show();
    await storage.outbox.claim(await only(), NOON);
    expect(await storage.outbox.claim(await only(), later(59))).toBeNull();
    expect(await storage.outbox.claim(await only(), later(60))).not.toBeNull();
    expect((await only()).state).toBe('unknown');
  });

  test('what changed since it was read is not sent as it was', async () => {
    await show();
    const read = await only();
    await refresh(NOON);
    expect(await storage.outbox.claim(read, NOON)).toBeNull();
    expect(await storage.outbox.claim(await only(), NOON)).not.toBeNull();
  });

  test('an edit is made however fast its record changes, and then again', async () => {
    await show();
    await postAt(NOON);
    await refresh(later(5));
    const read = await only();
    await refresh(later(5));
    const inHand = await storage.outbox.claim(read, later(5));
    expect(inHand && (await storage.outbox.shown(inHand, later(5), posted('1')))).toEqual(later(6));
  });

  test('what changes while it is being sent is due again a second later', async () => {
    await show();
    const inHand = await claimed();
    expect((await refresh(NOON)).due).toEqual([]); // whoever sends it sees to the rest
    expect(await storage.outbox.shown(inHand, later(2), posted('1'))).toEqual(later(3));
    expect(await only()).toMatchObject({ state: 'posted', version: 2, shownVersion: 1, remoteId: '1' });
  });

  test('many changes to one card are one edit, a second after the last', async () => {
    await show();
    expect(await postAt(NOON)).toBeNull();
    const { id } = await only();
    const woken = await Promise.all(TEN.map(() => refresh(later(0.2))));
    expect(woken.flatMap(({ due }) => due)).toEqual([
      { job: 'send-message', id, dueAt: later(1), isEdit: true },
    ]);
    expect(await only()).toMatchObject({ version: 11, dueAt: later(1) });
    expect(await postAt(later(1))).toBeNull();
    expect((await refresh(later(60))).due).toEqual([
      { job: 'send-message', id, dueAt: later(60), isEdit: true },
    ]);
  });

  test('a card is shown once in a channel, however often that is asked, at once or later', async () => {
    const asked = await Promise.all(TEN.map(() => show()));
    expect(asked.flatMap(({ due }) => due)).toHaveLength(1);
    await postAt(NOON);
    const again = await show(later(60));
    expect(again.due).toEqual([
      { job: 'send-message', id: (await only()).id, dueAt: later(60), isEdit: true },
    ]);
  });

  const nudge = (day: string, dueAt: Date) => ({
    ...{ kind: 'action' as const, subjectId: card.subjectId, slot: day },
    ...{ personId: author.personId, dueAt },
  });
  const nudged = async () =>
    (await database.prisma.nudge.findMany({ orderBy: { slot: 'asc' } })).map(({ slot }) => slot);

  test('nudges are planned once and taken back once, but not those on their way', async () => {
    const nudges = [nudge('Monday', NOON), nudge('Tuesday', later(60))];
    await Promise.all(TEN.map(() => write(({ nudges: { plan } }) => plan(nudges))));
    expect(await nudged()).toEqual(['Monday', 'Tuesday']);
    const [monday] = await database.prisma.outboxMessage.findMany({ orderBy: { dueAt: 'asc' } });
    await storage.outbox.claim(monday as OutboxMessage, NOON);
    await Promise.all(TEN.map(() => write(({ nudges: { unplan } }) => unplan(card.subjectId))));
    expect(await nudged()).toEqual(['Monday']);
    await write(({ nudges: { plan } }) => plan(nudges));
    expect(await nudged()).toEqual(['Monday', 'Tuesday']);
  });

  test('nudges of one time are one message; one that comes after it went out is added to it', async () => {
    await write(({ nudges: { plan } }) => plan([nudge('Monday', NOON), nudge('Noon', NOON)]));
    expect(await postAt(NOON)).toBeNull();
    await write(({ nudges: { plan } }) => plan([nudge('Late', NOON)]));
    expect(await only()).toMatchObject({ state: 'posted', dueAt: NOON });
    expect(await nudged()).toHaveLength(3);
  });

  test('what was taken back since a message was read is not sent', async () => {
    await write(({ nudges: { plan } }) => plan([nudge('Monday', NOON)]));
    const read = await only();
    await write(({ nudges: { unplan } }) => unplan(card.subjectId, newId()));
    await write(({ nudges: { unplan } }) => unplan(card.subjectId, author.personId));
    expect(await storage.outbox.claim(read, NOON)).toBeNull();
    expect(await nudged()).toEqual([]);
  });

  test('of many reminders of one record the last that went is edited, and its cards', async () => {
    const days = TEN.map((day) => nudge(`day ${day}`, later(day * 100)));
    await write(({ nudges: { plan } }) => plan(days));
    for (const each of await database.prisma.outboxMessage.findMany()) {
      const inHand = each.dueAt && each.dueAt < later(500) && (await storage.outbox.claim(each, each.dueAt));
      if (inHand) await storage.outbox.shown(inHand, later(500), posted(each.id));
    }
    await show(later(500));
    await refresh(later(600));
    const changed = await database.prisma.outboxMessage.findMany({ where: { version: 2 } });
    const theirs = changed.map(({ kind, conversationId, personId, slot }) => [
      kind,
      conversationId ?? personId,
      slot,
    ]);
    expect(theirs.toSorted()).toEqual([
      ['action.card', channel, ''],
      ['person.nudges', author.personId, later(400).toISOString()],
    ]);
    expect(changed.filter(({ subjectId }) => subjectId === card.subjectId)).toHaveLength(1);
    await writeAt(later(700), ({ messages }) => messages.refreshCards(card.subjectId));
    expect(await database.prisma.outboxMessage.count({ where: { version: 3 } })).toBe(1);
  });

  test('however many messages there are, those about one record are found without reading all', async () => {
    await database.prisma.$executeRaw`
      INSERT INTO messages (id, kind, subject_id, created_at)
      SELECT gen_random_uuid(), 'action.card', gen_random_uuid(), now() FROM generate_series(1, 20000) AS i`;
    await database.prisma.$executeRaw`ANALYZE messages, nudges`;
    const [before, after] = await database.prisma.$transaction(async (tx) => {
      const readInFull = async () => {
        const [row] = await tx.$queryRaw<{ times: number }[]>`
          SELECT seq_scan::int AS times FROM pg_stat_xact_user_tables WHERE relname = 'messages'`;
        return row?.times;
      };
      const first = await readInFull();
      const waited: Promise<unknown>[] = [];
      const told = { audit() {}, flushAudit() {}, wake() {}, unawaited: waited.push.bind(waited) };
      const context = { tx, newId, now: NOON, trustedDomains: [], ...told };
      const { refresh, refreshFor } = messageWrites(context);
      await refresh(card.subjectId, newId());
      await refreshFor(author.personId, card.subjectId);
      await nudgeWrites(context).unplan(card.subjectId);
      await Promise.all(waited);
      return [first, await readInFull()];
    });
    expect(after).toBe(before);
  });

  test('what was due on several days while nothing was sent becomes one message', async () => {
    const days = TEN.map((day) => nudge(`day ${day}`, later(day)));
    await write(({ nudges: { plan } }) => plan(days));
    await Promise.all(TEN.map(() => storage.outbox.gather(author.personId, later(8))));
    const carriers = new Set((await database.prisma.nudge.findMany()).map(({ messageId }) => messageId));
    expect(carriers.size).toBe(2); // the last is not due yet
  });

  test('who took too long to send a message settles nothing that another has in hand', async () => {
    await show();
    const slow = await claimed();
    const quick = await claimed(later(60));
    await storage.outbox.drop(slow, 'gave up');
    expect((await only()).state).toBe('unknown');
    expect(await storage.outbox.shown(quick, later(61), posted('2'))).toBeNull();
    expect(await only()).toMatchObject({ state: 'posted', remoteId: '2' });
  });

  test('what is due comes oldest first, and no more of it than is asked for', async () => {
    await write(({ nudges: { plan } }) => plan(TEN.map((index) => nudge(`${index}`, later(10 - index)))));
    const due = await storage.due(later(5), 3);
    expect(due.map(({ dueAt }) => dueAt)).toEqual([later(1), later(2), later(3)]);
    expect(await storage.outbox.oldestDue(later(5))).toEqual(later(1));
    expect(await storage.outbox.oldestDue(NOON)).toBeNull();
  });
});
