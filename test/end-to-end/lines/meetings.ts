import type { Line } from './line.ts';

/** A meeting from its agenda to its minutes. */
export const meetingLines: Line[] = [
  {
    type: 'meeting schedule "March meeting" on 14 March 2028 at 2pm for 90 minutes in Leeds',
    card: [
      'Meeting M1',
      'March meeting',
      'Tuesday 14 March 2028 at 2pm, for 1 hour 30 minutes',
      'Leeds',
      'planned',
    ],
  },
  { type: 'meeting list', answer: ['Meetings ahead', 'M1 March meeting, Tuesday 14 March 2028 at 2pm'] },
  { type: 'meeting show M1', answer: ['March meeting', 'Meeting M1', 'Leeds'] },
  {
    type: 'meeting move M1 to 21 March 2028 at 3:30pm',
    answer: ['M1 March meeting is now on Tuesday 21 March 2028 at 3:30pm.'],
    card: ['Meeting M1', 'March meeting', 'Tuesday 21 March 2028 at 3:30pm'],
  },
  {
    type: 'meeting schedule "April meeting" on 11 April 2028 at 2pm',
    card: ['Meeting M2', 'April meeting', 'planned'],
  },
  {
    type: 'meeting cancel M2 because too few can come',
    answer: ['M2 April meeting is cancelled.'],
    card: ['Meeting M2', 'April meeting', 'cancelled, because too few can come'],
  },
  {
    type: 'meeting agenda M1 add "Needs assessment" for 20 minutes led by @bob',
    answer: ['On the agenda of M1: Needs assessment'],
    card: ['Meeting M1', 'March meeting', '1. Needs assessment (20 minutes, led by Bob Ackroyd)'],
  },
  {
    type: 'meeting agenda M1 add Flu vaccine',
    answer: ['On the agenda of M1: Flu vaccine'],
    card: ['Meeting M1', 'March meeting', '2. Flu vaccine'],
  },
  {
    type: 'meeting agenda M1',
    answer: ['Agenda of M1 March meeting', '1. Needs assessment', '2. Flu vaccine'],
  },
  {
    type: 'meeting agenda M1 as page',
    answer: ['Agenda of M1 March meeting', 'Open it as a page in your browser', 'page stop'],
  },
  {
    type: 'meeting agenda M1 add Eye tests',
    card: ['Meeting M1', 'March meeting', '3. Eye tests'],
  },
  {
    type: 'meeting agenda M1 move 3 to 2',
    answer: ['Item 2 on the agenda of M1 is now: Eye tests'],
    card: ['Meeting M1', 'March meeting', '2. Eye tests', '3. Flu vaccine'],
  },
  {
    type: 'meeting schedule "Spring forum" on 18 April 2028 at 2pm',
    card: ['Meeting M3', 'Spring forum', 'planned'],
  },
  {
    type: 'meeting agenda M1 carry 2',
    answer: ['Carried over to the agenda of M3: Eye tests'],
    card: ['Meeting M1', 'March meeting', '2. Flu vaccine'],
  },
  {
    type: 'meeting start M1',
    card: ['Meeting M1', 'March meeting', 'running now: item 1, Needs assessment'],
  },
  {
    type: 'meeting note Practices in Leeds report longer waits',
    answer: ['Noted in M1, under “Needs assessment”.', 'Practices in Leeds report longer waits'],
  },
  {
    type: 'meeting next',
    answer: ['Now: Flu vaccine'],
    card: ['Meeting M1', 'March meeting', 'running now: item 2, Flu vaccine'],
  },
  {
    type: 'action add @bob Order the vaccine by 1 September 2027',
    card: ['Action A4', 'M1 March meeting', 'Wednesday 1 September 2027'],
  },
  {
    type: 'meeting here',
    answer: ['You are down as present at M1.'],
    card: ['Meeting M1', 'March meeting', 'Priya Ramsden'],
  },
  { type: 'meeting quorum set at least 2', answer: ['At least 2 members.'] },
  { type: 'meeting quorum', answer: ['At least 2 members.'] },
  {
    type: 'meeting present @bob',
    answer: ['Down as present at M1: Bob Ackroyd.'],
    card: ['Meeting M1', 'March meeting', 'Quorate; inquorate if', 'leaves'],
  },
  {
    type: 'meeting leave @bob',
    answer: ['Bob Ackroyd has left M1.', 'M1 is no longer quorate'],
    card: ['Meeting M1', 'March meeting', 'Not quorate: 1 more member is needed'],
  },
  { type: 'meeting quorum clear', answer: ['asks for no quorum any more.'] },
  {
    type: 'meeting apologies @cat',
    answer: ['Cat Holroyd sends apologies for M1.'],
    card: ['Meeting M1', 'March meeting', 'Cat Holroyd'],
  },
  {
    type: 'meeting end',
    answer: ['M1 March meeting has ended.', 'meeting minutes M1'],
    card: ['Meeting M1', 'March meeting', 'ended'],
  },
  {
    type: 'meeting minutes M1',
    answer: [
      'Minutes of M1 March meeting',
      'Priya Ramsden (PR)',
      'Cat Holroyd (CH)',
      '1. Needs assessment',
      'Practices in Leeds report longer waits',
      '2. Flu vaccine',
      'Action: BA to order the vaccine by Wednesday 1 September 2027 (A4)',
      'Any other business',
    ],
  },
  {
    type: 'meeting minutes add M1 "The room is too small" under item 2',
    answer: ['Added to the minutes of M1, marked as added after the meeting.', 'The room is too small'],
  },
  {
    type: 'meeting minutes edit M1',
    answer: ['What was noted in M1 March meeting', '2. Flu vaccine', 'The room is too small'],
  },
  { type: 'meeting minutes history M1', answer: ['Nothing was changed since it was noted.'] },
  { type: 'meeting minutes M1 as docx', answer: ['M1-minutes.docx'] },
  { type: 'meeting calendar M1', answer: ['M1.ics'] },
  {
    type: 'meeting minutes review M1 by 30 April 2028',
    card: ['Minutes of M1 March meeting', 'In review', 'Sunday 30 April 2028 at 11:59pm'],
  },
  {
    type: 'meeting minutes correct M1 The room was in Bradford',
    answer: ['this correction of the minutes of M1 is shown to whoever reads them'],
    card: ['Minutes of M1 March meeting', 'Corrections asked for'],
  },
  {
    type: 'meeting minutes confirm M1',
    answer: ['The minutes of M1 are confirmed as a true and accurate record, and locked.'],
    card: ['Minutes of M1 March meeting', 'Confirmed as a true and accurate record by Priya Ramsden'],
  },
  {
    type: 'meeting schedule "Practice visits" on the second Thursday of each month at 10am from June to July 2028',
    answer: [
      '2 meetings are planned: Practice visits',
      'M4 Thursday 8 June 2028 at 10am',
      'M5 Thursday 13 July 2028',
    ],
    card: ['Meeting M4', 'Practice visits', '1 of 2, then M5'],
  },
];

/** Meetings asked for by forms. */
export const meetingForms: Line[] = [
  {
    type: 'meeting schedule',
    forms: [
      {
        title: 'New meeting',
        entries: { title: 'May meeting', 'when:date': '2028-05-09', 'when:time': '14:00', length: '2 hours' },
      },
    ],
    card: ['Meeting M6', 'May meeting', 'Tuesday 9 May 2028 at 2pm, for 2 hours'],
  },
  {
    type: 'meeting show',
    forms: [{ title: 'Show a meeting', entries: { meeting: 'M6' } }],
    answer: ['May meeting', 'Meeting M6'],
  },
  {
    type: 'meeting move',
    forms: [
      {
        title: 'Move a meeting',
        entries: { meeting: 'M6', 'when:date': '2028-05-16', 'when:time': '10:30' },
      },
    ],
    card: ['Meeting M6', 'May meeting', 'Tuesday 16 May 2028 at 10:30am'],
  },
  {
    type: 'meeting agenda',
    forms: [{ title: 'Show an agenda', entries: { meeting: 'M6' } }],
    answer: ['Agenda of M6 May meeting', 'Nothing is on the agenda yet.'],
  },
  {
    type: 'meeting start',
    forms: [{ title: 'Start a meeting', entries: { meeting: 'M6' } }],
    card: ['Meeting M6', 'May meeting', 'running now'],
  },
  {
    type: 'meeting note',
    forms: [{ title: 'Note for the minutes', entries: { text: 'The room was cold' } }],
    answer: ['Noted in M6, under any other business.'],
  },
  {
    type: 'meeting apologies',
    forms: [{ title: 'Apologies', entries: { person: '@cat' } }],
    card: ['Meeting M6', 'May meeting', 'Apologies', 'Cat Holroyd'],
  },
  {
    type: 'meeting minutes',
    forms: [{ title: 'Read minutes', entries: { meeting: 'M6' } }],
    answer: ['Minutes of M6 May meeting', 'The room was cold'],
  },
  {
    type: 'meeting schedule "June meeting"',
    forms: [
      {
        title: 'New meeting',
        filled: { title: 'June meeting', 'when:date': '', length: '' },
        entries: { 'when:date': '2028-06-13', 'when:time': '09:00', place: 'Bradford' },
      },
    ],
    card: ['Meeting M7', 'June meeting', 'Tuesday 13 June 2028 at 9am, for 1 hour', 'Bradford'],
  },
  {
    type: 'meeting cancel',
    forms: [{ title: 'Cancel a meeting', entries: { meeting: 'M7', because: 'too few can come' } }],
    card: ['Meeting M7', 'June meeting', 'cancelled, because too few can come'],
  },
  {
    type: 'meeting end',
    answer: ['M6 May meeting has ended.'],
    card: ['Meeting M6', 'May meeting', 'ended'],
  },
];
