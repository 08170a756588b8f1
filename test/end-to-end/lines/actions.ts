import type { Line } from './line.ts';

/** Actions; the first of them goes on to the meeting. */
export const actionLines: Line[] = [
  {
    type: 'action add @bob Write the needs summary by 30 June 2027',
    card: ['Action A1', 'Write the needs summary', 'Bob Ackroyd', 'Wednesday 30 June 2027', ', open'],
  },
  {
    type: 'action add me Book the room by next Friday',
    card: ['Action A2', 'Book the room', 'Priya Ramsden', 'Friday 11 June 2027'],
  },
  { type: 'action add @bob Ring the LPC', card: ['Action A3', 'Ring the LPC', 'Bob Ackroyd', 'no date'] },
  {
    type: 'action list',
    answer: ['Open actions in West Yorkshire Pharmacy LPN', 'A1', 'Book the room', 'A3'],
  },
  { type: 'action list mine', answer: ['Your open actions', 'A2 Book the room'] },
  { type: 'action list overdue', answer: ['Nothing is overdue.'] },
  { type: 'action list done', answer: ['No action has been done yet.'] },
  { type: 'action report', answer: ['Actions of West Yorkshire Pharmacy LPN', 'Done on time', 'Whole year'] },
  { type: 'action show A1', answer: ['Action A1', 'Write the needs summary', 'Wednesday 30 June 2027'] },
  {
    type: 'action done A1',
    answer: ['A1 is done: Write the needs summary'],
    card: ['Action A1', 'done by Priya Ramsden on Tuesday 1 June 2027'],
  },
  { type: 'action list done', answer: ['A1 Write the needs summary (Bob Ackroyd, done)'] },
  { type: 'action reopen a1', answer: ['A1 is open again'], card: ['Action A1', ', open'] },
  {
    type: 'action move A1 to 14 July 2027',
    answer: ['A1 is now due on Wednesday 14 July 2027.'],
    card: ['Action A1', 'Wednesday 14 July 2027'],
  },
  {
    type: 'action return A1 because I am on leave',
    answer: ['A1 is not yours, so it is not yours to hand back.'],
  },
  {
    type: 'action give A1 to @cat',
    answer: ['A1 now belongs to Cat Holroyd.'],
    card: ['Action A1', 'Cat Holroyd'],
  },
];

/** The same asked for by forms, and what is taken back. */
export const actionForms: Line[] = [
  { type: 'action add me Write to the wrong person', card: ['Action A5', 'Write to the wrong person'] },
  {
    type: 'undo',
    answer: ['Taken back.', 'Action “Write to the wrong person” is withdrawn.'],
    card: ['Action A5 was taken back', 'It said: Write to the wrong person'],
  },
  {
    type: 'action add',
    forms: [
      { title: 'New action', entries: { owner: '@bob', text: 'Draft the leaflet', due: '2027-06-30' } },
    ],
    card: ['Action A6', 'Draft the leaflet', 'Bob Ackroyd', 'Wednesday 30 June 2027'],
  },
  {
    type: 'action add @bob Ask the practices by soon',
    forms: [
      {
        title: 'New action',
        filled: { owner: '@bob', text: 'Ask the practices by soon', due: '' },
        wrong: { due: 'soon' },
        entries: { text: 'Ask the practices', due: '2027-07-01' },
      },
    ],
    card: ['Action A7', 'Ask the practices', 'Bob Ackroyd', 'Thursday 1 July 2027'],
  },
  {
    type: 'action show',
    forms: [{ title: 'Show an action', entries: { action: 'A6' } }],
    answer: ['Draft the leaflet'],
  },
  {
    type: 'action done',
    forms: [{ title: 'Finish an action', entries: { action: 'A6' } }],
    card: ['Action A6', 'done by'],
  },
  {
    type: 'action reopen',
    forms: [{ title: 'Reopen an action', entries: { action: '6' } }],
    card: ['Action A6', ', open'],
  },
  {
    type: 'action move',
    forms: [{ title: 'Move an action', entries: { action: 'A6', due: '2027-07-02' } }],
    card: ['Action A6', 'Friday 2 July 2027'],
  },
  {
    type: 'action give',
    forms: [{ title: 'Give an action', entries: { action: 'A6', owner: '@cat' } }],
    card: ['Action A6', 'Cat Holroyd'],
  },
  {
    type: 'action edit A6',
    forms: [
      {
        title: 'Change an action',
        filled: { text: 'Draft the leaflet', owner: '@cat', due: '2027-07-02' },
        entries: { text: 'Draft the leaflet for patients' },
      },
    ],
    card: ['Action A6', 'Draft the leaflet for patients', 'Cat Holroyd', 'Friday 2 July 2027'],
  },
  {
    type: 'action remove A6',
    card: ['Action A6 was taken back', 'Draft the leaflet for patients'],
  },
];
