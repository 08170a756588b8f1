import { beforeEach, describe, expect, test } from 'vitest';
import { formatInstant } from '../../../commands/dates/dates.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
eachWithBot(
  async (fresh) => {
    bot = fresh;
    ({ ann } = await foundNetwork(bot));
    await ann.types('plan create 2027/28');
    await ann.types('plan priority add "Minor ailments"');
  },
  { start: '2027-06-01 10:00' },
);

/** On which days someone was reminded, and of what. */
const reminders = (handle: string) =>
  bot
    .direct('slack', handle)
    .map(
      ({ at, view }) =>
        `${formatInstant(at, 'Europe/London').split(' ').slice(1, 3).join(' ')}: ${view.title}`,
    );

describe.each([
  ['action', 'A1', 'action add @cat Draft pathway by 9 June 2027'],
  ['milestone', 'W1.1', 'plan milestone add "Draft pathway" for W1 by 9 June 2027 owner @cat'],
])('an overdue %s', (kind, reference, add) => {
  let before: number;
  // Cat was reminded on Thursday 10 June that it was overdue, and it is Monday 14 June.
  beforeEach(async () => {
    await ann.types(add);
    await bot.moveTo('2027-06-14 12:00');
    expect(reminders('cat').at(-1)).toBe(`10 June: ${reference} is overdue`);
    before = reminders('cat').length;
  });
  const later = () => bot.moveTo('2027-08-01 12:00');

  test('that is given to another is told to them at once, and nudged on their next working morning', async () => {
    await ann.types(`${kind} give ${reference} to @dev`);
    await later();
    expect(reminders('dev')).toEqual([
      `14 June: Ann Ward gave you ${reference}, which is overdue`,
      `15 June: ${reference} is overdue`,
    ]);
    expect(reminders('cat')).toHaveLength(before);
  });

  test('that another opens again is told at once, and nudged again', async () => {
    await ann.types(`${kind} done ${reference}`);
    await bot.moveTo('2027-06-18 12:00'); // a Friday
    await ann.types(`${kind} reopen ${reference}`);
    await later();
    expect(reminders('cat').slice(before)).toEqual([
      `18 June: ${reference} is overdue`,
      `21 June: ${reference} is overdue`,
    ]);
  });

  test('is nudged again where a change is undone that had ended its being so', async () => {
    for (const change of ['done', 'give', 'move']) {
      const rest = { done: '', give: ' to @dev', move: ' to 30 July 2027 because practices asked' }[change];
      await ann.types(`${kind} ${change} ${reference}${rest}`);
      await ann.types('undo');
    }
    await later();
    expect(reminders('cat').slice(before)).toEqual([`15 June: ${reference} is overdue`]);
    expect(reminders('dev')).toEqual([]);
  });
});

test('what is overdue is not nudged anew when it is only worded otherwise', async () => {
  await ann.types('action add @cat Draft pathway by 9 June 2027');
  await bot.moveTo('2027-06-14 12:00');
  const before = reminders('cat').length;
  const form = await ann.types('action edit A1');
  await ann.fills(form, { text: 'Draft the pathway' });
  await ann.types('undo');
  await bot.moveTo('2027-08-01 12:00');
  expect(reminders('cat')).toHaveLength(before);
});
