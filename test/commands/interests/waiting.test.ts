import { expect, test } from 'vitest';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot, { bob: 'clinical chair', cat: 'clinician' }));
  await ann.types('meeting schedule Board on 14 June 2027 at 2pm');
  await ann.types('meeting agenda add M1 The vaccine contract');
  await bot
    .slack('#pharmacy')
    .as('cat')
    .types('interest declare My pharmacy would supply it on item 1 at M1');
});

const home = (platform: 'slack' | 'teams', who: string) => bot[platform]('direct').as(who).reads('home');
const WAITS = '- I1 Cat Jones declares: My pharmacy would supply it (Leeds Pharmacy LPN) [Rule]';

test('an interest waits in the home of the chair, who rules there, and in nobody else’s', async () => {
  expect(await home('teams', 'bob')).toContain(`## What waits for you\n${WAITS}`);
  expect(await home('slack', 'ann')).not.toContain('I1');
  expect(await home('slack', 'cat')).not.toContain('I1');
  const direct = bot.teams('direct').as('bob');
  const form = await direct.presses(await direct.types('home'), 'Rule', 'My pharmacy');
  await direct.fills(form, { handling: 'leaves', because: 'it is worth much' });
  expect(readView(bot.card('#pharmacy', 'I1'))).toContain('Ruled by: Bob Hill');
  expect(await home('teams', 'bob')).not.toContain('I1');
});

test('the chair’s own waits for the manager, and what touches nothing or is over for nobody', async () => {
  await bob.types('interest declare I know the builder on item 1 at M1');
  expect(await home('slack', 'ann')).toContain('I2 Bob Hill declares: I know the builder');
  expect(await home('teams', 'bob')).not.toContain('I2');
  await bot.slack('#pharmacy').as('cat').types('interest declare My brother owns a shop');
  expect(await home('teams', 'bob')).not.toContain('I3');
  await ann.types('meeting cancel M1 because too few can come');
  expect(await home('teams', 'bob')).not.toContain('I1');
  expect(await home('slack', 'ann')).not.toContain('I2');
});

test('it stands in the chair’s digest', async () => {
  expect(await bot.teams('direct').as('bob').reads('digest now')).toContain(
    '## Waiting for your ruling\n- I1 Cat Jones',
  );
});

test('it is found behind any number that wait for somebody else, and all that wait can be read', async () => {
  const cat = bot.slack('#pharmacy').as('cat');
  for (let n = 2; n <= 13; n++) await cat.types(`interest declare Number ${n} on item 1 at M1`);
  await bob.types('interest declare I know the builder on item 1 at M1');
  expect(await home('slack', 'ann')).toContain('I14 Bob Hill declares: I know the builder');
  const chair = bot.teams('direct').as('bob');
  const first = await chair.types('home');
  expect(readView(first)).toContain('I10 Cat Jones');
  expect(readView(first)).not.toContain('I11 Cat Jones');
  expect(readView(await chair.presses(first, 'All that waits for me'))).toContain('I13 Cat Jones');
});
