import { describe, expect, test } from 'vitest';
import { formatInstant } from '../../../commands/dates/dates.ts';
import { catAsMember } from '../../support/cat.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let cat: Speaker;
let catDirect: Speaker;
// Tuesday 1 June 2027, 10am; Cat is a member, in Slack.
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann } = await foundNetwork(bot));
  cat = await catAsMember(bot, ann, 'slack');
  catDirect = bot.slack('direct').as('cat');
});

const toCat = () =>
  bot
    .direct('slack', 'cat')
    .map(({ at, view }) => `${formatInstant(at, 'Europe/London')}: ${view.title.split(',')[0]}`);

describe('quiet hours', () => {
  test('are kept by reminders and digests, which come together when they end', async () => {
    await catDirect.types('digest weekly on Tuesday at 8am');
    expect(await catDirect.reads('me quiet from 5pm until 10:30am')).toContain(
      'Nothing that you did not ask for comes to you after 5pm or before 10:30am.',
    );
    await cat.types('action add me Ring the LPC by 9 June 2027');
    await cat.types('action add me Write to the board by 11 June 2027');
    await bot.moveTo('2027-06-09 12:00');
    expect(toCat()).toEqual([
      'Monday 7 June 2027 at 10:30am: A1 is due on Wednesday 9 June 2027',
      'Tuesday 8 June 2027 at 10:30am: Your digest',
      'Wednesday 9 June 2027 at 10:30am: 2 things wait for you',
    ]);
  });

  test('are kept by what others give in the evening', async () => {
    await catDirect.types('me quiet from 4pm');
    await bot.moveTo('2027-06-01 16:30');
    await ann.types('action add @cat Ring the LPC by 30 June 2027');
    await bot.moveTo('2027-06-02 08:00');
    expect(toCat()).toEqual([]);
    await bot.moveTo('2027-06-02 12:00');
    expect(toCat()).toEqual(['Wednesday 2 June 2027 at 9am: Ann Ward gave you A1']);
  });

  test('are shown, ended and taken back, and what waited for them comes', async () => {
    await catDirect.types('me quiet until midday');
    await ann.types('action add @cat Ring the LPC by 30 June 2027');
    await bot.wait(600);
    expect(toCat()).toEqual([]);
    expect(await catDirect.reads('me quiet')).toContain('before midday.');
    const ended = await catDirect.types('me quiet off');
    await bot.wait(60);
    expect(toCat()).toHaveLength(1);
    await catDirect.presses(ended, 'Undo');
    expect(await catDirect.reads('me quiet')).toContain('before midday.');
  });

  test('leave some time, and go from an evening until a morning', async () => {
    expect(await catDirect.reads('me quiet from 9am until 5pm')).toContain('from an evening until a morning');
    await catDirect.types('me hours Tuesday mornings');
    expect(await catDirect.reads('me quiet until 2pm')).toContain('no time left');
    await catDirect.types('me hours every day');
    await catDirect.types('me quiet until 2pm');
    expect(await catDirect.reads('me hours Tuesday mornings')).toContain('no time left');
  });
});

describe('a time zone of one’s own', () => {
  test('is that of reminders and of the digest', async () => {
    await catDirect.types('digest weekly on Thursday at 8am');
    expect(await catDirect.reads('me zone new york')).toContain(
      'Reminders and digests keep to the time in America/New_York, where it is 5am.',
    );
    await cat.types('action add me Ring the LPC by 9 June 2027');
    await bot.moveTo('2027-06-08 20:00');
    expect(toCat()).toEqual([
      'Thursday 3 June 2027 at 1pm: Your digest',
      'Monday 7 June 2027 at 2pm: A1 is due on Wednesday 9 June 2027',
    ]);
    expect(await catDirect.reads('me zone')).toContain('America/New_York');
  });

  test('is taken back, and then the digest comes as before', async () => {
    await catDirect.types('digest weekly on Thursday at 8am');
    await cat.types('action add me Ring the LPC by 15 June 2027');
    await catDirect.presses(await catDirect.types('me zone new york'), 'Undo');
    expect(await catDirect.reads('me zone')).toContain('keep to the time of your networks');
    await bot.moveTo('2027-06-03 12:00');
    expect(toCat()).toEqual(['Thursday 3 June 2027 at 8am: Your digest']);
  });

  test('is that of a digest that is begun later, and ends with off', async () => {
    await catDirect.types('me zone America/New_York');
    await catDirect.types('digest weekly on Thursday at 8am');
    await cat.types('action add me Ring the LPC by 15 June 2027');
    await bot.moveTo('2027-06-03 20:00');
    expect(toCat()).toEqual(['Thursday 3 June 2027 at 1pm: Your digest']);
    expect(await catDirect.reads('me zone off')).toContain('keep to the time of your networks');
    await bot.moveTo('2027-06-10 12:00');
    expect(toCat().at(-1)).toBe('Thursday 10 June 2027 at 8am: Your digest');
    expect(await catDirect.reads('me zone Atlantis')).toContain('no time zone that I know');
  });

  test('is gone, as quiet hours are, once its person is forgotten', async () => {
    await catDirect.types('me zone Europe/Paris');
    await catDirect.types('me quiet until 10am');
    expect(await bot.prisma.hours.findMany()).toMatchObject([{ zone: 'Europe/Paris', quietUntil: '10:00' }]);
    await catDirect.presses(await catDirect.types('me forget'), 'Yes, forget me');
    await bot.wait(60);
    expect(await bot.prisma.hours.findMany()).toEqual([]);
  });
});
