import { expect, test } from 'vitest';
import { formatInstant } from '../../../commands/dates/dates.ts';
import { readView } from '../../support/read-view.ts';
import { remindersTo } from '../../support/reminders.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann } = await foundNetwork(bot));
  await ann.types('action add @cat Ring the LPC by 16 June 2027'); // a Wednesday
});

const days = (handle: string) =>
  remindersTo(bot, 'slack', handle).map(({ at }) =>
    formatInstant(at, 'Europe/London').split(' ').slice(1, 3).join(' '),
  );
const later = () => bot.moveTo('2027-08-01 12:00');

test('when it is done', async () => {
  await bot.moveTo('2027-06-14 12:00');
  await ann.types('action done A1');
  await later();
  expect(days('cat')).toEqual(['14 June']);
});

test('when it is taken back', async () => {
  await ann.types('undo');
  await later();
  expect(days('cat')).toEqual([]);
});

test('when it is taken back after one was sent, which then says so', async () => {
  await bot.moveTo('2027-06-14 08:54');
  await ann.types('action add @dev Write to the LPC by 16 June');
  await bot.moveTo('2027-06-14 09:03');
  await ann.types('undo');
  expect(remindersTo(bot, 'slack', 'dev').map(({ view }) => readView(view))).toEqual([
    'A2 was taken back\nWrite to the LPC\nDue: Wednesday 16 June 2027\nNetwork: Leeds Pharmacy LPN',
  ]);
  await later();
  expect(days('dev')).toEqual(['14 June']);
});

test('when it is moved, and come for the new date', async () => {
  await bot.moveTo('2027-06-14 12:00');
  await ann.types('action move A1 to 23 June');
  await later();
  expect(days('cat')).toEqual(['14 June', '21 June', '23 June', '24 June']);
});

test('but start again when it is reopened, without those already sent', async () => {
  await bot.moveTo('2027-06-14 12:00');
  await ann.types('action done A1');
  await ann.types('action reopen A1');
  await later();
  expect(days('cat')).toEqual(['14 June', '16 June', '17 June']);
});

test('when it is given to someone else, who gets them instead', async () => {
  await bot.moveTo('2027-06-14 12:00');
  await ann.types('action give A1 to @dev');
  expect(remindersTo(bot, 'slack', 'cat').map(({ view }) => view.title)).toEqual(['A1 is no longer yours']);
  expect(remindersTo(bot, 'slack', 'cat')[0]?.view.buttons).toEqual([]);
  await later();
  expect(days('cat')).toEqual(['14 June']);
  expect(days('dev')).toEqual(['16 June', '17 June']);
});

test('and come as before when the change is taken back', async () => {
  for (const change of ['done A1', 'move A1 to 30 July', 'give A1 to @dev']) {
    await ann.types(`action ${change}`);
    await ann.types('undo');
  }
  await later();
  expect(days('cat')).toEqual(['14 June', '16 June', '17 June']);
  expect(days('dev')).toEqual([]);
});

test('a nudge whose sending was cut off comes all the same, once', async () => {
  await bot.whileAsleep(() =>
    bot.prisma.outboxMessage.updateMany({ where: { kind: 'person.nudges' }, data: { state: 'posting' } }),
  );
  await later();
  expect(days('cat')).toEqual(['14 June', '16 June', '17 June']);
});

test('an owner met only on Teams is nudged there', async () => {
  await bot.teams('Pharmacy').as('bob').types('action add @dev Write to the LPC by 16 June');
  await later();
  expect(remindersTo(bot, 'teams', 'dev')).toHaveLength(3);
  expect(remindersTo(bot, 'slack', 'dev')).toHaveLength(0);
});
