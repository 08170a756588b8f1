import { expect, test } from 'vitest';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot, { bob: 'clinician' }));
  await ann.types('meeting schedule Board on 1 June 2027 at 2pm');
  for (const item of ['Welcome', 'Flu plan', 'Budget']) await ann.types(`meeting agenda M1 add ${item}`);
  await ann.types('meeting start M1');
});
const shown = async () => {
  await bot.wait(2);
  return readView(bot.card('#pharmacy', 'M1'));
};

test('the item in hand is parked: it goes to the end, and the meeting goes on to the next', async () => {
  await ann.types('meeting next');
  expect(await ann.reads('meeting park')).toContain('Parked until the end of the meeting: Flu plan.');
  expect(await shown()).toMatch(/1\. Welcome.*\n.*2\. Budget Now\n.*3\. Flu plan Parked/);
  expect(await ann.reads('meeting next')).toContain('Now, as it was parked: Flu plan');
  expect(await shown()).toMatch(/3\. Flu plan Now/);
});

test('another item is parked by its number, and the one in hand stays in hand', async () => {
  await ann.types('meeting park 2');
  expect(await shown()).toMatch(/1\. Welcome Now\n.*2\. Budget\n.*3\. Flu plan Parked/);
  expect(await ann.reads('meeting park 3')).toContain('Flu plan is parked already.');
});

test('what is parked and never taken up goes on the next agenda when the meeting ends, with its papers', async () => {
  await ann.types('meeting schedule "Next board" on 6 July 2027 at 2pm');
  await ann.types('meeting paper M1 2 https://www.example.nhs.uk/flu called Flu paper');
  await ann.types('meeting park 2');
  const ended = await ann.reads('meeting end');
  expect(ended).toContain('Parked, and on the agenda of M2 now: Flu plan');
  expect(await ann.reads('meeting agenda M2')).toMatch(/Flu plan.*Flu paper/);
  expect(await ann.reads('meeting minutes M1')).toContain('Parked, and carried over to the next meeting.');
});

test('where none is planned yet, it goes on the agenda of the next meeting once that is planned, and of no other', async () => {
  await ann.types('meeting park 2');
  expect(await ann.reads('meeting end')).toContain('once it is planned: Flu plan');
  await ann.types('meeting schedule "Next board" on 6 July 2027 at 2pm');
  await ann.types('meeting schedule "Board before it" on 29 June 2027 at 2pm');
  expect(await ann.reads('meeting agenda M2')).toContain('1. Flu plan');
  expect(await ann.reads('meeting agenda M3')).not.toContain('Flu plan');
});

test('parking an item is taken back with undo', async () => {
  await ann.types('meeting next');
  await ann.types('meeting park');
  await ann.types('undo');
  expect(await shown()).toMatch(/2\. Flu plan Now\n.*3\. Budget/);
});

test('the last item is carried over instead, and one that the meeting has had is not parked', async () => {
  await ann.types('meeting schedule "Next board" on 6 July 2027 at 2pm');
  await ann.types('meeting next');
  expect(await ann.reads('meeting park 1')).toContain('The meeting has had Welcome already.');
  const refused = await ann.reads('meeting park 3');
  expect(refused).toContain('Budget is the last item, so it cannot be parked.');
  expect(refused).toContain('[Carry it over]');
});

test('it can be said in other words, by whoever runs the meeting', async () => {
  await ann.types('meeting next');
  expect(await bob.reads('let’s park this')).not.toContain('Parked');
  expect(await ann.reads('let’s park this')).toContain('Parked until the end of the meeting: Flu plan.');
});

test('the card of a running meeting has its button in the menu', async () => {
  expect(await shown()).toContain('[Park this item]');
});
