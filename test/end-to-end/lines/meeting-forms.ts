import type { Line } from './line.ts';

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
    type: 'meeting edit',
    forms: [
      { title: 'Change a meeting', entries: { meeting: 'M6', link: 'http://meet.example.nhs.uk' } },
      {
        title: 'Change a meeting',
        wrong: { link: 'begins with https://' },
        entries: { link: 'https://meet.example.nhs.uk/board' },
      },
    ],
    card: ['Meeting M6', 'May meeting', 'Join at meet.example.nhs.uk'],
  },
  {
    type: 'meeting agenda',
    forms: [{ title: 'Show an agenda', entries: { meeting: 'M6' } }],
    answer: ['Agenda of M6 May meeting', 'Nothing is on the agenda yet.'],
  },
  {
    type: 'meeting agenda M6 add Posters',
    card: ['Meeting M6', 'May meeting', '1. Posters'],
  },
  {
    type: 'meeting agenda M6 edit',
    forms: [{ title: 'Change an item', entries: { item: '1', length: '10 minutes', purpose: 'discussion' } }],
    card: ['Meeting M6', 'May meeting', '1. Posters (for discussion, 10 minutes)'],
  },
  {
    type: 'meeting paper',
    forms: [
      {
        title: 'Add a paper',
        entries: { meeting: 'M6', item: '1', url: 'the drive', title: 'Draft poster' },
      },
      {
        title: 'Add a paper',
        wrong: { url: 'begins with https://' },
        entries: { url: 'https://www.example.nhs.uk/poster' },
      },
    ],
    card: ['Meeting M6', 'May meeting', '1. Posters', 'Draft poster'],
  },
  {
    type: 'meeting agenda M6 propose',
    forms: [{ title: 'Ask for an item', entries: { title: 'Leaflets' } }],
    card: ['Meeting M6', 'May meeting', '1. Posters'],
  },
  {
    type: 'meeting agenda M6 accept',
    forms: [{ title: 'Accept an item', entries: { proposal: '1' } }],
    card: ['Meeting M6', 'May meeting', '2. Leaflets'],
  },
  {
    type: 'meeting agenda M6 remove',
    forms: [{ title: 'Take an item off', entries: { item: '2' } }],
    card: ['Meeting M6', 'May meeting', '1. Posters'],
  },
  {
    type: 'meeting time fund 120 days',
    answer: ['Funded for West Yorkshire Pharmacy LPN in 2027/28: 240 sessions (120 days).'],
  },
  { type: 'meeting time', answer: ['Time given to meetings of', '240 sessions (120 days) are funded'] },
  {
    type: 'meeting time fund',
    forms: [{ title: 'Funded time', entries: { sessions: '13 days', person: '@bob' } }],
    answer: ['Funded for Bob Ackroyd', '26 sessions (13 days)'],
  },
  {
    type: 'meeting standing add Progress',
    answer: ['On every agenda from now on: Progress'],
  },
  {
    type: 'meeting standing remove',
    forms: [{ title: 'Remove a standing item', entries: { item: '1' } }],
    answer: ['No longer on every agenda: Progress'],
  },
  { type: 'meeting standing usual', answer: ['On every agenda from now on', 'Work plan: progress'] },
  { type: 'meeting standing', answer: ['On every agenda of', '1. Work plan: progress'] },
  {
    type: 'meeting pack',
    forms: [{ title: 'Send the pack', entries: { meeting: 'M6' } }],
    card: ['The pack of M6 May meeting', '1. Posters'],
  },
  {
    type: 'meeting start M6',
    answer: ['M3, Spring forum, on Tuesday 18 April 2028 at 2pm, comes before it.'],
  },
  { type: 'meeting cancel M3', card: ['Meeting M3', 'Spring forum', 'cancelled'] },
  {
    type: 'meeting start',
    forms: [{ title: 'Start a meeting', entries: { meeting: 'M6' } }],
    card: ['Meeting M6', 'May meeting', 'running now'],
  },
  {
    type: 'meeting note',
    forms: [{ title: 'Note for the minutes', entries: { text: 'The room was cold' } }],
    answer: ['Noted in M6, under “Posters”.'],
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
    type: 'meeting minutes confidential',
    forms: [{ title: 'Confidential lines', entries: { meeting: 'M6' } }],
    answer: ['What the redacted version of the minutes of M6', 'The room was cold'],
  },
  {
    type: 'meeting minutes plain',
    forms: [{ title: 'In plain English', entries: { meeting: 'M6', text: 'We put up posters.', item: '1' } }],
    answer: ['Kept for the version of M6 in plain English.', 'We put up posters.'],
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
