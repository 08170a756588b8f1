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

/** What Ann, who manages the network, has been told of what is long overdue, as it stands. */
const told = (): string[] =>
  bot
    .direct('slack', 'ann')
    .map(({ view }) => readView(view))
    .filter((text) => text.includes('which Bob Hill has, is overdue'));

test('managers are told directly of what has been overdue for ten working days, with what they can do', async () => {
  await ann.types('action add @bob Ring the LPC by 11 June 2027');
  await bot.moveTo('2027-06-25 08:59');
  expect(told()).toEqual([]);
  await bot.moveTo('2027-06-25 09:01');
  expect(told()).toEqual([
    [
      'A1, which Bob Hill has, is overdue by 10 working days or more',
      'Ring the LPC',
      'Due: Friday 11 June 2027',
      'Owner: Bob Hill',
      'Network: Leeds Pharmacy LPN',
      '[Give] [Move] [Drop] [Snooze] [Not mine] [Why this?]',
    ].join('\n'),
  ]);
  await bot.moveTo('2027-07-30 12:00');
  expect(told()).toHaveLength(1);
});

test('bank holidays are no working days', async () => {
  await ann.types('action add @bob Ring the LPC by 20 August 2027');
  await bot.moveTo('2027-09-03 12:00');
  expect(told()).toEqual([]);
  await bot.moveTo('2027-09-06 12:00');
  expect(told()).toHaveLength(1);
});

test('what was done or moved meanwhile is not told, and what is late again after a move is', async () => {
  await ann.types('action add @bob Ring the LPC by 11 June 2027');
  await ann.types('action add @bob Ring the ICB by 11 June 2027');
  await bob.types('action done A1');
  await bot.moveTo('2027-06-21 12:00');
  await bob.types('action move A2 to 2 July 2027');
  await bot.moveTo('2027-07-15 12:00');
  expect(told()).toEqual([]);
  await bot.moveTo('2027-07-16 12:00');
  expect(told()).toHaveLength(1);
  expect(told()[0]).toContain('A2, which Bob Hill has, is overdue by 10 working days or more');
});

test('what is opened again is told of', async () => {
  await ann.types('action add @bob Ring the LPC by 11 June 2027');
  await bob.types('action done A1');
  await bot.moveTo('2027-06-28 12:00');
  await ann.types('action reopen A1');
  await bot.moveTo('2027-06-29 09:01');
  expect(told()).toHaveLength(1);
});

test('so are milestones, by the managers alone', async () => {
  await ann.types('plan create 2027/28');
  await ann.types('plan priority add "Minor ailments"');
  await ann.types('plan milestone add "Draft pathway" for W1 by 11 June 2027 owner bob');
  await bot.moveTo('2027-06-25 09:01');
  expect(told()).toHaveLength(1);
  expect(told()[0]).toContain('W1.1, which Bob Hill has, is overdue by 10');
  expect(bot.shown('#pharmacy').join('\n')).not.toContain('which Bob Hill has');
});

test('nobody is told of what is their own', async () => {
  await ann.types('action add me Ring the LPC by 11 June 2027');
  await bot.moveTo('2027-06-30 12:00');
  expect(told()).toEqual([]);
});

test('once it is dropped or given, what was told says so', async () => {
  await ann.types('action add @bob Ring the LPC by 11 June 2027');
  await bot.moveTo('2027-06-25 09:01');
  const direct = bot.slack('direct').as('ann');
  const view = bot.direct('slack', 'ann').at(-1)?.view;
  if (!view) throw new Error('nothing was told');
  await direct.presses(view, 'Drop');
  expect(
    bot
      .direct('slack', 'ann')
      .map((each) => readView(each.view))
      .join('\n'),
  ).toContain('A1 was taken back');
});

test('after how many working days it is told is set for the network, and none means never', async () => {
  await ann.types('action add @bob Ring the LPC by 11 June 2027');
  await ann.fills(await ann.types('network change'), { managersToldAfter: '2' });
  await bot.moveTo('2027-06-15 09:01');
  expect(told()).toHaveLength(1);
  await ann.fills(await ann.types('network change'), { managersToldAfter: '0' });
  await ann.types('action add @bob Ring the ICB by 18 June 2027');
  await bot.moveTo('2027-07-30 12:00');
  expect(told()).toHaveLength(1);
});

describe('whoever stands above the network', () => {
  /** What somebody has been told in Slack of what others have. */
  const toldTo = (name: string): string[] =>
    bot
      .direct('slack', name)
      .map(({ view }) => readView(view))
      .filter((text) => text.includes('which Bob Hill has, is overdue by 20'));

  test('is told last, in the line of its owner, with what it is and no more', async () => {
    expect(await ann.reads('network line professional @dev after 20')).toContain(
      'Dev Patel stands above Leeds Pharmacy LPN in its professional line.',
    );
    await ann.types('network line managerial @cat');
    await ann.types('member add @bob as clinician');
    await ann.types('action add @bob Ring the LPC by 11 June 2027');
    await bot.moveTo('2027-07-09 08:59');
    expect(told()).toHaveLength(1);
    expect([toldTo('dev'), toldTo('cat')]).toEqual([[], []]);
    await bot.moveTo('2027-07-09 09:01');
    expect(toldTo('dev')).toEqual([
      [
        'A1, which Bob Hill has, is overdue by 20 working days or more',
        'Ring the LPC',
        'Due: Friday 11 June 2027',
        'Owner: Bob Hill',
        'Network: Leeds Pharmacy LPN',
        'Told you: as its professional line',
        '[Snooze] [Not mine] [Why this?]',
      ].join('\n'),
    ]);
    await bot.moveTo('2027-09-30 12:00');
    expect([toldTo('dev').length, toldTo('cat').length, told().length]).toEqual([1, 0, 1]);
    expect(bot.shown('#pharmacy').join('\n')).not.toContain('which Bob Hill has');
  });

  test('in the managerial line learns of what no clinician has in hand', async () => {
    await ann.types('network line professional @dev');
    await ann.types('network line managerial @cat');
    await ann.types('member add @bob as administrator');
    await ann.types('action add @bob Ring the LPC by 11 June 2027');
    await bot.moveTo('2027-07-09 09:01');
    expect([toldTo('dev').length, toldTo('cat').length]).toEqual([0, 1]);
  });

  test('is told of all if nobody is named for the other line, and of nothing where nobody is named', async () => {
    await ann.types('network line professional @dev');
    await ann.types('action add @bob Ring the LPC by 11 June 2027');
    await bot.moveTo('2027-07-09 09:01');
    expect(toldTo('dev')).toHaveLength(1);
    expect(toldTo('dev')[0]).toContain(
      'Told you: as its professional line, as nobody is named for its managerial line\n',
    );
    await ann.types('network line off professional');
    expect(await ann.reads('network line off professional')).toContain('There is nothing to change.');
    await ann.types('action add @bob Ring the ICB by 16 July 2027');
    await bot.moveTo('2027-09-30 12:00');
    expect(toldTo('dev')).toHaveLength(1);
  });

  test('is not told of what was done meanwhile, nor earlier than was set, nor ever if that is set', async () => {
    await ann.types('network line professional @dev after 0');
    await ann.types('action add @bob Ring the LPC by 11 June 2027');
    await bot.moveTo('2027-07-16 12:00');
    expect(toldTo('dev')).toEqual([]);
    await ann.types('network line professional @dev after 25');
    await ann.types('action move A1 to 23 July 2027');
    await bot.moveTo('2027-08-02 12:00');
    await bob.types('action done A1');
    await bot.moveTo('2027-10-29 12:00');
    expect(toldTo('dev')).toEqual([]);
  });

  test('is told that the time set for one line is that of the other too, in days or weeks', async () => {
    expect(await ann.reads('network line professional @dev')).not.toContain('for both');
    expect(await ann.reads('network line managerial @cat after 2 weeks')).toContain(
      'The professional line is told then too: after 10 working days. Until now it was after 20 working days for both.',
    );
    expect(await ann.reads('network show')).toContain(
      'Whoever stands above it is told of what is overdue: after 10 working days',
    );
  });

  test('is named by managers alone, shown among the settings, and undone', async () => {
    expect(await bob.reads('network line professional @dev')).toContain('Only a clinical chair');
    await ann.types('network line professional @dev after 15');
    expect(await ann.reads('network show')).toContain('Professional line: Dev Patel');
    expect(await ann.reads('network show')).toContain(
      'Whoever stands above it is told of what is overdue: after 15 working days',
    );
    await ann.types('undo');
    expect(await ann.reads('network show')).not.toContain('Professional line');
  });
});

test('after how many working days the chair’s digest tells of it is set for the network, and none means never', async () => {
  await ann.types('member add ann as clinical chair');
  await ann.types('action add @bob Ring the LPC by 11 June 2027');
  const direct = bot.slack('direct').as('ann');
  await bot.moveTo('2027-06-15 12:00');
  expect(await direct.reads('digest now')).not.toContain('For you as the chair');
  await ann.types('network change --chair-told-after 2');
  expect(await direct.reads('digest now')).toContain(
    '## For you as the chair: overdue by two working days or more\n- A1 Ring the LPC',
  );
  expect(await ann.reads('digest now')).toContain('## Overdue by two working days or more');
  await ann.types('network change --chair-told-after 0');
  expect(await direct.reads('digest now')).not.toContain('For you as the chair');
  expect(await ann.reads('digest now')).toContain('## Overdue\n');
});
