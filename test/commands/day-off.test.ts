import { describe, expect, test } from 'vitest';
import { dayOff } from '../../commands/parts/day-off.ts';
import { readView } from '../support/read-view.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../support/test-bot.ts';

describe('what is said of a date', () => {
  const told = (day: string, today = '2027-01-04') =>
    dayOff(day, today, 'It is due on', (due) => ({ command: 'action.move', args: { due } }));

  test.each([
    ['2027-06-06', 'It is due on a Sunday.', 'Make it Friday 4 June 2027'],
    ['2027-03-26', 'It is due on a bank holiday, Good Friday.', 'Make it Thursday 25 March 2027'],
    ['2027-12-25', 'It is due on a Saturday, Christmas Day.', 'Make it Friday 24 December 2027'],
    [
      '2027-12-28',
      'It is due on a bank holiday, Boxing Day (substitute day).',
      'Make it Friday 24 December 2027',
    ],
  ])('%s', (day, note, label) => {
    expect(told(day).notes).toEqual([{ type: 'note', text: note }]);
    expect(told(day).buttons.map((button) => button.label)).toEqual([label]);
  });

  test('nothing is said of a working day, nor of one that has gone by', () => {
    expect(told('2027-06-07').notes).toEqual([]);
    expect(told('2027-06-06', '2027-06-07').notes).toEqual([]);
  });

  test('no way is offered to a working day that has gone by', () => {
    const { notes, buttons } = told('2027-06-06', '2027-06-05');
    expect(notes).toHaveLength(1);
    expect(buttons).toEqual([]);
  });
});

describe('a date on a day off is taken, and the working day before is a press away', () => {
  let bot: TestBot;
  let people: Awaited<ReturnType<typeof foundNetwork>>;
  eachWithBot(async (fresh) => {
    bot = fresh;
    people = await foundNetwork(bot);
  });

  test('of an action, on its card and where it is moved', async () => {
    const { ann } = people;
    await ann.types('action add @cat Ring the LPC by 6 June 2027');
    expect(readView(bot.card('Pharmacy', 'A1'))).toContain(
      '\nIt is due on a Sunday.\n[Done] [Make it Friday 4 June 2027]',
    );
    await ann.presses(bot.card('#pharmacy', 'A1'), 'Make it Friday 4 June 2027');
    const card = readView(bot.card('Pharmacy', 'A1'));
    expect(card).toContain(', due Friday 4 June 2027');
    expect(card).not.toMatch(/Sunday|Make it/);
    expect(await ann.reads('action move A1 to 30 August 2027')).toBe(
      [
        'A1 is now due on Monday 30 August 2027.',
        'It is due on a bank holiday, Summer bank holiday.',
        '[Undo] [Make it Friday 27 August 2027]',
      ].join('\n'),
    );
  });

  test('of a milestone, where it is added, moved or shown', async () => {
    const { ann } = people;
    await ann.types('plan create 2027/28');
    await ann.types('plan priority add "Minor ailments"');
    const added = await ann.types('plan milestone add "Draft pathway" for W1 by 25 December 2027');
    expect(readView(added)).toContain('It is due on a Saturday, Christmas Day.');
    expect(await ann.reads('milestone show W1.1')).toContain('[Make it Friday 24 December 2027]');
    await ann.presses(added, 'Make it Friday 24 December 2027');
    const shown = await ann.reads('milestone show W1.1');
    expect(shown).toContain(', due Friday 24 December 2027');
    expect(shown).toContain('because nobody works on Saturday 25 December 2027');
    expect(await ann.reads('milestone move W1.1 to 26 March 2028 because we wait')).toContain(
      'It is due on a Sunday.',
    );
  });

  test('of a poll, while nobody has voted', async () => {
    const { ann } = people;
    await ann.types('poll open "Where?" Leeds | York closes 6 June 2027 at 5pm');
    await ann.types('poll open "When?" May | June closes 6 June 2027 at 5pm');
    await ann.presses(bot.card('#pharmacy', 'P1'), 'Make it Friday 4 June 2027');
    expect(readView(bot.card('Pharmacy', 'P1'))).toContain(', closes on Friday 4 June 2027 at 5pm');
    await ann.types('vote P2 May');
    const voted = readView(bot.card('Pharmacy', 'P2'));
    expect(voted).toContain('It closes on a Sunday.');
    expect(voted).not.toContain('Make it');
    expect(await ann.reads('poll extend P2 to 4 June 2027 at 5pm')).toContain('Please give a later time');
    expect(await ann.reads('poll extend P2 to 13 June at 5pm')).toContain('It closes on a Sunday.');
  });

  test('of a secret poll without a button, which would tell whether anybody has voted', async () => {
    await people.ann.types('poll open "Where?" Leeds | York secret closes 6 June 2027 at 5pm');
    const card = readView(bot.card('Pharmacy', 'P1'));
    expect(card).toContain('It closes on a Sunday.');
    expect(card).not.toContain('Make it');
  });

  test('of a meeting, at the same time of day', async () => {
    const { ann } = people;
    await ann.types('meeting schedule "June meeting" on 6 June 2027 at 2pm');
    const card = bot.card('#pharmacy', 'M1');
    expect(readView(card)).toContain('It is on a Sunday.');
    await ann.presses(card, 'Make it Friday 4 June 2027');
    expect(readView(bot.card('Pharmacy', 'M1'))).toContain('Meeting M1, Friday 4 June 2027 at 2pm');
    expect(await ann.reads('meeting move M1 to 28 December 2027 at 2pm')).toContain(
      'It is on a bank holiday, Boxing Day (substitute day).',
    );
  });
});
