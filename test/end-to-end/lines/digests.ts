import type { Line } from './line.ts';

/** The digest of the network in its channel, and Priya's own in her messages. */
export const digestLines: Line[] = [
  {
    type: 'digest now',
    answer: [
      'Digest of West Yorkshire Pharmacy LPN, Tuesday 1 June 2027',
      'Due in the next 14 days',
      'A2 Book the room',
      'Decided since Tuesday 25 May 2027',
    ],
  },
  {
    type: 'digest weekly on Monday at 8:30am',
    answer: [
      'The digest of West Yorkshire Pharmacy LPN comes to this channel every Monday at 8:30am, next on Monday 7 June 2027.',
    ],
  },
  {
    type: 'digest weekly on Sunday at 9am',
    forms: [
      {
        title: 'Have a weekly digest',
        filled: { time: '9am' },
        wrong: { weekday: 'Nobody is written to at the weekend' },
        entries: { weekday: 'tuesday' },
      },
    ],
    answer: ['comes to this channel every Tuesday at 9am, next on Tuesday 8 June 2027.'],
  },
  { type: 'digest preview', answer: ['Tuesday 8 June 2027'] },
  {
    type: 'audit show',
    answer: ['The audit log of West Yorkshire Pharmacy LPN', 'convenor audit verify'],
  },
  {
    type: 'digest monthly on the first Thursday at 9am',
    answer: ['comes to this channel on the first Thursday of each month at 9am'],
  },
  { type: 'digest off', answer: ['No digest comes to this channel any more.'] },
  {
    type: 'digest now',
    isDirect: true,
    answer: ['Your digest, Tuesday 1 June 2027', 'Yours to do', 'A2 Book the room'],
  },
  {
    type: 'digest weekly',
    isDirect: true,
    answer: ['Your digest comes every Monday at 8:30am, next on Monday 7 June 2027.'],
  },
  { type: 'digest off', isDirect: true, answer: ['No digest comes to you any more.'] },
];
