import { beforeEach, describe, expect, test } from 'vitest';
import { formatInstant } from '../../../commands/dates/dates.ts';
import { readView } from '../../support/read-view.ts';
import { remindersTo } from '../../support/reminders.ts';
import { pickedOn, type Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
// Tuesday 1 June 2027.
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann } = await foundNetwork(bot));
  for (const handle of ['cat', 'dev']) await ann.types(`member add @${handle} as clinician`);
  await ann.types('plan create 2027/28');
  await ann.types('plan priority add "Minor ailments" lead @cat');
  await ann.types('action add @cat Ring the LPC by 30 June 2027');
  await ann.types('plan milestone add "Draft pathway" for W1 by 14 July 2027 owner @cat');
});

const to = (handle: string) =>
  remindersTo(bot, 'slack', handle).map(
    ({ at, view }) => `${formatInstant(at, 'Europe/London')}: ${readView(view)}`,
  );
const titles = (handle: string) => to(handle).map((each) => each.split('\n')[0]);
const direct = (handle: string) => bot.slack('direct').as(handle);
const last = (handle: string) => {
  const found = remindersTo(bot, 'slack', handle).at(-1);
  if (!found) throw new Error(`${handle} was sent nothing`);
  return found.view;
};

const HELD = [
  '- A1 Ring the LPC (Cat Jones, due Wednesday 30 June 2027) [Give]',
  '- W1.1 Draft pathway (Cat Jones, due Wednesday 14 July 2027) [Give]',
  '- W1 Minor ailments (leads it) [Change]',
];

describe('whoever is to leave', () => {
  test('is asked at once, and a week before, to hand over what is theirs', async () => {
    await ann.types('member end @cat on 25 June 2027 because she moves to York');
    await bot.moveTo('2027-06-24 12:00');
    expect(to('cat')[0]).toBe(
      [
        'Tuesday 1 June 2027 at 10am: You leave Leeds Pharmacy LPN on Friday 25 June 2027',
        'Before you go, please give what is yours to somebody else, or finish it.',
        'Network: Leeds Pharmacy LPN',
        ...HELD,
        '[List it] [Snooze] [Why this?]',
      ].join('\n'),
    );
    expect(titles('cat').slice(1)).toEqual([
      'Friday 18 June 2027 at 9am: You leave Leeds Pharmacy LPN on Friday 25 June 2027',
    ]);
  });

  test('gives it with the buttons, and what is left is told', async () => {
    await ann.types('member end @cat on 25 June 2027 because she moves to York');
    for (const left of [2, 1]) {
      const form = await direct('cat').presses(last('cat'), 'Give', '');
      await direct('cat').fills(form, { owner: pickedOn('slack', 'dev') });
      expect(
        readView(last('cat'))
          .split('\n')
          .filter((line) => line.startsWith('- ')),
      ).toHaveLength(left);
    }
    await ann.types('plan priority edit W1');
    expect(await ann.reads('member holds @cat')).toContain('W1 Minor ailments (leads it) [Change]');
  });

  test('is asked nothing where nothing is theirs, nor once they stay', async () => {
    await ann.types('member end @dev on 25 June 2027 because he moves');
    await ann.types('member end @cat on 25 June 2027 because she moves');
    await ann.types('undo');
    await bot.moveTo('2027-07-20 12:00');
    expect(titles('dev')).toEqual([]);
    expect(titles('cat').filter((each) => each?.includes('You '))).toEqual([
      'Tuesday 1 June 2027 at 10am: You stay a member of Leeds Pharmacy LPN',
    ]);
    expect(titles('ann').filter((each) => each?.includes('leaves behind'))).toEqual([]);
  });
});

describe('what somebody who has left still holds', () => {
  beforeEach(async () => {
    await ann.types('member end @cat on 3 June 2027 because she moves to York');
    await bot.moveTo('2027-06-04 08:00');
  });

  test('is put to the manager, once, with buttons that give it', async () => {
    await bot.moveTo('2027-09-01 12:00');
    expect(to('ann').filter((each) => each.includes('leaves behind'))).toEqual([
      [
        'Friday 4 June 2027 at 9am: What Cat Jones leaves behind in Leeds Pharmacy LPN',
        'What is still theirs needs somebody else: they are not reminded of it any more.',
        'Network: Leeds Pharmacy LPN',
        ...HELD,
        '[List it] [Snooze] [Why this?]',
      ].join('\n'),
    ]);
  });

  test('is no longer listed there once somebody else has it, or it is done', async () => {
    await bot.moveTo('2027-06-04 12:00');
    const form = await direct('ann').presses(last('ann'), 'Give', '');
    await direct('ann').fills(form, { owner: pickedOn('slack', 'dev') });
    await ann.types('milestone done W1.1');
    const edit = await direct('ann').presses(last('ann'), 'Change', 'W1');
    await direct('ann').fills(edit, { title: 'Minor ailments', lead: pickedOn('slack', 'dev') });
    expect(readView(last('ann'))).toBe(
      'What Cat Jones leaves behind in Leeds Pharmacy LPN\nNothing is left to hand over.\nNetwork: Leeds Pharmacy LPN',
    );
  });

  test('is nudged about no more', async () => {
    await bot.moveTo('2027-09-01 12:00');
    expect(titles('cat')).toEqual([
      'Tuesday 1 June 2027 at 10am: You leave Leeds Pharmacy LPN on Thursday 3 June 2027',
    ]);
  });

  test('is nudged about again where they come back', async () => {
    await ann.types('member add @cat as clinician');
    await bot.moveTo('2027-07-01 12:00');
    expect(titles('cat').slice(1)).toEqual([
      'Monday 28 June 2027 at 9am: A1 is due on Wednesday 30 June 2027',
      'Wednesday 30 June 2027 at 9am: 2 things wait for you',
      'Thursday 1 July 2027 at 9am: A1 is overdue',
    ]);
    expect(titles('ann').filter((each) => each?.includes('leaves behind'))).toEqual([]);
  });
});

test('what somebody still holds who had themselves forgotten is put to the manager', async () => {
  const asked = await direct('cat').types('me forget');
  await direct('cat').presses(asked, 'Yes, forget me');
  await bot.moveTo('2027-06-02 12:00');
  expect(titles('ann')).toEqual([
    'Tuesday 1 June 2027 at 10am: What a former member leaves behind in Leeds Pharmacy LPN',
  ]);
});
