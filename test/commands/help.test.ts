import { expect, test } from 'vitest';
import { whoMayWhat } from '../../commands/access.ts';
import { readView } from '../support/read-view.ts';
import { eachWithBot, type TestBot } from '../support/test-bot.ts';

let bot: TestBot;
eachWithBot((fresh) => {
  bot = fresh;
});

test('help tells how to speak of another network, and leads to who may do what', async () => {
  const cat = bot.slack('#anywhere').as('cat');
  const help = await cat.types('help');
  expect(readView(help)).toContain(
    'To speak of another of your networks, add --in "its name" to what you type.',
  );
  expect(await cat.presses(help, 'Help: roles')).toEqual(await cat.types('help roles'));
  expect(readView(await cat.presses(await cat.types('help tea'), 'Help: roles'))).toContain('Help: roles');
});

test('help roles says in words who may do what', async () => {
  const roles = await bot.teams('direct').as('cat').reads('help roles');
  expect(roles).toContain(
    [
      '- Read the records: every member',
      '- Record actions, decisions and notes, and take part in meetings: every member but an observer',
      '- Vote: every member but an administrator or an observer',
      '- Plan and run meetings, open polls and change the work plan: clinical chair, deputy chair, manager and administrator',
      '- Invite and manage members, and change the network: clinical chair, manager and administrator',
    ].join('\n'),
  );
  expect(whoMayWhat()).toHaveLength(5);
  expect(roles).toContain('Whoever owns an action may show, move, finish and reopen it, member or not.');
});
