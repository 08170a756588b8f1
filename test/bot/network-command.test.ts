import { expect, test } from 'vitest';
import { runConvenor } from '../support/run-convenor.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../support/test-bot.ts';

let bot: TestBot;
eachWithBot(async (fresh) => {
  bot = fresh;
  await foundNetwork(bot);
});

const convenor = (...args: string[]) =>
  runConvenor(['network', ...args], { operator: (_, work) => work(bot.operator) });

test('list and show tell what there is, for people and for machines', async () => {
  expect((await convenor('list')).out).toBe('Leeds Pharmacy LPN: LPN, 2 members\n');
  const { out } = await convenor('show', 'leeds');
  expect(out).toContain('  Kind: LPN\n  Members: 2\n  Led by: manager: Ann Ward\n');
  const shown = JSON.parse((await convenor('show', 'leeds', '--json')).out);
  expect(shown).toMatchObject({ name: 'Leeds Pharmacy LPN', status: 'active', members: 2 });
  expect(JSON.parse((await convenor('list', '--json')).out)).toMatchObject([{ id: shown.id }]);
});

test('rename keeps the old name findable and is told on the card', async () => {
  expect((await convenor('rename', 'leeds', 'Leeds Eye LPN')).out).toBe(
    'Leeds Pharmacy LPN is now called Leeds Eye LPN.\nIt is still found by the name it had, and its card tells it.\n',
  );
  expect((await convenor('show', 'Leeds Pharmacy')).out).toContain('Once called: Leeds Pharmacy LPN');
  const audited = await bot.prisma.change.findMany({ where: { command: 'network.rename' } });
  expect(audited).toMatchObject([{ record: 'network', requestId: expect.stringMatching(/^command-line:/) }]);
});

test('close says why, and refuses what is closed, meets or votes', async () => {
  const ann = bot.slack('#pharmacy').as('ann');
  await ann.types('meeting schedule "June meeting" on 1 June 2027 at 2pm');
  await ann.types('meeting start M1');
  expect((await convenor('close', 'leeds')).err).toContain('is running. Please end it first');
  await ann.types('meeting end');
  await ann.types('poll open "Where?" Leeds | York closes Friday 5pm');
  await ann.types('poll open "When?" June | July closes Friday 5pm');
  expect((await convenor('close', 'leeds')).err).toContain(
    'P1 and P2 of Leeds Pharmacy LPN are still open. Please close or cancel them first, with poll close or poll cancel.',
  );
  for (const poll of ['P1', 'P2']) await ann.types(`poll close ${poll}`);
  const because = ['--because', 'its work is done'];
  const withPatient = ['--because', 'of 943 476 5919'];
  expect((await convenor('close', 'leeds', ...withPatient)).err).toContain('seems to hold an NHS number');
  expect((await convenor('close', 'leeds', ...because)).out).toContain('Leeds Pharmacy LPN is closed.');
  expect((await convenor('show', 'leeds')).out).toContain('Status: Closed: its work is done');
  expect(await convenor('close', 'leeds')).toMatchObject({
    exitCode: 1,
    err: 'Leeds Pharmacy LPN was closed already.\n',
  });
  expect((await convenor('reopen', 'leeds')).out).toBe('Leeds Pharmacy LPN is open again.\n');
});

test('merge says what it would do, and does it when it is sure', async () => {
  await bot.slack('#eyes').as('dev').types('network create "Hull Eye LPN"');
  const asked = await convenor('merge', 'hull', 'leeds');
  expect(asked.out).toContain('Merge Hull Eye LPN into Leeds Pharmacy LPN?\n');
  expect(asked.out).toContain('Nothing was merged. To do so, say the same with --yes.\n');
  expect((await convenor('merge', 'hull', 'leeds', '--yes', '--json')).out).toBe(
    `${JSON.stringify({ from: 'Hull Eye LPN', into: 'Leeds Pharmacy LPN' }, null, 2)}\n`,
  );
  expect((await convenor('show', 'hull')).out).toContain('Status: Merged into Leeds Pharmacy LPN');
  expect((await convenor('merge', 'leeds', 'leeds', '--yes')).err).toBe(
    'Leeds Pharmacy LPN cannot be merged into itself.\n',
  );
});

test('what is done is said as data too', async () => {
  const json = async (...args: string[]) => JSON.parse((await convenor(...args, '--json')).out);
  expect(await json('rename', 'leeds', 'Leeds Eye LPN')).toEqual({
    former: 'Leeds Pharmacy LPN',
    name: 'Leeds Eye LPN',
  });
  expect(await json('close', 'leeds')).toEqual({ closed: 'Leeds Eye LPN', because: null });
});

test('what is refused in a chat is refused here: a name that is taken, and its own', async () => {
  await bot.slack('#eyes').as('dev').types('network create "Hull Eye LPN"');
  expect((await convenor('rename', 'hull', 'leeds pharmacy lpn')).err).toContain(
    'There is a network called Leeds Pharmacy LPN already.',
  );
  expect((await convenor('rename', 'hull', 'Hull Eye LPN')).err).toBe('That is its name already.\n');
});

test('a name that is not known, or could be two, is told', async () => {
  expect((await convenor('show', 'Hull')).err).toContain('There is no network called Hull.');
  await bot.slack('#eyes').as('dev').types('network create "Leeds Eye Health LPN"');
  const { exitCode, err } = await convenor('show', 'Leeds');
  expect(exitCode).toBe(1);
  expect(err).toContain('More than one network may be meant by Leeds.');
  expect(err).toContain('Leeds Eye Health LPN (');
});
