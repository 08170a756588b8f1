import { describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { readFigures } from '../../../../commands/reviews/measures/read-figures.ts';

const read = (...lines: string[]) => readFigures(new TextEncoder().encode(lines.join('\n')));
const faults = async (...lines: string[]) =>
  (await read(...lines)).faults.map(({ line, column, says }) => [line, column?.heading ?? null, says]);

const HEADINGS = 'practice,indicator,numerator,denominator,period';

describe('a file of figures', () => {
  test('is read whatever its columns are called and in whichever order', async () => {
    const {
      figures,
      faults: none,
      passed,
    } = await read(
      'Month;Organisation;Measure;Observed;List size;Region',
      'Apr-27;Oak Surgery;Flu;1,045;"5,000";North',
      'May 2027;OAK  SURGERY;flu;7;5000;North',
    );
    expect(none).toEqual([]);
    expect(passed).toEqual(['Region']);
    const figure = { practice: 'Oak Surgery', indicator: 'Flu', of: 5000, expected: null };
    expect(figures).toEqual([
      { ...figure, count: 1045, from: '2027-04-01', until: '2027-04-30' },
      { ...figure, count: 7, from: '2027-05-01', until: '2027-05-31' },
    ]);
  });

  test('may say how many were expected in place of a denominator', async () => {
    const { figures } = await read(
      'practice,indicator,numerator,expected,period',
      'Oak,Falls,12,10.5,2027/28',
    );
    expect(figures).toMatchObject([{ count: 12, of: null, expected: 1050 }]);
  });

  test('may be a workbook, with numbers and dates in its cells', async () => {
    const words = (...cells: string[]) => cells.map((value) => ({ value, type: String }));
    const bytes = await writeXlsxFile([
      words('Practice', 'Indicator', 'Numerator', 'Denominator', 'Period'),
      [
        ...words('Oak', 'Flu'),
        { value: 45, type: Number },
        { value: 500, type: Number },
        { value: new Date('2027-04-01'), type: Date, format: 'mmm-yy' },
      ],
    ]).toBuffer();
    const { figures, faults: none } = await readFigures(bytes);
    expect(none).toEqual([]);
    expect(figures).toMatchObject([{ count: 45, of: 500, from: '2027-04-01', until: '2027-04-30' }]);
  });

  test('has all its mistakes told at once, each with its line', async () => {
    expect(
      await faults(
        'practice,indicator,numerator,denominator,expected,period',
        'Oak,Flu,many,5000,,April 2027',
        'Oak,Flu,*,5000,,May 2027',
        'Oak,Flu,5,0,,June 2027',
        'Oak,Flu,5,,,July 2027',
        'Oak,Flu,5,10,4.5,August 2027',
        'Oak,Flu,11,10,,September 2027',
        ',Flu,1,10,,2027',
        'Oak,Flu,9434765919,10,,October 2027',
        'Mr Tom Smith 01/02/1943,Flu,1,10,,November 2027',
        'Oak,Flu,1,,4.555,December 2027',
        'Oak,Flu,20,,,Apri 2027',
        'Oak,Flu,20,10,,Apri 2027',
      ),
    ).toEqual([
      [2, 'numerator', '"many" is not a whole number from 0 to 9,999,999.'],
      [3, 'numerator', 'This number is hidden already. Leave the line out.'],
      [4, 'denominator', 'The denominator is 0, so there is no share. Leave the line out.'],
      [5, 'denominator', 'Give a denominator, or how many were expected.'],
      [6, 'expected', 'Give either a denominator or how many were expected, not both.'],
      [7, 'numerator', expect.stringContaining('This is more than the denominator.')],
      [8, 'period', expect.stringContaining('"2027" is not a period.')],
      [8, 'practice', 'The practice is missing.'],
      [9, 'numerator', expect.stringContaining('is not a whole number')],
      [10, 'practice', expect.stringContaining('date of birth')],
      [11, 'expected', expect.stringContaining('at most two decimals')],
      [12, 'period', expect.stringContaining('"Apri 2027" is not a period.')],
      [12, 'denominator', 'Give a denominator, or how many were expected.'],
      [13, 'period', expect.stringContaining('"Apri 2027" is not a period.')],
      [13, 'numerator', expect.stringContaining('This is more than the denominator.')],
    ]);
  });

  test('tells one practice, indicator and period once', async () => {
    expect(await faults(HEADINGS, 'Oak,Flu,5,10,April 2027', 'oak,FLU,6,10,2027-04')).toEqual([
      [3, 'practice', 'Line 2 gives this practice’s figure for that period already.'],
    ]);
  });

  test('has one kind of denominator for an indicator', async () => {
    expect(
      await faults(
        'practice,indicator,numerator,denominator,expected,period',
        'Oak,Flu,5,10,,April 2027',
        'Ash,Flu,6,,10,April 2027',
      ),
    ).toEqual([[3, 'indicator', 'Line 2 gives this indicator with another kind of denominator.']]);
  });

  test('is empty, or has a heading alone', async () => {
    expect(await faults('')).toEqual([[1, null, 'This file is empty.']]);
    expect(await faults(HEADINGS)).toEqual([[1, null, 'There is a heading and no line below it.']]);
    await expect(
      read(HEADINGS, ...Array.from({ length: 3001 }, (_, at) => `P${at},Flu,9,20,April 2027`)),
    ).rejects.toThrow('3,001 lines');
  });
});

describe('what would give hidden counts away is a mistake', () => {
  test('a total, by its name', async () => {
    for (const name of ['Total', 'All practices', 'Barnet North total', 'England', 'Total of all'])
      expect(await faults(HEADINGS, 'Oak,Flu,3,10,April 2027', `${name},Flu,30,100,April 2027`)).toEqual([
        [3, 'practice', expect.stringContaining('seems to be the total of other lines')],
      ]);
    expect(await faults(HEADINGS, 'England Lane Surgery,Flu,3,10,April 2027')).toEqual([]);
  });

  test('a total, as it is the sum of all others', async () => {
    expect(
      await faults(
        HEADINGS,
        'Oak,Flu,3,10,April 2027',
        'Ash,Flu,20,90,April 2027',
        'Barnet,Flu,23,100,April 2027',
        'Oak,Flu,3,10,May 2027',
        'Ash,Flu,3,10,May 2027',
      ),
    ).toEqual([[4, 'practice', expect.stringContaining('seems to be the total')]]);
  });

  test('a year beside its months', async () => {
    expect(
      await faults(HEADINGS, 'Oak,Flu,3,10,April 2027', 'Oak,Flu,23,100,2027/28', 'Oak,Falls,23,100,2027/28'),
    ).toEqual([[3, 'period', expect.stringContaining('2027/28 is not as long as the period on line 2.')]]);
  });
});
