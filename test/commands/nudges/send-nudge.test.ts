import { describe, expect, test } from 'vitest';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
// Tuesday 1 June 2027.
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot));
});

const toBob = () => bot.direct('teams', 'bob').map(({ view }) => readView(view));

describe('somebody is reminded because the chair asks for it', () => {
  test('of an action, at once, and once that day', async () => {
    await ann.types('action add bob Ring the LPC by 1 September 2027');
    await bot.moveTo('2027-06-02 10:00');
    const before = toBob().length;
    expect(await ann.reads('nudge send A1')).toContain('Bob Hill is reminded of A1 now.');
    await bot.wait(60);
    expect(toBob()).toHaveLength(before + 1);
    expect(toBob().at(-1)).toContain('A1');
    expect(await ann.reads('remind bob about A1')).toContain('Bob Hill was reminded of A1 at');
    await bot.wait(60);
    expect(toBob()).toHaveLength(before + 1);
  });

  test('but not where they have stopped such reminders, which is said', async () => {
    await ann.types('action add bob Ring the LPC by 1 September 2027');
    await bot.teams('direct').as('bob').types('nudge stop actions');
    await bot.moveTo('2027-06-02 10:00');
    const before = toBob().length;
    expect(await ann.reads('nudge send A1')).toBe(
      'Bob Hill has stopped reminders of this, so none was sent. Speak to them, or give A1 to somebody else.',
    );
    await bot.wait(60);
    expect(toBob()).toHaveLength(before);
  });

  test('in the evening, on the next morning at which they work, which may be undone till then', async () => {
    await bot.teams('direct').as('bob').types('me hours Thursday mornings');
    await ann.types('action add bob Ring the LPC by 1 September 2027');
    await bot.moveTo('2027-06-04 20:00');
    const before = toBob().length;
    expect(await ann.reads('nudge send A1')).toContain(
      'Bob Hill is reminded of A1 when next at work, on Thursday 10 June 2027 at 9am.',
    );
    await ann.types('undo');
    await bot.moveTo('2027-06-10 12:00');
    expect(toBob()).toHaveLength(before);
    await ann.types('nudge send A1');
    await bot.wait(60);
    expect(toBob()).toHaveLength(before + 1);
  });

  test('though the owner has put it off, and what they put it off until stands', async () => {
    const own = bot.teams('direct').as('bob');
    await ann.types('action add bob Ring the LPC by 1 September 2027');
    await own.types('remind me about A1 on 10 June 2027');
    await bot.moveTo('2027-06-02 10:00');
    const before = toBob().length;
    await ann.types('nudge send A1');
    await bot.wait(60);
    expect(toBob()).toHaveLength(before + 1);
    expect(await own.reads('nudge upcoming')).toContain('10 June 2027');
    await bot.moveTo('2027-06-10 12:00');
    expect(toBob()).toHaveLength(before + 2);
    expect(toBob().at(-1)).toContain('A1');
  });

  test('and its undo takes nothing from what the owner put off', async () => {
    const own = bot.teams('direct').as('bob');
    await ann.types('action add bob Ring the LPC by 1 September 2027');
    await own.types('remind me about A1 on 10 June 2027');
    await bot.moveTo('2027-06-02 20:00');
    const before = toBob().length;
    await ann.types('nudge send A1');
    await ann.types('undo');
    await bot.moveTo('2027-06-03 12:00');
    expect(toBob()).toHaveLength(before);
    await bot.moveTo('2027-06-10 12:00');
    expect(toBob()).toHaveLength(before + 1);
  });

  test('but not of what is done, of what asks many, nor by a member who is no chair', async () => {
    await ann.types('action add bob Ring the LPC by 1 September 2027');
    await ann.types('poll open "Where?" Leeds | York closes Friday 5pm');
    expect(await bob.reads('nudge send A1')).toContain('You cannot remind whoever is to do something of it');
    expect(await ann.reads('nudge send P1')).toContain('P1 asks several people');
    await bob.types('action done A1');
    expect(await ann.reads('nudge send A1')).toContain('A1 waits for nobody any more.');
  });

  test('from the digest of the chair, which begins with what is stuck', async () => {
    await ann.types('member add @cat as chair');
    const cat = bot.slack('direct').as('cat');
    await cat.types('digest weekly');
    await ann.types('action add @cat Write the minutes by 30 June 2027');
    await ann.types('action add bob Ring the LPC by 8 June 2027');
    await bot.moveTo('2027-06-21 12:00');
    const [digest] = bot.direct('slack', 'cat').filter(({ view }) => view.title.startsWith('Your digest'));
    if (!digest) throw new Error('no digest came');
    const lines = readView(digest.view).split('\n');
    expect(lines[2]).toBe('## For you as the chair: overdue by five working days or more');
    expect(lines[3]).toContain('A2 Ring the LPC');
    expect(lines[3]).toContain('[Remind them]');
    expect(lines.indexOf('## Yours to do')).toBeGreaterThan(3);
    const before = toBob().length;
    expect((await cat.presses(digest.view, 'Remind them', 'Ring the LPC')).title).toContain(
      'Bob Hill is reminded of A2 now.',
    );
    await bot.wait(60);
    expect(toBob()).toHaveLength(before + 1);
    await bot.moveTo('2027-06-28 12:00');
    const next = bot.direct('slack', 'cat').filter(({ view }) => view.title.startsWith('Your digest'));
    const later = next.at(-1)?.view ?? digest.view;
    expect(readView(later)).toMatch(/still overdue, as told before\n.*\[Move\] \[Give\]/);
    const form = await cat.presses(later, 'Give', 'Ring the LPC');
    await cat.fills(form, { owner: 'U0CAT' });
    expect(await ann.reads('action show A2')).toContain('Cat Jones');
  });
});
