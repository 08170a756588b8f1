import { beforeEach, describe, expect, test } from 'vitest';
import { filesIn, type View } from '../../../commands/view.ts';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot));
  await ann.types('plan create 2027/28');
  await ann.types('plan priority add "Minor ailments" domain 3 lead @ann');
  await ann.types('plan priority add "Fewer falls" domain 1');
});

/** What a file that was handed over says. */
async function fileIn(view: View): Promise<string> {
  const [file] = view.kind === 'message' ? filesIn(view) : [];
  return new TextDecoder().decode(await file?.bytes());
}

describe('a highlight', () => {
  beforeEach(() => ann.types('plan highlight W1 risk "No locum for the pilot"'));

  test('is shown with its priority, changed in a form, and taken out', async () => {
    expect(await ann.reads('plan priority show W1')).toContain(
      '## Highlights\n- Highlight 1, risk or issue: No locum for the pilot (Tuesday 1 June 2027)',
    );
    const form = await ann.types('plan highlight edit W1 1');
    expect(readView(form)).toBe(
      'Change a highlight\nWhat it tells*: risk\nIn a line*: No locum for the pilot\nOf which day*: 2027-06-01\n[Save]',
    );
    const changed = { kind: 'achieved', text: 'A locum is found', on: '2027-05-31' };
    expect(readView(await ann.fills(form, changed))).toBe(
      'W1, highlight 1 was changed: A locum is found\n[Undo]',
    );
    expect(readView(await ann.fills(form, { ...changed, text: 'Two are' }))).toContain(
      'It now says: A locum is found',
    );
    expect(await ann.reads('plan highlight remove W1 1')).toBe(
      'W1, highlight 1 was taken out: A locum is found\n[Undo]',
    );
    expect(await ann.reads('plan priority show W1')).not.toContain('Highlight');
    await ann.types('undo');
    expect(await ann.reads('plan priority show W1')).toContain(
      'Highlight 1, achieved: A locum is found (Monday 31 May 2027)',
    );
  });

  test('can be taken back, is found by its words, and is in the export of whoever wrote it', async () => {
    const direct = bot.slack('direct').as('ann');
    expect(await direct.reads('find locum')).toContain('W1 No locum for the pilot');
    const exported = await direct.types('me export');
    expect(await fileIn(exported)).toContain('Highlights that you wrote for a work plan');
    await ann.types('undo');
    expect(await ann.reads('plan priority show W1')).not.toContain('locum');
  });

  test('is of a day that has been, and of a priority', async () => {
    expect(await ann.reads('plan highlight W1 achieved "More" --on "30 June 2027"')).toContain(
      'is still to come',
    );
    expect(await ann.reads('plan highlight W0 achieved "More"')).toContain('to which nothing counts');
    expect(await ann.reads('plan highlight remove W1 7')).toContain(
      'W1 has no highlight 7. Its last are 1: see them with plan priority show W1.',
    );
    expect(await ann.reads('plan highlight edit W2 1')).toContain(
      'Write one with: plan highlight W2 achieved',
    );
  });

  test.each([
    ['done Thirteen pharmacies', 'achieved: Thirteen pharmacies (Tuesday 1 June 2027)'],
    ['planned A pilot', 'next: A pilot (Tuesday 1 June 2027)'],
    ['issue: No room', 'risk or issue: No room (Tuesday 1 June 2027)'],
    ['achieved "Stall at the LGI" on 30 May', 'achieved: Stall at the LGI (Sunday 30 May 2027)'],
    ['achieved Stall at the LGI on 30 May', 'achieved: Stall at the LGI (Sunday 30 May 2027)'],
    ['achieved “Stall at the LGI” on Friday', 'achieved: Stall at the LGI (Friday 28 May 2027)'],
    [
      'achieved "A visit on 3 July was agreed"',
      'achieved: A visit on 3 July was agreed (Tuesday 1 June 2027)',
    ],
  ])('is typed as people say it: “%s”', async (typed, told) => {
    expect(await ann.reads(`plan highlight W1 ${typed}`)).toBe(`W1, highlight 2, ${told}\n[Undo]`);
  });

  test('keeps its words where its kind is none', async () => {
    expect(await ann.reads('plan highlight W1 wonderful Thirteen pharmacies')).toBe(
      [
        'New highlight',
        'Priority*: W1',
        'What it tells*: wonderful (!) “wonderful” is not one of achieved, next, risk.',
        'In a line*: Thirteen pharmacies',
        'Of which day:',
        '[Write]',
      ].join('\n'),
    );
  });

  test('of a risk or of what is next takes no day to come out of its line', async () => {
    expect(await ann.reads('plan highlight W1 risk Our locum leaves on 3 July')).toContain(
      'Saturday 3 July 2027 is still to come. A highlight tells of a day that has been; leave the day out for today. If it is part of the line, put the line in quotes.',
    );
  });

  test('is not written by observers', async () => {
    await ann.types('member end bob because he is on leave');
    await ann.types('member add bob as observer');
    expect(await bob.reads('plan highlight W1 risk "Late"')).toContain(
      'Every member but an observer may do that.',
    );
  });
});
