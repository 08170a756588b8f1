import { expect, test } from 'vitest';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';
import { digests } from './digests-had.ts';

let bot: TestBot;
let ann: Speaker;
// Tuesday 1 June 2027.
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann } = await foundNetwork(bot));
});

async function highlights(speaker: Speaker, text: string): Promise<void> {
  await speaker.types('plan create 2027/28');
  await speaker.types('plan priority add "Safer discharge" domain 3');
  await speaker.types(`plan highlight W1 achieved "${text}"`);
}

test('a monthly digest of the Assembly tells the highlights of the LPNs that let themselves be read, and its own', async () => {
  const denise = bot.slack('#assembly').as('denise');
  await denise.types('network create "The Assembly" --kind assembly');
  await denise.types('member add @ann as manager');
  await denise.types('digest monthly');
  await ann.types('network under "The Assembly" --read-above yes');
  const tom = bot.slack('#eyes').as('tom');
  await tom.types('network create "Leeds Eye LPN"');
  await denise.types('member add @tom as manager');
  await tom.types('network under "The Assembly"');
  await highlights(ann, 'Twelve pharmacies have signed up');
  await highlights(tom, 'Nobody above may read this');
  await highlights(denise, 'Ours *is* agreed');
  await bot.moveTo('2027-06-08 12:00');
  const [first] = digests(bot.messengers.slack.shown('#assembly'), 'Digest of');
  expect(first?.read).toContain(
    [
      '## Highlights of work plans since Friday 7 May 2027',
      '- Achieved Ours *is* agreed (W1)',
      '- Achieved Twelve pharmacies have signed up (W1, Leeds Pharmacy LPN)',
    ].join('\n'),
  );
  expect(first?.read).not.toContain('Nobody above');
  await bot.moveTo('2027-07-06 12:00');
  expect(digests(bot.messengers.slack.shown('#assembly'), 'Digest of')[1]?.read).not.toContain('Highlights');
});
