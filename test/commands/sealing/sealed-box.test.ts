import { expect, test } from 'vitest';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';
import { gives, opens } from '../reviews/giving.ts';

let bot: TestBot;
eachWithBot((fresh) => {
  bot = fresh;
});

test('how much was written does not show in the length of what is kept sealed', async () => {
  const { ann } = await foundNetwork(bot);
  await opens(ann, 'review open "Antibiotic prescribing" due 30 June 2027 anonymous');
  const length = async () => (await bot.prisma.sealedBox.findFirstOrThrow()).sealed.length;
  const empty = await length();
  const lengths: number[] = [];
  for (const words of [1, 100, 300]) {
    await gives(bot, ann, { now: 'We ring. '.repeat(words), save: 'draft' });
    lengths.push(await length());
  }
  expect(lengths).toEqual([empty, empty, empty]);
});

test('a vote for a poll that is not there is in none of the buttons that try the nearest', async () => {
  const { ann } = await foundNetwork(bot);
  await ann.types('poll open "Shall we?" Aye | Nay closes 30 June 2027 at 5pm secret');
  const answer = await bot.slack('direct').as('ann').types('vote P9 Nay');
  const buttons = 'buttons' in answer ? answer.buttons : [];
  expect(buttons).toContainEqual(expect.objectContaining({ label: 'P1', command: 'poll.vote' }));
  expect(JSON.stringify(buttons)).not.toContain('Nay');
});
