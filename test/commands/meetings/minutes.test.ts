import { expect, test } from 'vitest';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann } = await foundNetwork(bot, { cat: 'deputy chair' }));
});

test('minutes read as minutes do', async () => {
  for (const typed of [
    'meeting schedule "May meeting" on 7 June 2027 at 2pm in Leeds',
    'meeting start M1',
    'action add @cat Draft the plan by 30 June 2027',
    'action add @dev Ring the LPC',
    'action done A2',
    'meeting end',
    'meeting schedule "June meeting" on 14 June 2027 at 2pm for 90 minutes in York',
    'meeting schedule "July meeting" on 12 July 2027 at 2pm',
    'meeting agenda M2 add "Needs assessment" for 20 minutes led by @cat',
    'meeting agenda M2 add Funding',
    'meeting apologies @dev',
  ]) {
    await ann.types(typed);
  }
  await bot.moveTo('2027-06-14 14:00');
  for (const typed of [
    'meeting start M2',
    'meeting note Practices report longer waits',
    'decision record We will pilot the scheme because practices asked for it',
    'action add @cat Write the summary by 30 June 2027',
    'meeting next',
    'action add me Ask for money',
    'meeting next',
    'meeting note Thanks to all',
    'meeting end',
  ]) {
    await ann.types(typed);
  }
  expect(await ann.reads('meeting minutes M2')).toBe(
    [
      'Minutes of M2 June meeting',
      'Held on Monday 14 June 2027 at 2pm, York',
      '## Present',
      '- Ann Ward (AW)',
      '## Apologies',
      '- Dev Patel (DP)',
      '## Declarations of interest',
      'None declared.',
      '## Minutes of the previous meeting',
      'Not confirmed yet.',
      '## Matters arising',
      'From M1 May meeting, Tuesday 1 June 2027 at 10am',
      '- A1 Draft the plan, Cat Jones (open, due Wednesday 30 June 2027)',
      '- A2 Ring the LPC, Dev Patel (done)',
      '## 1. Needs assessment',
      '- Practices report longer waits',
      '- Decision D1: We will pilot the scheme, because practices asked for it',
      '- Action: CJ to write the summary by Wednesday 30 June 2027 (A3)',
      '## 2. Funding',
      '- Action: AW to ask for money (A4)',
      '## Any other business',
      '- Thanks to all',
      '## Date of the next meeting',
      'Monday 12 July 2027 at 2pm, for 1 hour',
      '[Put to the members] [As a Word document] [As a PDF] [Ask for a correction] [Confirm as true and accurate] [Confirm by poll] [Leave lines out] [Write in plain English]',
    ].join('\n'),
  );
});

test('of a first meeting, where little was said, each heading says so', async () => {
  await ann.types('meeting schedule Board on 7 June 2027 at 2pm');
  const minutes = await ann.reads('meeting minutes M1');
  expect(minutes).toContain('## Present\nNobody is down as present.\n## Apologies\nNone.');
  expect(minutes).toContain(
    '## Minutes of the previous meeting\nThere was no earlier meeting.\n## Matters arising\nNone.',
  );
  expect(minutes).toContain('## Any other business\nNone.\n## Date of the next meeting\nNot planned yet.');
});

test('a meeting held before its time has those before and after it by when they were held', async () => {
  for (const typed of [
    'meeting schedule "Board" on 30 June 2027 at 2pm',
    'meeting schedule "Extra" on 14 June 2027 at 2pm',
  ]) {
    await ann.types(typed);
  }
  await ann.presses(await ann.types('meeting start M1'), 'Start M1 now');
  await ann.types('meeting end');
  expect(await ann.reads('meeting minutes M1')).toContain(
    '## Date of the next meeting\nMonday 14 June 2027 at 2pm, for 1 hour',
  );
  await bot.moveTo('2027-06-14 14:00');
  await ann.types('meeting start M2');
  await ann.types('meeting end');
  expect(await ann.reads('meeting minutes M2')).toMatch(/## Matters arising\nFrom M1 Board, /);
  await ann.types('meeting schedule "July meeting" on 12 July 2027 at 2pm');
  expect(await ann.reads('meeting minutes M1')).toContain('Monday 14 June 2027 at 2pm, for 1 hour');
  expect(await ann.reads('meeting minutes M2')).toContain('Monday 12 July 2027 at 2pm, for 1 hour');
});

const steps = async (who: Speaker) =>
  (await who.reads('meeting minutes M1'))
    .split('\n')
    .at(-1)
    ?.match(/\[[^\]]+\]/g)
    ?.join(' ');

test('whoever reads minutes is offered what comes next, as far as they may', async () => {
  await ann.types('meeting schedule Board on 7 June 2027 at 2pm');
  const bob = bot.teams('Pharmacy').as('bob');
  expect(await steps(ann)).toBe('[As a Word document] [As a PDF]');
  await ann.types('meeting start M1');
  await ann.types('meeting end');
  const TO_CORRECT = '[As a Word document] [As a PDF] [Ask for a correction]';
  const TO_EDIT =
    '[Confirm as true and accurate] [Confirm by poll] [Leave lines out] [Write in plain English]';
  expect(await steps(ann)).toBe(`[Put to the members] ${TO_CORRECT} ${TO_EDIT}`);
  expect(await steps(bob)).toBe(TO_CORRECT);
  await ann.types('member add bob as observer');
  expect(await steps(bob)).toBe('[As a Word document] [As a PDF]');
  await ann.fills(await ann.presses(await ann.types('meeting minutes M1'), 'Put to the members'), {
    until: '2027-06-10',
  });
  expect(await steps(ann)).toBe(`${TO_CORRECT} ${TO_EDIT}`);
  const confirmed = await ann.presses(await ann.types('meeting minutes M1'), 'Confirm as true and accurate');
  expect(readView(confirmed)).toContain('are confirmed as a true and accurate record, and locked.');
  expect(await steps(ann)).toBe(
    '[As a Word document] [As a PDF] [Note a correction] [Leave lines out] [Write in plain English]',
  );
});

test('an action keeps the spelling of a name or of initials at its beginning', async () => {
  await ann.types('meeting schedule Board on 7 June 2027 at 2pm');
  await ann.types('meeting start M1');
  await ann.types('action add me LPC figures to be sent');
  expect(await ann.reads('meeting minutes M1')).toContain('Action: AW to LPC figures to be sent');
});

test('what was recorded under an item since taken back stands under any other business', async () => {
  await ann.types('meeting schedule Board on 7 June 2027 at 2pm');
  await ann.types('meeting agenda M1 add Needs');
  await ann.types('meeting agenda M1 add Funding');
  await bot.slack('#pharmacy').as('cat').types('meeting start M1');
  await bot.slack('#pharmacy').as('cat').types('meeting next');
  await bot.slack('#pharmacy').as('cat').types('meeting note Money is short');
  await ann.types('undo');
  expect(await ann.reads('meeting minutes M1')).toMatch(/## Any other business\n- Money is short/);
});
