import { beforeEach, describe, expect, test } from 'vitest';
import { bare, fromFrozen, hashOf } from '../../../commands/meetings/frozen-minutes.ts';
import { bytesOf } from '../../support/bytes-of.ts';
import { readView } from '../../support/read-view.ts';
import { readWord } from '../../support/read-word.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot, { cat: 'patient representative' }));
});
beforeEach(async () => {
  for (const typed of [
    'meeting schedule "June meeting" on 14 June 2027 at 2pm in Leeds',
    'meeting agenda M1 add "Flu vaccine"',
    'meeting agenda M1 add "A complaint"',
    'meeting start M1',
    'meeting note The commissioned service specification was noted',
    'meeting end',
  ])
    await ann.types(typed);
});

const FLU = 'You can get a flu jab at your chemist from October.';
const WHOLE = 'We met in Leeds. We talked about flu jabs.';
const write = async () => {
  await ann.types(`meeting minutes plain M1 "${WHOLE}"`);
  await ann.types(`meeting minutes plain M1 "${FLU}" for item 1`);
};
const kept = () => bot.prisma.confirmedMinutes.findFirstOrThrow();

describe('minutes in plain English', () => {
  test('are written as a whole and by item, in forms that show what is there', async () => {
    const parts = await ann.types('meeting minutes plain M1');
    expect(readView(parts)).toContain('## The meeting as a whole\n- Nothing is said of it yet. [Write]');
    expect(readView(parts)).toContain('## 1. Flu vaccine\n- Nothing is said of it yet. [Write]');
    const form = await ann.presses(parts, 'Write', 'Nothing is said');
    const said = readView(await ann.fills(form, { text: WHOLE }));
    expect(said).toContain(`Kept for the version of M1 in plain English.\n${WHOLE}`);
    await ann.types(`meeting minutes plain M1 "${FLU}" for item 1`);
    const again = await ann.presses(await ann.types('meeting minutes plain M1'), 'Change', FLU);
    expect(readView(again)).toContain(FLU);
    await ann.fills(again, { text: 'Flu jabs start in October.' });
    expect(await ann.reads('meeting minutes M1 plain')).toContain(
      `M1 June meeting in plain English\nHeld on Tuesday 1 June 2027 at 10am\n${WHOLE}\n## Flu vaccine\nFlu jabs start in October.`,
    );
    await ann.types('undo');
    expect(await ann.reads('meeting minutes M1 in plain English')).toContain(FLU);
  });

  test('come with advice where few would read them with ease, which refuses nothing', async () => {
    const hard = await ann.reads(
      'meeting minutes plain M1 "Commissioned interventions facilitate medication optimisation." for item 1',
    );
    expect(hard).toContain('Kept for the version of M1 in plain English.');
    expect(hard).toContain('This is hard to read even for adults. The NHS writes for readers of 9 to 11');
    expect(await ann.reads(`meeting minutes plain M1 "${FLU}" for item 1`)).not.toContain('The NHS writes');
    expect(await ann.reads('meeting minutes plain M1')).not.toContain('The NHS writes');
  });

  test('are shown to patients’ representatives first, and to others when they ask', async () => {
    const cat = bot.slack('#pharmacy').as('cat');
    expect(await cat.reads('meeting minutes M1')).toContain('Minutes of M1');
    await write();
    const shown = await cat.types('meeting minutes M1');
    expect(readView(shown)).toContain(`in plain English\nHeld on`);
    expect(readView(await cat.presses(shown, 'Full minutes'))).toContain('Minutes of M1 June meeting');
    const full = await bob.types('meeting minutes M1');
    expect(readView(full)).toContain('Minutes of M1 June meeting\n');
    expect(readView(await bob.presses(full, 'In plain English'))).toContain(FLU);
  });

  test('are had as a document, and have no table', async () => {
    await write();
    const lines = readWord(await bytesOf(await bob.types('meeting minutes M1 plain as docx')));
    expect(lines).toContain('Heading1: M1 June meeting in plain English');
    expect(lines).toContain('Heading2: Flu vaccine');
    expect(lines).toContain(FLU);
    expect(await bob.reads('meeting minutes M1 plain as csv')).toContain('has no table. Its actions are in');
  });

  test('leave out an item that is confidential, which needs no mention', async () => {
    await write();
    await ann.types('meeting minutes plain M1 "Somebody was not happy." for item 2');
    expect(await ann.reads('meeting minutes M1 plain')).toContain('Somebody was not happy.');
    await ann.presses(await ann.types('meeting minutes confidential M1'), 'Leave out', 'Item 2. A complaint');
    const shown = await ann.reads('meeting minutes M1 plain');
    expect(shown).toContain(FLU);
    expect(shown).not.toMatch(/complaint|not happy/);
  });

  test('are written by those who run meetings, of a meeting that was held', async () => {
    expect(await bob.reads(`meeting minutes plain M1 "${FLU}"`)).toContain(
      'Only a clinical chair, deputy chair',
    );
    await ann.types('meeting schedule Other on 15 June 2027 at 2pm');
    expect(await ann.reads('meeting minutes plain M2')).toContain('M2 was not held, so it has no minutes.');
    expect(await ann.reads('meeting minutes M1 plain')).toContain(
      'Nobody has written what M1 came to in plain English',
    );
    expect(await ann.reads(`meeting minutes plain M1 "${FLU}" for item 3`)).toContain(
      'The agenda has 2 items.',
    );
    expect(await ann.reads('meeting minutes plain M1 "Mr Hill, 943 476 5919, came" for item 1')).toContain(
      'This seems to hold an NHS number.',
    );
  });

  test('are found by their words', async () => {
    await write();
    expect(await bot.slack('direct').as('ann').reads('search chemist October')).toContain('M1 June meeting');
  });

  test('say when somebody has changed a part meanwhile', async () => {
    await write();
    const form = await ann.presses(await ann.types('meeting minutes plain M1'), 'Change', FLU);
    await ann.types('meeting minutes plain M1 "Flu jabs start in October." for item 1');
    expect(readView(await ann.fills(form, { text: 'Flu jabs start in June.' }))).toContain(
      'It now says: Flu jabs start in October.',
    );
    await ann.presses(
      await ann.presses(await ann.types('meeting minutes plain M1'), 'Change', 'start in October'),
      'Take it out',
    );
    expect(await ann.reads('meeting minutes M1 plain')).not.toContain('Flu');
  });
});

describe('minutes in plain English, once the minutes are confirmed', () => {
  test('are kept with them under a fingerprint, and stay as they were', async () => {
    await write();
    expect(await ann.reads('meeting minutes confirm M1')).toContain(
      'The version in plain English is kept with them.',
    );
    const before = await kept();
    expect(hashOf(bare(fromFrozen(before.plain)))).toBe(before.plainHash);
    expect(await ann.reads('meeting minutes plain M1 "Other words"')).toContain('stays as it is');
    const shown = await ann.reads('meeting minutes M1 plain');
    expect(shown).toContain(`${WHOLE}\n## Flu vaccine\n${FLU}`);
    expect(shown).toContain(`Fingerprint of this version: ${before.plainHash}.`);
    expect(readView(bot.card('Pharmacy', 'Minutes of M1'))).toContain('[In plain English]');
    expect(await kept()).toEqual(before);
  });

  test('may be written afterwards where there were none, and say so', async () => {
    await ann.types('meeting minutes confirm M1');
    expect((await kept()).plain).toBeNull();
    await write();
    expect(await ann.reads('meeting minutes M1 plain')).toContain(
      'Written after the minutes were confirmed.',
    );
  });
});
