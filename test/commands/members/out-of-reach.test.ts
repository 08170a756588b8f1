import { expect, test } from 'vitest';
import { SendError } from '../../../commands/messenger.ts';
import { readView } from '../../support/read-view.ts';
import { directAddress } from '../../support/recording-messenger.ts';
import { remindersTo } from '../../support/reminders.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
// Tuesday 1 June 2027.
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann } = await foundNetwork(bot));
  await ann.types('member add @cat as clinician');
});

const gone = new SendError('refused', 'account_inactive', { cannotReach: true });
const toAnn = () => remindersTo(bot, 'slack', 'ann').map(({ view }) => readView(view));

test('of somebody who cannot be written to, those who manage the network learn once, with what to do', async () => {
  bot.messengers.slack.fails({ on: 'post', error: gone, at: directAddress('U0CAT'), times: 9 });
  await ann.types('action add @cat Ring the LPC by 11 June 2027');
  await bot.moveTo('2027-06-02 12:00');
  expect(toAnn()).toEqual([
    [
      'Cat Jones cannot be written to',
      'I know no account of theirs that takes messages, so they are not reminded of what is theirs. Ask them to write to me once, or give it to somebody else.',
      'Network: Leeds Pharmacy LPN',
      '- A1 Ring the LPC (Cat Jones, due Friday 11 June 2027) [Give]',
      '[List it] [Snooze] [Why this?]',
    ].join('\n'),
  ]);
  await bot.moveTo('2027-06-24 12:00');
  expect(toAnn()).toHaveLength(1);
});

test('nobody is told while they have nothing in hand, or of what has another owner by then', async () => {
  bot.messengers.slack.fails({ on: 'post', error: gone, at: directAddress('U0CAT'), times: 9 });
  await ann.types('poll open "Where shall we meet?" Leeds | York closes 10 June 2027 at 5pm');
  await bot.moveTo('2027-06-09 12:00');
  expect(toAnn().filter((each) => each.includes('Cat'))).toEqual([]);
  await ann.types('action add @cat Ring the LPC by 30 June 2027');
  await ann.types('action give A1 to @dev');
  await bot.wait(900);
  expect(toAnn().filter((each) => each.includes('Cat'))).toEqual([]);
});
