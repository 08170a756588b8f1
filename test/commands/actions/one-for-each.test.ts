import { expect, test } from 'vitest';
import { readView } from '../../support/read-view.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let people: Awaited<ReturnType<typeof foundNetwork>>;
// Tuesday 1 June 2027.
eachWithBot(async (fresh) => {
  bot = fresh;
  people = await foundNetwork(bot);
});

test('an action for each of several people says its numbers, the day and who is away, and may be given or undone', async () => {
  const { ann } = people;
  expect(await bot.slack('direct').as('cat').reads('me away until 14 June')).toContain('You are away');
  const asked = await ann.types('action add @dev and @cat Ring both surgeries by 11 June 2027');
  const told = await ann.presses(asked, 'One for each');
  expect(readView(told)).toBe(
    [
      '2 actions are recorded, each due Friday 11 June 2027',
      'Ring both surgeries',
      '- A1 Dev Patel [Give]',
      '- A2 Cat Jones. Cat Jones is away until Monday 14 June 2027. Nobody stands in here. [Give]',
      '[Undo]',
    ].join('\n'),
  );
  await ann.fills(await ann.presses(told, 'Give', 'A2'), { owner: '@ann' });
  expect(await ann.reads('action show A2')).toContain('Ann Ward');
});

test('one undo takes them all back', async () => {
  const { ann } = people;
  const told = await ann.presses(await ann.types('action add @dev and @cat Ring both'), 'One for each');
  await ann.presses(told, 'Undo');
  expect(await ann.reads('action list')).not.toContain('Ring both');
});
