import type { Line } from './line.ts';

/** A meeting by correspondence, from its opening to its minutes. */
export const correspondenceLines: Line[] = [
  {
    type: 'meeting schedule "Flu plan" by correspondence from today to 18 June 2027',
    card: [
      'Meeting M9',
      'Flu plan',
      'open until Friday 18 June 2027 at 11:59pm',
      'Nothing is on the agenda yet',
    ],
  },
  {
    type: 'meeting agenda M9 add "Adopt the flu plan" purpose decision',
    card: ['Meeting M9', 'Flu plan', '1. Adopt the flu plan', 'decided in P10'],
    alsoCard: ['Poll P10', 'Adopt the flu plan', 'Agree', 'Block'],
  },
  {
    type: 'meeting comment M9 "We need more vaccine" under item 1',
    answer: ['Said in M9, under “Adopt the flu plan”.'],
    card: ['Meeting M9', 'Flu plan', '1 comment'],
  },
  {
    type: 'meeting comment M9',
    forms: [{ title: 'Comment', entries: { text: 'And more fridges', under: '1' } }],
    answer: ['Said in M9, under “Adopt the flu plan”.'],
    card: ['Meeting M9', 'Flu plan', '2 comments'],
  },
  {
    type: 'meeting extend M9 to 25 June 2027',
    answer: ['M9 now closes on Friday 25 June 2027 at 11:59pm.'],
    card: ['Meeting M9', 'Flu plan', 'Friday 25 June 2027'],
  },
  {
    type: 'meeting extend',
    forms: [{ title: 'Extend a meeting', entries: { meeting: 'M9', last: '2027-06-30' } }],
    card: ['Meeting M9', 'Flu plan', 'Wednesday 30 June 2027'],
  },
  { type: 'vote P10 agree', card: ['Poll P10', 'Adopt the flu plan'] },
  { type: 'meeting end M9', answer: ['M9 Flu plan has ended.'], card: ['Meeting M9', 'Flu plan', 'ended'] },
  {
    type: 'meeting schedule by correspondence',
    forms: [
      {
        title: 'Meeting in writing',
        entries: { title: 'Winter plan', first: '2027-09-01', last: '2027-09-10' },
      },
    ],
    card: ['Meeting M10', 'Winter plan', 'by correspondence from Wednesday 1 September 2027', 'planned'],
  },
];
