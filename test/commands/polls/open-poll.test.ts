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
  ({ ann, bob } = await foundNetwork(bot, { bob: 'deputy chair' }));
});

const card = (title = 'P1') => readView(bot.card('Pharmacy', title));

test('its menu extends it, closes it or calls it off, and an interest is declared there', async () => {
  await ann.types('poll open "Where?" Leeds | York closes 10 June 2027 at 5pm');
  const card = () => bot.card('#pharmacy', 'Poll P1');
  expect(card().buttons.flatMap(({ label, inMenu }) => (inMenu ? [label] : []))).toEqual([
    'Declare an interest',
    'Comment',
    'Extend',
    'Close',
    'Cancel poll',
  ]);
  await ann.fills(await ann.presses(card(), 'Extend'), { closes: { date: '2027-06-14', time: '17:00' } });
  expect(readView(card())).toContain(', closes on Monday 14 June 2027 at 5pm');
});

test('from its menu it is closed only once that was confirmed', async () => {
  await ann.types('poll open "Where?" Leeds | York closes 10 June 2027 at 5pm');
  await ann.types('vote P1 York');
  const card = () => bot.card('#pharmacy', 'Poll P1');
  const asked = await ann.presses(card(), 'Close');
  expect(readView(asked)).toBe(
    'Close P1 now?\nWhere? 1 of 2 voted. It would close by itself on Thursday 10 June 2027 at 5pm. Closed now, its votes are counted at once, and nobody can vote any more. This cannot be undone.\n[Close poll]',
  );
  expect(readView(card())).toContain(', closes on Thursday 10 June');
  expect(await ann.fills(asked, {})).toMatchObject({ said: 'P1 is closed. York: 1 of 1 vote.' });
  expect(card().buttons).toEqual([]);
});

describe('a poll', () => {
  test('is shown in every channel, with its options, its turnout and the time left', async () => {
    await ann.types('poll open "Where shall we meet?" Leeds | York | Hull closes Friday 5pm');
    expect(card()).toBe(
      [
        'Where shall we meet?',
        'Poll P1, opened by Ann Ward, closes on Friday 4 June 2027 at 5pm (3 days left)',
        '- 1. Leeds: no votes',
        '- 2. York: no votes',
        '- 3. Hull: no votes',
        'Choose: One',
        'Ballots: Open: everyone sees who chose what',
        'Voted: 0 of 2',
        '[Leeds] [York] [Hull] [Undo opening] [Declare an interest] [Comment] [Extend] [Close] [Cancel poll]',
      ].join('\n'),
    );
    expect(bot.shown('#pharmacy')).toContain(card());
  });

  test('says each day how many are left', async () => {
    await ann.types('poll open "Where?" Leeds | York closes 12 June at 5pm');
    const left = async (day: string) => {
      await bot.moveTo(`2027-06-${day} 12:00`);
      return /, closes on .*\((.*)\)/.exec(card())?.[1];
    };
    expect(await left('01')).toBe('11 days left');
    expect(await left('02')).toBe('10 days left');
    expect(await left('11')).toBe('tomorrow');
    expect(await left('12')).toBe('today');
  });

  test.each(['slack', 'teams'] as const)(
    'is opened by a form in %s, one option on each line',
    async (platform) => {
      const speaker = platform === 'slack' ? ann : bob;
      const form = await speaker.types('poll open');
      await speaker.fills(form, {
        question: 'Where shall we meet?',
        options: 'Leeds\nYork\n\nHull, by the sea',
        closes: { date: '2027-06-04', time: '17:00' },
        most: '2',
        secret: 'yes',
      });
      expect(card()).toContain(
        '- 3. Hull, by the sea\nChoose: Up to 2\nBallots: Secret: nobody sees who chose what, and nothing is counted before the close',
      );
      expect(card()).toContain('[Vote] [Undo opening]');
    },
  );

  test('closes at the end of a day that is named alone', async () => {
    await ann.types('poll open Adopt the terms? Yes | No | Abstain secret closes in 10 days');
    expect(card()).toContain(', closes on Friday 11 June 2027 at 11:59pm (10 days left)\n');
  });

  test('asks for its time where that was typed so that it could be two, and takes it for no option', async () => {
    await bot.moveTo('2027-06-04 10:00'); // a Friday
    const form = await ann.types('poll open "When?" Mon | Tue closes Friday');
    expect(readView(form)).toContain('Options: Mon\nTue\n');
    expect(await bot.prisma.poll.count()).toBe(0);
  });

  test('may be chosen up to some of', async () => {
    await bob.types('poll open "Which themes?" A | B | C choose up to 2 closes Friday 5pm');
    expect(card()).toContain('Choose: Up to 2');
    await ann.types('poll open "Which?" A | B | C closes Friday 5pm choose up to 2');
    expect(card('P2')).toContain('Choose: Up to 2');
  });

  test('has one button where there are many options', async () => {
    await ann.types('poll open "Which?" A | B | C | D | E | F closes Friday 5pm');
    expect(card()).toContain('[Vote] [Undo opening]');
  });

  test('asks those who may vote that day, and nobody who comes later', async () => {
    await catAsMember(bot, ann, 'slack', ['observer']);
    await ann.types('member add @dev as administrator');
    await ann.types('poll open "Where?" Leeds | York closes Friday 5pm');
    expect(card()).toContain('Voted: 0 of 2');
    await ann.types('member add @cara as clinician');
    await ann.types('poll open "When?" June | July closes Friday 5pm');
    expect(card('P1')).toContain('Voted: 0 of 2');
    expect(card('P2')).toContain('Voted: 0 of 3');
  });

  test('belongs to the network’s audit', async () => {
    await ann.types('poll open "Where?" Leeds | York closes Friday 5pm', 'slack:opened');
    const requestId = bot.jobContext.sealing.mark('slack:opened');
    expect(await bot.prisma.change.findMany({ where: { requestId, record: 'poll' } })).toMatchObject([
      { command: 'poll.open', before: null, after: { question: 'Where?', options: ['Leeds', 'York'] } },
    ]);
  });
});

describe('is refused', () => {
  test.each([
    ['"Where?" Leeds closes Friday 5pm', 'Please give 2 to 10 options'],
    ['"Where?" a|b|c|d|e|f|g|h|i|j|k closes Friday 5pm', 'Please give 2 to 10 options'],
    ['"Where?" Leeds | York | leeds closes Friday 5pm', '“leeds” is there twice.'],
    [`"Where?" Leeds | ${'x'.repeat(76)} closes Friday 5pm`, 'Please keep each option under 75 characters.'],
    ['"Where?" Leeds | York closes yesterday', 'That time has gone by.'],
    ['"Where?" Leeds | York closes soonish', 'as a date and time. Write it like'],
    ['"Where?" Leeds | York closes Friday 5pm choose up to 3', 'There are only 2 options.'],
    ['"Is it 943 476 5919?" Yes | No closes Friday 5pm', 'NHS number'],
    ['"Whose?" 943 476 5919 | Another closes Friday 5pm', 'NHS number'],
  ])('%s', async (typed, why) => {
    expect(await ann.reads(`poll open ${typed}`)).toContain(why);
    expect(await bot.prisma.poll.count()).toBe(0);
  });

  test('where nobody may vote', async () => {
    const cara = bot.slack('#other').as('cara');
    await cara.types('network create "Hull LPN"');
    await cara.types('member add me as administrator');
    await bot.prisma.seat.updateMany({ where: { role: 'manager' }, data: { withdrawn: true } });
    expect(await cara.reads('poll open "Where?" Leeds | York closes Friday 5pm')).toContain(
      'Nobody in Hull LPN may vote',
    );
  });
});

describe('undo', () => {
  test('takes the opening back, with its nudges and its ballots', async () => {
    await ann.types('poll open "Where?" Leeds | York secret closes 18 June at 5pm');
    expect(await ann.reads('undo')).toBe('Taken back.\nPoll “Where?” is withdrawn.');
    expect(card()).toBe('Poll P1 was taken back\nIt said: Where?');
    expect(await ann.reads('poll show P1')).toContain('There is no P1 in Leeds Pharmacy LPN.');
    expect(await bot.prisma.nudge.count()).toBe(0);
    expect(await bot.prisma.sealedBox.count()).toBe(0);
    await bot.moveTo('2027-06-20 12:00');
    expect(bot.direct('slack', 'ann')).toEqual([]);
    expect(await bot.prisma.decision.count()).toBe(0);
  });

  test('gives a poll that was extended its first date', async () => {
    await ann.types('poll open "Where?" Leeds | York closes Friday 5pm');
    await bot.wait(11 * 60);
    await ann.types('poll extend P1 to 14 June at 5pm');
    expect(await ann.reads('undo')).toContain('Poll “Where?” is as it was before.');
    expect(card()).toContain(', closes on Friday 4 June 2027 at 5pm');
    await bot.moveTo('2027-06-04 18:00');
    expect(card()).toContain('Nobody voted.');
  });

  test('opens no poll that was closed or cancelled', async () => {
    await ann.types('poll open "Where?" Leeds | York closes Friday 5pm');
    await ann.types('poll cancel P1 because the options were wrong');
    expect(await ann.reads('undo')).toContain('What was cancelled stays so');
    await ann.types('poll open "Where?" Leeds | York closes Friday 5pm');
    await ann.types('poll close P2');
    expect(await ann.reads('undo')).toContain('What was closed stays closed');
    expect(card('P2')).toContain('Nobody voted.');
  });
});
