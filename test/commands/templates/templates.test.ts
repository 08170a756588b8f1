import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { bytesOf } from '../../support/bytes-of.ts';
import { readView } from '../../support/read-view.ts';
import { readWord } from '../../support/read-word.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';
import { headedStyles, letterhead, wordTemplate } from '../../support/word-template.ts';

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

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
const agenda = async (): Promise<Uint8Array> => bytesOf(await ann.types('meeting agenda M1 as docx'));
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

describe('the letterhead of a Word document that is sent for its look', () => {
  const withHead = (parts: Parameters<typeof letterhead>[0] = {}) =>
    wordTemplate({ files: letterhead(parts) });
  const files = async () => unzipSync(await agenda());
  const read = async (name: string) => strFromU8((await files())[name] ?? new Uint8Array());

  test('is on the pages of documents from then on, with its picture and its links', async () => {
    const before = readWord(await agenda());
    expect(await give(withHead())).toContain('I took its letterhead too: what its header and footer say');
    const document = await read('word/document.xml');
    const relations = await read('word/_rels/document.xml.rels');
    const section = document.slice(document.lastIndexOf('<w:sectPr'));
    const [, top] = /<w:headerReference w:type="default" r:id="(\w+)"\/>/.exec(section) ?? [];
    const [, foot] = /<w:footerReference w:type="first" r:id="(\w+)"\/>/.exec(section) ?? [];
    expect(relations).toContain(
      `Id="${top}" Type="${RELATION}/header" Target="letterhead-header-default.xml"`,
    );
    expect(relations).toContain(
      `Id="${foot}" Type="${RELATION}/footer" Target="letterhead-footer-first.xml"`,
    );
    expect(section).toMatch(/<w:pgMar [^>]*w:top="2268"/);
    expect(section).toMatch(/<w:titlePg\/><w:docGrid/);
    expect(await read('word/letterhead-header-default.xml')).toContain('1 Quarry Hill, Leeds');
    expect(await read('word/_rels/letterhead-header-default.xml.rels')).toContain(
      'Target="media/letterhead-image1.png"',
    );
    expect((await files())['word/media/letterhead-image1.png']).toEqual(
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]),
    );
    expect(await read('word/_rels/letterhead-footer-first.xml.rels')).toContain(
      'Target="https://www.example.nhs.uk/" TargetMode="External"',
    );
    expect(readWord(await agenda())).toEqual(before);
    expect(JSON.stringify(await bot.prisma.wordTemplate.findMany())).not.toMatch(/A secret|An even secret/);
    expect(await ann.reads('network template')).toContain('with its letterhead');
  });

  test('makes a package in which every part is named once, and every part that is named is there', async () => {
    await give(withHead());
    const all = await files();
    const overrides = [...(await read('[Content_Types].xml')).matchAll(/PartName="\/([^"]+)"/g)].map(
      ([, name]) => name,
    );
    expect(new Set(overrides).size).toBe(overrides.length);
    for (const name of overrides) expect(Object.keys(all)).toContain(name);
    const targets = [
      ...(await read('word/_rels/document.xml.rels')).matchAll(/ Id="([^"]+)".*? Target="([^"]+)"/g),
    ];
    expect(new Set(targets.map(([, id]) => id)).size).toBe(targets.length);
    for (const [, , target] of targets) expect(Object.keys(all)).toContain(`word/${target}`);
  });

  test('goes with undo, and comes back', async () => {
    await give(wordTemplate());
    expect(await ann.reads('network template')).toContain('without a letterhead');
    await give(withHead());
    await bot.slack('direct').as('ann').types('undo');
    expect(await read('word/document.xml')).not.toContain('headerReference');
    await give(withHead());
    expect(await read('word/document.xml')).toContain('headerReference');
    await ann.types('network template off');
    expect(await read('word/document.xml')).not.toContain('headerReference');
    await ann.types('undo');
    expect(await read('word/document.xml')).toContain('headerReference');
  });

  test.each([
    [
      'an embedded object',
      { header: '<w:p><w:r><w:t>x</w:t><w:object/></w:r></w:p>' },
      'more than words and pictures',
    ],
    [
      'a field that reads from elsewhere',
      {
        footer:
          '<w:p><w:r><w:t>x</w:t><w:instrText> INCLUDEPICTURE "http://x.example" </w:instrText></w:r></w:p>',
      },
      'more than words and pictures',
    ],
    [
      'a linked picture',
      { header: '<w:p><w:r><w:drawing><a:blip r:link="rId1"/></w:drawing></w:r></w:p>' },
      'more than words and pictures',
    ],
    ['a picture of another kind', { picture: 'media/image1.emf' }, 'replace it by a PNG or JPEG'],
    [
      'pictures that are too large',
      { bytes: new Uint8Array(600_000) },
      'The pictures of its letterhead are too large',
    ],
    [
      'the number of a patient',
      { header: '<w:p><w:r><w:t>Number 943 476 5919</w:t></w:r></w:p>' },
      'This seems to hold an NHS number',
    ],
  ])('is refused with %s', async (_, parts, says) => {
    expect(await give(withHead(parts))).toContain(says);
    expect(await bot.prisma.wordTemplate.count()).toBe(0);
  });
});
