import { beforeEach, expect, test } from 'vitest';
import { readView } from '../../support/read-view.ts';
import { pickedOn, type Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
let cat: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot, { bob: 'clinician', cat: 'deputy chair', dev: 'clinician' }));
  cat = bot.slack('#pharmacy').as('cat');
});
beforeEach(() => bob.types('decision record We meet mothly because it is often votes 5 for, 1 against'));
const card = async (reference = 'D1') => {
  await bot.wait(2);
  return readView(bot.card('#pharmacy', reference));
};

test('whoever recorded a decision corrects it in a form that has what it says, and can take that back', async () => {
  const form = await bob.types('decision edit D1');
  expect(readView(form)).toContain('We meet mothly');
  await bob.fills(form, {
    text: 'We meet monthly',
    because: '',
    proposer: pickedOn('teams', 'cat'),
    agreed: '6 for, 1 against',
  });
  const corrected = await card();
  expect(corrected).toContain('We meet monthly\n');
  expect(corrected).toContain('Votes: 6 for, 1 against, 0 abstained');
  expect(corrected).toContain('Proposed by: Cat Jones');
  expect(corrected).not.toContain('it is often');
  await bob.types('undo');
  expect(await card()).toContain('We meet mothly\n');
});

test.each([
  ['D1 should read: We meet monthly', 'We meet monthly\n'],
  ['reword D1 to We meet monthly', 'We meet monthly\n'],
  ['change D1 to "We meet monthly"', 'We meet monthly\n'],
  ['decision edit D1 because it suits all', 'Because: it suits all'],
  ['decision correct D1 by consensus', 'Agreed: by consensus'],
])('what is typed changes only what it says: %s', async (line, shown) => {
  await bob.types(line);
  const corrected = await card();
  expect(corrected).toContain(shown);
  if (!line.includes('monthly')) expect(corrected).toContain('We meet mothly');
  if (!line.includes('because')) expect(corrected).toContain('it is often');
});

test('a decision can be counted for a priority afterwards', async () => {
  await ann.types('plan create 2027/28');
  await ann.types('plan priority add Fewer falls domain 3');
  await bob.types('decision edit D1 for W1');
  expect(await card()).toContain('W1');
});

test('those who run meetings correct what others recorded; other members do not', async () => {
  expect(await bot.slack('#pharmacy').as('dev').reads('decision edit D1 by consensus')).toContain(
    'Bob Hill recorded D1. Only they, and those who run the meetings',
  );
  await cat.types('decision edit D1 by consensus');
  expect(await card()).toContain('Agreed: by consensus');
});

test('nobody seconds what they proposed, whichever of the two is said later', async () => {
  await bob.types('decision edit D1 proposed by @cat');
  expect(await bob.reads('decision edit D1 seconded by @cat')).toContain(
    'Nobody can second what they proposed themselves',
  );
});

test('somebody else’s correction meanwhile is shown beside what was entered', async () => {
  const late = await bob.types('decision edit D1');
  await cat.fills(await cat.types('decision edit D1'), { text: 'We meet monthly' });
  const read = readView(await bob.fills(late, { text: 'We meet each month' }));
  expect(read).toContain('Someone has changed this meanwhile');
  expect(read).toContain('(!) It now says: We meet monthly');
});

test('a decision of confirmed minutes, or one that was replaced, stays as it is', async () => {
  await ann.types('meeting schedule Board on 14 June 2027 at 2pm');
  await ann.types('meeting start M1');
  await ann.types('decision record We share a form');
  await ann.types('meeting end');
  await ann.types('D2 should read: We share one form');
  expect(await card('D2')).toContain('We share one form');
  await ann.types('meeting minutes confirm M1');
  expect(await ann.reads('D2 should read: We share none')).toContain('The minutes of M1 are confirmed');
  await bob.types('decision replace D1 with We meet weekly');
  expect(await ann.reads('D1 should read: We meet yearly')).toContain(
    'D1 was replaced, and stays as it was.',
  );
});

test('what a poll is asked to ratify, ratified or decided stays as it was put', async () => {
  await ann.types('meeting quorum set at least 2');
  await ann.types('meeting schedule Board on 14 June 2027 at 2pm');
  await ann.types('meeting start M1');
  await ann.types('decision record We share a form');
  await ann.types('meeting end');
  await ann.types('poll ratify D2 closes 18 June 2027 at 5pm');
  const reword = 'D2 should read: We share none';
  const instead = 'To decide something else, use: decision replace D2';
  expect(await ann.reads(reword)).toContain(`P1 is asking to ratify D2 as it is written. ${instead}`);
  await bob.types('vote P1 for');
  await ann.types('poll close P1');
  expect(await ann.reads(reword)).toContain(`D2 was ratified as it is written. ${instead}`);
});
