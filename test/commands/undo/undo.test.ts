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
const card = (title: string) => readView(bot.card('Pharmacy', title));

describe('undo takes back, for all to see', () => {
  test('an action', async () => {
    await ann.types('action add @bob Ring the LPC');
    expect(await ann.reads('undo')).toBe('Taken back.\nAction “Ring the LPC” is withdrawn.');
    expect(card('A1')).toBe('Action A1 was taken back\nIt said: Ring the LPC');
    expect(bot.shown('#pharmacy')).toContain(card('A1'));
    expect(await ann.reads('action list')).toContain('There are no open actions.');
  });

  test('a decision', async () => {
    await ann.types('decision record We wait');
    expect(await ann.reads('undo')).toContain('Decision “We wait” is withdrawn.');
    expect(card('D1')).toBe('Decision D1 was taken back\nIt said: We wait');
  });

  test('a replacement, so that the decision before stands again', async () => {
    await ann.types('decision record We wait');
    await ann.types('decision replace D1 with We act');
    expect(card('D1')).toMatch(/^We wait\nDecision D1, .*, replaced\n/);
    expect(await ann.reads('undo')).toContain(
      'Decision “We wait” is as it was before. Decision “We act” is withdrawn.',
    );
    expect(card('D1')).toMatch(/^We wait\nDecision D1, recorded by .*10am$/m);
    expect(card('D2')).toContain('Decision D2 was taken back');
    expect(await ann.reads('decision list')).toContain('- D1 We wait');
  });

  test('each kind of change to an action', async () => {
    await ann.types('action add @bob Ring the LPC by 30 June');
    await bot.wait(11 * 60); // so that only the change can be taken back
    const before = card('A1').replace(' [Undo]', '');
    for (const change of ['done A1', 'move A1 to 7 July', 'give A1 to @cat']) {
      await ann.types(`action ${change}`);
      expect(card('A1'), change).not.toBe(before);
      expect(await ann.reads('undo'), change).toMatch(
        change.startsWith('move')
          ? 'Action “Ring the LPC” is as it was before, due on Wednesday 30 June 2027.'
          : 'Action “Ring the LPC” is as it was before.',
      );
      expect(card('A1'), change).toBe(before);
    }
    await ann.fills(await ann.types('action edit A1'), { text: 'Write to the LPC', due: null });
    await ann.types('undo');
    expect(card('A1')).toBe(before);
  });

  test('what was done to a meeting', async () => {
    await ann.types('meeting schedule Board on 14 June at 2pm');
    await ann.types('meeting agenda M1 add Needs');
    await bot.wait(11 * 60);
    const planned = card('M1').replace(' [Undo]', '');
    for (const change of [
      'meeting move M1 to 15 June at 2pm',
      'meeting cancel M1 because of snow',
      'meeting agenda M1 add Funding',
      'meeting apologies @cat',
      'meeting start M1',
    ]) {
      await ann.types(change);
      expect(card('M1'), change).not.toBe(planned);
      await ann.types('undo');
      expect(card('M1'), change).toBe(planned);
    }
  });

  test('what was done in a meeting', async () => {
    await ann.types('meeting schedule Board on 14 June at 2pm');
    await ann.types('meeting agenda M1 add Needs');
    await ann.types('meeting start M1');
    const started = card('M1');
    for (const change of ['meeting next', 'meeting end']) {
      await ann.types(change);
      await ann.types('undo');
      expect(card('M1'), change).toBe(started);
    }
    await ann.types('meeting note They wait');
    expect(await ann.reads('undo')).toContain('Note “They wait” is withdrawn.');
    expect(await ann.reads('meeting minutes M1')).not.toContain('They wait');
  });

  test('one thing after another', async () => {
    await ann.types('action add @bob Ring the LPC by 30 June');
    await ann.types('action move A1 to 7 July');
    await ann.types('action done A1');
    expect(await ann.reads('undo')).toContain('as it was before');
    expect(card('A1')).toContain(', due Wednesday 7 July 2027, open');
    expect(await ann.reads('undo')).toContain('as it was before');
    expect(card('A1')).toContain(', due Wednesday 30 June 2027');
    expect(await ann.reads('undo')).toContain('is withdrawn');
    expect(await ann.reads('undo')).toContain('which undo cannot take back');
  });

  test('and what was taken back can be done again', async () => {
    await ann.types('action add @bob Ring the LPC by 30 June');
    await ann.types('action done A1');
    await ann.types('undo');
    expect(await ann.reads('action done A1')).toContain('A1 is done');
    expect(card('A1')).toContain('done by Ann Ward');
  });
});

describe('undo is refused', () => {
  test('after ten minutes, by then also without a button in any channel', async () => {
    await ann.types('action add @bob Ring the LPC');
    await bot.wait(9 * 60);
    expect(card('A1')).toContain('[Undo]');
    await bot.wait(60);
    expect(card('A1')).not.toContain('[Undo]');
    expect(bot.shown('#pharmacy')).toContain(card('A1'));
    expect(bot.shown('Pharmacy')).toContain(card('A1'));
    expect(await ann.reads('undo')).toContain('nothing here in the last 10 minutes');
  });

  test('when someone else has changed it since', async () => {
    await ann.types('action add @bob Ring the LPC');
    await bob.types('action done A1');
    expect(await ann.reads('undo')).toBe(
      'Someone has changed it since, so it cannot be taken back. Nothing was changed.',
    );
    expect(card('A1')).toContain('done by Bob Hill');
  });

  test('to another person, whose own last record it leaves alone', async () => {
    await bob.types('decision record We wait');
    await ann.types('action add @bob Ring the LPC');
    expect(readView(await bob.presses(bot.card('Pharmacy', 'A1'), 'Undo'))).toContain(
      'Only the person who recorded this last can take it back',
    );
    expect(card('A1')).toContain(', open');
    expect(card('D1')).toMatch(/^We wait\nDecision D1,/);
  });

  test('for what was recorded in another network', async () => {
    await ann.types('action add @bob Ring the LPC');
    const dental = bot.slack('#dental').as('ann');
    await dental.types('network create Dental');
    expect(await dental.reads('undo')).toContain('nothing to take back');
  });

  test('in part: of a replacement someone has built on, nothing is taken back', async () => {
    await ann.types('decision record We wait');
    await ann.types('decision replace D1 with We act');
    await bob.types('decision replace D2 with We rest');
    expect(await ann.reads('undo')).toContain('Nothing was changed.');
    expect(card('D1')).toContain(', replaced\n');
    expect(card('D2')).toContain('Replaced by: D3 We rest');
  });
});

test('the button on the card and on the answer take back what they stand on', async () => {
  await ann.types('action add @bob Ring the LPC');
  await ann.presses(bot.card('#pharmacy', 'A1'), 'Undo');
  expect(card('A1')).toContain('was taken back');
  await ann.types('action add @bob Write');
  await bot.wait(11 * 60);
  await ann.presses(await ann.types('action done A2'), 'Undo');
  expect(card('A2')).toContain(', open');
});

test('undo takes nothing older back where the last that was done cannot be', async () => {
  await ann.types('action add @bob Ring the LPC');
  await ann.types('network invite');
  expect(await ann.reads('undo')).toBe(
    'The last that you did here was network invite, which undo cannot take back. Nothing was changed.',
  );
  expect(await ann.reads('action list')).toContain('Ring the LPC');
  await ann.types('action add @bob Ring again');
  expect(await ann.reads('undo')).toContain('Action “Ring again” is withdrawn.');
});

test.each([
  [
    'a secret vote',
    'poll open "Adopt it?" Yes | No secret closes 14 June at 5pm',
    'a vote. To change it, vote again.',
  ],
  [
    'an open vote',
    'poll open "Adopt it?" Yes | No closes 14 June at 5pm',
    'a vote. To change it, vote again.',
  ],
])('after %s, nothing older is taken back', async (_, line, why) => {
  await ann.types(line);
  await bob.types('action add me Ring the LPC');
  const before = card('A1');
  await bob.presses(bot.card('Pharmacy', 'P1'), 'Yes');
  expect(await bob.reads('undo')).toBe(`The last that you did here was ${why} Nothing was taken back.`);
  expect(card('A1')).toBe(before);
  await bob.types('action add me Ring the LMC');
  expect(await bob.reads('undo')).toContain('Ring the LMC');
});

test.each([' secret', ''])(
  'after a vote is changed in a poll%s, nothing older is taken back',
  async (secret) => {
    await ann.types(`poll open "Adopt it?" Yes | No${secret} closes 14 June at 5pm`);
    await bob.presses(bot.card('Pharmacy', 'P1'), 'Yes');
    await bob.types('action add me Ring the LPC');
    const before = card('A1');
    await bob.presses(bot.card('Pharmacy', 'P1'), 'No');
    const cannot = 'The last that you did here was a vote. To change it, vote again. Nothing was taken back.';
    expect(await bob.reads('undo')).toBe(cannot);
    expect(card('A1')).toBe(before);
    await bot.wait(30 * 60);
    await bob.presses(bot.card('Pharmacy', 'P1'), 'Yes');
    expect(await bob.reads('undo')).toBe(cannot);
  },
);

test('after an input to a review, nothing older is taken back', async () => {
  await ann.types('review open "Our June meeting" due 18 June 2027');
  await bob.types('action add me Ring the LPC');
  await bot.prisma.reviewer.updateMany({ data: { givenAt: bot.now() } });
  await bot.wait(1);
  expect(await bob.reads('action list')).toContain('Ring the LPC');
  await bot.prisma.reviewer.updateMany({ data: { givenAt: bot.now() } });
  expect(await bob.reads('undo')).toContain('your input to a review. To change it, give it again.');
});
