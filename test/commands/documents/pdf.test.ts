import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toPdf } from '../../../commands/documents/pdf.ts';
import { type Piece, toLines, toPieces } from '../../../commands/documents/pdf-pieces.ts';
import type { Block } from '../../../commands/view.ts';
import { pictureBlock } from '../../support/picture-block.ts';
import { readPdf } from '../../support/read-pdf.ts';

const read = async (title: string, blocks: Block[]) => readPdf(await toPdf({ title, blocks }));

describe('a view as a PDF', () => {
  test('is read by its tags: headings, lists, tables, links and the words of pictures', async () => {
    const { lines, links } = await read('Minutes of M1', [
      { type: 'note', text: 'Held in Leeds' },
      { type: 'heading', text: 'Present' },
      {
        type: 'table',
        columns: [{ label: 'Name' }, { label: 'Sessions', align: 'right' }],
        rows: [['Ann <Ward> & co', '4']],
      },
      { type: 'facts', facts: [{ label: 'Quorum', value: [{ strong: '4' }, ' members'] }] },
      { type: 'list', items: [{ text: [{ strong: 'Action: ' }, 'AW to ring the LPC'] }, { text: 'Next' }] },
      { type: 'progress', label: 'Votes', done: 3, of: 5 },
      pictureBlock('Bar chart of “Votes”. York: 3 votes.'),
      {
        type: 'text',
        text: [
          'See ',
          { link: 'the plan', href: 'https://nhs.example/' },
          ', not ',
          { link: 'this', href: 'javascript:alert(1)' },
        ],
      },
    ]);
    expect(lines).toEqual([
      'H1: Minutes of M1',
      'P: Held in Leeds',
      'H2: Present',
      '|| Name | Sessions',
      '| Ann <Ward> & co | 4',
      'P: Quorum: 4 members',
      'LI: • Action: AW to ring the LPC',
      'LI: • Next',
      'P: Votes: 3 of 5',
      'Figure: Bar chart of “Votes”. York: 3 votes.',
      'P: See the plan, not this (javascript:alert(1))',
    ]);
    expect(links).toEqual(['the plan (https://nhs.example/) -> https://nhs.example/']);
  });

  test('says its title and its language, keeps the rules of PDF/UA by its own account, and has its fonts within it', async () => {
    const title = 'Minutes of M1 <b>& “co”</b></rdf:li>';
    const bytes = await toPdf({ title, blocks: [{ type: 'heading', text: 'Present' }] });
    const pdf = await readPdf(bytes);
    expect(pdf).toMatchObject({ title, metadataTitle: title, language: 'en-GB', isTagged: true });
    expect(pdf.metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(pdf.bookmarks).toEqual([title, 'Present']);
    const written = Buffer.from(bytes).toString('latin1');
    const fonts = [...written.matchAll(/\/FontDescriptor$|\/FontFile2 \d+/gm)].map(([found]) => found);
    expect(fonts.filter((found) => found.startsWith('/FontFile2'))).toHaveLength(2);
    expect(written).not.toContain('Helvetica');
    expect(written).toContain('/DisplayDocTitle true');
  });

  test('has names with their accents, whichever way they were written', async () => {
    const names = 'Zoë Łukasiewicz, Siân Ó Briain, Ŵyn Ő. Žižek, Đặng Thị, Ελένη, Ольга';
    const { lines } = await read(names.normalize('NFD'), [{ type: 'list', items: [{ text: names }] }]);
    expect(lines).toEqual([`H1: ${names}`, `LI: • ${names}`]);
  });

  test('shows a square for each letter that its font has not, says the letter to whoever is read it, and says so below', async () => {
    const bytes = await toPdf({ title: 'Thanks 👩‍⚕️', blocks: [{ type: 'text', text: 'By 明 x\u200b.' }] });
    const { lines } = await readPdf(bytes);
    expect(lines).toEqual([
      'H1: Thanks □',
      'P: By □ x.',
      'P: □ stands for a letter or sign that the font of this document does not have. The Word document has it.',
    ]);
    const drawn = inflated(bytes);
    for (const letter of ['👩‍⚕️', '明']) expect(drawn).toContain(`/ActualText (${utf16(letter)})`);
    const { lines: plain } = await read('Thanks', []);
    expect(plain).toEqual(['H1: Thanks']);
  });

  test('is broken by nothing that people write', async () => {
    const hostile = ') Tj ET EMC endstream endobj %%EOF (\\ <</S/JavaScript>> <script>alert(1)</script>';
    const { lines } = await read(hostile, [
      { type: 'text', text: `${hostile}\nA\u0000\u0008B\ud800` },
      { type: 'table', columns: [{ label: hostile }], rows: [[hostile], ['']] },
      { type: 'list', items: [] },
      { type: 'text', text: '' },
    ]);
    expect(lines).toEqual([`H1: ${hostile}`, `P: ${hostile} AB`, `|| ${hostile}`, `| ${hostile}`]);
  });

  test('begins each page of a long table with its header, which is read once, and numbers its pages', async () => {
    const rows = Array.from({ length: 500 }, (_, at) => [
      `A${at + 1}`,
      'Write the summary, and then some. '.repeat(at % 5),
    ]);
    const { lines, pages } = await read('Actions', [
      { type: 'table', columns: [{ label: 'Reference' }, { label: 'Action' }], rows },
    ]);
    expect(lines.filter((line) => line.startsWith('||'))).toEqual(['|| Reference | Action']);
    expect(lines.filter((line) => line.startsWith('| '))).toEqual(
      rows.map(([reference, text = '']) => `| ${reference} | ${text.trim()}`),
    );
    expect(pages.length).toBeGreaterThan(15);
    pages.forEach((page, at) => {
      expect(page).toContain('Reference Action');
      expect(page).toContain(`Actions Page ${at + 1} of ${pages.length}`);
    });
  });

  test('goes on on the next page with a cell that no page is long enough for, and with any paragraph', async () => {
    const words = Array.from({ length: 3000 }, (_, at) => `w${at}`);
    const { pages } = await read('Long', [
      { type: 'table', columns: [{ label: 'A' }, { label: 'B' }], rows: [['x', words.join(' ')]] },
      { type: 'text', text: words.join(' ') },
    ]);
    const found = pages
      .join(' ')
      .split(/\s+/)
      .filter((word) => /^w\d+$/.test(word));
    expect(found).toEqual([...words, ...words]);
  });

  test('leaves no heading alone at the foot of a page', async () => {
    for (let before = 38; before < 48; before++) {
      const text = Array.from({ length: before }, (_, at) => `line ${at}`).join('\n');
      const { pages } = await read('Title', [
        { type: 'text', text },
        { type: 'heading', text: 'Heading' },
        { type: 'text', text: 'What is under it' },
      ]);
      const on = (words: string) => pages.findIndex((page) => page.includes(words));
      expect(on('What is under it'), `${before} lines before`).toBe(on('Heading'));
    }
  });
});

/** What is drawn on all pages, as it is written. */
const inflated = (bytes: Uint8Array): string =>
  [
    ...Buffer.from(bytes)
      .toString('latin1')
      .matchAll(/FlateDecode\n>>\nstream\n(.*?)\nendstream/gs),
  ]
    .map(([, stream = '']) => inflateSync(Buffer.from(stream, 'latin1')).toString('latin1'))
    .join('');

/** How PDF writes a text that is not ASCII: in two bytes a letter, the higher first, after a mark. */
const utf16 = (text: string): string =>
  Buffer.from(`\ufeff${text}`, 'utf16le')
    .swap16()
    .toString('latin1')
    .replaceAll(/[\\()]/g, '\\$&')
    .replaceAll('\r', '\\r');

describe('words in lines', () => {
  const widthOf = ({ words }: Piece) => words.length;
  const has = () => true;

  test('lose nothing, and none is wider than its room but for the space at its end', () => {
    const texts = fc.array(
      fc.oneof(
        fc.string(),
        fc.stringMatching(/^[a-z ]{0,40}$/),
        fc.stringMatching(/^[a-z ]{0,40}$/).map((strong) => ({ strong })),
      ),
    );
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 30 }), (text, room) => {
        const pieces = toPieces(text, has);
        const lines = toLines(pieces, room, widthOf);
        const words = (all: Piece[]) => all.map((piece) => piece.words).join('');
        expect(words(lines.flat())).toBe(words(pieces).replaceAll('\n', ''));
        for (const line of lines) {
          const said = words(line).trimEnd();
          expect(
            said.length <= room || [...new Intl.Segmenter().segment(said.trimStart())].length === 1,
          ).toBe(true);
        }
      }),
    );
  });

  test('are broken between words, and within one only if it is too long', () => {
    const lines = (text: string, room: number) =>
      toLines(toPieces(text, has), room, widthOf).map((line) => line.map(({ words }) => words).join(''));
    expect(lines('to be or not', 6)).toEqual(['to be ', 'or not']);
    expect(lines('a\n\nbcdefghij k', 4)).toEqual(['a', '', 'bcde', 'fghi', 'j k']);
    expect(lines('', 4)).toEqual(['']);
  });
});
