import { expect, test } from 'vitest';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann } = await foundNetwork(bot));
});

test('a role is given to a last day, in place of how long', async () => {
  expect(await ann.reads('member add @cat as observer until 30 June 2027')).toContain(
    'Cat Jones is observer from Tuesday 1 June 2027 to Wednesday 30 June 2027.',
  );
  expect(await ann.reads('member add @dev as observer for a year until 30 June 2027')).toContain(
    'Please give how long the term is or its last day, not both.',
  );
  expect(await ann.reads('member add @dev until 30 June 2027')).toContain('belongs to a role');
});

test('whoever has a role is found by it, for as long as it runs', async () => {
  await ann.types('member add @cat as observer from 1 June 2027 to 30 June 2027');
  const asked = await ann.reads('who are our observers?');
  expect(asked).toContain('Leeds Pharmacy LPN: observer\n- Cat Jones: observer until Wednesday 30 June 2027');
  expect(asked).not.toContain('Ann');
  expect(await ann.reads('member list role lead nurse')).toContain(
    'Nobody has the role of lead nurse today.',
  );
  await bot.moveTo('2027-07-01 10:00');
  expect(await ann.reads('who are our observers?')).toContain('Nobody has the role of observer today.');
});
