import { describe, expect, test } from 'vitest';
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

describe('the register of interests', () => {
  test('says what to do while it is empty', async () => {
    expect(await ann.reads('interest list')).toContain(
      'No interest is declared here. To declare yours: interest declare',
    );
  });

  test('lists who has declared what, the latest first, on both platforms', async () => {
    await bob.types('interest declare I am a partner of Hill Pharmacy as financial');
    await ann.types('I declare a personal interest: my sister manages a practice');
    expect(await bob.reads('register of interests')).toBe(
      [
        'Register of interests of Leeds Pharmacy LPN',
        '- I2 Ann Ward: my sister manages a practice (personal, not financial; declared on Tuesday 1 June 2027)',
        '- I1 Bob Hill: I am a partner of Hill Pharmacy (financial; declared on Tuesday 1 June 2027)',
      ].join('\n'),
    );
  });

  test('nothing is ruled of what touches nothing yet', async () => {
    await bob.types('interest declare I am a partner of Hill Pharmacy');
    const card = readView(bot.card('#pharmacy', 'I1'));
    expect(card).not.toContain('waits for a ruling');
    expect(await ann.reads('interest rule I1 noted')).toContain('I1 is on record and touches nothing yet');
  });

  test('what is no longer held is ended by whoever declared it, and by nobody else', async () => {
    await bob.types('interest declare I am a partner of Hill Pharmacy');
    expect(await bot.slack('#pharmacy').as('cat').reads('interest end I1')).toContain('You are not a member');
    await bob.types('interest end I1');
    expect(await ann.reads('interest list')).toContain('No interest is declared here.');
    expect(await ann.reads('interest list ended')).toContain('I1 Bob Hill: I am a partner of Hill Pharmacy');
    expect(await bob.reads('interest end I1')).toBe('I1 is not held any more.');
  });

  test('what was declared by mistake is taken back', async () => {
    await bob.types('interest declare I am a partner of Hill Pharmacy');
    await bob.types('undo');
    expect(readView(bot.card('#pharmacy', 'I1'))).toContain('taken back');
    expect(await ann.reads('interest list')).toContain('No interest is declared here.');
  });

  test('where no meeting runs, an item alone names nothing', async () => {
    expect(await bob.reads('interest declare I am a partner on item 2')).toContain(
      'No meeting is running. Please say of which meeting the item is: at M1',
    );
  });
});
