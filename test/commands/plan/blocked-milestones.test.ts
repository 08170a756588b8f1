import { beforeEach, expect, test } from 'vitest';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot));
});

const BLOCK = 'milestone block W1.1 because the trust has not answered';
const card = () => readView(bot.card('Pharmacy', 'Work plan'));

beforeEach(async () => {
  await ann.types('plan create 2027/28');
  await ann.types('plan priority add "Minor ailments" domain 3');
  await ann.types('plan milestone add "Draft pathway" for W1 by 30 June 2027 owner bob');
});

test('a milestone that is blocked says so, and why, until it can go on', async () => {
  expect(await ann.reads(BLOCK)).toBe('W1.1 is blocked, because the trust has not answered\n[Undo]');
  expect(card()).toContain('W1 Minor ailments 1 blocked: 0 of 1');
  expect(card()).toContain('W1.1 Draft pathway is blocked, because the trust has not answered');
  expect(await ann.reads('plan show')).toContain('W1.1 Draft pathway is blocked');
  const shown = await ann.types('milestone show W1.1');
  expect(readView(shown)).toContain(', open, blocked because the trust has not answered\n');
  expect(await ann.reads('milestone list blocked')).toContain(
    'due Wednesday 30 June 2027) Blocked because the trust has not answered [Done]',
  );
  await ann.presses(shown, 'It can go on');
  expect(card()).not.toContain('blocked');
  expect(await ann.reads('milestone list blocked')).toContain('Nothing is blocked or at risk.');
  expect(await ann.reads('milestone unblock W1.1')).toContain('W1.1 is not blocked or at risk.');
});

test('whoever owns it may say so from its button, and it may be said again for another reason', async () => {
  const form = await bob.presses(await bob.types('milestone show W1.1'), 'Blocked');
  expect(readView(form)).toBe('What blocks a milestone\nWhy*:\n[Save]');
  await bob.fills(form, { because: 'two practices have left' });
  expect(card()).toContain('is blocked, because two practices have left');
  await bob.types('W1.1 is stuck because nobody answers');
  expect(card()).toContain('is blocked, because nobody answers');
});

test('undo takes back either, and what is done is blocked no more', async () => {
  await ann.types(BLOCK);
  await ann.types('undo');
  expect(card()).not.toContain('blocked');
  await ann.types(BLOCK);
  await ann.types('milestone unblock W1.1');
  await ann.types('undo');
  expect(card()).toContain('is blocked, because the trust has not answered');
  await bob.types('milestone done W1.1');
  expect(await ann.reads(BLOCK)).toContain('W1.1 is already done.');
  await bob.types('milestone reopen W1.1');
  expect(card()).not.toContain('blocked');
});

test('in a digest it stands once, among what is overdue, when it is both', async () => {
  await ann.types(BLOCK);
  await bot.moveTo('2027-07-02 10:00');
  const digest = await ann.reads('digest now');
  expect(digest).toMatch(/## Overdue\n(?:- W0.*\n)*- W1\.1 Draft pathway/);
  expect(digest).not.toContain('## Blocked');
  expect(digest.split('W1.1 Draft pathway')).toHaveLength(2);
});

test('the digest of the network and that of its chair tell it, however far off it is due', async () => {
  await ann.types('milestone move W1.1 to 30 November 2027 because it is late');
  await ann.types(BLOCK);
  expect(await ann.reads('digest now')).toContain(
    [
      '## Blocked or at risk',
      '- W1.1 Draft pathway (Bob Hill, due Tuesday 30 November 2027) Blocked because the trust has not answered [Done]',
    ].join('\n'),
  );
  const direct = bot.slack('direct').as('ann');
  expect(await direct.reads('digest now')).not.toContain('blocked');
  await ann.types('member add ann as clinical chair');
  expect(await direct.reads('digest now')).toContain(
    [
      '## For you as the chair: blocked or at risk',
      '- W1.1 Draft pathway (Bob Hill, due Tuesday 30 November 2027) Blocked because the trust has not answered [Done]',
    ].join('\n'),
  );
});

test('its owner is reminded of it all the same, and of what blocks it', async () => {
  await ann.types(BLOCK);
  await bot.moveTo('2027-06-16 12:00');
  expect(
    bot
      .direct('teams', 'bob')
      .map(({ view }) => readView(view))
      .at(-1),
  ).toContain('Blocked because: the trust has not answered');
});

test('a milestone may be at risk instead, and is one or the other', async () => {
  expect(await ann.reads('milestone risk W1.1 because two practices have not answered')).toBe(
    'W1.1 is at risk, because two practices have not answered\n[Undo]',
  );
  expect(card()).toContain('W1 Minor ailments 1 at risk: 0 of 1');
  expect(await ann.reads('plan show')).toContain(
    'W1.1 Draft pathway is at risk, because two practices have not answered',
  );
  expect(await ann.reads('plan table')).toContain('at risk because two practices have not answered');
  expect(await ann.reads('milestone list blocked')).toContain(
    'At risk because two practices have not answered [Done]',
  );
  expect(await ann.reads('digest now')).toContain('At risk because two practices have not answered');
  expect(readView(await ann.types('plan timeline'))).toContain('Wednesday 30 June 2027, at risk');
  await bob.types('W1.1 is blocked because the trust has not answered');
  expect(card()).toContain('W1 Minor ailments 1 blocked: 0 of 1');
  expect(card()).not.toContain('at risk');
  await bob.types('undo');
  expect(card()).toContain('is at risk, because two practices have not answered');
  expect(await bob.reads('W1.1 is on track')).toBe('W1.1 can go on: Draft pathway\n[Undo]');
  expect(card()).not.toContain('at risk');
});
