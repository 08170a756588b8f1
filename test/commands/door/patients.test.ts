import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findNhsNumber } from '../../../commands/door/nhs-number.ts';
import { saysNotAPatients, tellsInAll, tellsOfAPatient } from '../../../commands/door/patients.ts';
import { chanceFrom, clinicalProse } from '../../support/clinical-prose.ts';

/** Ways in which people write ten digits, whether or not they mean to. */
const LAYOUTS: [name: string, write: (digits: string) => string][] = [
  ['together', (d) => d],
  ...[
    '/',
    '_',
    ',',
    '-',
    '.',
    ' ',
    '–',
    '—',
    '  ',
    ' - ',
    ', ',
    '\t',
    '\n',
    '·',
    '*',
    '\u00a0',
    '\u2009',
    '|',
  ].map((gap): [string, (digits: string) => string] => [
    `3-3-4 with “${gap}”`,
    (d) => `${d.slice(0, 3)}${gap}${d.slice(3, 6)}${gap}${d.slice(6)}`,
  ]),
  ['in brackets', (d) => `(${d.slice(0, 3)}) ${d.slice(3, 6)}-${d.slice(6)}`],
  ['in square brackets', (d) => `[${d.slice(0, 3)}][${d.slice(3, 6)}][${d.slice(6)}]`],
  ['strong', (d) => `*${d.slice(0, 3)}* ${d.slice(3, 6)} ${d.slice(6)}`],
  ['in code', (d) => `\`${d.slice(0, 3)} ${d.slice(3)}\``],
  ['in twos', (d) => (d.match(/../g) ?? []).join(' ')],
  ['in twos with strokes', (d) => (d.match(/../g) ?? []).join('/')],
  ['in fives', (d) => `${d.slice(0, 5)} ${d.slice(5)}`],
  ['4-3-3', (d) => `${d.slice(0, 4)} ${d.slice(4, 7)} ${d.slice(7)}`],
  ['2-4-2-2', (d) => `${d.slice(0, 2)} ${d.slice(2, 6)} ${d.slice(6, 8)} ${d.slice(8)}`],
  ['one by one with stops', (d) => [...d].join('.')],
  ['one by one with spaces', (d) => [...d].join(' ')],
  ['one by one with strokes', (d) => [...d].join('/')],
  ...[0xff10, 0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0x1d7ce, 0x1d7f6].map(
    (zero): [string, (digits: string) => string] => [
      `in the digits from U+${zero.toString(16)}`,
      (d) => [...d].map((digit) => String.fromCodePoint(zero + Number(digit))).join(''),
    ],
  ),
  ['in rings', (d) => [...d].map((digit) => '⓪①②③④⑤⑥⑦⑧⑨'[Number(digit)]).join('')],
  ['as keycaps', (d) => [...d].map((digit) => `${digit}\ufe0f\u20e3`).join('')],
  ...['\u200b', '\u00ad', '\u2060', '\u200e', '\ufeff', '\u034f', '\u180e', '\u2800'].map(
    (unseen): [string, (digits: string) => string] => [
      `with U+${unseen.charCodeAt(0).toString(16)} between`,
      (d) => [...d].join(unseen),
    ],
  ),
  ['with O for 0', (d) => d.replaceAll('0', 'O')],
  ['with o for 0, in groups', (d) => `${d.slice(0, 3)} ${d.slice(3, 6)} ${d.slice(6)}`.replaceAll('0', 'o')],
  ['with I for 1', (d) => d.replaceAll('1', 'I')],
  ['with l for 1', (d) => d.replaceAll('1', 'l')],
  ['after NHS', (d) => `NHS${d}`],
];

/** Numbers that check, the same each time. */
function validNumbers(count: number): string[] {
  const chance = chanceFrom(943_476);
  const numbers: string[] = [];
  while (numbers.length < count) {
    const nine = `${[4, 6, 7, 9][chance(4)]}${Array.from({ length: 8 }, () => chance(10)).join('')}`;
    const sum = [...nine].reduce((total, digit, place) => total + Number(digit) * (10 - place), 0);
    const last = (11 - (sum % 11)) % 11;
    if (last < 10) numbers.push(`${nine}${last}`);
  }
  return numbers;
}

const NUMBERS = validNumbers(200);

describe('the figures of docs/patient-data.md', () => {
  const page = readFileSync('docs/patient-data.md', 'utf8');

  test.each(LAYOUTS)('every number is found: %s', (_, write) => {
    const missed = NUMBERS.filter((number) => !tellsOfAPatient(`Please see ${write(number)} about this`));
    expect(missed).toEqual([]);
  });

  test('are those of this test', () => {
    expect(page).toContain(`**${NUMBERS.length} numbers in ${LAYOUTS.length} layouts: all found.**`);
  });

  test('of ordinary prose at most one line in a hundred is sent back', () => {
    const stopped = clinicalProse().filter((line) => tellsOfAPatient(line));
    expect(stopped.length).toBeLessThanOrEqual(5);
    expect(page).toContain(`**${clinicalProse().length} lines: ${stopped.length} sent back.**`);
  });
});

describe('all that is entered at once is looked at together', () => {
  test.each([[['943 476', '5919']], [['Leeds 943', '476', '5919']], [['9434', '765919 was seen']]])(
    '%o',
    (words) => {
      expect(words.map((each) => tellsOfAPatient(each))).toEqual(words.map(() => undefined));
      expect(tellsInAll(words)).toBeDefined();
    },
  );

  test('but ids, which our own buttons have, are no part of it', () => {
    expect(tellsInAll(['01a20e92-5d45-777d-a139-7339101da0bc', 'Ring the LPC'])).toBeUndefined();
  });
});

describe('it warns too', () => {
  test.each([
    'Ann Ward, born 02/03/1950, rang',
    'Mr Smith DOB 2.3.50',
    'John Smith (date of birth: 2 March 1950)',
    'SMITH John 02/03/1950',
    'Visit 12 Park Place, Leeds LS1 2AB',
    'lives at 7b Old Mill Lane York YO1 7HH',
    'Ring the patient Mary Jones about her tablets',
    'my patient Mrs Jones rang twice',
    'Patient Mr O’Brien was seen late',
    'a patient called Mary',
    'The patient’s name is Mary Jones',
    'patient: M. Jones',
    'Patient: Mary Jones',
    'Mary Jones, a patient of ours, complained',
    'Mary Jones is my patient.',
    'hospital number X123456',
    'Hospital no: 1234567',
    'MRN 4471203',
    'NHS number 943 476',
  ])('of %s', (text) => expect(tellsOfAPatient(text)).toBeDefined());

  test.each([
    'Ann Ward reports on 02/03/2027',
    'The Health Act 1999 and the Care Act 2014',
    'Leeds LS1 2AB',
    'Agenda item 12 is about LS1 2AB',
    'born 02/03/1950',
    'Ask the Patient Participation Group',
    'the patient Safety Lead',
    'Denise Barraclough is a patient representative',
    'Ask our patient representative Denise Barraclough',
    'Jo Marsh, patient safety lead, 0113 496 0100',
    'Tom Oldroyd said a patient waited for six weeks',
    'The Patient Advice and Liaison Service',
    'GP Patient Survey 2027 for Leeds',
    'patient numbers 12000 in all',
    'Patients Mary and Joe wrote the leaflet together',
    'hospital number 4 in the list',
    'Join at https://us02web.zoom.us/j/9434765919?pwd=a1B2',
    'https://teams.microsoft.com/l/meetup-join/19%3a9434765919',
  ])('not of %s', (text) => expect(tellsOfAPatient(text)).toBeUndefined());

  test('but not where a meeting is held', () => {
    expect(tellsOfAPatient('12 Park Place, Leeds LS1 2AB', { isAddress: true })).toBeUndefined();
  });
});

test.each(['it is not a patient’s', "Not a patient's", 'not any patient’s', 'not a patients'])(
  'what is said to be nobody’s is kept: %s',
  (words) => {
    expect(saysNotAPatients(words)).toBe(true);
    expect(tellsOfAPatient(`Zoom 943 476 5919, ${words}`)).toBeUndefined();
  },
);

test.each(['not a patient', 'she is not a patient of ours', 'not a patience'])('not so: %s', (words) => {
  expect(saysNotAPatients(words)).toBe(false);
  expect(findNhsNumber('943 476 5919')).toBe('9434765919');
});
