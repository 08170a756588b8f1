import { describe, expect, test } from 'vitest';
import { catAsMember } from '../../support/cat.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';
import { closes, gives, WHOLE } from './giving.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
let annInTeams: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot, { bob: 'deputy chair' }));
  annInTeams = bot.teams('Pharmacy').as('ann');
  const code = (await ann.types('network invite')).title.split(' ').at(-1);
  await annInTeams.types(`network here ${code}`);
  const cat = await catAsMember(bot, ann, 'slack');
  await ann.types('review open Falls due 30 June 2027');
  await gives(bot, ann, { now: 'We ring', varies: 'Who', try: 'Rotas', useful: '1' });
  await gives(bot, annInTeams, { now: 'We call', varies: 'When', try: 'Phones', useful: '5' });
  await gives(bot, bob, { now: 'We write', varies: 'What', try: 'Letters', useful: '5' });
  await gives(bot, cat, WHOLE);
  await closes(ann);
});

const report = () => bob.reads('review show R1');
/** Without the names of whoever wrote them. */
const wordsOf = (text: string) => text.replace(/ \([^()]*\)(?= \[Make an action\])/g, '');
const links = async () => {
  const offered = await bot.slack('direct').as('ann').types('me link');
  return bot
    .teams('direct')
    .as('ann')
    .reads(`me link ${offered.title.split(' ').at(-1)}`);
};

describe('a published report', () => {
  test('keeps its numbers, its words and its lines where accounts are linked and separated again', async () => {
    const before = await report();
    expect(before).toContain('4 of 4 gave their input (100%).');
    expect(before).toContain('2 gave 5, 1 gave 4, 1 gave 1.');
    expect(await links()).not.toContain('review input');
    expect(wordsOf(await report())).toBe(wordsOf(before));
    expect(await report()).toContain('When (Ann Ward)');
    expect(await ann.reads('review list closed')).toContain('(4 of 4 given)');
    expect(await bot.slack('direct').as('ann').reads('me unlink')).toContain('no longer linked');
    expect(wordsOf(await report())).toBe(wordsOf(before));
  });

  test('loses names by erasure, and neither a line nor a number', async () => {
    const before = await report();
    const line = /(\d+)\. When/.exec(before)?.[1];
    await ann.types('member add @cat as manager');
    await ann.presses(await ann.types('me forget'), 'Yes, forget me');
    await bot.wait(5);
    const after = await report();
    expect(wordsOf(after)).toBe(wordsOf(before));
    expect(after).toContain('We ring (a former member)');
    expect(await bob.reads(`review act R1 ${line}`)).toContain('What is to be done*: When (R1, line');
  });
});
