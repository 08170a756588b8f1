import { expect, test } from 'vitest';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
eachWithBot(
  (fresh) => {
    bot = fresh;
  },
  { zone: 'America/Halifax', start: '2027-06-01 22:30' },
);

test('days and mornings are those of the network’s time zone', async () => {
  const { ann } = await foundNetwork(bot); // in London it is already 2 June
  await ann.types('action add @cat Ring the LPC by tomorrow');
  expect(bot.shown('Pharmacy').at(-1)).toContain(', due Wednesday 2 June 2027');
  await bot.moveTo('2027-06-10 12:00');
  expect(bot.direct('slack', 'cat').map(({ at }) => at.toISOString())).toEqual([
    '2027-06-02T12:00:00.000Z',
    '2027-06-03T12:00:00.000Z',
  ]);
});
