import { beforeEach, expect, test } from 'vitest';
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

beforeEach(async () => {
  await ann.types('plan create 2027/28');
  await ann.types('plan create 2028/29');
  await ann.types('plan priority add "Minor ailments" domain 3 lead @bob --year 2027/28');
  await ann.types('plan priority edit W1 money £90,000');
  await ann.types('plan priority add "Flu" domain 1 --year 2027/28');
  await ann.types('plan milestone add "Draft pathway" for W1 by 30 June 2027 owner bob');
  await ann.types('plan milestone add "Launch" for W1 by 3 May 2028 owner bob');
});

const BOARD = 'Leeds Health and Wellbeing Board';

test('stakeholders are asked under three heads, the Health and Wellbeing Board named if it is missing', async () => {
  expect(await ann.reads('plan review')).toContain('No Health and Wellbeing Board has been asked yet.');
  const asked = await ann.types(`plan review ask "${BOARD}"`);
  expect(readView(asked)).toContain(
    'Reducing variation: Where have practices or places come closer to the best',
  );
  expect(await ann.reads(`plan review ask "the ${BOARD.toLowerCase()}"`)).toContain('was asked already.');
  const review = await ann.reads('plan review');
  expect(review).toContain(`- ${BOARD}: asked, has not answered yet`);
  expect(review).not.toContain('No Health and Wellbeing Board');
  const form = await ann.presses(asked, 'Record an answer');
  expect(readView(form)).toContain(`${BOARD}, work plan 2027/28`);
  expect(readView(await ann.fills(form, {}))).toContain('Nothing was said.');
  await ann.fills(form, { quality: 'Waits are shorter.', suggestion: 'Reach travellers' });
  expect(await ann.reads('plan review')).toContain(`## High quality care\n- ${BOARD}: Waits are shorter.`);
  expect(await ann.reads('plan review')).toContain(`- ${BOARD}: has answered`);
  await ann.types('undo');
  expect(await ann.reads('plan review')).toContain(`- ${BOARD}: asked, has not answered yet`);
});

test('an answer that was not asked for is recorded by whoever takes part, and changed in the same form', async () => {
  await bob.fills(await bob.types('plan review answer "Healthwatch"'), { inequalities: 'Too few evenings.' });
  const form = await bob.types('plan review answer healthwatch');
  expect(readView(form)).toContain('Reducing inequalities: Too few evenings.');
  await ann.fills(await ann.types('plan review answer healthwatch'), { inequalities: 'Two evenings.' });
  expect(readView(await bob.fills(form, { inequalities: 'No evenings.' }))).toContain(
    'It now says: Two evenings.',
  );
  expect(await ann.reads('plan review')).toContain('- Healthwatch: Two evenings.');
});

test('what is suggested becomes a priority of the next year by one button', async () => {
  await ann.fills(await ann.types('plan review answer "Healthwatch"'), { suggestion: 'Reach travellers' });
  const review = await ann.types('plan review');
  expect(readView(review)).toContain(
    '## Suggested for 2028/29\n- Healthwatch: Reach travellers [Make it a priority]',
  );
  expect(readView(await ann.presses(review, 'Make it a priority', 'Reach travellers'))).toContain(
    'In the work plan for 2028/29: W3 Reach travellers',
  );
});

test('what is open is carried over line by line, with its priority, and undone at once', async () => {
  await bot.moveTo('2028-03-20 10:00');
  const review = await ann.types('plan review');
  expect(readView(review)).toContain('## To carry over into 2028/29, or not');
  expect(readView(review)).toContain('W2 Flu (nothing of it is open) [Carry over]');
  expect(await ann.reads('milestone carry W1.1')).toContain(
    'W1.1 is carried over into 2028/29 as W3.1 Draft pathway, due on Friday 30 June 2028.',
  );
  expect(await ann.reads('plan priority show W3')).toContain('Money: £90,000');
  expect(await ann.reads('milestone carry W1.2')).toContain(
    'W1.2 is carried over into 2028/29 as W3.2 Launch, due on Wednesday 3 May 2028.',
  );
  expect(await ann.reads('milestone show W3.1')).toContain('because it was carried over from W1.1');
  expect(await ann.reads('plan review')).not.toContain('Draft pathway');
  await ann.types('undo');
  expect(await ann.reads('milestone show W1.2')).toContain('due Wednesday 3 May 2028');
  await ann.types('undo');
  expect(await ann.reads('milestone show W1.1')).toContain('due Wednesday 30 June 2027');
  expect(await ann.reads('plan priority show W3')).toContain('There is no W3');
  expect(await ann.reads('plan carry W2')).toContain('W2 is carried over into 2028/29 as W4 Flu');
  expect(await ann.reads('plan carry W2')).toContain('W2 was carried over already: it is W4');
});

test('what was carried over is nudged for its new date and no more for the old one', async () => {
  await ann.types('milestone carry W1.1');
  await bot.moveTo('2027-07-05 12:00');
  const told = () => bot.direct('teams', 'bob').map(({ view }) => readView(view));
  expect(told().join('\n')).not.toContain('is overdue');
  await bot.moveTo('2028-06-30 12:00');
  expect(told().join('\n')).toContain('W3.1 is due today');
});

test('without a plan for the next year there is the way to make one', async () => {
  await ann.types('plan priority add "Later" --year 2028/29');
  expect(await ann.reads('plan carry W3')).toContain(
    'has no work plan for 2029/30. Begin with: plan create 2029/30',
  );
});

test('the years are compared', async () => {
  await ann.types('milestone done W1.2');
  await ann.types('plan carry W1');
  const years = await ann.reads('plan year');
  expect(years).toContain('2027/28');
  expect(years).toMatch(/2027\/28 \| 2 \| 0 \| 2 \| 1 \| 0 \| 0/);
  expect(years).toMatch(/2028\/29 \| 1 \| 1 \| 0 \| 0 \| 0 \| 0/);
  const one = await ann.reads('plan year 2027/28');
  expect(one).toContain('2027/28');
  expect(one).not.toContain('2028/29');
});

test('the year that has just ended is still the one that is looked back on', async () => {
  await bot.moveTo('2028-05-10 10:00');
  expect(await ann.reads('plan review')).toContain('Review of the work plan 2027/28');
  await bot.moveTo('2028-07-10 10:00');
  expect(await ann.reads('plan review')).toContain('Review of the work plan 2028/29');
});
