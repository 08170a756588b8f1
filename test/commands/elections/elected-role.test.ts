import { expect, test } from 'vitest';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
// Tuesday 1 June 2027.
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot));
});

const WHEN = 'seats 1 nominations close 10 June 2027 ballot closes 24 June 2027';

test.each([
  [`election call "Next year" ${WHEN} as deputy chair`, 'Next year', 'Seats: 1, as deputy chair'],
  [`election call "Clinical chair" ${WHEN}`, 'Clinical chair', 'Seats: 1, as clinical chair'],
  [`election call "Election of the new lead nurse" ${WHEN}`, 'lead nurse', 'Seats: 1, as lead nurse'],
  [`election call "Manager" ${WHEN}`, 'Manager', 'Seats: 1, as representative'],
  [`election call "Steering group" ${WHEN}`, 'Steering group', 'Seats: 1, as representative'],
])('an election says what those elected are, as people call it: %s', async (typed, title, says) => {
  await ann.types(typed);
  expect(readView(bot.card('#pharmacy', title))).toContain(says);
});

test('whoever is elected clinical chair is it', async () => {
  await ann.types(`election call "Clinical chair" ${WHEN}`);
  await ann.types('member add @cat');
  await ann.types('election nominate @cat for E1');
  await bot.slack('direct').as('cat').types('election accept E1');
  await bot.moveTo('2027-06-11 10:00');
  await ann.types('vote P1 1');
  await bob.types('vote P1 1');
  await bot.moveTo('2027-06-25 10:00');
  expect(await ann.reads('who is the clinical chair?')).toContain('Cat Jones');
});
