import { describe, expect, test } from 'vitest';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot));
});

/** Bob has himself forgotten. */
async function forget(): Promise<void> {
  const alone = bot.teams('direct').as('bob');
  await alone.presses(await alone.types('me forget'), 'Yes, forget me');
}

describe('words that may mean others than whoever is forgotten', () => {
  test('stay where somebody else has the same name', async () => {
    await bob.types('decision record We thank Bob Hill');
    await ann.types('action add @dev Ring Dev Patel');
    await bot.prisma.person.updateMany({ where: { name: 'Dev Patel' }, data: { name: 'Bob Hill' } });
    await forget();
    expect(await ann.reads('decision list')).toContain('We thank Bob Hill');
    expect(await ann.reads('action list')).toContain('(Bob Hill, no date)');
  });

  test('stay in running text where the name is one word, which may be any word', async () => {
    await bot.prisma.person.updateMany({ where: { name: 'Bob Hill' }, data: { name: 'Will' } });
    await bot.prisma.account.updateMany({ where: { userId: '29:bob' }, data: { name: 'Will' } });
    await bob.types('decision record Will the scheme go on');
    const direct = bot.teams('direct').as('bob');
    expect(await direct.reads('me forget')).toContain('Your name here is one word, Will.');
    await forget();
    expect(await ann.reads('decision list')).toContain('Will the scheme go on');
  });
});
