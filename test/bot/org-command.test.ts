import { expect, test } from 'vitest';
import { runConvenor } from '../support/run-convenor.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../support/test-bot.ts';

let bot: TestBot;
eachWithBot(async (fresh) => {
  bot = fresh;
  await foundNetwork(bot);
});

const convenor = (...args: string[]) =>
  runConvenor(['org', ...args], { operator: (_, work) => work(bot.operator) });

test('what is added is listed, by name or beginning', async () => {
  expect((await convenor('list')).out).toBe('There are none.\n');
  expect((await convenor('add', 'Bramley Surgery', '--kind', 'practice')).out).toBe(
    'Bramley Surgery is now in the directory.\n',
  );
  await convenor('add', 'Leeds LPC');
  expect((await convenor('list')).out).toBe('Bramley Surgery, practice\nLeeds LPC\n');
  expect(JSON.parse((await convenor('list', 'l', '--json')).out)).toMatchObject([
    { name: 'Leeds LPC', kind: null },
  ]);
  expect(await convenor('add', 'bramley surgery')).toMatchObject({
    exitCode: 1,
    err: 'Bramley Surgery is in the directory already.\n',
  });
});

test('rename and merge take along whoever speaks for it', async () => {
  await bot.slack('#pharmacy').as('ann').types('member add @dev as practice voice at Bramley Surgry');
  await convenor('add', 'Bramley Surgery');
  expect((await convenor('rename', 'Bramley Surgry', 'Bramley Surgery')).err).toContain('org merge');
  expect((await convenor('merge', 'Bramley Surgry', 'Bramley Surgery')).out).toBe(
    'Bramley Surgry is now part of Bramley Surgery.\n1 seat now speaks for it.\n',
  );
  expect((await convenor('rename', 'Bramley Surgery', 'Bramley Health Centre')).exitCode).toBe(0);
  expect((await convenor('list')).out).toBe('Bramley Health Centre\n');
  expect((await convenor('merge', 'Hull', 'Leeds')).err).toBe(
    'I know no organisation called “Hull”. Add it with org add, or look with org list.\n',
  );
});

test('of a name that is not known the nearest are told', async () => {
  await convenor('add', 'Bramley Surgery');
  expect((await convenor('rename', 'Bramley Surgry', 'Bramley Health Centre')).err).toBe(
    'I know no organisation called “Bramley Surgry”. Did you mean one of these?\n  Bramley Surgery\n',
  );
});
