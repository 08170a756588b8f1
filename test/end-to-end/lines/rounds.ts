import type { Line } from './line.ts';

/** A round of two localities: one meets, the other has nothing planned. */
export const roundLines: Line[] = [
  {
    type: 'round open "Winter pressures" across North, City',
    answer: [
      'Round L1 has begun: Winter pressures',
      '0 of 2 localities have met and 2 have nothing planned yet.',
    ],
  },
  {
    type: 'round schedule L1 north on 14 March 2028 at 2pm in the library',
    card: ['Winter pressures: North', 'Tuesday 14 March 2028 at 2pm', 'the library', 'North'],
  },
  {
    type: 'round list',
    answer: ['L1 Winter pressures: 0 of 2 localities have met, 1 is planned and 1 has nothing planned yet.'],
  },
  {
    type: 'round show L1',
    answer: ['Round L1 in', 'Winter pressures', 'North', 'Planned', 'Nothing planned yet'],
  },
  {
    type: 'round count M1 to L1 for Cityy',
    answer: ['“Cityy” is none of the localities of L1. They are North, City.'],
  },
  { type: 'round signal M1 Two surgeries want help', answer: ['M1 is of no round.'] },
];
