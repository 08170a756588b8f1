import type { Line } from './line.ts';

/** The plan of the year, with a priority and its milestone. */
export const planLines: Line[] = [
  {
    type: 'plan create 2027/28',
    answer: ['The work plan for 2027/28 is begun.', 'W0.1 Outline drafted, by', 'has gone, so its steps are'],
    card: ['Work plan 2027/28', 'W0 Making the plan', '0 of 4', 'Next: W0.1 Outline drafted (Priya Ramsden'],
  },
  {
    type: 'plan priority add "Minor ailments in every locality" domain 3 lead @bob',
    answer: ['In the work plan for 2027/28: W1 Minor ailments in every locality'],
    card: ['Work plan 2027/28', 'W1 Minor ailments in every locality'],
  },
  {
    type: 'plan milestone add "Draft pathway" for W1 by 30 June 2027 owner @bob',
    answer: ['W1.1 Draft pathway belongs to Bob Ackroyd and is due on Wednesday 30 June 2027.'],
    card: ['Work plan 2027/28', 'W1 Minor ailments in every locality', '0 of 1'],
  },
  {
    type: 'plan show',
    answer: [
      'Work plan 2027/28 of West Yorkshire Pharmacy LPN',
      'Domain 3: Helping people to recover',
      'W1 Minor ailments in every locality (led by Bob Ackroyd)',
      'Next: W1.1 Draft pathway (Bob Ackroyd, due Wednesday 30 June 2027)',
    ],
  },
  {
    type: 'plan priority edit W1 --money "£120,000 a year" --for-patients "You can see a pharmacist near home."',
    answer: ['W1 was changed.'],
  },
  {
    type: 'plan priority show W1',
    answer: ['Priority W1, led by Bob Ackroyd', 'You can see a pharmacist near home.', '£120,000 a year'],
  },
  {
    type: 'plan highlight W1 achieved "Twelve pharmacies have signed up"',
    answer: ['W1, highlight 1, achieved: Twelve pharmacies have signed up'],
  },
  { type: 'plan highlight W1 risk "No locum"', answer: ['W1, highlight 2, risk or issue: No locum'] },
  {
    type: 'plan highlight edit W1 2',
    forms: [
      {
        title: 'Change a highlight',
        filled: { kind: 'risk', text: 'No locum' },
        entries: { kind: 'risk', text: 'No locum for the pilot', on: '2027-05-31' },
      },
    ],
    answer: ['W1, highlight 2 was changed: No locum for the pilot'],
  },
  {
    type: 'action add @cat Print the leaflets by 30 June 2027 for W1',
    card: ['Print the leaflets', 'W1 Minor ailments in every locality'],
  },
  {
    type: 'plan table',
    answer: [
      'Achieved to date',
      'Highlight 1: Twelve pharmacies have signed up',
      'W1.1: Draft pathway, due Wednesday 30 June 2027',
      'Highlight 2: No locum for the pilot',
    ],
  },
  {
    type: 'plan table achieved from 1 April 2027 to 30 June 2027',
    answer: ['Achieved', 'Highlight 1: Twelve pharmacies have signed up'],
  },
  { type: 'plan highlight remove W1 2', answer: ['W1, highlight 2 was taken out: No locum for the pilot'] },
  {
    type: 'milestone list',
    answer: ['Open milestones', 'W0.4 Plan signed off', 'W1.1 Draft pathway (Bob Ackroyd, due Wednesday'],
  },
  { type: 'milestone list mine', answer: ['Your open milestones', 'W0.1 Outline drafted (Priya Ramsden'] },
  {
    type: 'milestone move W1.1 to 14 July 2027 because practices asked for more time',
    answer: ['W1.1 is now due on Wednesday 14 July 2027.'],
  },
  {
    type: 'milestone show W1.1',
    answer: [
      'Draft pathway',
      'Milestone W1.1,',
      'W1 Minor ailments in every locality',
      'From Wednesday 30 June 2027 to Wednesday 14 July 2027, because practices asked for more time',
    ],
  },
  {
    type: 'milestone return W1.1 because I am on leave',
    answer: ['W1.1 is not yours, so it is not yours to hand back.'],
  },
  { type: 'milestone give W1.1 to @cat', answer: ['W1.1 now belongs to Cat Holroyd.'] },
  {
    type: 'milestone done W1.1',
    answer: ['W1.1 is done: Draft pathway'],
    card: ['Work plan 2027/28', '1 of 1'],
  },
  { type: 'milestone list done', answer: ['Milestones done', 'W1.1 Draft pathway (Cat Holroyd, done)'] },
  {
    type: 'milestone reopen W1.1',
    answer: ['W1.1 is open again: Draft pathway'],
    card: ['Work plan 2027/28', '0 of 1'],
  },
];
