import { beforeEach, describe, expect, test } from 'vitest';
import { filesIn, type View } from '../../../commands/view.ts';
import { readPdf } from '../../support/read-pdf.ts';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot, { cat: 'clinician' }));
});

const fileIn = (answer: View) => {
  const [file] = answer.kind === 'message' ? filesIn(answer) : [];
  if (!file) throw new Error(`there is no file in ${readView(answer)}`);
  return file;
};

test('before any action was due there is nothing to report, but what was done without a date', async () => {
  expect(await bob.reads('action report')).toBe(
    'Actions of Leeds Pharmacy LPN, 2027/28\nNo action was due in 2027/28.',
  );
  await ann.types('action add me Ask for money');
  await ann.types('action done A1');
  expect(await bob.reads('action report')).toContain(
    'No action was due in 2027/28. One more was done that had no date.',
  );
});

describe('a year of actions', () => {
  beforeEach(async () => {
    for (const typed of [
      'action add @bob On the day by 14 June 2027',
      'action add @cat A day late by 14 June 2027',
      'action add @cat Left undone by 30 September 2027',
      'action add me Moved by 15 June 2027',
      'action add me In winter by 31 March 2028',
      'action add me Next year by 1 April 2028',
      'action add me Dropped by 14 June 2027',
      'action add me Ask for money',
      'action remove A7',
      'action move A4 to 16 June 2027',
    ])
      await ann.types(typed);
    await bot.moveTo('2027-06-14 22:30');
    await ann.types('action done A1');
    await ann.types('action done A8');
    await bot.moveTo('2027-06-15 09:00');
    await ann.types('action done A2');
    await ann.types('action done A4');
    await bot.moveTo('2027-10-01 09:00');
  });

  test('is told by quarter: what was done on time, late, is overdue and is not due yet', async () => {
    expect((await bob.reads('action report')).split('\n')).toEqual([
      'Actions of Leeds Pharmacy LPN, 2027/28',
      '5 actions were due in 2027/28: 2 done on time, 1 done late, 1 overdue, 1 not due yet. 50% (2 of 4) of those whose time is over were done on time. One more was done that had no date.',
      '| Due | In all | Done on time | Done late | Overdue | Not due yet | Share on time |',
      '| April to June 2027 | 3 | 2 | 1 | 0 | 0 | 67% (2 of 3) |',
      '| July to September 2027 | 1 | 0 | 0 | 1 | 0 | 0% (0 of 1) |',
      '| October to December 2027 | 0 | 0 | 0 | 0 | 0 | – |',
      '| January to March 2028 | 1 | 0 | 0 | 0 | 1 | – |',
      '| Whole year | 5 | 2 | 1 | 1 | 1 | 50% (2 of 4) |',
      'By the last date that each was given.',
      '[As a chart] [As a Word document] [As a PDF] [As a table (CSV)]',
    ]);
    expect(await bob.reads('action report 2028/29')).toContain(
      'One action was due in 2028/29: 1 not due yet.',
    );
  });

  test('is had as a chart whose words say every number', async () => {
    const picture = fileIn(await bob.presses(await bob.types('action report'), 'As a chart'));
    expect(picture).toMatchObject({
      name: 'actions-2027-28.png',
      alt: 'Bar chart of “What became of the actions due in 2027/28”. Done on time: 2 actions; Done late: 1 action; Overdue: 1 action; Not due yet: 1 action.',
    });
  });

  test('is had as a PDF and as a table, which name nobody', async () => {
    const { lines } = await readPdf(await fileIn(await bob.types('action report as pdf')).bytes());
    expect(lines).toContain('| A2 | A day late | Monday 14 June 2027 | Tuesday 15 June 2027 | Done late');
    const csv = new TextDecoder().decode(
      await fileIn(await bob.types('action report 2027/28 as csv')).bytes(),
    );
    expect(csv.split('\r\n').slice(1)).toEqual([
      'A1,On the day,2027-06-14,2027-06-14,Done on time',
      'A2,A day late,2027-06-14,2027-06-15,Done late',
      'A4,Moved,2027-06-16,2027-06-15,Done on time',
      'A3,Left undone,2027-09-30,,Overdue',
      'A5,In winter,2028-03-31,,Not due yet',
      '',
    ]);
    expect(`${lines.join()}${csv}`).not.toMatch(/Cat|Bob/);
  });

  test('counts what those did who have left since, and is shown to them no more', async () => {
    const before = await bob.reads('action report');
    await ann.types('member end @cat because she has moved');
    await bot.moveTo('2027-10-02 09:00');
    expect(await bob.reads('action report')).toBe(before);
    const cat = bot.slack('direct').as('cat');
    expect(await cat.reads('action report --in "Leeds Pharmacy LPN"')).not.toContain('5 actions were due');
  });

  test.each(['actions done on time', 'how many actions were done on time?', 'show me our actions report'])(
    'is asked for as “%s”',
    async (asked) => {
      expect(await bob.reads(asked)).toContain('5 actions were due in 2027/28');
    },
  );
});
