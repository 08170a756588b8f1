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
  ({ ann, bob } = await foundNetwork(bot, { cat: 'clinician', dev: 'patient representative' }));
});

const fileIn = (answer: View) => {
  const [file] = answer.kind === 'message' ? filesIn(answer) : [];
  if (!file) throw new Error(`there is no file in ${readView(answer)}`);
  return file;
};

test('before anything was decided there is nothing to report, and no chart is offered', async () => {
  expect(await bob.reads('decision report')).toBe(
    'Decisions of Leeds Pharmacy LPN, 2027/28\nNo decision was recorded in 2027/28.',
  );
});

test('what a meeting by correspondence decided is told as that', async () => {
  await ann.types('meeting schedule "Flu plan" by correspondence from 21 June 2027 to 2 July 2027');
  await ann.types('meeting agenda M1 add "Adopt the flu plan" purpose decision');
  await bot.moveTo('2027-06-21 09:02');
  await bob.types('vote P1 agree');
  await bot.moveTo('2027-07-03 00:05');
  const report = await ann.reads('decision report');
  expect(report).toContain('| In a meeting by correspondence | 1 |');
  expect(report).toContain('| By a vote that a meeting opened | 0 |');
});

describe('a year of decisions', () => {
  beforeEach(async () => {
    await ann.types('decision record We meet on Tuesdays');
    await ann.types('meeting schedule "June meeting" on 14 June 2027 at 2pm');
    await ann.types('meeting quorum set at least 3');
    await bot.moveTo('2027-06-14 14:00');
    await ann.types('meeting start M1');
    await ann.types('meeting present @cat');
    await ann.types('decision record We wait for funding');
    await ann.types('meeting present @dev');
    await ann.types('decision record We pilot in Leeds =SUM(A1)');
    await ann.types('poll open "Where do we begin?" York | Hull closes Friday 5pm');
    await ann.types('vote P1 York');
    await ann.types('poll close P1');
    await ann.types('meeting end');
    await ann.types('poll open "Which name?" Blue | Red closes Friday 5pm');
    await ann.types('vote P2 Blue');
    await ann.types('poll close P2');
    await bot.moveTo('2027-06-15 09:00');
    await ann.types('decision replace D1 with We meet on Fridays');
    await ann.types('decision record This was a mistake');
    await ann.types('undo');
    await bot.moveTo('2028-04-03 09:00');
    await ann.types('decision record We begin another year');
  });

  test('is told by how each was decided, and what became of those without a quorum', async () => {
    expect((await bob.reads('decision report 2027/28')).split('\n')).toEqual([
      'Decisions of Leeds Pharmacy LPN, 2027/28',
      '6 decisions were recorded in 2027/28. One of them has been replaced since.',
      '| How it was decided | Decisions |',
      '| Agreed in a meeting, without a vote | 2 |',
      '| By votes that were counted in a meeting | 0 |',
      '| By a vote that a meeting opened | 1 |',
      '| In a meeting by correspondence | 0 |',
      '| By a poll between meetings | 1 |',
      '| Recorded between meetings | 2 |',
      '## Made without a quorum',
      'In all: 1',
      'Ratified by a meeting: 0',
      'Ratified by a poll: 0',
      'Still to be ratified: 1',
      '[As a chart] [As a Word document] [As a PDF] [As a table (CSV)]',
    ]);
    expect(await ann.reads('decision report')).toContain('One decision was recorded in 2028/29.');
  });

  test('is had as a chart whose words say every number', async () => {
    const picture = fileIn(await bob.presses(await bob.types('decision report 2027/28'), 'As a chart'));
    expect(picture).toMatchObject({
      name: 'decisions-2027-28.png',
      alt: expect.stringContaining('Agreed in a meeting, without a vote: 2 decisions; '),
      typed: 'decision report 2027/28 as chart',
    });
  });

  test('is had as a PDF and as a table, with each decision and what became of it', async () => {
    const { lines } = await readPdf(await fileIn(await bob.types('decision report 2027/28 as pdf')).bytes());
    expect(lines).toContain('|| Reference | Decision | Recorded on | How | Since');
    expect(lines).toContain(
      '| D1 | We meet on Tuesdays | Tuesday 1 June 2027 | Recorded between meetings | replaced since',
    );
    expect(lines).toContain(
      '| D2 | We wait for funding | Monday 14 June 2027 | Agreed in a meeting, without a vote | to be ratified',
    );
    const csv = new TextDecoder().decode(
      await fileIn(await bob.types('decision report 2027/28 as csv')).bytes(),
    );
    expect(csv).toContain(
      'D2,We wait for funding,2027-06-14,"Agreed in a meeting, without a vote",to be ratified',
    );
    expect(csv).not.toContain('mistake');
    expect(csv).not.toContain('another year');
  });

  test('is asked for in everyday words, by members of the network alone', async () => {
    for (const asked of [
      'decisions by method',
      'how were decisions made this year?',
      'show me our decisions by method',
    ])
      expect(await bob.reads(asked), asked).toContain('Decisions of Leeds Pharmacy LPN, 2028/29');
    const stranger = bot.slack('direct').as('gus');
    expect(await stranger.reads('decision report 2027/28 --in "Leeds Pharmacy LPN"')).not.toContain(
      'How it was decided',
    );
  });

  test('is asked for with a year, and a year that is none is said to be none', async () => {
    expect(await bob.reads('decision report 2026/27')).toContain('No decision was recorded in 2026/27.');
    expect(await bob.reads('decision report 2027/29')).toContain('I did not understand “2027/29”.');
  });
});
