import { expect, test } from 'vitest';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let direct: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann } = await foundNetwork(bot));
  direct = bot.slack('direct').as('ann');
  await ann.types('member add ann as clinical chair');
  await ann.types('plan create 2027/28');
});
const HEADING = '## For you as the chair: the year to look back on';

test('about the end of a year its chair’s digest says that it is to be looked back on, with the way there', async () => {
  await bot.moveTo('2028-02-29 10:00');
  expect(await direct.reads('digest now')).not.toContain(HEADING);
  await bot.moveTo('2028-03-01 10:00');
  expect(await direct.reads('digest now')).toContain(
    `${HEADING}\n- The year of the work plan 2027/28 ends on Friday 31 March 2028 [Look back]`,
  );
  await bot.moveTo('2028-04-03 10:00');
  const digest = await direct.types('digest now');
  expect(await direct.reads('digest now')).toContain('2027/28 ended on Friday 31 March 2028');
  const review = readView(await direct.presses(digest, 'Look back', 'The year of the work plan'));
  expect(review).toContain('Review of the work plan 2027/28 of Leeds Pharmacy LPN');
  await bot.moveTo('2028-05-01 10:00');
  expect(await direct.reads('digest now')).not.toContain(HEADING);
});

test('once a stakeholder has been asked, and of a plan that is none any more, it says nothing', async () => {
  await bot.moveTo('2028-03-01 10:00');
  await ann.types('plan review ask "Leeds Health and Wellbeing Board"');
  expect(await direct.reads('digest now')).not.toContain(HEADING);
  await ann.types('undo');
  expect(await direct.reads('digest now')).toContain(HEADING);
});

test('nobody but the chair is told', async () => {
  await bot.moveTo('2028-03-01 10:00');
  await ann.types('member add @cat as clinician');
  expect(await bot.slack('direct').as('cat').reads('digest now')).not.toContain('look back');
  expect(await ann.reads('digest now')).not.toContain('look back');
});
