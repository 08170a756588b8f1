import { expect, test } from 'vitest';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot, { bob: 'deputy chair' }));
});

const keptAs = (requestId: string): string => bot.jobContext.sealing.mark(requestId);

/** What the audit holds of one request, with names in place of ids. */
async function audited(asked: string) {
  const requestId = keptAs(asked);
  const rows = await bot.prisma.change.findMany({ where: { requestId }, orderBy: { id: 'asc' } });
  return Promise.all(
    rows.map(
      async ({ command, record, before, after, at, personId, accountId, conversationId, networkId }) => {
        const person = await bot.prisma.person.findUniqueOrThrow({ where: { id: personId ?? '' } });
        const account = await bot.prisma.account.findUniqueOrThrow({ where: { id: accountId ?? '' } });
        const place = await bot.prisma.conversation.findUniqueOrThrow({
          where: { id: conversationId ?? '' },
        });
        const network = await bot.prisma.network.findUnique({ where: { id: networkId ?? person.id } });
        return {
          ...{ command, record, before, after, at, who: person.name, by: account.platform },
          ...{ from: place.address, network: network?.name },
        };
      },
    ),
  );
}

test('a record made is kept whole, with who made it, when and from where', async () => {
  await ann.types('action add @bob Ring the LPC by 30 June', 'slack:made');
  const rows = (await audited('slack:made')).filter(({ record }) => record === 'action');
  expect(rows).toEqual([
    {
      ...{ command: 'action.add', record: 'action', who: 'Ann Ward', by: 'slack', from: '#pharmacy' },
      ...{ network: 'Leeds Pharmacy LPN', at: bot.now(), before: null },
      after: expect.objectContaining({
        text: 'Ring the LPC',
        due: '2027-06-30T00:00:00.000Z',
        status: 'open',
        version: 1,
      }),
    },
  ]);
});

test('each change of each kind says what was, and what is', async () => {
  for (const typed of [
    'action add @bob Ring',
    'decision record We wait',
    'meeting schedule Board on Friday at 2pm',
  ]) {
    await ann.types(typed);
  }
  const changes: [typed: string, record: string, before: object | null, after: object][] = [
    ['action move A1 to 30 June', 'action', { due: null }, { due: '2027-06-30T00:00:00.000Z' }],
    ['action done A1', 'action', { status: 'open', version: 2 }, { status: 'done', version: 3 }],
    ['action reopen A1', 'action', { status: 'done' }, { status: 'open', doneAt: null }],
    ['decision replace D1 with We act', 'decision', null, { text: 'We act' }],
    ['decision replace D2 with We go', 'decision', { status: 'standing' }, { status: 'replaced' }],
    ['meeting agenda M1 add Needs', 'agendaItem', null, { title: 'Needs', position: 1 }],
    ['meeting start M1', 'meeting', { status: 'scheduled' }, { status: 'running' }],
    ['meeting apologies @cat', 'attendance', null, { state: 'apologies' }],
    ['meeting note They wait', 'note', null, { text: 'They wait' }],
    ['meeting end', 'meeting', { status: 'running' }, { status: 'ended' }],
  ];
  for (const [index, [typed, record, before, after]] of changes.entries()) {
    await bob.types(typed, `teams:${index}-`);
    const rows = await audited(`teams:${index}-`);
    expect(rows, typed).toContainEqual(
      expect.objectContaining({
        ...{ record, who: 'Bob Hill', by: 'teams', from: 'Pharmacy' },
        before: before && expect.objectContaining(before),
        after: expect.objectContaining(after),
      }),
    );
  }
});

test('what is taken back stays in the audit, and so does its taking back', async () => {
  await ann.types('action add @bob Ring', 'slack:made');
  await ann.types('undo', 'slack:undone');
  expect(
    await bot.prisma.change.findMany({ where: { requestId: keptAs('slack:made'), record: 'action' } }),
  ).toMatchObject([{ before: null, undoneAt: bot.now() }]);
  expect(await audited('slack:undone')).toMatchObject([
    { command: 'undo', record: 'action', before: { status: 'open' }, after: { status: 'withdrawn' } },
  ]);
});

test('who joins a network, as what, and which channel speaks for it, is kept too', async () => {
  const kept = await bot.prisma.change.findMany({ orderBy: { id: 'asc' } });
  expect(kept.map(({ command, record }) => `${command} ${record}`)).toEqual([
    ...['network.create network', 'network.create member', 'network.create seat'],
    ...['network.create conversation', 'network.invite invitation'],
    ...['network.here member', 'network.here conversation', 'member.add seat'],
  ]);
});

test('what was refused leaves no trace', async () => {
  const before = await bot.prisma.change.count();
  await ann.types('action done A1');
  await ann.types('action add @bob Ring 943 476 5919');
  await ann.types('meeting schedule Board on 1 May 2027 at 2pm');
  expect(await bot.prisma.change.count()).toBe(before);
});
