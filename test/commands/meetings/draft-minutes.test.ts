import { beforeEach, describe, expect, test } from 'vitest';
import type { View } from '../../../commands/view.ts';
import { readView } from '../../support/read-view.ts';
import { remindersTo } from '../../support/reminders.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot, { dev: 'manager' }));
});
beforeEach(async () => {
  for (const typed of [
    'meeting schedule "June meeting" on 14 June 2027 at 2pm in Leeds',
    'meeting agenda M1 add Needs',
    'meeting start M1',
    'meeting note Practices wait',
    'meeting note Patients wait',
  ])
    await ann.types(typed);
});

const edit = async (who: Speaker, words: string) =>
  who.presses(await who.types('meeting minutes edit M1'), 'Edit', words);
const fills = async (who: Speaker, form: View, values: Record<string, unknown>) =>
  readView(await who.fills(form, values));
/** What the bot reminded them of, on the platform that they use: Bob is in Teams. */
const reminders = (handle: 'ann' | 'bob') =>
  remindersTo(bot, handle === 'bob' ? 'teams' : 'slack', handle).map(({ view }) => readView(view));

describe('the draft of minutes', () => {
  test('is edited note by note, and what was changed is told', async () => {
    await bot.moveTo('2027-06-14 16:00');
    const form = await edit(ann, 'Practices');
    expect(readView(form)).toContain('Practices wait');
    expect(await fills(ann, form, { text: 'Practices in Leeds wait', under: '0' })).toContain(
      'Changed in the minutes of M1.\nPractices in Leeds wait',
    );
    const minutes = await bob.reads('meeting minutes M1');
    expect(minutes).toContain('## 1. Needs\n- Patients wait\n');
    expect(minutes).toContain('## Any other business\n- Practices in Leeds wait\n');
    expect(await bob.reads('meeting minutes history M1')).toContain(
      '“Practices wait” became “Practices in Leeds wait” (Ann Ward, Monday 14 June 2027 at 4pm)',
    );
    await ann.types('undo');
    expect(await bob.reads('meeting minutes M1')).toContain('- Practices wait\n- Patients wait\n');
    expect(await bob.reads('meeting minutes history M1')).toContain('Nothing was changed');
  });

  test('loses a note that is taken out, which undo brings back', async () => {
    expect(readView(await ann.presses(await edit(ann, 'Patients'), 'Take it out'))).toContain(
      'Taken out of the minutes of M1.\nPatients wait',
    );
    expect(await ann.reads('meeting minutes M1')).not.toContain('Patients wait');
    expect(await ann.reads('meeting minutes history M1')).toContain(
      '“Patients wait” was taken out (Ann Ward',
    );
    await ann.types('undo');
    expect(await ann.reads('meeting minutes M1')).toContain('Patients wait');
  });

  test('tells of a change that somebody else made meanwhile, and saves nothing over it', async () => {
    const dev = bot.slack('#pharmacy').as('dev');
    const [hers, his] = [await edit(ann, 'Practices'), await edit(dev, 'Practices')];
    await dev.fills(his, { text: 'Surgeries wait' });
    expect(await fills(ann, hers, { text: 'Chemists wait' })).toContain('It now says: Surgeries wait');
    expect(await ann.reads('meeting minutes M1')).toContain('Surgeries wait');
  });

  test('is edited by those who run meetings, under an item that there is, and only of a meeting that was held', async () => {
    expect(await bob.reads('meeting minutes edit M1')).toContain(
      'You cannot change, move or take out what was noted in a meeting.',
    );
    expect(await fills(ann, await edit(ann, 'Practices'), { under: '2' })).toContain(
      'The agenda has one item.',
    );
    await ann.types('meeting schedule Other on 15 June 2027 at 2pm');
    expect(await ann.reads('meeting minutes edit M2')).toContain('M2 was not held');
  });

  test('takes a line after the meeting, which is marked', async () => {
    expect(await ann.reads('meeting minutes add M1 "Thanks were given" under item 1')).toContain(
      'M1 is still running.',
    );
    await ann.types('meeting end');
    await bot.moveTo('2027-06-15 10:00');
    expect(await bob.reads('meeting minutes add M1 "Thanks were given" under item 1')).toContain(
      'You cannot add a line to the minutes of a meeting that has ended.',
    );
    await ann.types('meeting minutes add M1 "Thanks were given" under item 1');
    expect(await ann.reads('meeting minutes M1')).toContain(
      '- Patients wait\n- Thanks were given (added after the meeting)\n',
    );
  });

  test('is a draft no more once it is confirmed: nothing that was begun before changes it', async () => {
    const begun = await edit(ann, 'Practices');
    await ann.types('meeting end');
    await ann.types('meeting minutes confirm M1');
    const before = await ann.reads('meeting minutes M1');
    expect(await fills(ann, begun, { text: 'Nobody waits' })).toContain('are confirmed, and stay');
    expect(await ann.reads('meeting minutes add M1 Late')).toContain('are confirmed, and stay');
    expect(await ann.reads('meeting minutes M1')).toBe(before);
  });
});

describe('whoever may ask for corrections', () => {
  beforeEach(async () => {
    await ann.types('meeting end');
    await ann.types('meeting minutes review M1 by 20 June 2027');
  });

  test('is reminded once, on the last working day for it', async () => {
    await bot.moveTo('2027-06-18 08:59');
    expect(reminders('bob')).toEqual([]);
    await bot.moveTo('2027-06-18 09:00');
    const [reminder, ...others] = reminders('bob');
    expect(others).toEqual([]);
    expect(reminder).toContain('The minutes of M1 wait for your corrections');
    expect(reminder).toContain('Corrections until: Sunday 20 June 2027 at 11:59pm');
    expect(reminders('ann')).toEqual([]);
  });

  test('is not once they are confirmed, or put to them anew', async () => {
    await ann.types('meeting minutes review M1 by 30 June 2027');
    await bot.moveTo('2027-06-18 09:00');
    expect(reminders('bob')).toEqual([]);
    await ann.types('meeting minutes confirm M1');
    await bot.moveTo('2027-06-30 09:00');
    expect(reminders('bob')).toEqual([]);
  });
});
