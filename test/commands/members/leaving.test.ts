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

describe('leaving by oneself', () => {
  test.each(['observer', 'specialist', 'deputy chair'])(
    'does not lay down the role of %s: those who manage end roles',
    async (role) => {
      await ann.types(`member add bob as ${role}`);
      expect(await bob.reads(`member end me as ${role} on 31 May 2027 because I would rather not`)).toContain(
        'Only a clinical chair, manager or administrator may',
      );
      expect(await ann.reads('member list')).toContain(`Bob Hill: ${role}`);
    },
  );

  test('gains an observer nothing', async () => {
    await ann.types('member add bob as observer');
    await bob.types('member end me as observer on 31 May 2027 because I would rather vote');
    expect(await bob.reads('decision record We act')).toContain('Every member but an observer may do that.');
  });

  test('is no way to stay longer than was decided', async () => {
    await ann.types('member end bob on 30 June 2027 because he moves to York');
    expect(await bob.reads('member end me on 30 June 2037 because I stay')).toContain(
      'Bob Hill is a member until Wednesday 30 June 2027, and ending it makes that no later.',
    );
    await bot.moveTo('2027-07-01 10:00');
    expect(await bob.reads('member list')).toContain('You are not a member');
  });

  test('may come sooner than was decided', async () => {
    await ann.types('member end bob on 30 June 2027 because he moves to York');
    expect(await bob.reads('member end me on 10 June 2027 because I move sooner')).toContain(
      'Bob Hill is a member of Leeds Pharmacy LPN until Thursday 10 June 2027.',
    );
  });
});

describe('a membership whose end is planned', () => {
  beforeEach(async () => {
    await ann.types('member end bob on 30 June 2027 because he moves to York');
    await bot.moveTo('2027-06-10 10:00');
  });
  const isAsPlanned = async () =>
    expect(await ann.reads('member show bob')).toContain(
      'Member until Wednesday 30 June 2027, because: he moves to York',
    );

  test('is ended no later by those who manage either', async () => {
    expect(await ann.reads('member end bob on 1 July 2027 because of the hand-over')).toContain(
      'ending it makes that no later',
    );
    await isAsPlanned();
  });

  test('stays so when a role is given, and whoever gives it is told', async () => {
    expect(await ann.reads('member add bob as specialist for 3 years')).toBe(
      [
        'Bob Hill is specialist from Thursday 10 June 2027 to Sunday 9 June 2030.',
        'They are a member only until Wednesday 30 June 2027.',
        '[Let them stay on] [Undo]',
      ].join('\n'),
    );
    await isAsPlanned();
    expect(await ann.reads('member add bob as observer for 1 week')).not.toContain('[Let them stay on]');
  });

  test('stays so when an invitation is used or an LPN represented', async () => {
    await bob.types(
      `network here ${(await ann.types('network invite as specialist')).title.split(' ').at(-1)}`,
    );
    await isAsPlanned();
    await ann.types('network change --kind assembly');
    await bot.slack('#leeds').as('cat').types('network create "Leeds Dental LPN"');
    await ann.types('network represent "Leeds Dental LPN" by bob');
    await isAsPlanned();
  });

  test('goes on at the press of a button', async () => {
    const refused = await ann.types('member add bob');
    expect(readView(refused)).toContain(
      'Bob Hill is already a member of Leeds Pharmacy LPN until Wednesday 30 June 2027.',
    );
    expect(readView(await ann.presses(refused, 'Let them stay on'))).toBe(
      'Bob Hill stays a member of Leeds Pharmacy LPN, with no end set.\n[Undo]',
    );
    await bot.moveTo('2027-07-01 10:00');
    expect(await ann.reads('member show bob')).toContain('Member since Tuesday 1 June 2027');
  });
});

describe('whoever was only to observe or to help, and whose term is over', () => {
  test.each(['observer', 'administrator'])('as %s may still read, and no more', async (role) => {
    await ann.types(`member add bob as ${role} from 1 June 2027 for 1 month`);
    await bot.moveTo('2027-07-02 10:00');
    expect(await bob.reads('member list')).toContain('- Bob Hill [Show]');
    expect(await bob.reads('decision record We act')).toContain('Every member but an observer may do that.');
  });

  test('takes part again in a new role', async () => {
    await ann.types('member add bob as observer from 1 June 2027 for 1 month');
    await bot.moveTo('2027-07-02 10:00');
    await ann.types('member add bob as specialist for 1 month');
    await bob.types('decision record We act');
    await bot.moveTo('2027-09-01 10:00');
    await bob.types('decision record We act again');
    expect(await bob.reads('decision list')).toContain('D2 We act again');
  });

  test('and as a member made anew', async () => {
    await ann.types('member add bob as observer from 1 June 2027 for 1 month');
    await ann.types('member end bob because he moves to York');
    await bot.moveTo('2027-07-02 10:00');
    await ann.types('member add bob');
    await bob.types('decision record We act');
    expect(await bob.reads('decision list')).toContain('D1 We act');
  });
});
