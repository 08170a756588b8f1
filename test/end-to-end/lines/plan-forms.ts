import type { Line } from './line.ts';

/** The plan of another year, by forms. */
export const planForms: Line[] = [
  {
    type: 'plan create',
    forms: [
      { title: 'New work plan', entries: { year: '2027/28' } },
      {
        title: 'New work plan',
        wrong: { year: 'has a work plan for 2027/28 already.' },
        entries: { year: '2028/29' },
      },
    ],
    answer: ['The work plan for 2028/29 is begun.', 'Outline drafted, by Friday 29 October 2027'],
    card: ['Work plan 2028/29', 'Making the plan', '0 of 4'],
  },
  { type: 'plan show 2027', answer: ['Work plan 2027/28 of', 'W1 Minor ailments'] },
  {
    type: 'plan priority add',
    forms: [
      {
        title: 'New priority',
        entries: { title: 'Safer discharge', domain: '5', lead: '@cat', year: 'next' },
      },
      {
        title: 'New priority',
        filled: { title: 'Safer discharge', domain: '5', lead: '@cat' },
        wrong: { year: 'Write it like 2027/28.' },
        entries: { year: '2028/29' },
      },
    ],
    answer: ['In the work plan for 2028/29: W2 Safer discharge'],
    card: ['Work plan 2028/29', 'W2 Safer discharge'],
  },
  {
    type: 'plan priority edit',
    forms: [
      { title: 'Change a priority', entries: { priority: 'W2' } },
      {
        title: 'Change a priority',
        filled: { title: 'Safer discharge', domain: '5', lead: '@cat' },
        entries: { title: 'Safer discharge from hospital' },
      },
    ],
    answer: ['W2 was changed.'],
    card: ['Work plan 2028/29', 'W2 Safer discharge from hospital'],
  },
  {
    type: 'plan milestone add',
    forms: [
      {
        title: 'New milestone',
        entries: { title: 'Wards agree', priority: 'W2', due: '2027-05-31', owner: '@bob' },
      },
      {
        title: 'New milestone',
        filled: { title: 'Wards agree', priority: 'W2', owner: '@bob' },
        wrong: { due: 'That date has gone by.' },
        entries: { due: '2028-06-30' },
      },
    ],
    answer: ['W2.1 Wards agree belongs to Bob Ackroyd and is due on Friday 30 June 2028.'],
    card: ['Work plan 2028/29', '0 of 1'],
  },
  {
    type: 'milestone show',
    forms: [
      { title: 'Show a milestone', entries: { milestone: 'W9.9' } },
      {
        title: 'Show a milestone',
        wrong: { milestone: 'There is no W9.9 in' },
        entries: { milestone: 'W2.1' },
      },
    ],
    answer: ['Wards agree', 'Milestone W2.1', 'Bob Ackroyd', 'Friday 30 June 2028'],
  },
  {
    type: 'milestone move',
    forms: [
      {
        title: 'Move a milestone',
        entries: { milestone: 'W2.1', due: '2028-06-30', because: 'the wards are short of staff' },
      },
      {
        title: 'Move a milestone',
        wrong: { due: 'W2.1 is due on Friday 30 June 2028 already.' },
        entries: { due: '2028-07-14' },
      },
    ],
    answer: ['W2.1 is now due on Friday 14 July 2028.'],
  },
  {
    type: 'milestone give',
    forms: [{ title: 'Give a milestone', entries: { milestone: 'W2.1', owner: '@cat' } }],
    answer: ['W2.1 now belongs to Cat Holroyd.'],
  },
  {
    type: 'milestone done',
    forms: [{ title: 'Finish a milestone', entries: { milestone: 'W2.1' } }],
    card: ['Work plan 2028/29', '1 of 1'],
  },
  {
    type: 'milestone reopen',
    forms: [{ title: 'Reopen a milestone', entries: { milestone: 'W2.1' } }],
    card: ['Work plan 2028/29', '0 of 1'],
  },
  {
    type: 'milestone block W2.1',
    forms: [{ title: 'What blocks a milestone', entries: { because: 'the trust has not answered' } }],
    card: ['Work plan 2028/29', 'Wards agree is blocked', 'because the trust has not answered'],
  },
  {
    type: 'milestone unblock W2.1',
    answer: ['W2.1 can go on: Wards agree'],
    card: ['Work plan 2028/29', '0 of 1'],
  },
  {
    type: 'milestone risk W2.1',
    forms: [{ title: 'A milestone is at risk', entries: { because: 'two wards have not answered' } }],
    card: ['Work plan 2028/29', 'Wards agree is at risk', 'because two wards have not answered'],
  },
  {
    type: 'plan milestone add "Wards begin" for W2 by 13 July 2028',
    answer: ['W2.2 Wards begin belongs to Priya Ramsden and is due on Thursday 13 July 2028.'],
  },
  {
    type: 'milestone put W2.2',
    forms: [{ title: 'After which milestones', entries: { after: 'W2.1' } }],
    answer: ['W2.2 now comes after W2.1.', 'It is due before W2.1 (Friday 14 July 2028).'],
  },
  {
    type: 'milestone shift',
    forms: [{ title: 'Move what comes after', entries: { milestone: 'W2.1' } }],
    answer: ['This was moved after W2.1.', 'from Thursday 13 July 2028 to Thursday 27 July 2028'],
  },
  {
    type: 'milestone remove W2.2',
    answer: ['W2.2 Wards begin is no longer in the work plan.'],
  },
  {
    type: 'plan section engagement --year 2028/29',
    forms: [{ title: 'Section of the plan', entries: { text: 'Two evenings a year with patients.' } }],
    answer: ['Patient and public engagement of the work plan for 2028/29 was saved as version 1.'],
  },
  {
    type: 'plan section show engagement --year 2028/29',
    answer: ['Patient and public engagement, work plan 2028/29', 'Two evenings a year with patients.'],
  },
  {
    type: 'plan section list 2028/29',
    answer: ['Sections of the work plan 2028/29', 'Patient and public engagement: version 1'],
  },
  {
    type: 'plan submit 2028/29',
    answer: ['The work plan for 2028/29 is submitted.', 'It is not complete yet:'],
    card: ['Work plan 2028/29', 'It waits for the members and the area team.'],
  },
  {
    type: 'plan approve --year 2028/29',
    forms: [{ title: 'Approve the work plan', entries: { part: 'members' } }],
    answer: ['The work plan for 2028/29 was approved by the members on'],
  },
  {
    type: 'plan amendments 2028/29',
    answer: ['The work plan for 2028/29 is not agreed yet'],
  },
  {
    type: 'plan review ask --year 2028/29',
    forms: [{ title: 'Ask about the year', entries: { who: 'Leeds Health and Wellbeing Board' } }],
    answer: ['Leeds Health and Wellbeing Board is asked about the work plan 2028/29.'],
  },
  {
    type: 'plan review answer "Leeds Health and Wellbeing Board" --year 2028/29',
    forms: [{ title: 'What they say', entries: { quality: 'Waits are shorter.' } }],
    answer: ['What Leeds Health and Wellbeing Board says of the work plan 2028/29 is recorded.'],
  },
  {
    type: 'plan review 2028/29',
    answer: ['Review of the work plan 2028/29', 'Waits are shorter.', 'W2.1 Wards agree'],
  },
  {
    type: 'plan carry W1',
    answer: ['W1 is carried over into 2028/29 as W3 Minor ailments in every locality'],
  },
  {
    type: 'plan priority remove W3',
    answer: ['W3 Minor ailments in every locality is no longer in the work plan'],
  },
  { type: 'milestone carry W2.1', answer: ['has no work plan for 2029/30.'] },
  { type: 'plan year', answer: ['The years of the work plan of', '2027/28', '2028/29'] },
  {
    type: 'milestone edit',
    forms: [
      { title: 'Change a milestone', entries: { milestone: 'W2.1' } },
      {
        title: 'Change a milestone',
        filled: { title: 'Wards agree' },
        entries: { title: 'Wards agree to it' },
      },
    ],
    answer: ['W2.1 was changed: Wards agree to it'],
  },
  {
    type: 'milestone remove',
    forms: [{ title: 'Take a milestone out', entries: { milestone: 'W2.1' } }],
    answer: ['W2.1 Wards agree to it is no longer in the work plan.'],
    card: ['Work plan 2028/29', 'none yet'],
  },
  {
    type: 'plan priority edit W1',
    forms: [
      {
        title: 'Change a priority',
        filled: { title: 'Minor ailments in every locality', domain: '3', lead: '@bob' },
        entries: { domain: '4' },
      },
    ],
    answer: ['W1 was changed.'],
  },
  {
    type: 'plan priority remove W1',
    answer: ['W1 Minor ailments in every locality is no longer in the work plan, nor are its milestones.'],
    card: ['Work plan 2027/28', 'It has no priorities yet.'],
  },
  {
    type: 'plan priority remove',
    forms: [{ title: 'Take a priority out', entries: { priority: 'W2' } }],
    answer: ['W2 Safer discharge from hospital is no longer in the work plan'],
    card: ['Work plan 2028/29', 'It has no priorities yet.'],
  },
];
