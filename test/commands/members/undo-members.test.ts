import { beforeEach, describe, expect, test } from 'vitest';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot));
});

const members = async () => (await ann.reads('member list')).replaceAll(/ \[[^\]]*\]/g, '');

describe('a manager takes back', () => {
  let before: string;
  beforeEach(async () => {
    await ann.types('member add bob as clinical chair');
    await ann.types('member vacancy add secondary care doctor');
    await bot.wait(11 * 60);
    before = await members();
  });

  test.each([
    'member end bob because he has moved',
    'member end bob on 30 June 2027 because he moves',
    'member end bob as clinical chair on 30 June 2027 because his term is over',
    'member add @cat as observer',
    'member add @cat',
  ])('%s', async (line) => {
    await ann.types(line);
    expect(await members()).not.toBe(before);
    expect(await ann.reads('undo')).toContain('Taken back.');
    expect(await members()).toBe(before);
  });

  test('a vacancy, and its closing', async () => {
    const vacancies = await ann.reads('member vacancies');
    await ann.types('member vacancy close secondary care doctor');
    await ann.types('undo');
    expect(await ann.reads('member vacancies')).toBe(vacancies);
    await ann.types('member vacancy add patient representative');
    await ann.types('undo');
    expect(await ann.reads('member vacancies')).toBe(vacancies);
  });

  test('and the network’s card says so', async () => {
    const card = () => readView(bot.card('Pharmacy', 'Leeds Pharmacy LPN'));
    const shown = card();
    await ann.types('member add @cat as pharmacist');
    await ann.types('undo');
    expect(card()).toBe(shown);
  });
});

test('nobody gets back by undo what they have laid down', async () => {
  await ann.types('member add bob as manager');
  await ann.types('member end ann as manager because Bob does it');
  await bot.moveTo('2027-06-02 00:01');
  await bob.types('member end ann as clinical chair because Bob does it');
  expect(await ann.reads('undo')).not.toContain('Taken back');
});

test('to take it back must leave someone who manages the network', async () => {
  await ann.types('member add bob as manager');
  await bot.wait(60);
  await bob.types('member list');
  expect(await ann.reads('undo')).toContain('Taken back');
  await ann.types('member add bob as manager');
  await bob.types('member end ann as manager on 1 June 2027 because I do it');
  await bot.moveTo('2027-06-02 00:01');
  expect(await ann.reads('undo')).not.toContain('Taken back');
});

test('a request to join, and the answer to it, stand', async () => {
  const cat = bot.slack('#pharmacy').as('cat');
  await cat.types('member join');
  expect(await cat.reads('undo')).not.toContain('Taken back');
  await ann.types('member accept @cat');
  expect(await ann.reads('undo')).toContain(
    'A request to join, or the answer to one, cannot be taken back. A manager can end a membership with member end.',
  );
});
