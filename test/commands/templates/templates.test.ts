import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { filesIn } from '../../../commands/view.ts';
import { readView } from '../../support/read-view.ts';
import { readWord } from '../../support/read-word.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';
import { headedStyles, wordTemplate } from '../../support/word-template.ts';

let bot: TestBot;
let ann: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann } = await foundNetwork(bot, { bob: 'clinician' }));
  await ann.types('meeting schedule Board on 14 June 2027 at 2pm');
  await ann.types('meeting agenda M1 add Flu clinics');
});

/** Sends a file to the bot, with words beside it, on either platform. */
const give = async (bytes: Uint8Array, who: Speaker = bot.slack('direct').as('ann')): Promise<string> => {
  bot.files.set('F1', bytes);
  return readView(await who.says({ text: 'network template', mentions: [], files: ['F1'] }));
};
const agenda = async (): Promise<Uint8Array> => {
  const answer = await ann.types('meeting agenda M1 as docx');
  const [file] = answer.kind === 'message' ? filesIn(answer) : [];
  if (!file) throw new Error('there is no file in the answer');
  return file.bytes();
};
const part = async (name: string): Promise<string> => {
  const found = unzipSync(await agenda())[name];
  return found ? strFromU8(found) : '';
};

describe.each(['slack', 'teams'] as const)('a Word document that is sent for its look in %s', (platform) => {
  test('gives its styles and its theme to documents from then on, which read as before', async () => {
    const before = readWord(await agenda());
    expect(before[0]).toBe('Heading1: Agenda of M1 Board');
    const sender = platform === 'slack' ? 'ann' : 'bob';
    if (platform === 'teams') await ann.types('member add bob as manager');
    const who = bot[platform]('direct').as(sender);
    expect(await give(wordTemplate(), who)).toContain(
      'Word documents of Leeds Pharmacy LPN look like yours from now on.',
    );
    expect(await part('word/styles.xml')).toContain('005EB8');
    expect(await part('word/theme/theme1.xml')).toContain('name="Leeds"');
    expect(await part('[Content_Types].xml')).toContain('/word/theme/theme1.xml');
    expect(await part('word/_rels/document.xml.rels')).toContain('theme/theme1.xml');
    expect(readWord(await agenda())).toEqual(before);
  });
});

test('nothing that it says is kept, and documents look as usual again with undo or off', async () => {
  await give(wordTemplate());
  expect(JSON.stringify(await bot.prisma.wordTemplate.findMany())).not.toContain('A secret');
  expect(await ann.reads('network template')).toContain('They look like a document from Ann Ward');
  await ann.types('network template off');
  expect(await part('word/styles.xml')).not.toContain('005EB8');
  expect(await ann.reads('network template off')).toContain('look as usual already');
  await ann.types('undo');
  expect(await part('word/styles.xml')).toContain('005EB8');
});

test('a later one takes its place, and undo brings the earlier back', async () => {
  await give(wordTemplate());
  await give(wordTemplate({ styles: headedStyles('FF0000', 'FF0000') }));
  expect(await part('word/styles.xml')).toContain('FF0000');
  await bot.slack('direct').as('ann').types('undo');
  expect(await part('word/styles.xml')).toContain('005EB8');
});

test.each([
  ['a text', new TextEncoder().encode('Dear all'), 'This is no Word document.'],
  [
    'a document with a password',
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1]),
    'has a password, or is of an old kind',
  ],
  ['a broken one', wordTemplate().slice(0, 200), 'This document cannot be read.'],
  ['a workbook', wordTemplate({ type: 'spreadsheetml.sheet.main+xml' }), 'This is no Word document.'],
  [
    'one with macros',
    wordTemplate({ type: 'application/vnd.ms-word.document.macroEnabled.main+xml' }),
    'has macros',
  ],
  ['one without Heading 2', wordTemplate({ styles: headedStyles('005EB8') }), 'the style “Heading 2”'],
  [
    'one with an entity',
    wordTemplate({ styles: `<!DOCTYPE a [<!ENTITY b "c">]>${headedStyles('1', '2')}` }),
    'cannot be read',
  ],
  ['one of no XML', wordTemplate({ styles: `${headedStyles('1', '2')}<w:open` }), 'cannot be read'],
  ['one too large', wordTemplate({ styles: headedStyles('1', '2') + ' '.repeat(500_000) }), 'are too large'],
])('%s is refused in plain words, and changes nothing', async (_, bytes, says) => {
  expect(await give(bytes)).toContain(says);
  expect(await bot.prisma.wordTemplate.count()).toBe(0);
});

test('only those who manage the network lay it down, and it is that of their network alone', async () => {
  expect(await give(wordTemplate(), bot.teams('direct').as('bob'))).not.toContain('from now on');
  await give(wordTemplate());
  const cat = bot.slack('#dental').as('cat');
  await cat.types('network create Dental');
  expect(await cat.reads('network template')).toContain('They look as usual');
});
