import ical from 'node-ical';
import { beforeEach, expect, test } from 'vitest';
import { filesIn, type View } from '../../../commands/view.ts';
import { readPdf } from '../../support/read-pdf.ts';
import { readWord } from '../../support/read-word.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann } = await foundNetwork(bot, { cat: 'deputy chair' }));
});

const fileOf = async (answer: View) => {
  const [file] = answer.kind === 'message' ? filesIn(answer) : [];
  if (!file) throw new Error('there is no file in the answer');
  return { ...file, content: await file.bytes() };
};
const textOf = async (answer: View) => new TextDecoder().decode((await fileOf(answer)).content);

beforeEach(async () => {
  for (const typed of [
    'meeting schedule "June meeting" on 14 June 2027 at 2pm for 90 minutes in York',
    'meeting agenda M1 add "Needs assessment" led by @cat',
    'meeting apologies @dev',
    'meeting start M1',
    'decision record We will pilot the scheme',
    'action add @cat Write the summary, soon by 30 June 2027',
    'action add me Ask for money',
    'action done A2',
    'meeting end',
  ])
    await ann.types(typed);
});

test('minutes as a Word document read as minutes do, with tables of who was there and of what is to be done', async () => {
  const answer = await ann.types('meeting minutes M1 as docx');
  expect(answer).toMatchObject({ title: 'Minutes of M1 June meeting' });
  const { name, typed, content } = await fileOf(answer);
  expect({ name, typed }).toEqual({ name: 'M1-minutes.docx', typed: 'meeting minutes M1 as docx' });
  const lines = readWord(content);
  expect(lines.slice(0, 7)).toEqual([
    'Heading1: Minutes of M1 June meeting',
    'Leeds Pharmacy LPN',
    expect.stringMatching(/^Held on .*, York$/),
    'Heading2: Present',
    '|| Name | Initials | Role',
    '| Ann Ward | AW | manager',
    'Heading2: Apologies',
  ]);
  expect(lines).toContain('Heading2: 1. Needs assessment');
  expect(lines).toContain('ListParagraph: Decision D1: We will pilot the scheme');
  expect(lines.slice(-4)).toEqual([
    'Heading2: Actions from this meeting',
    '|| Reference | Action | Owner | Due | Status',
    '| A1 | Write the summary, soon | Cat Jones | Wednesday 30 June 2027 | Open',
    '| A2 | Ask for money | Ann Ward |  | Done',
  ]);
});

test('minutes as a PDF say the same as the Word document, and tell it by their tags', async () => {
  const { name, mediaType, typed, content } = await fileOf(await ann.types('meeting minutes M1 as pdf'));
  expect({ name, mediaType, typed }).toEqual({
    ...{ name: 'M1-minutes.pdf', mediaType: 'application/pdf', typed: 'meeting minutes M1 as pdf' },
  });
  const { lines, title } = await readPdf(content);
  expect(title).toBe('Minutes of M1 June meeting');
  const word = readWord((await fileOf(await ann.types('meeting minutes M1 as docx'))).content);
  const alike = word.map((line) =>
    line
      .replace(/^Heading(\d): /, 'H$1: ')
      .replace(/^ListParagraph: /, 'LI: • ')
      .replace(/^(?!H\d: |LI: |\|)/, 'P: '),
  );
  expect(lines).toEqual(alike);
  expect(lines).toContain('| A2 | Ask for money | Ann Ward |  | Done');
});

test('minutes are had as Markdown, and their actions as a table that spreadsheets open', async () => {
  const markdown = await textOf(await ann.types('meeting minutes M1 --as markdown'));
  expect(markdown).toContain('| Ann Ward | AW | manager |');
  expect(markdown).toContain('- **Decision D1:** We will pilot the scheme');
  expect((await textOf(await ann.types('meeting minutes M1 as csv'))).split('\r\n')).toEqual([
    'Reference,Action,Owner,Due,Status',
    'A1,"Write the summary, soon",Cat Jones,Wednesday 30 June 2027,Open',
    'A2,Ask for money,Ann Ward,,Done',
    '',
  ]);
});

test('a document is asked for in the form, in everyday words, and by whoever may read the minutes alone', async () => {
  const form = await ann.types('meeting minutes');
  expect((await fileOf(await ann.fills(form, { meeting: 'M1', as: 'docx' }))).name).toBe('M1-minutes.docx');
  expect((await fileOf(await ann.types('minutes of M1 as word'))).name).toBe('M1-minutes.docx');
  expect(await ann.reads('meeting minutes M1 as rtf')).toContain(
    '“rtf” is not one of docx, pdf, markdown, csv, page.',
  );
  for (const asked of ['minutes of M1 as pdf', 'minutes of M1 as a pdf file'])
    expect((await fileOf(await ann.types(asked))).name, asked).toBe('M1-minutes.pdf');
  const stranger = bot.slack('direct').as('gus');
  expect(await stranger.reads('meeting minutes M1 as docx --in "Leeds Pharmacy LPN"')).not.toContain(
    'M1-minutes',
  );
});

test('a meeting comes as a file for calendars, which know it again when it changes', async () => {
  await ann.types('meeting schedule "July meeting" on 12 July 2027 at 2pm for 90 minutes in Leeds');
  await ann.types('meeting agenda M2 add Funding');
  const read = async () => {
    const file = await fileOf(await ann.types('meeting calendar M2'));
    expect(file.name).toBe('M2.ics');
    const [event] = Object.values(ical.sync.parseICS(new TextDecoder().decode(file.content))).filter(
      (each) => each?.type === 'VEVENT',
    );
    if (event?.type !== 'VEVENT') throw new Error('there is no event');
    return event;
  };
  const planned = await read();
  expect(planned).toMatchObject({ summary: 'M2 July meeting', location: 'Leeds', status: 'CONFIRMED' });
  expect(planned.description).toBe('1. Funding');
  expect(planned.start.toISOString()).toBe('2027-07-12T13:00:00.000Z');
  expect(planned.end?.toISOString()).toBe('2027-07-12T14:30:00.000Z');
  await ann.types('meeting move M2 to 19 July 2027 at 2pm');
  const moved = await read();
  expect(moved.uid).toBe(planned.uid);
  expect(Number(moved.sequence)).toBeGreaterThan(Number(planned.sequence));
  expect(moved.start.toISOString()).toBe('2027-07-19T13:00:00.000Z');
  await ann.types('meeting cancel M2');
  expect(await read()).toMatchObject({ uid: planned.uid, status: 'CANCELLED' });
});
