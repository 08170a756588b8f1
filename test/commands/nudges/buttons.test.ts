import { describe, expect, test } from 'vitest';
import { formatInstant } from '../../../commands/dates/dates.ts';
import type { View } from '../../../commands/view.ts';
import { catAsMember } from '../../support/cat.ts';
import { readView } from '../../support/read-view.ts';
import { remindersTo } from '../../support/reminders.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

// Tuesday 1 June 2027; Cat is a member, on one platform or the other.
describe.each(['slack', 'teams'] as const)('somebody who is reminded in %s', (platform) => {
  /** As Ann names her, in Slack. */
  const CAT = platform === 'slack' ? '@cat' : 'Cat Jones';
  let bot: TestBot;
  let ann: Speaker;
  let cat: Speaker;
  eachWithBot(async (fresh) => {
    bot = fresh;
    ({ ann } = await foundNetwork(bot));
    await catAsMember(bot, ann, platform);
    cat = bot[platform]('direct').as('cat');
  });

  const toCat = () =>
    remindersTo(bot, platform, 'cat').map(
      ({ at, view }) => `${formatInstant(at, 'Europe/London')}: ${view.title}`,
    );
  const last = (): View => {
    const view = bot.direct(platform, 'cat').at(-1)?.view;
    if (!view) throw new Error('Cat was sent nothing');
    return view;
  };
  const reads = async (view: Promise<View>) => readView(await view);

  test('asks why, and is told that, when it comes next and how to change it', async () => {
    await ann.types(`action add ${CAT} Ring the LPC by 11 June 2027`);
    await bot.moveTo('2027-06-09 09:00');
    expect(await reads(cat.presses(last(), 'Why this?'))).toBe(
      [
        'A1 is due on Friday 11 June 2027',
        'Whoever owns an action with a date is reminded before it, on it, and once when it is overdue. Managers are told once of what is overdue for as many working days as network change says.',
        'Last: Wednesday 9 June 2027 at 9am',
        'Next: Friday 11 June 2027 at 9am',
        'Reminders come where you were last, Slack or Teams. Change it with: me nudges',
        '[Not mine] [No reminders of actions] [All my choices]',
      ].join('\n'),
    );
    expect(await cat.reads('nudge why')).toBe(await cat.reads('nudge why A1'));
  });

  test('puts it off until tomorrow, a day or their next session, and hears nothing of it before', async () => {
    await ann.types(`action add ${CAT} Ring the LPC by 9 June 2027`);
    await bot.moveTo('2027-06-07 09:00');
    const form = await cat.presses(last(), 'Snooze');
    expect(readView(form)).toContain('Remind me again*: tomorrow');
    expect(await reads(cat.fills(form, { until: 'Thursday 10 June 2027' }))).toBe(
      'You are reminded again on Thursday 10 June 2027 at 9am.\nRing the LPC\nThat is after its date, Wednesday 9 June 2027.\n[Undo]',
    );
    await bot.moveTo('2027-06-10 08:59');
    expect(toCat()).toHaveLength(1);
    await bot.moveTo('2027-06-10 09:00');
    expect(toCat().slice(1)).toEqual(['Thursday 10 June 2027 at 9am: A1 is overdue']);
    expect(await cat.reads('nudge snooze A1 until my next session')).toContain(
      'Thursday 10 June 2027 at 1pm',
    );
    expect(await cat.reads('nudge snooze until tomorrow')).toContain('Friday 11 June 2027 at 9am');
    await bot.moveTo('2027-06-30 12:00');
    expect(toCat().slice(2)).toEqual(['Friday 11 June 2027 at 9am: A1 is overdue']);
  });

  test('presses it twice, and is reminded once; takes it back, and hears of it as before', async () => {
    await ann.types(`action add ${CAT} Ring the LPC by 9 June 2027`);
    await bot.moveTo('2027-06-07 09:00');
    const form = await cat.presses(last(), 'Snooze');
    await cat.fills(form, { until: '8 June 2027' });
    await cat.fills(form, { until: '8 June 2027' });
    const later = await cat.types('nudge snooze A1 until 17 June 2027');
    expect(await reads(cat.presses(later, 'Undo'))).toBe('Taken back.\nThe later reminder is withdrawn.');
    await bot.moveTo('2027-06-30 12:00');
    expect(toCat().slice(1)).toEqual([
      'Tuesday 8 June 2027 at 9am: A1 is due on Wednesday 9 June 2027',
      'Wednesday 9 June 2027 at 9am: A1 is due today',
      'Thursday 10 June 2027 at 9am: A1 is overdue',
    ]);
  });

  test('is reminded then though the date was moved meanwhile, unless it is done', async () => {
    await ann.types(`action add ${CAT} Ring the LPC by 9 June 2027`);
    await ann.types(`action add ${CAT} Order tea by 9 June 2027`);
    await bot.moveTo('2027-06-07 09:00');
    expect(await reads(cat.fills(await cat.presses(last(), 'Snooze all'), { until: '11 June' }))).toContain(
      'Until then you hear nothing of these 2 things.',
    );
    await ann.types('action move A1 to 10 June 2027');
    await ann.types('action done A2');
    await bot.moveTo('2027-06-30 12:00');
    expect(toCat().slice(1)).toEqual(['Friday 11 June 2027 at 9am: A1 is overdue']);
  });

  test('says that it is not theirs: it goes back to whoever gave it, who is told why', async () => {
    await ann.types(`action add ${CAT} Ring the LPC by 11 June 2027`);
    await bot.moveTo('2027-06-09 09:00');
    const form = await cat.presses(last(), 'Not mine');
    expect(await reads(cat.fills(form, { because: 'Dev knows them' }))).toContain('Action A1, Ann Ward');
    await bot.moveTo('2027-06-09 10:00');
    expect(
      bot
        .direct('slack', 'ann')
        .map(({ view }) => readView(view))
        .join('\n'),
    ).toContain('Because: Dev knows them');
    await bot.moveTo('2027-06-30 12:00');
    expect(toCat()).toHaveLength(1);
  });

  test('gives what they took on themselves to somebody else', async () => {
    await bot[platform](platform === 'slack' ? '#pharmacy' : 'Pharmacy')
      .as('cat')
      .types('action add me Ring the LPC by 11 June 2027');
    await bot.moveTo('2027-06-09 09:00');
    expect(await reads(cat.presses(last(), 'Not mine'))).toMatch(/^Give an action/);
  });

  test('is reminded no more of a poll that is not theirs, may still vote, and can start it again', async () => {
    await ann.types('poll open "Where shall we meet?" Leeds | York closes 18 June 2027 at 5pm');
    await bot.moveTo('2027-06-17 09:00');
    const stopped = await cat.presses(last(), 'Not mine');
    expect(readView(stopped)).toContain('You are not reminded of this any more.');
    await cat.presses(last(), 'Not mine');
    expect(await cat.reads('me nudges')).toContain(
      '## You are not reminded of\n- P1 waits for your vote: Where shall we meet? [Start again]',
    );
    await bot.moveTo('2027-06-18 12:00');
    await ann.types('poll remind P1');
    await bot.wait(60);
    expect(toCat()).toHaveLength(1);
    await cat.presses(stopped, 'Start again');
    expect(await cat.reads('me nudges')).not.toContain('P1');
    expect(await cat.reads('vote P1 Leeds')).toContain('Leeds');
  });

  test('stops those of a kind, is still told what they are given, and takes that back', async () => {
    await ann.types(`action add ${CAT} Ring the LPC by 9 June 2027`);
    await bot.moveTo('2027-06-07 09:00');
    const why = await cat.presses(last(), 'Why this?');
    const stopped = await cat.presses(why, 'No reminders of actions');
    expect(readView(stopped)).toContain('You get no more reminders of actions.');
    await cat.presses(why, 'No reminders of actions');
    expect(await cat.reads('me nudges')).toContain('- actions [Start again]');
    await ann.types(`action add ${CAT} Order tea by 9 June 2027`);
    await bot.moveTo('2027-06-09 12:00');
    expect(toCat()).toHaveLength(1);
    expect(bot.direct(platform, 'cat').at(-1)?.view.title).toBe(
      'Ann Ward gave you A2, which is due on Wednesday 9 June 2027',
    );
    await cat.types('nudge start');
    expect(await cat.reads('me nudges')).not.toContain('actions');
    await bot.moveTo('2027-06-10 12:00');
    expect(toCat().slice(1)).toEqual(['Thursday 10 June 2027 at 9am: 2 things wait for you']);
  });

  test('can press nothing for somebody else', async () => {
    await ann.types(`action add ${CAT} Ring the LPC by 11 June 2027`);
    await bot.moveTo('2027-06-09 09:00');
    expect(await reads(ann.presses(last(), 'Why this?'))).toContain(
      'These reminders are not yours, or are gone.',
    );
    expect(await ann.reads('nudge snooze A1 until Friday')).toContain('A1 does not wait for you');
    expect(await ann.reads('nudge upcoming A1')).toContain(
      'Reminders about A1 still to come to Cat Jones\n- Friday 11 June 2027 at 9am: A1 is due today: Ring the LPC',
    );
  });

  test('whoever puts a reminder off beyond the date is told that it is', async () => {
    await ann.types(`action add ${CAT} Count the referrals by 30 June 2027`);
    const own = bot[platform]('direct').as('cat');
    expect(await own.reads('nudge snooze A1 until 29 June 2027')).not.toContain('after its date');
    expect(await own.reads('nudge snooze A1 until 1 July 2027')).toContain(
      'That is after its date, Wednesday 30 June 2027.',
    );
  });
});
