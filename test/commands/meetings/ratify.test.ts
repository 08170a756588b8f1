import { beforeEach, describe, expect, test } from 'vitest';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot, { bob: 'clinician', cat: 'clinician', dev: 'observer' }));
  await ann.types('meeting quorum set at least 2');
  await ann.types('meeting schedule "June meeting" on 14 June 2027 at 2pm');
  await ann.types('meeting schedule "July meeting" on 14 July 2027 at 2pm');
  await bot.moveTo('2027-06-14 14:00');
  await ann.types('meeting start M1');
  await ann.types('decision record We wait');
});
const card = () => readView(bot.card('Pharmacy', 'Decision D1,'));
const startJuly = async () => {
  await ann.types('meeting end');
  await bot.moveTo('2027-07-14 14:00');
  await ann.types('meeting start M2');
};

describe('a decision that was made without a quorum', () => {
  test('says so at once, on its card and in lists, and is marked anew when the meeting ends', async () => {
    expect(card()).toContain('to be ratified');
    expect(card()).toContain('[Ratify] [Ask those absent]');
    expect(await bob.reads('decision list')).toContain('D1 We wait To be ratified');
    await bob.types('meeting here');
    await ann.types('decision record We act');
    expect(await bob.reads('decision show D2')).not.toContain('ratified');
    await ann.types('meeting end');
    expect(card()).toContain('to be ratified');
    expect(await bob.reads('decision show D2')).not.toContain('ratified');
  });

  test('is ratified by a quorate meeting, which both minutes, its card and the list say', async () => {
    await startJuly();
    expect(await ann.reads('decision ratify D1')).toContain(
      'M2 is not quorate now: 1 more member is needed.',
    );
    await bob.types('meeting here');
    expect(await bob.reads('decision ratify D1')).toContain('manage');
    expect(await ann.reads('D1 is ratified')).toContain('D1 is ratified by M2: We wait');
    expect(card()).toContain('Ratified: by M2 on Wednesday 14 July 2027 at 2pm');
    expect(card()).not.toContain('[Ratify]');
    expect(await bob.reads('decision list')).toContain('D1 We wait (ratified on Wednesday 14 July 2027)');
    expect(await bob.reads('meeting minutes M1')).toContain(
      'Decision D1: We wait (the meeting was not quorate; ratified by M2 on Wednesday 14 July 2027)',
    );
    expect(await bob.reads('meeting minutes M2')).toContain('1. Ratify D1: We wait\n- Ratified D1: We wait');
    expect(await ann.reads('decision ratify D1')).toContain('D1 has been ratified already.');
  });

  test('is to be ratified again when that is taken back', async () => {
    await startJuly();
    await bob.types('meeting here');
    await ann.types('decision ratify D1');
    expect(await ann.reads('undo')).toContain('Taken back.');
    expect(card()).toContain('to be ratified');
  });

  test('is ratified by its own meeting, once that has won its quorum', async () => {
    await bob.types('meeting here');
    await ann.presses(bot.card('#pharmacy', 'We wait'), 'Ratify');
    expect(card()).toContain('Ratified: by M1');
    expect(await ann.reads('meeting end')).not.toContain('To be ratified');
  });

  test('is ratified only while a meeting runs, and only if it needs to be', async () => {
    await ann.types('meeting end');
    expect(await ann.reads('decision ratify D1')).toContain('No meeting is running.');
    await ann.types('decision record We act');
    expect(await ann.reads('decision ratify D2')).toContain('needs no ratifying');
    await ann.types('decision replace D1 with We shall see');
    expect(await ann.reads('decision ratify D1')).toContain('D1 was replaced');
  });
});

describe('those who were absent', () => {
  beforeEach(async () => {
    expect(await ann.reads('meeting end')).toContain('poll ratify D1 closes in 5 days');
    await ann.types('poll ratify D1 closes Friday 5pm');
  });
  const poll = () => readView(bot.card('Pharmacy', 'Ratify D1: We wait'));

  test('are asked, and no others, and ratify it by their votes; it leaves the next agenda', async () => {
    expect(await bob.reads('meeting agenda M2')).toContain('Ratify D1');
    expect(poll()).toContain('Quorum: 1 of 2 must vote');
    expect(poll()).toContain('Who may vote: Those who were not at M1\n');
    expect(await ann.reads('vote P1 for')).toBe(
      'P1 asks only those who were not at M1, of those who could vote here when it opened, on Monday 14 June 2027 at 2pm.',
    );
    expect(poll()).toContain('0 of 2');
    await bob.types('vote P1 for');
    await bot.moveTo('2027-06-18 17:01');
    expect(poll()).toContain('Ratification: D1 is ratified');
    expect(card()).toContain('Ratified: by P1 on Friday 18 June 2027 at 5pm');
    expect(await bob.reads('decision list')).toContain('D1 We wait (ratified on Friday 18 June 2027)');
    expect(await bob.reads('decision list')).not.toContain('D2');
    expect(await bob.reads('meeting agenda M2')).toContain('Nothing is on the agenda yet.');
    expect(await bob.reads('meeting minutes M1')).toContain('ratified by P1 on Friday 18 June 2027');
  });

  test.each([
    ['nobody votes', []],
    ['they vote against it', ['vote P1 against']],
  ])('leave it to the next meeting if %s', async (_, votes) => {
    for (const each of votes) await bob.types(each);
    await bot.moveTo('2027-06-18 17:01');
    expect(poll()).toContain('Ratification: D1 is not ratified');
    expect(card()).toContain('to be ratified');
    expect(await bob.reads('meeting agenda M2')).toContain('Ratify D1');
  });

  test('are not asked twice at once, and again once that poll has failed', async () => {
    expect(await ann.reads('poll ratify D1 closes Friday 5pm')).toContain('P1 asks that already.');
    await bot.moveTo('2027-06-18 17:01');
    await ann.types('poll ratify D1 closes in 5 days');
    expect(await bob.reads('poll list')).toContain('P2 Ratify D1');
  });
});

test('a poll that carries it without the quorum of those who voted ratifies nothing, and says so', async () => {
  await ann.types('meeting quorum set at least 2 clinical');
  await ann.types('meeting end');
  await ann.types('poll ratify D1 closes Friday 5pm');
  await bob.types('vote P1 for');
  await ann.types('poll close P1');
  const poll = readView(bot.card('Pharmacy', 'Ratify D1: We wait'));
  expect(poll).toContain('Carried: 1 of 1 for');
  expect(poll).toContain('D1 is not ratified: with those who voted, the meeting was still not quorate');
  expect(card()).toContain('to be ratified');
});

test('what those absent could not make quorate is left to a meeting', async () => {
  await ann.types('meeting quorum set at least 2 with patient representative');
  await ann.types('meeting end');
  expect(await ann.reads('poll ratify D1 closes Friday 5pm')).toContain('it would not be quorate');
  await ann.types('meeting quorum clear');
  expect(await ann.reads('poll ratify D1 closes Friday 5pm')).toContain('asks for no quorum any more');
});
