import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { readTable } from '../../../commands/files/read-table.ts';
import { readLines } from '../../../commands/member-file/read-lines.ts';

const workbook = (rows: SheetData): Promise<Uint8Array> => writeXlsxFile(rows).toBuffer();
const day = (text: string) => ({ value: new Date(text), type: Date, format: 'dd/mm/yyyy' });
const words = (...cells: string[]) => cells.map((value) => ({ value, type: String }));

test('a workbook is read, with dates, numbers and yes or no as cells of their own', async () => {
  const file = await workbook([
    words('LPN', 'First name', 'Surname', 'Role', 'Start date', 'Sessions', 'Clinician', 'phone'),
    [
      ...words('Kent', 'Ann ', '\u00a0Ward', 'chair'),
      day('2027-04-01'),
      { value: 1.5, type: Number },
      { value: true, type: Boolean },
      null,
    ],
    [null, null, null, null, null, null, null, null],
    [...words('Kent', 'Bob', 'Hill'), null, null, null, null, { value: 1134960123, type: Number }],
  ]);
  const { lines, faults, passed } = readLines(await readTable(file));
  expect(faults).toEqual([]);
  expect(passed).toEqual(['phone']);
  expect(lines.map(({ line, said }) => ({ line, ...said }))).toEqual([
    {
      line: 2,
      network: 'Kent',
      name: 'Ann Ward',
      role: 'clinicalChair',
      from: '2027-04-01',
      sessions: 1.5,
      clinician: true,
    },
    { line: 4, network: 'Kent', name: 'Bob Hill' },
  ]);
});

test('a fault in a workbook is told by the line of its sheet', async () => {
  const file = await workbook([words('network', 'name', 'from'), words('Kent', 'Ann Ward', '31/02/2027')]);
  const { faults } = readLines(await readTable(file));
  expect(faults).toMatchObject([{ line: 2, column: { number: 3, heading: 'from' } }]);
});

test.each([
  ['a workbook of an old kind', [0xd0, 0xcf, 0x11, 0xe0, 0xa1], 'This is a workbook of an old kind (.xls).'],
  ['a zip that is no workbook', [0x50, 0x4b, 0x03, 0x04, 0x00], 'This workbook cannot be read.'],
])('%s is refused with the way to save it', async (_, bytes, says) => {
  const { rows, faults } = await readTable(Uint8Array.from(bytes));
  expect(rows).toEqual([]);
  expect(faults[0]?.says).toContain(says);
});

test('what would unpack to very much is not unpacked, nor more than it says', async () => {
  const huge = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(25_000_000) });
  expect(huge.length).toBeLessThan(100_000);
  expect((await readTable(huge)).faults[0]?.says).toContain('This workbook is too large.');

  const liar = Buffer.from(huge);
  const entry = liar.indexOf('PK\x01\x02', 0, 'latin1');
  liar.writeUInt32LE(10, entry + 24); // the size that the list of its files gives
  expect((await readTable(liar)).faults[0]?.says).toContain('This workbook cannot be read.');
});
