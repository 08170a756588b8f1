import type { Line } from './line.ts';

/** Calls for interest; Priya, who chairs, opens them, and is interested herself. */
export const callLines: Line[] = [
  {
    type: 'call open "Lead the flu work" wants 2 closes 30 June 2027 because the season begins in September',
    card: ['Call K1', 'Lead the flu work', '0 interested', 'Wednesday 30 June 2027'],
  },
  {
    type: 'call express K1 I led the clinics',
    answer: ['You are down as interested in K1.'],
    card: ['Call K1', '1 interested'],
  },
  {
    type: 'call leave K1',
    answer: ['You are not down for K1 any more.'],
    card: ['Call K1', '0 interested'],
  },
  {
    type: 'call express',
    forms: [{ title: 'I am interested', entries: { call: 'K1', statement: 'I led the flu clinics' } }],
    card: ['Call K1', '1 interested'],
  },
  {
    type: 'call interested K1 --in "West Yorkshire Pharmacy LPN"',
    isDirect: true,
    answer: ['Interested in K1 Lead the flu work', 'Priya Ramsden is interested: I led the flu clinics'],
  },
  { type: 'call shortlist K1 me', answer: ['Priya Ramsden is on the shortlist of K1.'] },
  {
    type: 'call decline K1 me because others know more',
    answer: ['Priya Ramsden is not selected for K1.'],
  },
  {
    type: 'call select K1 me because nobody else can',
    answer: ['Priya Ramsden is selected for K1. They are told when everyone is answered.'],
  },
  { type: 'call list', answer: ['K1 Lead the flu work (1 interested'] },
  {
    type: 'call answer K1',
    answer: ['1 person is told what came of K1; 1 selected.'],
    card: ['Call K1', 'answered on Tuesday 1 June 2027', '1 selected', 'Priya Ramsden'],
  },
  {
    type: 'call accept K1',
    answer: ['You have signed up for K1 Lead the flu work.'],
    card: ['Call K1', '1 selected, 1 signed up, 0 active'],
  },
  {
    type: 'call active K1 me',
    answer: ['Priya Ramsden is active in K1.'],
    card: ['Call K1', '1 signed up, 1 active'],
  },
  {
    type: 'call group K1 as "Flu group" until 31 March 2028',
    card: ['Group G3', 'Flu group', 'led by Priya Ramsden'],
    alsoCard: ['Call K1', 'G3 Flu group'],
  },
  { type: 'call show K1', answer: ['Lead the flu work', 'Call K1'] },
];
