import { describe, expect, test } from 'vitest';
import { rowsKept } from '../../support/everything-kept.ts';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot));
});

/** Every value of text or JSON in the database in which the pattern is found, as "table.column: value". */
async function findings(pattern: RegExp): Promise<string[]> {
  const columns = await bot.prisma.$queryRaw<{ table: string; column: string }[]>`
    SELECT table_name AS table, column_name AS column FROM information_schema.columns
    WHERE table_schema = current_schema() AND data_type IN ('text', 'character varying', 'json', 'jsonb')`;
  const found: string[] = [];
  for (const { table, column } of columns) {
    const rows = await bot.prisma.$queryRawUnsafe<{ value: string | null }[]>(
      `SELECT "${column}"::text AS value FROM "${table}"`,
    );
    const values = rows.flatMap(({ value }) => (value !== null && pattern.test(value) ? [value] : []));
    found.push(...values.map((value) => `${table}.${column}: ${value}`));
  }
  return found;
}

const BOB = /bob[ .]hill|u0bob|29:bob|aad-bob|direct u0bob|direct 29:bob|bob@nhs/i;

/** All that a network may hold on Bob: roles, records of every kind, two linked accounts, nudges. */
async function bobAtWork(): Promise<void> {
  await bot.prisma.account.updateMany({ where: { userId: '29:bob' }, data: { email: 'bob@nhs.net' } });
  const bobInSlack = bot.slack('direct').as('bob');
  const code = (await bot.teams('direct').as('bob').types('me link')).title.split(' ').at(-1);
  await bobInSlack.types(`me link ${code}`);
  await bobInSlack.types('me link');
  await bobInSlack.types('me link WRONG');
  await ann.types('action add @bob Ring BOB HILL and (Bob Hill) at bob@nhs.net by 30 June 2027');
  await ann.types('action add @bob Ring the LPC by 10 June 2027');
  await ann.types('action add @cat Help Bob Hill');
  await bob.types('action done A1');
  await bob.types('decision record We thank Bob Hill because "Bob Hill" worked hard');
  await ann.types('meeting schedule Board on Friday at 2pm in Bob Hillside Hall');
  await ann.types('meeting agenda M1 add Talk led by @bob');
  await ann.types('meeting start M1');
  await bob.types('meeting here');
  await bob.types('meeting note As Bob Hill said');
  await ann.types('meeting end');
  await bob.types('me export');
  await bot.moveTo('2027-06-09 10:00');
}

/** Ann, who manages the network, says of every line that the name is to be taken out of it. */
async function takeNamesOut(): Promise<void> {
  const alone = bot.slack('direct').as('ann');
  let view = await alone.types('network names');
  while (view.title.startsWith('Does this name')) view = await alone.presses(view, 'Take the name out');
  await bot.wait(5);
}

const forget = async (speaker: Speaker) =>
  speaker.presses(await speaker.types('me forget'), 'Yes, forget me');

describe('me forget', () => {
  test('asks first, and does nothing until it is told yes', async () => {
    const asked = await ann.types('me forget');
    expect(readView(asked)).toContain('Shall I forget you?');
    expect(await ann.reads('me')).toContain('You are Ann Ward');
  });

  test('leaves no name, email or account id in any table, once it is decided about what others wrote', async () => {
    await bobAtWork();
    expect((await findings(BOB)).length).toBeGreaterThan(10);
    expect(readView(await forget(bot.slack('direct').as('bob')))).toContain('You are forgotten');
    await takeNamesOut();
    const left = await findings(BOB);
    // The hall is no person.
    expect(
      left.filter((each) => !/Bob Hillside Hall/.test(each) || /bob hill\b(?!side)/i.test(each)),
    ).toEqual([]);
  });

  test('leaves nothing of a request to join: the chair’s own message says it of a former member', async () => {
    const dev = bot.slack('#pharmacy').as('dev');
    await dev.types('member join');
    await forget(bot.slack('direct').as('dev'));
    await bot.wait(5);
    expect(bot.direct('slack', 'ann').map(({ view }) => readView(view))).toEqual([
      'a former member asked to join Leeds Pharmacy LPN\nThey do not belong to it, and nothing is left to decide.',
    ]);
    expect(await findings(/dev patel|u0dev/i)).toEqual([]);
  });

  test('leaves nothing of a name they had before', async () => {
    await bob.types('decision record We thank Bob Hill');
    const told = { platform: 'teams', tenant: 'a1b2c3d4-tenant', userId: '29:bob', alias: null } as const;
    const people = bot.storage.acquaintances({ now: bot.now(), newId: () => crypto.randomUUID() });
    await people.ensure({ ...told, name: 'Robert Hill', email: null });
    await forget(bot.teams('direct').as('bob'));
    await takeNamesOut();
    expect(await findings(/bob hill|robert hill/i)).toEqual([]);
    expect(await ann.reads('decision list')).toContain('We thank a former member');
  });

  test('does not get a name back that the platform tells while they are forgotten', async () => {
    const people = bot.storage.acquaintances({ now: bot.now(), newId: () => crypto.randomUUID() });
    const known = await bot.prisma.account.findFirstOrThrow({
      where: { userId: '29:bob' },
      include: { person: true },
    });
    await forget(bot.teams('direct').as('bob'));
    await people.update(known, { ...known, name: 'Robert Hill' });
    await people.seen(known.id);
    expect(await findings(/bob hill|robert hill/i)).toEqual([]);
    const { person, ...account } = known;
    await bot.prisma.account.create({ data: account });
    await people.update(known, { ...known, name: 'Robert Hill' });
    expect(await bot.prisma.person.findUnique({ where: { id: person.id } })).toMatchObject({
      name: 'a former member',
    });
  });

  test('leaves nothing of what they bring, of a note on their seat, nor how that was changed', async () => {
    await ann.types('member add bob as clinician');
    const form = await ann.types('member change bob');
    const note = 'Bob Hill was the only candidate';
    await ann.fills(form, { profession: 'Optometrist', skills: 'Audits of Bob Hill', note });
    await ann.fills(await ann.types('member change bob'), { skills: 'Retinal screening' });
    await forget(bot.teams('direct').as('bob'));
    await takeNamesOut();
    expect(await findings(/bob hill|optometrist|audits of|retinal/i)).toEqual([]);
    expect(await findings(/was the only candidate/)).not.toEqual([]);
  });

  test('leaves nothing of how the platforms reached them', async () => {
    const { id } = await bot.prisma.conversation.findFirstOrThrow({ where: { kind: 'channel' } });
    await bob.types('action add me Book the room');
    const card = await bot.prisma.outboxMessage.findFirstOrThrow({ where: { conversationId: id } });
    const serviceUrl = 'https://smba.trafficmanager.net/uk/';
    await bot.prisma.outboxMessage.update({
      where: { id: card.id },
      data: {
        reply: { tenant: 'T0001', user: 'U0BOB', channel: 'C07', shown: 'only' },
        place: { serviceUrl, conversationId: '19:pharmacy@thread.tacv2;from=29:bob' },
        error: 'no answer from 29:bob',
      },
    });
    const direct = bot.teams('direct').as('bob');
    await direct.types('help');
    const reference = { serviceUrl, conversationId: 'direct 29:bob' };
    await bot.prisma.conversation.updateMany({ where: { address: 'direct 29:bob' }, data: { reference } });
    await bot.slack('direct').as('bob').types('help');
    await forget(direct);
    await forget(bot.slack('direct').as('bob'));
    expect(await findings(BOB)).toEqual([]);
  });

  test('leaves no id of an account that is gone, nor of a conversation with it, in any table', async () => {
    await bobAtWork();
    await bob.types('poll open "Where?" Leeds | York closes Friday 5pm secret');
    await bot.teams('direct').as('bob').types('vote P1 York');
    await bot.slack('direct').as('bob').types('digest weekly');
    await bot.slack('direct').as('bob').types('undo');
    const theirs = { OR: [{ userId: '29:bob' }, { userId: 'U0BOB' }] };
    const accounts = await bot.prisma.account.findMany({ where: theirs });
    const conversations = await bot.prisma.conversation.findMany({
      where: { personId: { in: accounts.map(({ personId }) => personId) } },
    });
    const ids = [...accounts, ...conversations].map(({ id }) => id);
    expect(ids).toHaveLength(4);
    await forget(bot.teams('direct').as('bob'));
    const kept = await rowsKept(bot);
    expect(ids.filter((id) => kept.includes(id))).toEqual([]);
  });

  test('lets the records of the network stand, and read', async () => {
    await bobAtWork();
    await forget(bot.slack('direct').as('bob'));
    expect(await ann.reads('meeting minutes M1')).toContain('As Bob Hill said');
    await takeNamesOut();
    expect(await ann.reads('meeting minutes M1')).toContain('Present');
    expect(await ann.reads('meeting minutes M1')).toContain('a former member');
    expect(await ann.reads('meeting minutes M1')).toContain('As a former member said');
    expect(await ann.reads('decision list')).toContain(
      'We thank a former member, because "a former member" worked hard',
    );
    expect(await ann.reads('action list')).toContain(
      'A2 Ring the LPC (a former member, due Thursday 10 June 2027)',
    );
    expect(await ann.reads('action list done')).toContain('(a former member, done)');
    expect(await ann.reads('action show A1')).toContain(
      'Ring a former member and (a former member) at a former member',
    );
  });

  test('shows so on the cards that stand', async () => {
    await bobAtWork();
    await forget(bot.slack('direct').as('bob'));
    await takeNamesOut();
    const cards = [...bot.shown('#pharmacy'), ...bot.shown('Pharmacy')];
    expect(cards.filter((card) => /Bob Hill\b/.test(card))).toEqual([]);
    expect(readView(bot.card('#pharmacy', 'A2'))).toContain('Action A2, a former member,');
  });

  test('nudges them no more', async () => {
    await bobAtWork();
    await forget(bot.slack('direct').as('bob'));
    const before = bot.direct('slack', 'bob').length + bot.direct('teams', 'bob').length;
    await bot.moveTo('2027-07-01 10:00');
    expect(bot.direct('slack', 'bob').length + bot.direct('teams', 'bob').length).toBe(before);
  });

  test('says in the audit that it was done, and by whom', async () => {
    await bob.types('network show');
    const { personId } = await bot.prisma.account.findFirstOrThrow({ where: { userId: '29:bob' } });
    await forget(bot.teams('direct').as('bob'));
    expect(await bot.prisma.change.findMany({ where: { command: 'me.forget' } })).toMatchObject([
      { record: 'person', recordId: personId, personId, before: null },
    ]);
    expect(await bot.prisma.person.findUnique({ where: { id: personId } })).toMatchObject({
      name: 'a former member',
      erasedAt: expect.any(Date),
    });
  });

  test('ends memberships and roles', async () => {
    await ann.types('member add bob as manager');
    await forget(bot.slack('direct').as('ann'));
    expect(await bot.slack('#pharmacy').as('ann').reads('action list')).toContain('You are not a member');
    expect(await bot.slack('direct').as('ann').reads('me')).toContain('You do not belong to a network yet.');
  });
});
