import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readCsv } from '../../../commands/files/read-csv.ts';
import { readLines } from '../../../commands/member-file/read-lines.ts';

const read = (...lines: string[]) => readLines(readCsv(new TextEncoder().encode(lines.join('\n'))));
const said = (...lines: string[]) => read(...lines).lines.map((line) => line.said);
const faults = (...lines: string[]) =>
  read(...lines).faults.map(({ line, column, says }) => [line, column?.number ?? null, says]);

test('columns come in any order, case and spelling of gaps; empty cells say nothing', () => {
  expect(said('NAME,Appointed_On,Network,until,role', 'Ann,12/3/27,Leeds LPN,,Chair')).toEqual([
    { name: 'Ann', appointedOn: '2027-03-12', network: 'Leeds LPN', role: 'clinicalChair' },
  ]);
});

test('every kind of cell is read', () => {
  const [line] = said(
    'network,name,email,slack,teams,clinician,role,from,until,sessions',
    'L,Ann,Ann@NHS.net,T01/U01 U02,AAAAAAAA-0000-4000-8000-000000000001,Y,lead gp,1 April 2027,2030-03-31,1.5',
  );
  expect(line).toEqual({
    ...{ network: 'L', name: 'Ann', email: 'ann@nhs.net', clinician: true, role: 'leadGp', sessions: 1.5 },
    ...{ from: '2027-04-01', until: '2030-03-31' },
    slack: [
      { tenant: 'T01', userId: 'U01' },
      { tenant: null, userId: 'U02' },
    ],
    teams: [{ tenant: null, userId: 'aaaaaaaa-0000-4000-8000-000000000001' }],
  });
});

test('every fault is told at once, with its line and column', () => {
  const found = faults(
    'network,name,email,slack,teams,clinician,role,from,until,sessions,note',
    ',Ann,ann@,u01!,xyz,perhaps,clinical chiar,31 February 2027,30 June,99,NHS 943 476 5919',
    'L,,,,,,,,,,',
    'L,Bob,,,,,manager,2 April 2027,1 April 2027,,',
    'L,Cath,,,,,,1 April 2027,,,',
    'L,Dev,,,,,,,,,,extra',
    'L,Eve,,,,,,,,,"a"b',
  );
  expect(found).toEqual([
    [2, 3, expect.stringContaining('is not an email address')],
    [2, 4, expect.stringContaining('is no account')],
    [2, 5, expect.stringContaining('is no account')],
    [2, 6, expect.stringContaining('is neither yes nor no')],
    [2, 7, expect.stringContaining('Did you mean clinical chair?')],
    [2, 8, expect.stringContaining('There is no 31 February 2027')],
    [2, 9, expect.stringContaining('does not say which year')],
    [2, 10, expect.stringContaining('from 0 to 14')],
    [2, 11, expect.stringContaining('NHS number')],
    [2, 1, 'The network is missing.'],
    [3, 2, 'The name is missing.'],
    [4, 9, 'The last day, Thursday 1 April 2027, is before the first, Friday 2 April 2027.'],
    [5, 8, 'This belongs to a role, and the line gives none.'],
    [6, null, expect.stringContaining('More stands on this line')],
    [7, null, expect.stringContaining('quotation marks')],
  ]);
});

test('headings that are wrong, missing or there twice are told', () => {
  expect(faults('name,rol,name')).toEqual([
    [1, 2, 'There is no column of this name. Did you mean role?'],
    [1, 3, 'This column is there twice.'],
    [1, null, 'The column network is missing.'],
  ]);
  expect(faults('')).toEqual([[1, null, 'This file is empty.']]);
});

test('the template can be read', () => {
  const { lines, faults } = readLines(readCsv(readFileSync('docs/members-template.csv')));
  expect(faults).toEqual([]);
  expect(lines).toHaveLength(6);
  // It can be tried as it is, in the networks with which the playground begins.
  const sample = readFileSync('adapters/playground/seed.ts', 'utf8');
  for (const { said } of lines) expect(sample).toContain(`'"${said.network}"'`);
});

test('a patient’s number that is divided among columns is found, and not where the line says that it is none', () => {
  const heading = 'network,name,profession,role,locality,note';
  const [only, ...more] = read(
    heading,
    'L,Ann,Nurse 943,manager,476,5919',
    'L,Bob,Nurse 943,manager,476,5918',
  ).faults;
  expect(more).toEqual([]);
  expect(only).toMatchObject({ line: 2, says: expect.stringContaining('This seems to hold an NHS number.') });
  expect(faults(heading, 'L,Ann,Nurse 943,manager,476,5919 not a patient’s')).toEqual([]);
});

test.each(['chairman', 'Chairwoman', 'chairperson'])('%s is known as the clinical chair', (role) => {
  expect(said('network,name,role', `L,Ann,${role}`)).toEqual([
    { network: 'L', name: 'Ann', role: 'clinicalChair' },
  ]);
});

test('where a role is not known, those that are stand beside it', () => {
  const [[, , says] = []] = faults('network,name,role', 'L,Ann,grand vizier');
  expect(says).toContain('“grand vizier” is no role here');
  for (const role of ['clinical chair', 'manager', 'patient representative', 'observer'])
    expect(says).toContain(role);
});
