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
beforeEach(async () => {
  for (const typed of [
    'meeting schedule "June meeting" on 14 June 2027 at 2pm',
    'meeting agenda M1 add Needs for 20 minutes led by @bob',
    'meeting agenda M1 add Flu',
    'meeting agenda M1 add Eyes',
  ])
    await ann.types(typed);
});

const agenda = async (reference = 'M1') =>
  [...(await ann.reads(`meeting agenda ${reference}`)).matchAll(/^- (\d+\. .*)$/gm)].map(([, line]) => line);

test('a meeting that is to be added to the agenda is the one whose item is asked for', async () => {
  expect(await ann.reads('add M1 to the agenda')).toContain('Meeting*: M1\nItem*:\n');
});

describe('the items of an agenda', () => {
  test('are put in another order, and back by undo', async () => {
    expect(await ann.reads('meeting agenda M1 move 3 to 1')).toContain(
      'Item 1 on the agenda of M1 is now: Eyes',
    );
    const moved = ['1. Eyes', '2. Needs (20 minutes, led by Bob Hill)', '3. Flu'];
    expect(await agenda()).toEqual(moved);
    expect(readView(bot.card('Pharmacy', 'June meeting'))).toContain('1. Eyes');
    await ann.types('meeting agenda M1 move 1 to 2');
    expect(await agenda()).toEqual(['1. Needs (20 minutes, led by Bob Hill)', '2. Eyes', '3. Flu']);
    await ann.types('undo');
    expect(await agenda()).toEqual(moved);
  });

  test('are come to in their new order while the meeting runs', async () => {
    await ann.types('meeting start M1');
    await ann.types('meeting agenda M1 move 3 to 2');
    expect(await ann.reads('meeting next')).toContain('Now: Eyes');
    expect(await ann.reads('meeting next')).toContain('Now: Flu');
    expect(await ann.reads('meeting next')).toContain('Now: any other business');
  });

  test('are carried over to the next meeting, and back by undo', async () => {
    expect(await ann.reads('meeting agenda M1 carry 1')).toContain('No meeting is planned after it.');
    await ann.types('meeting schedule "July meeting" on 14 July 2027 at 2pm');
    expect(await ann.reads('meeting agenda M1 carry 1')).toContain('Carried over to the agenda of M2: Needs');
    expect(await agenda()).toEqual(['1. Flu', '2. Eyes']);
    expect(await agenda('M2')).toEqual(['1. Needs (20 minutes, led by Bob Hill)']);
    expect(readView(bot.card('Pharmacy', 'July meeting'))).toContain('1. Needs');
    await ann.types('undo');
    expect(await agenda()).toEqual(['1. Needs (20 minutes, led by Bob Hill)', '2. Flu', '3. Eyes']);
    expect(await agenda('M2')).toEqual([]);
  });

  test('stay, with what was recorded under them, when they are carried over from a running meeting', async () => {
    await ann.types('meeting schedule "July meeting" on 14 July 2027 at 2pm');
    await ann.types('meeting start M1');
    await ann.types('meeting note Practices wait');
    await ann.types('meeting agenda M1 carry 1');
    expect(await ann.reads('meeting minutes M1')).toContain('## 1. Needs\n- Practices wait\n');
    expect(await agenda('M2')).toEqual(['1. Needs (20 minutes, led by Bob Hill)']);
  });

  test('are moved by those who run meetings, from and to a place that there is', async () => {
    expect(await bob.reads('meeting agenda M1 move 3 to 1')).toContain(
      'You cannot put an item at another place of the agenda.',
    );
    expect(await bob.reads('meeting agenda M1 carry 1')).toContain('You cannot carry an item over');
    expect(readView(await ann.types('meeting agenda M1 move 4 to 1'))).toContain('The agenda has 3 items.');
    expect(readView(await ann.types('meeting agenda M1 move 2 to 5'))).toContain('The agenda has 3 items.');
    expect(readView(await ann.types('meeting agenda M1 move 2 to 2'))).toContain('It is item 2 already.');
  });
});
