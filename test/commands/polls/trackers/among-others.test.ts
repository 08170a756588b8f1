import { expect, test } from 'vitest';
import { addVoters } from '../../../support/more-voters.ts';
import { readView } from '../../../support/read-view.ts';
import type { Speaker } from '../../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot));
  await addVoters(ann);
  await ann.types('member add @eve');
});

const direct = (handle: string) => bot.slack('direct').as(handle);
const opens = (how = 'checkable') =>
  ann.reads(`poll open "Adopt the terms?" Quokka | Narwhal | Axolotl ${how} closes 18 June at 5pm`);
const trackerOf = async (handle: string) =>
  (await direct(handle).reads('poll tracker P1')).split('\n')[1] ?? '';

test('what a proxy chose for somebody stands by the tracker of whoever named them', async () => {
  await ann.types('member add @siobhan');
  await direct('eve').types('poll proxy dev');
  await opens();
  for (const [at, handle] of ['ann', 'dev', 'cara', 'siobhan'].entries())
    await direct(handle).types(`vote P1 ${(at % 3) + 1}`);
  await direct('dev').types('vote P1 3 as proxy for eve');
  await bob.presses(bot.card('Pharmacy', 'P1'), 'Narwhal');
  const [eve, dev] = [await trackerOf('eve'), await trackerOf('dev')];
  await ann.types('poll close P1');
  const read = await ann.reads('poll ballots P1');
  expect(read).toContain(`${eve}: Axolotl`);
  expect(read).toContain(`${dev}: Narwhal`);
});

test('a poll from a template of a checkable one is checkable too, and none repeats', async () => {
  await opens();
  await ann.types('poll template save P1 as Terms');
  await ann.fills(await ann.types('poll from Terms'), {});
  expect(readView(bot.card('#pharmacy', 'P2'))).toContain('Ballots: Secret and checkable');
  expect(await opens('checkable every month')).toContain('Please leave out that it repeats.');
});

test.each(['secret every month', 'secret every three months'])(
  '“%s” is of the ballot and of how often, and no part of an option',
  async (how) => {
    await opens(how);
    const read = readView(bot.card('#pharmacy', 'P1'));
    expect(read).toContain('- 3. Axolotl');
    expect(read).not.toContain('Axolotl secret');
    expect(read).toMatch(/Secret: nobody sees[\s\S]*Repeats: Every/);
  },
);
