import { describe, expect, test } from 'vitest';
import { formatInstant } from '../../../commands/dates/dates.ts';
import { readView } from '../../support/read-view.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let people: Awaited<ReturnType<typeof foundNetwork>>;
// Tuesday 1 June 2027.
eachWithBot(async (fresh) => {
  bot = fresh;
  people = await foundNetwork(bot);
  await people.ann.types('plan create 2027/28');
  await people.ann.types('plan priority add "Minor ailments"');
});

const to = (handle: string) =>
  bot
    .direct('slack', handle)
    .map(({ at, view }) => `${formatInstant(at, 'Europe/London')}: ${readView(view)}`);
const direct = (handle: string) => bot.slack('direct').as(handle);
const last = (handle: string) => {
  const found = bot.direct('slack', handle).at(-1);
  if (!found) throw new Error(`${handle} was sent nothing`);
  return found.view;
};

describe.each([
  ['action', 'A1', 'action add @cat Draft pathway by 11 June 2027', ''],
  [
    'milestone',
    'W1.1',
    'plan milestone add "Draft pathway" for W1 by 11 June 2027 owner @cat',
    'Priority: W1 Minor ailments\n',
  ],
])('whoever is given a %s', (kind, reference, add, priority) => {
  const asMade = [
    `Ann Ward gave you ${reference}, which is due on Friday 11 June 2027`,
    'Draft pathway',
    'Due: Friday 11 June 2027',
    `${priority}Network: Leeds Pharmacy LPN`,
    '[Done] [Move] [Snooze] [Not mine] [Why this?]',
  ].join('\n');

  test('is told within minutes by whom, once, and not about what they took on themselves', async () => {
    await people.ann.types(add);
    await people.ann.types(add.replace('@cat', 'me'));
    await bot.wait(300);
    expect(to('cat')).toEqual([`Tuesday 1 June 2027 at 10:05am: ${asMade}`]);
    expect(to('ann')).toEqual([]);
    await bot.wait(600);
    expect(to('cat')).toHaveLength(1);
  });

  test('is told why, and hands it back with a button to whoever gave it, who is told why', async () => {
    await people.ann.types(add.replace('@cat', 'me'));
    await people.ann.types(`${kind} give ${reference} to @cat because I am on leave`);
    await bot.wait(300);
    expect(readView(last('cat'))).toContain('Because: I am on leave');
    const form = await direct('cat').presses(last('cat'), 'Not mine');
    await direct('cat').fills(form, { because: 'I am on leave too' });
    expect(last('cat').title).toBe(`${reference} is no longer yours`);
    await bot.wait(300);
    const back = readView(last('ann'));
    expect(back).toContain(`Cat Jones gave you ${reference}, which is due on Friday 11 June 2027`);
    expect(back).toContain('Because: I am on leave too');
    expect(await people.ann.reads(`${kind} show ${reference}`)).toContain('Given because: I am on leave too');
  });

  test('is told nothing where it was taken back before, and that it was where it is after', async () => {
    await people.ann.types(add);
    await people.ann.types('undo');
    await bot.wait(600);
    expect(to('cat')).toEqual([]);
  });

  test('is told in the morning of what was given at night, together with what is due then', async () => {
    await bot.moveTo('2027-06-08 20:00');
    await people.ann.types(add.replace('11 June', '9 June'));
    await bot.moveTo('2027-06-09 12:00');
    expect(to('cat').map((each) => each.split('\n')[0])).toEqual([
      `Wednesday 9 June 2027 at 9am: Ann Ward gave you ${reference}, which is due today`,
    ]);
  });

  test('is told that it is overdue, and so is an owner for whom another opens it again', async () => {
    await people.ann.types(add.replace('@cat', 'me'));
    await bot.moveTo('2027-06-18 12:00');
    await people.ann.types(`${kind} give ${reference} to @cat`);
    await bot.moveTo('2027-06-21 12:00');
    await people.ann.types(`${kind} done ${reference}`);
    await people.ann.types(`${kind} reopen ${reference}`);
    await bot.moveTo('2027-06-30 12:00');
    expect(bot.direct('slack', 'cat').map(({ at }) => formatInstant(at, 'Europe/London'))).toEqual([
      'Friday 18 June 2027 at 12:05pm',
      'Monday 21 June 2027 at 9am',
      'Monday 21 June 2027 at midday',
      'Tuesday 22 June 2027 at 9am',
    ]);
    expect(last('cat').title).toBe(`${reference} is overdue`);
  });
});

test('several given together are one message, which says how to hand one back', async () => {
  await people.ann.types('action add @cat Ring the LPC by 11 June 2027');
  await people.ann.types('action add me Write to the board');
  await people.ann.types('plan milestone add "Draft pathway" for W1 by 18 June 2027 owner @cat');
  await people.ann.types('action give A2 to @cat');
  await bot.wait(300);
  expect(to('cat')).toEqual([
    [
      'Tuesday 1 June 2027 at 10:05am: 3 things wait for you',
      '- Ann Ward gave you A1, which is due on Friday 11 June 2027: Ring the LPC (Leeds Pharmacy LPN) [Done]',
      '- Ann Ward gave you W1.1, which is due on Friday 18 June 2027: Draft pathway (Leeds Pharmacy LPN) [Done]',
      '- Ann Ward gave you A2, which has no date: Write to the board (Leeds Pharmacy LPN) [Done]',
      'What is not yours to do goes back to whoever gave it, for example with: action return A1',
      '[Snooze all] [Why these?]',
    ].join('\n'),
  ]);
  const told = await direct('cat').types('action return A1 because it is for the chair');
  expect(readView(told)).toContain('A1 now belongs to Ann Ward, who is told why.');
});

test('only its owner hands a task back, and only one that someone gave them', async () => {
  await people.ann.types('action add @cat Ring the LPC');
  await people.ann.types('action add me Write to the board');
  expect(await people.ann.reads('action return A1 because no')).toContain(
    'A1 is not yours, so it is not yours to hand back.\n[Give A1]',
  );
  expect(await people.ann.reads('action return A2 because no')).toContain(
    'Nobody else gave you A2, so there is nobody to hand it back to. Give it to someone instead.\n[Give A2]',
  );
});

test('what was handed on to a giver who has left goes to who manages the network', async () => {
  await people.ann.types('member add @dev as clinician');
  await people.ann.types('member add @cat as clinician');
  await bot.slack('#pharmacy').as('dev').types('action add @cat Ring the LPC');
  await people.ann.types('member end @dev because he has moved');
  await bot.moveTo('2027-06-02 12:00');
  const told = await bot.slack('#pharmacy').as('cat').reads('hand back A1 because I am away');
  expect(told).toContain('A1 now belongs to Ann Ward');
});
