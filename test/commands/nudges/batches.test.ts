import { expect, test } from 'vitest';
import { formatInstant } from '../../../commands/dates/dates.ts';
import { catAsMember } from '../../support/cat.ts';
import { readView } from '../../support/read-view.ts';
import { remindersTo } from '../../support/reminders.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';
import { WHOLE } from '../reviews/giving.ts';

let bot: TestBot;
let ann: Speaker;
let cat: Speaker;
// Tuesday 1 June 2027; Cat is a member, in Slack.
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann } = await foundNetwork(bot));
  cat = await catAsMember(bot, ann, 'slack');
});

const catDirect = () => bot.slack('direct').as('cat');
const toCat = () => remindersTo(bot, 'slack', 'cat');
const read = () => toCat().map(({ at, view }) => `${formatInstant(at, 'Europe/London')}: ${readView(view)}`);

/** Has one of each kind fall due to Cat on the morning of Wednesday 9 June 2027, and two actions. */
async function oneOfEach(): Promise<void> {
  await ann.types('action add @cat Ring the LPC by 11 June 2027');
  await ann.types('action add @cat Write to the board by 11 June 2027');
  await ann.types('plan create 2027/28');
  await ann.types('plan priority add "Minor ailments in every locality" domain 3 lead @ann');
  await ann.types('plan milestone add "Draft pathway" for W1 by 11 June 2027 owner @cat');
  await ann.types('review open "Antibiotic prescribing" due 11 June 2027');
  await ann.types('poll open "Where shall we meet?" Leeds | York closes 10 June 2027 at 5pm');
}

test('several due on one morning are one message, with a button each that does the thing', async () => {
  await oneOfEach();
  await bot.moveTo('2027-06-09 08:59');
  const before = toCat().length;
  await bot.moveTo('2027-06-09 09:00');
  expect(toCat()).toHaveLength(before + 1);
  const [batch] = toCat().slice(before);
  const lines = batch ? readView(batch.view).split('\n') : [];
  expect(lines[0]).toBe('5 things wait for you');
  expect(lines.slice(1).toSorted()).toEqual([
    '- A1 is due on Friday 11 June 2027: Ring the LPC (Leeds Pharmacy LPN) [Done]',
    '- A2 is due on Friday 11 June 2027: Write to the board (Leeds Pharmacy LPN) [Done]',
    expect.stringMatching(/^- P1 .*Where shall we meet\? \(Leeds Pharmacy LPN\) \[Vote\]$/),
    '- R1 waits for your input until Friday 11 June 2027: Antibiotic prescribing (Leeds Pharmacy LPN) [Your input]',
    '- W1.1 is due on Friday 11 June 2027: Draft pathway (Leeds Pharmacy LPN) [Done]',
    '[Snooze all] [Why these?]',
  ]);
});

test('what is done from the message is told in its place, and nothing comes twice', async () => {
  await oneOfEach();
  await bot.moveTo('2027-06-09 09:00');
  const count = toCat().length;
  const batch = () => {
    const last = toCat().at(-1);
    if (!last) throw new Error('Cat was sent nothing');
    return last.view;
  };
  await catDirect().presses(batch(), 'Done', 'A1');
  await bot.wait(2);
  expect(readView(batch())).toContain('4 things wait for you\n- A1 is done: Ring the LPC');
  await catDirect().presses(batch(), 'Done', 'A2');
  await catDirect().presses(batch(), 'Done', 'W1.1');
  await cat.types('vote P1 Leeds');
  await bot.wait(2);
  expect(readView(batch())).toContain('One thing waits for you');
  await catDirect().fills(await catDirect().presses(batch(), 'Your input', 'R1'), WHOLE);
  await bot.wait(2);
  expect(batch().title).toBe('Nothing more waits for you here');
  expect(toCat()).toHaveLength(count);
  await bot.moveTo('2027-06-30 12:00');
  expect(toCat()).toHaveLength(count);
});

test('one alone has all its buttons, and its facts', async () => {
  await ann.types('action add @cat Ring the LPC by 11 June 2027');
  await bot.moveTo('2027-06-09 09:00');
  expect(read()).toEqual([
    [
      'Wednesday 9 June 2027 at 9am: A1 is due on Friday 11 June 2027',
      'Ring the LPC',
      'Due: Friday 11 June 2027',
      'Network: Leeds Pharmacy LPN',
      '[Done] [Move] [Snooze] [Not mine] [Why this?]',
    ].join('\n'),
  ]);
});

test('what has lost its point by the morning is left out; where all has, no message comes', async () => {
  await ann.types('action add @cat One by 11 June 2027');
  await ann.types('action add @cat Two by 11 June 2027');
  await ann.types('action add @cat Three by 11 June 2027');
  await cat.types('action done A1');
  await ann.types('action give A2 to @dev');
  await bot.moveTo('2027-06-09 12:00');
  expect(toCat().map(({ view }) => view.title)).toEqual(['A3 is due on Friday 11 June 2027']);
  await cat.types('action done A3');
  await bot.moveTo('2027-06-30 12:00');
  expect(toCat()).toHaveLength(1);
});

test('each person gets their own, where they are: Cat in Slack, Dev in Teams', async () => {
  await ann.types('action add @cat Ring the LPC by 11 June 2027');
  const bob = bot.teams('Pharmacy').as('bob');
  await bob.types('action add @dev Write to the LPC by 11 June 2027');
  await bob.types('action add @dev Order tea by 11 June 2027');
  await bot.moveTo('2027-06-09 12:00');
  expect(toCat().map(({ view }) => view.title)).toEqual(['A1 is due on Friday 11 June 2027']);
  expect(remindersTo(bot, 'teams', 'dev').map(({ view }) => view.title)).toEqual(['2 things wait for you']);
  expect(remindersTo(bot, 'slack', 'dev')).toEqual([]);
});

test('of several networks in one message, each line says which', async () => {
  await ann.types('action add @cat Ring the LPC by 11 June 2027');
  const there = bot.slack('#dental').as('ann');
  await there.types('network create "Leeds Dental LPN"');
  await there.types('action add @cat Order gloves by 11 June 2027');
  await bot.moveTo('2027-06-09 12:00');
  const [batch] = toCat();
  expect(batch && readView(batch.view)).toBe(
    [
      '2 things wait for you',
      '- A1 is due on Friday 11 June 2027: Ring the LPC (Leeds Pharmacy LPN) [Done]',
      '- A1 is due on Friday 11 June 2027: Order gloves (Leeds Dental LPN) [Done]',
      '[Snooze all] [Why these?]',
    ].join('\n'),
  );
  if (batch) await catDirect().presses(batch.view, 'Done', 'Order gloves');
  expect(bot.shown('#dental').at(-1)).toContain(', done by Cat Jones on Wednesday 9 June 2027 at midday');
});

test('what was left out when the message went is not in it later either', async () => {
  await oneOfEach();
  await cat.types('vote P1 Leeds');
  await cat.fills(await cat.types('review input R1'), WHOLE);
  await bot.moveTo('2027-06-09 09:00');
  await ann.types('poll close P1');
  await ann.types('action done A1');
  await bot.wait(5);
  const batch = readView(toCat().at(-1)?.view ?? { kind: 'message', title: '', blocks: [], buttons: [] });
  expect(batch).toContain('A1 is done');
  expect(batch).not.toMatch(/P1|R1/);
});

test('what has become of a poll is said as one sentence of its line', async () => {
  await oneOfEach();
  await bot.moveTo('2027-06-09 09:00');
  await cat.types('vote P1 Leeds');
  await ann.types('poll close P1');
  await bot.wait(5);
  expect(read().at(-1)).toContain('P1 is closed. Leeds');
  expect(read().at(-1)).not.toContain('.:');
});

test('those of a network that was closed come to nothing', async () => {
  await ann.types('action add @cat Ring the LPC by 11 June 2027');
  await ann.types('network close because its work is done');
  const before = toCat().length;
  await bot.moveTo('2027-06-30 12:00');
  expect(toCat()).toHaveLength(before);
});
