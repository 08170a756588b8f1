import { beforeEach, expect, test } from 'vitest';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
let bobDirect: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot, { bob: 'deputy chair' }));
  bobDirect = bot.teams('direct').as('bob');
});

// From Tuesday 1 June to Wednesday 9 June 2027: a milestone slips, one is done, a poll and a review are open.
beforeEach(async () => {
  await ann.types('plan create 2027/28');
  await ann.types('plan priority add "Minor ailments in every locality" domain 3 lead @ann');
  await bob.types('plan milestone add "Draft pathway" for W1 by 2 June 2027 owner @bob');
  await bob.types('action add @bob Ring the LPC by 3 June 2027');
  await ann.types('plan milestone add "Agree pathway" for W1 by 11 June 2027 owner @ann');
  await ann.types('plan milestone add "Tell the board" for W1 by 11 June 2027 owner @ann');
  await bot.moveTo('2027-06-09 10:00');
  await ann.types('milestone done W1.3');
  await ann.types('poll open "Where shall we meet?" Leeds | York closes 11 June 2027 at 5pm');
  await ann.types('review open "Antibiotic prescribing" due 14 June 2027');
  await ann.types('vote P1 York');
});

test('a person’s digest has all that waits for them, each with its button', async () => {
  const shown = await bobDirect.types('digest now');
  expect(readView(shown)).toBe(
    [
      'Your digest, Wednesday 9 June 2027',
      'Leeds Pharmacy LPN',
      '## Yours to do',
      '- W1.1 Draft pathway (Leeds Pharmacy LPN, due Wednesday 2 June 2027) Overdue [Done]',
      '- A1 Ring the LPC (Leeds Pharmacy LPN, due Thursday 3 June 2027) Overdue [Done]',
      '## Waiting for your vote',
      '- P1 Where shall we meet? (Leeds Pharmacy LPN, closes Friday 11 June 2027 at 5pm) [Vote]',
      '## Waiting for your input',
      '- R1 Antibiotic prescribing (Leeds Pharmacy LPN, until Monday 14 June 2027) [Your input]',
      '[Have it every week]',
    ].join('\n'),
  );
  await bobDirect.presses(shown, 'Done', 'Draft pathway');
  await bobDirect.fills(await bobDirect.presses(shown, 'Vote', 'Where shall we meet?'), { choices: '1' });
  expect((await bobDirect.presses(shown, 'Your input', 'Antibiotic')).kind).toBe('form');
  const after = await bobDirect.reads('digest now');
  expect(after).not.toContain('W1.1');
  expect(after).not.toContain('P1');
});

test('me shows the same, and what has no date besides', async () => {
  await bob.types('action add @bob Tidy up');
  expect(await bobDirect.reads('me')).toContain(
    [
      '## What waits for you',
      '- W1.1 Draft pathway (Leeds Pharmacy LPN, due Wednesday 2 June 2027) Overdue [Done]',
      '- A1 Ring the LPC (Leeds Pharmacy LPN, due Thursday 3 June 2027) Overdue [Done]',
      '- A2 Tidy up (Leeds Pharmacy LPN, no date) [Done]',
      '- P1 Where shall we meet? (Leeds Pharmacy LPN, closes Friday 11 June 2027 at 5pm) [Vote]',
      '- R1 Antibiotic prescribing (Leeds Pharmacy LPN, until Monday 14 June 2027) [Your input]',
    ].join('\n'),
  );
});

test('a channel’s has what is late for the chair, what is due, done and open, with the turnout', async () => {
  await bob.types('action add @bob Order tea by 10 June 2027');
  const read = await bob.reads('digest now');
  const [, fromOverdue = ''] = read.split('## Overdue by five working days or more\n');
  expect(read).toContain('Digest of Leeds Pharmacy LPN, Wednesday 9 June 2027');
  expect(fromOverdue.split('\n')).toEqual([
    'For the chair, as soon as there is one.',
    '- W1.1 Draft pathway (Bob Hill, due Wednesday 2 June 2027) Overdue [Done]',
    '## Overdue',
    '- A1 Ring the LPC (Bob Hill, due Thursday 3 June 2027) Overdue [Done]',
    '## Due in the next 14 days',
    '- A2 Order tea (Bob Hill, due Thursday 10 June 2027) [Done]',
    '- W1.2 Agree pathway (Ann Ward, due Friday 11 June 2027) [Done]',
    '- W0.1 Outline drafted (Ann Ward, due Tuesday 15 June 2027) [Done]',
    '## Done since Wednesday 2 June 2027',
    '- W1.3 Tell the board (Ann Ward, done)',
    '## Open polls',
    expect.stringMatching(/^- P1 Where shall we meet\? .*1 of 2 voted.* \[Vote\]$/),
    '## Open reviews',
    '- R1 Antibiotic prescribing, until Monday 14 June 2027 (0 of 2 given) [Show]',
    expect.stringMatching(/^Audit log: \d+ changes, head /),
  ]);
});

test('a chair’s own has the milestones of their networks that are five working days overdue', async () => {
  const catDirect = bot.slack('direct').as('cat');
  await ann.types('member add @cat as clinical chair');
  expect(await catDirect.reads('digest now')).toContain(
    [
      '## For you as the chair: overdue by five working days or more',
      '- W1.1 Draft pathway (Bob Hill, due Wednesday 2 June 2027) Overdue [Remind them] [Give]',
    ].join('\n'),
  );
  await ann.types('poll cancel P1 because the network closes');
  await ann.types('review cancel R1 because the network closes');
  await ann.types('network close because its work is done');
  expect(await catDirect.reads('digest now')).toContain('Nothing waits for you');
  expect(await bobDirect.reads('digest now')).toContain('Nothing waits for you');
});

test('what someone has voted in secret is in no digest', async () => {
  await ann.types('poll open "Adopt the terms of reference?" Yes | No secret closes 14 June 2027');
  await bobDirect.types('vote P2 No');
  const read = await bob.reads('digest now');
  expect(read).toMatch(/P2 Adopt the terms of reference\? Voted so far: half/);
  expect(read).not.toMatch(/P2.*No\b/);
  expect(await bobDirect.reads('digest now')).not.toContain('P2');
});
