import { describe, expect, test } from 'vitest';
import { catAsMember } from '../../support/cat.ts';
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

const openSome = async () => {
  await ann.types('poll open "Where shall we meet?" Leeds | York closes 14 June at 5pm');
  await ann.types('poll open "Adopt the terms" Yes | No secret closes Friday 5pm');
  await ann.types('vote P1 York');
};

describe('poll list', () => {
  test('tells how to begin', async () => {
    expect(await ann.reads('poll list')).toBe(
      'Open polls in Leeds Pharmacy LPN\nNo poll is open. Open one with: poll open "Where shall we meet?" Leeds | York closes Friday 5pm',
    );
    expect(await ann.reads('poll list closed')).toContain('No poll has been closed yet.');
    expect(await ann.reads('poll list mine')).toContain('No poll waits for your vote here.');
  });

  test('shows what closes first first, with turnout, and a button to those on the roll', async () => {
    await openSome();
    expect(await bob.reads('poll list')).toBe(
      [
        'Open polls in Leeds Pharmacy LPN',
        '- P2 Adopt the terms. Voted so far: none. Closes Friday 4 June 2027 at 5pm (3 days left). [Vote]',
        '- P1 Where shall we meet? 1 of 2 voted. Closes Monday 14 June 2027 at 5pm (13 days left). [Vote]',
      ].join('\n'),
    );
    const cat = await catAsMember(bot, ann, 'slack');
    expect(await cat.reads('poll list')).not.toContain('[Vote]');
  });

  test('shows those closed, the last first, with what came of them', async () => {
    await openSome();
    await ann.types('poll close P1');
    await bot.moveTo('2027-06-04 17:01');
    expect(await ann.reads('poll list closed')).toBe(
      'Closed polls in Leeds Pharmacy LPN\n- P2 Adopt the terms. Nobody voted.\n- P1 Where shall we meet? York: 1 of 1 vote.',
    );
  });

  test('shows ten at a time', async () => {
    for (let i = 1; i <= 12; i++) await ann.types(`poll open "Question ${i}" Yes | No closes 14 June at 5pm`);
    const first = await ann.types('poll list');
    expect(
      readView(first)
        .split('\n')
        .filter((line) => line.startsWith('- ')),
    ).toHaveLength(10);
    expect(readView(await ann.presses(first, 'Next')).split('\n- ')).toHaveLength(3);
    expect(readView(await ann.presses(await ann.types('poll list mine'), 'Next'))).toContain(
      'Polls that wait for your vote in Leeds Pharmacy LPN, page 2',
    );
    expect(readView(await ann.presses(await ann.types('poll mine'), 'Next')).split('\n- ')).toHaveLength(3);
  });
});

describe('what waits for a person’s vote', () => {
  test('is what they have not voted in', async () => {
    await openSome();
    expect(await ann.reads('poll list mine')).toMatch(/^Polls that wait for your vote.*\n- P2 .* \[Vote\]$/);
    expect(await ann.reads('poll mine')).toBe(
      'Polls that wait for your vote\n- P2 Adopt the terms. Leeds Pharmacy LPN. Closes Friday 4 June 2027 at 5pm (3 days left). [Vote]',
    );
    await ann.types('vote P2 Yes');
    expect(await ann.reads('poll mine')).toContain('No poll waits for your vote.');
  });

  test('in a direct message is that of all their networks, and is voted in there', async () => {
    await openSome();
    const elsewhere = bot.slack('#dental').as('ann');
    await elsewhere.types('network create "Leeds Dental LPN"');
    await elsewhere.types('poll open "When?" June | July closes Friday 5pm');
    expect(await ann.reads('poll mine')).not.toContain('When?');
    const direct = bot.slack('direct').as('ann');
    const mine = await direct.types('poll mine');
    expect(readView(mine)).toContain('- P1 When? Leeds Dental LPN. Closes');
    expect(readView(mine)).toContain('- P2 Adopt the terms. Leeds Pharmacy LPN. Closes');
    await direct.fills(await direct.presses(mine, 'Vote', 'Dental'), { choices: '2' });
    expect(readView(bot.card('#dental', 'P1'))).toContain('- 2. July: 1 vote (Ann Ward)');
  });

  test('is nothing of a network that they left', async () => {
    await openSome();
    await ann.types('member end bob because he has moved');
    await bot.moveTo('2027-06-02 10:00');
    expect(await bot.teams('direct').as('bob').reads('poll mine')).toContain('No poll waits for your vote.');
  });
});
