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

const toBob = () => digests(bot.direct('teams', 'bob'), 'Your digest');
const days = (had: { at: string }[]) => had.map(({ at }) => at);

describe('digest weekly', () => {
  test('directly is one’s own, and says when it comes', async () => {
    expect(await bobDirect.reads('digest weekly')).toBe(
      [
        'Your digest comes every Monday at 8:30am, next on Monday 7 June 2027.',
        'When that is a bank holiday it comes on the next working day, and when there is nothing to tell it does not come.',
        '[Show it now] [Stop it] [Undo]',
      ].join('\n'),
    );
    expect(await bobDirect.reads('digest weekly on Thursdays at 2pm')).toContain(
      'Your digest comes every Thursday at 2pm, next on Thursday 3 June 2027.',
    );
  });

  test.each([
    ['every Tuesday at half past eight', 'every Tuesday at 8:30am'],
    ['every Tuesday at half past eight in the morning', 'every Tuesday at 8:30am'],
    ['on Tuesdays at quarter to nine', 'every Tuesday at 8:45am'],
    ['each Thursday at ten to four in the afternoon', 'every Thursday at 3:50pm'],
    ['Tuesday half past eight', 'every Tuesday at 8:30am'],
    ['every Tuesday 8.30', 'every Tuesday at 8:30am'],
    ['at half past eight every Tuesday', 'every Tuesday at 8:30am'],
    ['every week on Tuesday', 'every Tuesday at 8:30am'],
    ['on a Tuesday at nine o’clock', 'every Tuesday at 9am'],
    ['Tuesdays, 9am', 'every Tuesday at 9am'],
  ])('%s is understood', async (when, read) => {
    expect(await bobDirect.reads(`digest weekly ${when}`)).toContain(`Your digest comes ${read}, next on`);
  });

  test.each(['send me a digest every Tuesday at half past eight', 'digest every Tuesday at half past eight'])(
    '%s is said too',
    async (said) => {
      expect(await bobDirect.reads(said)).toContain('Your digest comes every Tuesday at 8:30am, next on');
    },
  );

  test('in a channel is the channel’s, and takes someone who may convene', async () => {
    expect(await ann.reads('digest weekly on Monday at 8:30am')).toContain(
      'The digest of Leeds Pharmacy LPN comes to this channel every Monday at 8:30am, next on Monday 7 June 2027.',
    );
    expect(await bob.reads('digest weekly')).toContain('Only a clinical chair, deputy chair, manager');
    expect(await bob.reads('digest off')).toContain('Only a clinical chair, deputy chair, manager');
    expect(await bot.slack('#other').as('ann').reads('digest weekly')).toContain(
      'This channel does not belong to a network yet.',
    );
  });

  test('can be filled in as a form', async () => {
    const form = await bobDirect.types('digest weekly on Sunday');
    expect(readView(form)).toContain(
      'Day of the week: (!) Nobody is written to at the weekend, so a digest cannot come on Sunday.',
    );
    expect(readView(await bobDirect.fills(form, { weekday: 'friday', time: '8pm' }))).toContain(
      'Time: 8pm (!) Nobody is written to at 8pm. Choose a time from 7am',
    );
    expect(readView(await bobDirect.fills(form, { weekday: 'friday', time: '9am' }))).toContain(
      'Your digest comes every Friday at 9am, next on Friday 4 June 2027.',
    );
  });

  test.each([
    ['at 6:59am', 'Nobody is written to at 6:59am. Choose a time from 7am, and before 7pm.'],
    ['at 7pm', 'Nobody is written to at 7pm.'],
    ['at 5', 'I could not tell what time "5" is. Write it like 2pm or 14:00.'],
    ['at teatime', 'I could not read "teatime" as a time. Write it like 8:30am.'],
    ['on Saturday', 'a digest cannot come on Saturday. Choose a day from Monday to Friday.'],
    ['on Someday', '"someday" is not a day of the week. Choose one from Monday to Friday.'],
  ])('%s is refused', async (when, why) => {
    expect(await bobDirect.reads(`digest weekly ${when}`)).toContain(why);
    expect(await bot.prisma.digest.count()).toBe(0);
  });

  test('said again is changed, and there is one', async () => {
    await bobDirect.types('digest weekly on Monday at 8:30am');
    await bobDirect.types('digest weekly on Wednesday at 4pm');
    await bob.types('action add @bob Ring the LPC by 30 June 2027');
    await bot.moveTo('2027-06-18 12:00');
    expect(days(toBob())).toEqual(['Wednesday 16 June 2027 at 4pm']);
  });

  test('of someone in no network is theirs all the same', async () => {
    const shown = await bot.slack('direct').as('cat').reads('digest weekly');
    expect(shown).toContain('Your digest comes every Monday');
    expect(shown).not.toContain('Undo');
  });
});

describe('digest off', () => {
  test('stops it, at the last moment too', async () => {
    await bob.types('action add @bob Ring the LPC by 9 June 2027');
    const set = await bobDirect.types('digest weekly');
    expect(readView(await bobDirect.presses(set, 'Stop it'))).toBe(
      'No digest comes to you any more.\nSee one at any time with digest now.\n[Again every Monday at 8:30am] [Undo]',
    );
    await bot.moveTo('2027-06-30 12:00');
    expect(toBob()).toEqual([]);
  });

  test('says so where there is none', async () => {
    expect(await bobDirect.reads('digest off')).toBe(
      'No digest comes to you. Begin one with digest weekly or digest monthly.\n[Begin one]',
    );
    expect(await ann.reads('digest off')).toContain('No digest comes to this channel.');
  });
});
