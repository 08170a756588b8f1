import { describe, expect, test } from 'vitest';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';
import { digests } from './digests-had.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
let bobDirect: Speaker;
// Tuesday 1 June 2027.
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot));
  bobDirect = bot.teams('direct').as('bob');
});

describe('digest monthly', () => {
  test.each([
    ['', 'on the first Monday of each month at 8:30am, next on Monday 7 June 2027'],
    [
      'on the first Thursday at 9am',
      'on the first Thursday of each month at 9am, next on Thursday 3 June 2027',
    ],
    [
      'every first Tuesday of the month at half past eight',
      'on the first Tuesday of each month at 8:30am, next on Tuesday 6 July 2027',
    ],
    ['first Monday 8am', 'on the first Monday of each month at 8am, next on Monday 7 June 2027'],
    ['on Thursdays', 'on the first Thursday of each month at 8:30am, next on Thursday 3 June 2027'],
  ])('%s is understood', async (when, read) => {
    expect(await bobDirect.reads(`digest monthly ${when}`)).toContain(`Your digest comes ${read}.`);
  });

  test.each(['on the second Tuesday', 'on the last Friday at 4pm'])(
    '%s is asked about: it comes on the first such day',
    async (when) => {
      expect(await bobDirect.reads(`digest monthly ${when}`)).toContain(
        'A monthly digest comes on the first such day of each month',
      );
    },
  );

  test('comes once a month, tells of all since the last, looks a month ahead, and takes the place of the weekly one', async () => {
    await bobDirect.types('digest weekly');
    const monthly = await bobDirect.types('digest monthly');
    expect(readView(monthly)).toContain('[Again every Monday at 8:30am]');
    await bob.types('action add me Ring the LPC by 30 June 2027');
    await bob.types('action add me Write to the board by 30 July 2027');
    await bot.moveTo('2027-07-06 12:00');
    const had = digests(bot.direct('teams', 'bob'), 'Your digest');
    expect(had.map(({ at }) => at)).toEqual(['Monday 7 June 2027 at 8:30am', 'Monday 5 July 2027 at 8:30am']);
    expect(had[1]?.read).toContain('A2 Write to the board');
    expect(had[1]?.read).toContain('This comes on the first Monday of each month at 8:30am.');
    expect(readView(await bobDirect.presses(await bobDirect.types('digest off'), 'Undo'))).toContain(
      'Taken back.',
    );
    expect(await bobDirect.reads('digest monthly')).toContain('next on Monday 2 August 2027');
  });

  test('is taken back to the weekly one that it replaced', async () => {
    await bobDirect.types('digest weekly on Thursday at 9am');
    const monthly = await bobDirect.types('digest monthly');
    await bobDirect.presses(monthly, 'Undo');
    await bob.types('action add me Ring the LPC by 30 June 2027');
    await bot.moveTo('2027-06-25 12:00');
    expect(digests(bot.direct('teams', 'bob'), 'Your digest').map(({ at }) => at)).toEqual([
      'Thursday 17 June 2027 at 9am',
      'Thursday 24 June 2027 at 9am',
    ]);
  });
});

describe('digest preview', () => {
  test('shows the next digest as it would come', async () => {
    await bobDirect.types('digest weekly');
    expect(await bobDirect.reads('digest preview')).toBe(
      'Nothing is to be told on Monday 7 June 2027 so far\nA digest with nothing to tell does not come.',
    );
    await bob.types('action add me Ring the LPC by 4 June 2027');
    expect(await bobDirect.reads('digest preview')).toBe(
      [
        'Your digest, Monday 7 June 2027',
        'Leeds Pharmacy LPN',
        '## Yours to do',
        '- A1 Ring the LPC (Leeds Pharmacy LPN, due Friday 4 June 2027) Overdue [Done]',
        'So it would come on Monday 7 June 2027, if nothing changed until then.',
      ].join('\n'),
    );
    expect(bot.direct('teams', 'bob').map(({ view }) => view.title)).not.toContain('Your digest');
  });

  test('in a channel, that of the network', async () => {
    await ann.types('digest monthly');
    await bob.types('action add me Ring the LPC by 18 June 2027');
    expect(await ann.reads('digest preview')).toBe(
      [
        'Digest of Leeds Pharmacy LPN, Monday 7 June 2027',
        '## Due in the next 31 days',
        '- A1 Ring the LPC (Bob Hill, due Friday 18 June 2027) [Done]',
        'So it would come on Monday 7 June 2027, if nothing changed until then.',
      ].join('\n'),
    );
  });

  test('where none comes, says how to begin one', async () => {
    expect(await bobDirect.reads('digest preview')).toBe(
      'No digest comes to you. Begin one with digest weekly or digest monthly.\n[Begin one]',
    );
  });
});
