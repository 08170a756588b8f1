import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeCsv } from '../../../commands/documents/csv.ts';
import { readCsv } from '../../../commands/files/read-csv.ts';

const read = (text: string) => readCsv(new TextEncoder().encode(text));
const cells = (text: string) => read(text).rows.map((row) => row.cells);

test('a byte-order mark, either end of line, quotes and semicolons are read', () => {
  expect(cells('\ufeffname,note\r\nAnn,"says ""yes"", twice"\r\n')).toEqual([
    ['name', 'note'],
    ['Ann', 'says "yes", twice'],
  ]);
  expect(cells('name;note\nAnn;a, b\n')).toEqual([
    ['name', 'note'],
    ['Ann', 'a, b'],
  ]);
  expect(cells('name,note\n\n , \nAnn,a;b')).toEqual([
    ['name', 'note'],
    ['Ann', 'a;b'],
  ]);
});

test('lines are counted as an editor counts them, also after cells of several lines', () => {
  const { rows } = read('name\r\n"one\r\ntwo"\r\n\r\nAnn\r\n');
  expect(rows.map(({ line }) => line)).toEqual([1, 2, 5]);
});

test('what is not UTF-8 is refused, with the line', () => {
  const latin1 = Uint8Array.from(Buffer.from('name\nAnn\nZoë\n', 'latin1'));
  expect(readCsv(latin1)).toEqual({
    rows: [],
    faults: [{ line: 3, says: expect.stringContaining('save it as “CSV UTF-8') }],
  });
  const utf16 = Uint8Array.from(Buffer.from('name\nAnn\n', 'utf16le'));
  expect(readCsv(utf16).faults).toHaveLength(1);
});

test('every line whose quotation marks are wrong is told', () => {
  const { faults } = read('name,note\nAnn,"a"b\nBob,c\nCath,"d" e\nDev,f\n');
  expect(faults.map(({ line }) => line)).toEqual([2, 4]);
  expect(read('name,note\nAnn,a\nBob,"b\nCath,c\n').faults).toEqual([
    { line: 3, says: 'A quotation mark is opened and never closed.' },
  ]);
});

test.each(['=1+1', '+44 113', '-5', '@SUM(A1)', '\tx', "'=1", "''@x"])(
  'what a spreadsheet would take for a formula is written as text: %j',
  (text) => {
    expect(writeCsv([[text]])).toMatch(/^"?'/);
    expect(cells(writeCsv([[text]]))).toEqual([[text.trim()]]);
  },
);

test('an apostrophe that guards nothing stays', () => {
  expect(writeCsv([["'Appy Feet"]])).toBe("'Appy Feet\r\n");
  expect(cells("'Appy Feet\n")).toEqual([["'Appy Feet"]]);
});

test('whatever is written is read back', () => {
  const printable = fc
    .string({
      unit: fc.oneof(fc.constantFrom(...'=+-@\'",;\t\n x9é'), fc.string({ minLength: 1, maxLength: 1 })),
    })
    .map((text) => text.replaceAll(/[\0\r]/g, '').trim());
  const rows = fc.array(fc.tuple(fc.constant('key'), printable, printable), { minLength: 1 });
  fc.assert(
    fc.property(rows, (written) => {
      const text = writeCsv([['a', 'b', 'c'], ...written]);
      expect(cells(text).slice(1)).toEqual(written);
    }),
  );
});

test('no cell that is written begins as a formula does', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(writeCsv([[text, 'x']])).not.toMatch(/^"?[=+\-@\t\r\n]/);
    }),
  );
});
