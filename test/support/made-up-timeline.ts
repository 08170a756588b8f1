import { SHAPES, type TimelineChart } from '../../commands/documents/timeline-chart.ts';

/** A plan of three priorities, in the middle of its year. */
export const MADE_UP_TIMELINE: TimelineChart = {
  title: 'Work plan 2027/28',
  notes: [SHAPES],
  ...{ from: '2027-04-01', to: '2028-03-31', today: '2027-09-10' },
  rows: [
    {
      label: 'W1 Minor ailments & coughs in every locality',
      marks: [
        { label: 'W1.1', says: 'W1.1 Draft pathway', day: '2027-06-30', state: 'done' },
        { label: 'W1.2', says: 'W1.2 Agree it', day: '2027-09-06', state: 'blocked' },
        { label: 'W1.3', says: 'W1.3 Pilot it', day: '2027-12-17', state: 'open' },
      ],
    },
    {
      label: 'W2 Fewer falls',
      marks: [{ label: 'W2.1', says: 'W2.1 Count them', day: '2027-08-31', state: 'overdue' }],
    },
    { label: 'W3 Premises', marks: [] },
  ],
};
