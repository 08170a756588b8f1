import { beforeEach, describe, expect, test } from 'vitest';
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

describe('an action', () => {
  test('recorded in Slack is shown in both channels, its date in full', async () => {
    await ann.types('action add @bob Write the needs summary by 30 June 2027');
    const card = [
      'Write the needs summary',
      'Action A1, Bob Hill, due Wednesday 30 June 2027, open',
      '[Done] [Change] [Move] [Undo]',
    ].join('\n');
    expect(bot.shown('#pharmacy').at(-1)).toBe(card);
    expect(bot.shown('Pharmacy').at(-1)).toBe(card);
  });

  test('closed in Teams says so on both cards, each edited in place', async () => {
    await ann.types('action add @bob Ring the LPC');
    await bob.presses(bot.card('Pharmacy', 'A1'), 'Done');
    for (const channel of ['#pharmacy', 'Pharmacy']) {
      const cards = bot.shown(channel).filter((each) => each.includes('\nAction A1,'));
      expect(cards).toHaveLength(1);
      expect(cards[0]).toContain(', done by Bob Hill on Tuesday 1 June 2027 at 10am\n[Reopen]');
    }
  });

  test('that is done is changed only once it is reopened', async () => {
    await ann.types('action add @bob Ring the LPC');
    await ann.types('action done A1');
    for (const change of ['done A1', 'move A1 to 30 June', 'give A1 to @cat', 'edit A1']) {
      const answer = await ann.types(`action ${change}`);
      expect(readView(answer)).toContain(
        'A1 is already done. Reopen it first, if there is more to do.\n[Reopen A1]',
      );
      if (change === 'edit A1') await ann.presses(answer, 'Reopen A1');
    }
    expect(readView(bot.card('#pharmacy', 'A1'))).toContain(', open');
    expect(await ann.reads('action reopen A1')).toBe('A1 is open already. There is nothing to reopen.');
  });

  test('is not moved into the past', async () => {
    await ann.types('action add @bob Ring the LPC');
    expect(await ann.reads('action move A1 to yesterday')).toContain('That date has gone by.');
    expect(await ann.reads('action add @bob Ring by yesterday')).toContain('That date has gone by.');
  });
});

describe('changing an action', () => {
  test('opens a form that holds what it says now', async () => {
    await ann.types('action add @bob Ring the LPC by 30 June');
    const form = await ann.presses(bot.card('#pharmacy', 'A1'), 'Change');
    expect(readView(form)).toBe(
      'Change an action\nWhat is to be done*: Ring the LPC\nOwner: U0BOB\nDue: 2027-06-30\n[Save]',
    );
    await ann.fills(form, { text: 'Write to the LPC', due: null });
    expect(readView(bot.card('Pharmacy', 'A1'))).toContain('Write to the LPC\nAction A1, Bob Hill, no date');
  });

  test('from the other platform keeps an owner who cannot be chosen there', async () => {
    await ann.types('action add @cat Ring the LPC by 30 June');
    const form = await bob.presses(bot.card('Pharmacy', 'A1'), 'Change');
    expect(readView(form)).toContain('Owner:\n');
    await bob.fills(form, { text: 'Write to the LPC' });
    expect(readView(bot.card('Pharmacy', 'A1'))).toContain('Write to the LPC\nAction A1, Cat Jones');
  });

  test('keeps a date that has gone by, but takes no other one like it', async () => {
    await ann.types('action add @bob Ring the LPC by tomorrow');
    await bot.moveTo('2027-06-08 12:00');
    const form = await ann.types('action edit A1');
    expect(readView(await ann.fills(form, { due: '2027-06-03' }))).toContain('That date has gone by.');
    await ann.fills(form, { text: 'Write to the LPC' });
    expect(readView(bot.card('Pharmacy', 'A1'))).toContain('Write to the LPC');
  });
});

describe('an owner who is no member', () => {
  let dev: Speaker;
  beforeEach(async () => {
    await ann.types('action add @dev Ring the LPC');
    await ann.types('action add @bob Write to the LPC');
    dev = bot.slack('#pharmacy').as('dev');
  });

  test('may show, move, finish and reopen it', async () => {
    expect(readView(await dev.types('action show A1'))).toBe(readView(await ann.types('action show A1')));
    expect(await dev.reads('action move A1 to 30 June')).toContain(
      'A1 is now due on Wednesday 30 June 2027.',
    );
    await dev.presses(bot.card('#pharmacy', 'A1'), 'Done');
    expect(readView(bot.card('Pharmacy', 'A1'))).toContain('done by Dev Patel');
    expect(await dev.reads('action reopen A1')).toContain('A1 is open again');
  });

  test('sees it directly, and may finish it there', async () => {
    const direct = bot.slack('direct').as('dev');
    expect(await direct.reads('me')).toContain('A1 Ring the LPC (Leeds Pharmacy LPN, no date)');
    await direct.presses(bot.card('#pharmacy', 'A1'), 'Done');
    expect(readView(bot.card('Pharmacy', 'A1'))).toContain('done by Dev Patel');
  });

  test('becomes none by it, and may do nothing else', async () => {
    for (const typed of [
      'show A2',
      'done A2',
      'done A9',
      'move A2 to 30 June',
      'give A2 to @bob',
      'edit A1',
    ]) {
      expect(await dev.reads(`action ${typed}`), typed).toContain(
        'You are not a member of Leeds Pharmacy LPN',
      );
    }
    expect(await dev.reads('action list mine')).toContain('Your open actions in Leeds Pharmacy LPN');
    expect(await dev.reads('action list')).toContain('You are not a member of Leeds Pharmacy LPN');
    expect(await bot.slack('direct').as('dev').reads('action list')).toContain(
      'You are not a member of Leeds Pharmacy LPN',
    );
    expect(await ann.reads('member list')).not.toContain('Dev');
  });

  test('loses that with the action', async () => {
    await ann.types('action give A1 to @bob');
    expect(await dev.reads('action done A1')).toContain('You are not a member of Leeds Pharmacy LPN');
  });
});
