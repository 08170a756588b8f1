import { expect, test } from 'vitest';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann } = await foundNetwork(bot, { bob: 'clinician' }));
  await ann.types('meeting schedule Board on 1 June 2027 at 2pm');
  await ann.types('meeting agenda M1 add Welcome for 10 minutes');
  await ann.types('meeting agenda M1 add Flu plan for 20 minutes');
  await ann.types('meeting agenda M1 add Budget');
  await bot.moveTo('2027-06-01 14:00');
  await ann.types('meeting start M1');
});
/** The line of the meeting's card, as it is asked for now. */
const time = async () => /^Time: (.*)$/m.exec(await ann.reads('meeting show M1'))?.[1];
const minutes = async () => await ann.reads('meeting minutes M1');
const at = (clock: string) => bot.moveTo(`2027-06-01 ${clock}`);

test('the card tells how long the item in hand may take, has taken, and what is left', async () => {
  expect(await time()).toBe('10 minutes planned, until 2:10pm.');
  await at('14:04');
  expect(await time()).toBe('4 minutes used by 2:04pm, of 10 minutes planned; 6 minutes left, until 2:10pm.');
  await at('14:10');
  expect(await time()).toBe('10 minutes used by 2:10pm, all that was planned.');
  await at('14:15');
  expect(await time()).toBe(
    '15 minutes used by 2:15pm, 5 minutes more than the 10 minutes planned. The meeting is 5 minutes over so far.',
  );
});

test('the meeting is over by what its items took more than was planned, and ahead by what they took less', async () => {
  await at('14:15');
  await ann.types('meeting next');
  expect(await time()).toBe('20 minutes planned, until 2:35pm. The meeting is 5 minutes over so far.');
  await at('14:21');
  await ann.types('meeting next');
  await at('14:30');
  expect(await time()).toBe(
    '9 minutes used by 2:30pm; no time was planned for this item. The meeting is 9 minutes ahead so far.',
  );
  await ann.types('meeting next');
  expect(await time()).toBe('The meeting is 9 minutes ahead so far.');
});

test('a card is not drawn again only because time goes by', async () => {
  await bot.wait(2);
  const before = readView(bot.card('#pharmacy', 'M1'));
  await at('14:40');
  expect(readView(bot.card('#pharmacy', 'M1'))).toBe(before);
});

test('an item that was parked and is gone back to adds up, and its rest is not saved meanwhile', async () => {
  await at('14:04');
  await ann.types('meeting park');
  expect(await time()).toBe('20 minutes planned, until 2:24pm.');
  await at('14:24');
  await ann.types('meeting next');
  await ann.types('meeting next');
  await at('14:32');
  expect(await time()).toContain('12 minutes used by 2:32pm, 2 minutes more than the 10 minutes planned.');
  await ann.types('meeting end');
  expect(await minutes()).toContain('Time: 12 minutes, of 10 minutes planned.');
});

test('a step that is taken back never was', async () => {
  await at('14:06');
  await ann.types('meeting next');
  await at('14:08');
  await ann.types('undo');
  expect(await time()).toContain('8 minutes used by 2:08pm');
});

test('minutes tell the time of each item that was reached, as it was planned or not', async () => {
  await at('14:12');
  await ann.types('meeting next');
  await at('14:30');
  await ann.types('meeting end');
  await at('16:00');
  const told = await minutes();
  expect(told).toMatch(/## 1\. Welcome\n.*\nTime: 12 minutes, of 10 minutes planned\./);
  expect(told).toMatch(/## 2\. Flu plan\n.*\nTime: 18 minutes, of 20 minutes planned\./);
  expect(told).not.toMatch(/## 3\. Budget\n.*\nTime/);
});

test('a meeting that nobody ended took until its planned end', async () => {
  await bot.moveTo('2027-06-02 10:00');
  expect(await minutes()).toMatch(/Time: 1 hour, of 10 minutes planned\./);
});

test('where no time was planned, none is told', async () => {
  await ann.types('meeting end');
  await ann.types('meeting schedule Forum on 1 June 2027 at 4pm');
  await ann.types('meeting agenda M2 add Posters');
  await ann.types('meeting start M2');
  expect(await ann.reads('meeting show M2')).not.toContain('Time:');
  await ann.types('meeting end');
  expect(await ann.reads('meeting minutes M2')).not.toContain('Time:');
});

test('past the last item it is said so, with a button that ends the meeting', async () => {
  await ann.types('meeting next');
  await ann.types('meeting next');
  const last = await ann.types('meeting next');
  expect(readView(last)).toContain('That was the last item. Now: any other business\n[End]');
  const again = await ann.types('meeting next');
  expect(readView(again)).toContain('When you are done, end the meeting.\n[End]');
  await ann.presses(again, 'End');
  expect(await ann.reads('meeting show M1')).toContain('ended at');
});
