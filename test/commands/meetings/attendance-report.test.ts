import { unzipSync } from 'fflate';
import { beforeEach, describe, expect, test } from 'vitest';
import { filesIn, type View } from '../../../commands/view.ts';
import { readPdf } from '../../support/read-pdf.ts';
import { readView } from '../../support/read-view.ts';
import { readWord } from '../../support/read-word.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot, { cat: 'clinician', dev: 'patient representative' }));
});

/** Holds a meeting on a day: Ann is there, and whoever is named; others may send apologies. */
async function hold(title: string, day: string, { present = '', apologies = '' }): Promise<void> {
  await ann.types(`meeting schedule "${title}" on ${day} at 2pm`);
  if (apologies) await ann.types(`meeting apologies ${apologies}`);
  await bot.moveTo(`${isoOf(day)} 14:00`);
  const reference = /M\d+/.exec(await ann.reads('meeting list'))?.[0];
  await ann.types(`meeting start ${reference}`);
  if (present) await ann.types(`meeting present ${present}`);
  await ann.types('meeting end');
}
const isoOf = (day: string): string => new Date(`${day} UTC`).toISOString().slice(0, 10);

const fileIn = (answer: View) => {
  const [file] = answer.kind === 'message' ? filesIn(answer) : [];
  if (!file) throw new Error(`there is no file in ${readView(answer)}`);
  return file;
};

test('before any meeting was held there is nothing to report', async () => {
  await ann.types('meeting schedule "June meeting" on 14 June 2027 at 2pm');
  expect(await bob.reads('meeting attendance')).toBe(
    'Attendance in Leeds Pharmacy LPN, 2027/28\nNo meeting was held in 2027/28.',
  );
});

describe('a year of meetings', () => {
  beforeEach(async () => {
    await hold('June meeting', '14 June 2027', { present: '@cat', apologies: '@dev' });
    await hold('March meeting', '30 March 2028', { present: '@cat' });
    await hold('April meeting', '3 April 2028', {});
  });

  test('is told by member and by meeting, from April to March', async () => {
    expect((await bob.reads('meeting attendance 2027/28')).split('\n')).toEqual([
      'Attendance in Leeds Pharmacy LPN, 2027/28',
      '2 meetings were held, with 2 present on average. 2 members came to none.',
      '## Members',
      '| Name | Came to | Share | Apologies |',
      expect.stringMatching(/^\| (Ann Ward|Cat Jones) \| 2 of 2 \| 100% \| 0 \|$/),
      expect.stringMatching(/^\| (Ann Ward|Cat Jones) \| 2 of 2 \| 100% \| 0 \|$/),
      '| Dev Patel | 0 of 2 | 0% | 1 |',
      '| Bob Hill | 0 of 2 | 0% | 0 |',
      '## Meetings',
      '| Meeting | Held on | Present | Apologies |',
      '| M1 June meeting | Monday 14 June 2027 | 2 | 1 |',
      '| M2 March meeting | Thursday 30 March 2028 | 2 | 0 |',
      'Of all meetings of the year, also for those who joined in its course.',
      '[As a chart] [As a Word document] [As a PDF] [As a table (CSV)]',
    ]);
    const april = await ann.reads('meeting attendance');
    expect(april).toContain('2028/29\nOne meeting was held, with 1 present. 3 members came to none.');
    expect(april).not.toContain('March meeting');
  });

  test('is had as a chart, with the number that makes a meeting quorate across it', async () => {
    await ann.types('meeting quorum set at least 3');
    const answer = await bob.presses(await bob.types('meeting attendance 2027/28'), 'As a chart');
    const picture = fileIn(answer);
    expect(picture).toMatchObject({
      name: 'attendance-2027-28.png',
      alt: 'Line chart of “Present at meetings in 2027/28”. M1: 2 people; M2: 2 people. A line across at Quorum: 3 people.',
      typed: 'meeting attendance 2027/28 as chart',
    });
    expect(
      Buffer.from(await picture.bytes())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
  });

  test('is had as a document and as a PDF, with the chart as a picture that has its words', async () => {
    const words = 'Line chart of “Present at meetings in 2027/28”. M1: 2 people; M2: 2 people.';
    const word = await fileIn(await ann.types('meeting attendance 2027/28 as docx')).bytes();
    expect(readWord(word)).toContain('| Dev Patel | 0 of 2 | 0% | 1');
    const parts = unzipSync(word);
    expect(new TextDecoder().decode(parts['word/document.xml'])).toContain(`descr="${words}"`);
    expect(Object.keys(parts).filter((name) => /^word\/media\/.*\.png$/.test(name))).toHaveLength(1);
    const { lines } = await readPdf(
      await fileIn(await ann.types('meeting attendance 2027/28 as a pdf')).bytes(),
    );
    expect(lines.slice(0, 5)).toEqual([
      'H1: Attendance in Leeds Pharmacy LPN, 2027/28',
      'P: 2 meetings were held, with 2 present on average. 2 members came to none.',
      `Figure: ${words}`,
      'H2: Members',
      '|| Name | Came to | Share | Apologies',
    ]);
    expect(lines).toContain('| Dev Patel | 0 of 2 | 0% | 1');
  });

  test('is had as a table for a spreadsheet', async () => {
    const file = fileIn(await ann.types('meeting attendance 2027/28 as csv'));
    expect(file.name).toBe('attendance-2027-28.csv');
    const lines = new TextDecoder().decode(await file.bytes()).split('\r\n');
    expect(lines[0]).toMatch(/Name,Member now,Came to,Of,Apologies$/);
    expect(lines.join('|')).toContain('Dev Patel,yes,0,2,1');
  });

  test('keeps whoever has left the network since, and says so', async () => {
    await ann.types('member end @cat because she has moved');
    await bot.wait(86_400);
    expect(await ann.reads('meeting attendance 2027/28')).toContain(
      '| Cat Jones (no member now) | 2 of 2 | 100% | 0 |',
    );
  });

  test('is for those who may read the network alone', async () => {
    const stranger = bot.slack('direct').as('gus');
    const answer = await stranger.reads('meeting attendance 2027/28 --in "Leeds Pharmacy LPN"');
    expect(answer).not.toContain('Cat Jones');
  });
});
