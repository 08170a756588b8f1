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
    type: 'meeting edit M1 in room 2 and online at https://teams.microsoft.com/l/meetup-join/abc',
    answer: ['M1 March meeting is changed.'],
    card: ['Meeting M1', 'March meeting', 'room 2', 'Join at teams.microsoft.com'],
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
    type: 'meeting agenda M1 edit 2 for 10 minutes purpose information',
    answer: ['Item 2 on the agenda of M1 is changed: Flu vaccine'],
    card: ['Meeting M1', 'March meeting', '2. Flu vaccine (for information, 10 minutes)'],
  },
  {
    type: 'meeting paper M1 1 https://www.example.nhs.uk/needs called Needs of Leeds',
    answer: ['A paper for item 1 of M1: Needs of Leeds'],
    card: ['Meeting M1', 'March meeting', '1. Needs assessment', 'Needs of Leeds'],
  },
  {
    type: 'meeting agenda M1 propose "Oral health" for 15 minutes',
    answer: ['Asked for on the agenda of M1, as proposal 1: Oral health'],
  },
  { type: 'meeting agenda M1 propose Hearing', answer: ['as proposal 2: Hearing'] },
  {
    type: 'meeting agenda M1 accept 1',
    answer: ['On the agenda of M1: Oral health'],
    card: ['Meeting M1', 'March meeting', '3. Oral health (15 minutes)'],
  },
  {
    type: 'meeting agenda M1 decline 2 because there is no time',
    answer: ['Declined for the agenda of M1: Hearing'],
  },
  {
    type: 'meeting agenda M1 remove 3',
    answer: ['Off the agenda of M1: Oral health'],
    card: ['Meeting M1', 'March meeting', '2. Flu vaccine'],
  },
  {
    type: 'meeting coming M1',
    answer: ['You are coming to M1, March meeting, on '],
    card: ['Meeting M1', 'March meeting', 'Coming', 'Priya Ramsden'],
  },
  {
    type: 'meeting maybe M1',
    answer: ['You may come to M1, March meeting, on '],
    card: ['Meeting M1', 'March meeting', 'Maybe', 'Priya Ramsden'],
  },
  { type: 'meeting pack M1', card: ['The pack of M1 March meeting', '1. Needs assessment'] },
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
  { type: 'meeting quorum', answer: ['No: 1 of 2', 'at least 2 members.'] },
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
    answer: ['Cat Holroyd sends apologies for M1, March meeting, on '],
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
  {
    type: 'meeting minutes confidential M1',
    answer: [
      'What the redacted version of the minutes of M1',
      'Item 2. Flu vaccine',
      'The room is too small',
    ],
  },
  {
    type: 'meeting minutes plain M1 "We need more flu jabs." for item 2',
    answer: ['Kept for the version of M1 in plain English.', 'We need more flu jabs.'],
  },
  {
    type: 'meeting minutes M1 redacted',
    answer: ['redacted version', 'nothing was left out as confidential'],
  },
  {
    type: 'meeting minutes M1 plain',
    answer: ['M1 March meeting in plain English', 'We need more flu jabs.'],
  },
  { type: 'meeting minutes M1 as docx', answer: ['M1-minutes.docx'] },
  { type: 'meeting minutes M1 as pdf', answer: ['M1-minutes.pdf'] },
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
