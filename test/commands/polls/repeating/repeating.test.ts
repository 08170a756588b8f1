import { expect, test } from 'vitest';
import { readView } from '../../../support/read-view.ts';
import type { Speaker } from '../../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot, { bob: 'deputy chair' }));
});

const card = (reference: string, channel = '#pharmacy') => readView(bot.card(channel, reference));
const MOOD = 'poll open "How was the month?" Good | Bad closes 8 June 2027 at 5pm';

test.each(['every month', 'repeating every month', 'recurring monthly'])(
  '“%s” repeats a poll',
  async (words) => {
    await ann.types(`${MOOD} ${words}`);
    expect(card('P1')).toContain('How was the month?\nPoll P1');
    expect(card('P1')).toContain('Repeats: Every month, until poll stop');
  },
);

test('the next opens when one has closed, on both platforms, to those who may vote by then', async () => {
  await ann.types(`${MOOD} every month`);
  await bob.types('vote P1 Good');
  await ann.types('member add @dev');
  await bot.moveTo('2027-06-09 10:00');
  for (const channel of ['#pharmacy', 'Pharmacy'])
    expect(card('P2', channel)).toContain(
      'How was the month?\nPoll P2, opened by Ann Ward, closes on Thursday 8 July 2027 at 5pm',
    );
  expect(card('P2')).toContain('Voted: 0 of 3');
  expect(card('P1')).toContain('Good: 1 vote');
  expect(await bot.prisma.poll.count()).toBe(2);
});

test('it closes on the working day before a bank holiday, and keeps its day after that', async () => {
  await ann.types('poll open "How was the month?" Good | Bad closes 30 July 2027 at 5pm every month');
  await bot.moveTo('2027-08-02 10:00');
  expect(card('P2')).toContain('closes on Friday 27 August 2027 at 5pm');
  await bot.moveTo('2027-08-31 10:00');
  expect(card('P3')).toContain('closes on Thursday 30 September 2027 at 5pm');
});

test('a secret poll repeats with its box', async () => {
  await ann.types(`${MOOD} secret repeating every three months`);
  await bot.moveTo('2027-06-09 10:00');
  expect(card('P2')).toContain('Secret: nobody sees');
  expect(card('P2')).toContain('8 September 2027');
  expect(await bot.slack('direct').as('ann').reads('vote P2 Good')).toContain('your vote is in');
});

test('after two in which nobody voted whoever opened it is asked whether it shall stop, and it stops', async () => {
  await ann.types(`${MOOD} every month`);
  await bot.moveTo('2027-07-09 10:00');
  const asked = bot
    .direct('slack', 'ann')
    .map(({ view }) => readView(view))
    .join('\n');
  expect(asked).toContain('Nobody voted in the last two polls before P3. Shall it stop repeating?');
  expect(asked).toContain('[Stop repeating]');
  expect(await ann.reads('poll stop P3')).toContain('P3 is the last: no other opens after it.');
  await bot.moveTo('2027-09-09 10:00');
  expect(await bot.prisma.poll.count()).toBe(3);
});

test('it goes on where somebody voted', async () => {
  await ann.types(`${MOOD} every month`);
  await bob.types('vote P1 Good');
  await bot.moveTo('2027-07-09 10:00');
  expect(
    bot
      .direct('slack', 'ann')
      .map(({ view }) => readView(view))
      .join(),
  ).not.toContain('Shall it stop');
});

test('stopping is undone, and what does not repeat is not stopped', async () => {
  await ann.types(`${MOOD} every month`);
  await ann.types('poll stop P1');
  expect(card('P1')).not.toContain('Repeats');
  expect(await ann.reads('poll stop P1')).toContain('P1 does not repeat');
  await ann.types('undo');
  expect(card('P1')).toContain('Repeats: Every month');
});

test('one that is cancelled is the last', async () => {
  await ann.types(`${MOOD} every month`);
  await ann.types('poll cancel P1 because we know');
  await bot.moveTo('2027-07-09 10:00');
  expect(await bot.prisma.poll.count()).toBe(1);
});

test.each([
  [
    'poll open "When?" 15 June 2027 2pm | 16 June 2027 10am voting by time closes 8 June 2027 at 5pm repeating every month',
    'Days and times go by',
  ],
  [`${MOOD} ratified from 1 July 2027 repeating every month`, 'A vote in two stages is held once.'],
])('what belongs to one time does not repeat', async (typed, said) => {
  expect(await ann.reads(typed)).toContain(said);
  expect(await bot.prisma.poll.count()).toBe(0);
});
