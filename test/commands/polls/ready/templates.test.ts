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

const VENUE = 'poll open "Where shall we meet?" Leeds | York | Hull closes 8 June 2027 at 5pm';

test('a poll is opened from a ready template, by its form', async () => {
  const form = await ann.types('poll from "Chair’s election"');
  expect(readView(form)).toContain('From Chair’s election. Nothing is open before you press Open');
  await ann.fills(form, { options: 'Ada\nBen' });
  expect(readView(bot.card('#pharmacy', 'P1'))).toMatch(
    /Who shall be our clinical chair\?\nPoll P1[\s\S]*Secret: nobody sees/,
  );
});

test.each(["poll from chair's election", 'poll from Chair’s Election closes 30 June 2027 at 5pm'])(
  '“%s” means it too',
  async (typed) => {
    expect(await bob.reads(typed)).toContain('From Chair’s election.');
  },
);

test('a poll is kept under a name, and another like it has its options, its rule and its length', async () => {
  await ann.types(`${VENUE} passes by two thirds quorum half ties by lot`);
  expect(await ann.reads('poll template save P1 as Venue')).toContain('P1 is kept as Venue');
  await bot.moveTo('2027-07-01 10:00');
  const form = await bob.types('poll from venue');
  const read = readView(form);
  for (const part of ['Where shall we meet?', 'Leeds', 'two thirds', '2027-07-08'])
    expect(read).toContain(part);
  await bob.fills(form, {});
  expect(readView(bot.card('#pharmacy', 'P2'))).toContain('closes on Thursday 8 July 2027 at 5pm');
});

test('templates are listed with a button each, and removed', async () => {
  await ann.types(VENUE);
  await ann.types('poll template save P1 as Venue');
  const list = await bob.types('poll template list');
  expect(readView(list)).toContain('Venue: Where shall we meet? One choice.');
  expect(readView(await bob.presses(list, 'Open one', 'Venue'))).toContain('From Venue.');
  expect(await bob.reads('poll template remove venue')).toContain('Venue is no template any more.');
  expect(await bob.reads('poll template list')).not.toContain('Venue:');
  await bob.types('undo');
  expect(await bob.reads('poll template list')).toContain('Venue:');
});

test('a name is given once, and may be given again after Undo', async () => {
  await ann.types(VENUE);
  await ann.types('poll template save P1 as Venue');
  expect(await ann.reads('poll template save P1 as VENUE')).toContain('has a template called');
  await ann.types('undo');
  expect(await ann.reads('poll template save P1 as VENUE')).toContain('P1 is kept as VENUE');
});

test('whoever may open no polls opens none from a template either', async () => {
  await ann.types('member add @dev');
  const dev = bot.slack('#pharmacy').as('dev');
  expect(await dev.reads('poll from Venue')).not.toContain('From Venue');
  expect(await dev.reads('poll template list')).toContain('Chair’s election');
});

test('what there is no template for is said, with those there are', async () => {
  expect(await ann.reads('poll from Moonshine')).toContain('no template for polls called “Moonshine”');
});

test('a poll of times is kept without its days, which have gone by', async () => {
  await ann.types(
    'poll open "When?" 15 June 2027 2pm | 16 June 2027 10am voting by time closes 8 June 2027 5pm',
  );
  await ann.types('poll template save P1 as Dates');
  const read = readView(await ann.types('poll from Dates'));
  expect(read).not.toContain('15 June');
});
