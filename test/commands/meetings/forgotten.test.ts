import { expect, test } from 'vitest';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann } = await foundNetwork(bot));
  await ann.types('meeting schedule Board on 14 June 2027 at 2pm for 2 hours in Leeds');
});

const card = () => readView(bot.card('#pharmacy', 'M1'));
const told = () =>
  bot
    .direct('slack', 'ann')
    .map(({ view }) => readView(view))
    .filter((text) => text.includes('Nobody ended'));

test('a meeting that nobody ends does so at midnight, as it was planned to, and those who run the network are told', async () => {
  await bot.moveTo('2027-06-14 14:05');
  await ann.types('meeting start M1');
  await ann.types('meeting note We talked for long');
  await bot.moveTo('2027-06-14 23:59');
  expect(card()).toContain('running');
  await bot.moveTo('2027-06-15 12:00');
  expect(card()).toContain('ended at 4pm');
  expect(told()).toEqual([
    [
      'Nobody ended M1, so it ended by itself',
      'Board',
      'Ended: Monday 14 June 2027 at 4pm',
      'Network: Leeds Pharmacy LPN',
      '[Read the minutes] [Add a line] [Snooze] [Not mine] [Why this?]',
    ].join('\n'),
  ]);
  expect(await ann.reads('meeting minutes M1')).toContain('We talked for long');
  await ann.types('decision record We wait');
  expect(await ann.reads('meeting minutes M1')).not.toContain('We wait');
});

test('one that was ended is left as it is, and nobody is told', async () => {
  await bot.moveTo('2027-06-14 14:05');
  await ann.types('meeting start M1');
  await bot.moveTo('2027-06-14 16:20');
  await ann.types('meeting end');
  await bot.moveTo('2027-06-16 12:00');
  expect(card()).toContain('ended at 4:20pm');
  expect(told()).toEqual([]);
});

test('one that was started days early ends on the day it was held', async () => {
  await bot.moveTo('2027-06-02 10:00');
  await ann.types('meeting start M1');
  await bot.moveTo('2027-06-03 12:00');
  expect(card()).toContain('ended on Wednesday 2 June 2027 at midday');
  expect(told()).toHaveLength(1);
});

test('an evening meeting may run past midnight', async () => {
  await ann.types('meeting schedule Late on 15 June 2027 at 9pm for 2 hours in Leeds');
  await bot.moveTo('2027-06-15 21:00');
  await ann.types('meeting start M2');
  await bot.moveTo('2027-06-16 12:00');
  expect(readView(bot.card('#pharmacy', 'M2'))).toContain('running');
  await bot.moveTo('2027-06-17 08:00');
  expect(readView(bot.card('#pharmacy', 'M2'))).toContain('ended at 11pm');
});

test('what it decided without a quorum goes on the agenda of the next', async () => {
  await ann.types('meeting schedule "Next board" on 12 July 2027 at 2pm in Leeds');
  await ann.types('meeting quorum set at least 3');
  await bot.moveTo('2027-06-14 14:05');
  await ann.types('meeting start M1');
  await ann.types('decision record We pilot in Leeds');
  await bot.moveTo('2027-06-15 12:00');
  expect(await ann.reads('meeting agenda M2')).toContain('Ratify D1: We pilot in Leeds');
});
