import type { Line } from './line.ts';

/** Interests: Priya declares hers, and nobody else is there to rule on one. */
export const interestLines: Line[] = [
  { type: 'interest list', answer: ['No interest is declared here.'] },
  {
    type: 'interest declare My pharmacy would supply it as financial',
    card: ['Interest I1', 'My pharmacy would supply it', 'Financial'],
  },
  {
    type: 'interest declare',
    forms: [
      {
        title: 'Declare an interest',
        entries: { text: 'My sister manages that practice', kind: 'personal' },
      },
    ],
    card: ['Interest I2', 'My sister manages that practice', 'Personal, not financial'],
  },
  { type: 'interest show I2', answer: ['Interest I2', 'My sister manages that practice'] },
  { type: 'interest rule I1 noted', answer: ['I1 is on record and touches nothing yet'] },
  { type: 'interest end I1', answer: ['I1 is no longer held: My pharmacy would supply it'] },
  { type: 'interest list ended', answer: ['I1', 'My pharmacy would supply it'] },
];
