import { expect, test } from 'vitest';
import { formatInstant } from '../../../commands/dates/dates.ts';
import { catAsMember } from '../../support/cat.ts';
import { readView } from '../../support/read-view.ts';
import { remindersTo } from '../../support/reminders.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let cat: Speaker;
// Tuesday 1 June 2027; Cat is a member, in Slack.
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann } = await foundNetwork(bot));
  await catAsMember(bot, ann, 'slack');
  cat = bot.slack('direct').as('cat');
});

const toCat = (platform: 'slack' | 'teams' = 'slack') =>
  remindersTo(bot, platform, 'cat').map(
    ({ at, view }) => `${formatInstant(at, 'Europe/London')}: ${view.title}`,
  );
const ownAction = (due: string) => bot.slack('#pharmacy').as('cat').types(`action add me Thing by ${due}`);

test('reminders come on the platform that was chosen, else where the person was last', async () => {
  expect(await cat.reads('me nudges in teams')).toContain('I know no account of yours in Microsoft Teams.');
  const there = bot.teams('direct').as('cat');
  const code = (await there.types('me link')).title.split(' ').at(-1);
  await cat.types(`me link ${code}`);
  expect(await cat.reads('me nudges in teams')).toContain('Reminders come in Microsoft Teams.');
  await bot.wait(900);
  await ownAction('11 June 2027');
  await bot.moveTo('2027-06-09 12:00');
  expect([toCat('slack'), toCat('teams')]).toEqual([
    [],
    [
      'Tuesday 1 June 2027 at 10am: Your accounts are now one person’s',
      'Wednesday 9 June 2027 at 9am: A1 is due on Friday 11 June 2027',
    ],
  ]);
  expect(await cat.reads('me nudges in where I was last')).toContain('Reminders come where you were last');
  await bot.wait(900);
  await cat.types('me');
  await bot.moveTo('2027-06-11 12:00');
  expect(toCat('slack')).toEqual(['Friday 11 June 2027 at 9am: A1 is due today']);
});

test('no more come in a week than were asked for; what is due that day breaks it once, the rest comes together on Monday', async () => {
  expect(await cat.reads('me nudges at most 1 a week')).toBe(
    [
      'Reminders come where you were last, Slack or Teams, at most one message a week.',
      'Digests come there too.',
      'Others wait for the next week, and come together. What is due that day or overdue may come once besides.',
      '[Undo]',
    ].join('\n'),
  );
  for (const due of ['9 June 2027', '10 June 2027', '14 June 2027', '25 June 2027']) await ownAction(due);
  await bot.moveTo('2027-06-22 12:00');
  expect(toCat()).toEqual([
    'Monday 7 June 2027 at 9am: A1 is due on Wednesday 9 June 2027',
    'Wednesday 9 June 2027 at 9am: A1 is due today',
    'Monday 14 June 2027 at 9am: 3 things wait for you',
    'Tuesday 15 June 2027 at 9am: A3 is overdue',
  ]);
});

test('whoever wants more again gets at once what had waited, and a choice is taken back', async () => {
  await cat.types('me nudges at most 1 a week');
  for (const due of ['9 June 2027', '11 June 2027']) await ownAction(due);
  await bot.moveTo('2027-06-09 12:00');
  await ownAction('11 June 2027');
  await bot.moveTo('2027-06-09 14:00');
  const before = toCat();
  expect(before).toHaveLength(2);
  await bot.moveTo('2027-06-11 10:00');
  expect(toCat()).toEqual(before);
  const set = await cat.types('me nudges at most 5 a week');
  await bot.wait(60);
  expect(toCat().slice(2)).toEqual(['Friday 11 June 2027 at 10am: 3 things wait for you']);
  expect(readView(await cat.presses(set, 'Undo'))).toContain(
    'What you chose of reminders is as it was before.',
  );
  expect(await cat.reads('me nudges')).toContain('at most one message a week.');
});

test('the form has what they chose, and says what it cannot read', async () => {
  await cat.types('me nudges at most 3 a week');
  const form = await cat.presses(await cat.types('me nudges'), 'Change');
  expect(readView(form)).toBe(
    ['Your reminders', 'Where: last', 'How many messages a week at most: 3', '[Save]'].join('\n'),
  );
  expect(readView(await cat.fills(form, { most: 'a few' }))).toContain('I could not read “a few”');
  expect(readView(await cat.fills(form, { most: 'any number' }))).toContain(
    'Reminders come where you were last, Slack or Teams.',
  );
});

test('what is still to come is listed by when they are at work, to oneself or about a record', async () => {
  expect(await cat.reads('nudge upcoming')).toBe(
    'No reminder is still to come to you.\nReminders come where you were last, Slack or Teams.',
  );
  await ownAction('11 June 2027');
  await ownAction('18 June 2027');
  await cat.types('me hours Tuesdays and Thursdays');
  expect(await cat.reads('nudge upcoming A1')).toBe(
    [
      'Reminders about A1 still to come to you',
      '- Thursday 10 June 2027 at 9am: A1 is due on Friday 11 June 2027: Thing (Leeds Pharmacy LPN)',
      '- Tuesday 15 June 2027 at 9am: A1 is overdue: Thing (Leeds Pharmacy LPN)',
      'Reminders come where you were last, Slack or Teams.',
    ].join('\n'),
  );
  expect((await cat.reads('nudge upcoming')).match(/^- /gm)).toHaveLength(4);
  await cat.types('action done A1');
  expect(await ann.reads('nudge upcoming A1')).toBe('No reminder about A1 is still to come to Cat Jones.');
});
