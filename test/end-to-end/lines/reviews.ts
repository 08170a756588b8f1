import type { Line } from './line.ts';

/** Two reviews, with Priya's input to one of them, and then two by forms. */
export const reviewLines: Line[] = [
  {
    type: 'review open "Antibiotic prescribing" due 30 June 2027',
    card: ['Review R1', 'Antibiotic prescribing', 'Wednesday 30 June 2027 at 11:59pm', 'Named', '0 of 3'],
  },
  {
    type: 'review open "Waiting times" due 14 July 2027 anonymous monthly',
    card: ['Review R2', 'Waiting times', 'Wednesday 14 July 2027', 'Anonymous', 'Every month', 'none'],
  },
  {
    type: 'review template list',
    answer: ['Questions for a review', 'Case discussion (case)', 'Audit and re-audit (audit)'],
  },
  {
    type: 'review template show audit',
    answer: ['Questions: Audit and re-audit', 'Was the standard met? Fully met; Partly met; Not met.'],
  },
  {
    type: 'review list',
    answer: [
      'Open reviews in West Yorkshire Pharmacy LPN',
      'R1 Antibiotic prescribing, until Wednesday 30 June 2027 (0 of 3 given)',
      'R2 Waiting times',
    ],
  },
  {
    type: 'review mine',
    isDirect: true,
    answer: [
      'Reviews that wait for you',
      'R1 Antibiotic prescribing (West Yorkshire Pharmacy LPN, until Wednesday 30 June 2027)',
      'R2 Waiting times',
    ],
  },
  {
    type: 'review show R1',
    answer: ['Review R1', 'Still to come', 'Bob Ackroyd', 'Cat Holroyd', 'What do we do now?'],
  },
  {
    type: 'review input R1',
    opensWith: 'Your input',
    forms: [
      {
        title: 'Your input to R1',
        filled: { now: '', useful: '', save: 'give' },
        entries: { now: 'We give five days', useful: '4' },
      },
      {
        title: 'Your input to R1',
        wrong: { varies: 'Please answer this too, or keep your input as a draft.' },
        entries: { save: 'draft' },
      },
    ],
    answer: ['Your draft for R1 is kept', 'It does not count until you give it.'],
  },
  {
    type: 'review input',
    forms: [
      { title: 'Your input', entries: { review: 'R1' } },
      {
        title: 'Your input to R1',
        filled: { now: 'We give five days', varies: '', useful: '4', save: 'give' },
        entries: { varies: 'The length', try: 'Three days, as with 943 476 5919' },
      },
      {
        title: 'Your input to R1',
        filled: { varies: 'The length', try: 'Three days, as with 943 476 5919' },
        wrong: { try: 'This seems to hold an NHS number.' },
        entries: { try: 'Three days' },
      },
    ],
    answer: [
      'Your input to R1 is given',
      'Thank you. You can change it until Wednesday 30 June 2027 at 11:59pm.',
    ],
    card: ['Review R1', '1 of 3'],
  },
  {
    type: 'review extend R1 to 7 July 2027',
    answer: ['R1 now takes inputs until Wednesday 7 July 2027 at 11:59pm.'],
    card: ['Review R1', 'Wednesday 7 July 2027 at 11:59pm'],
  },
  {
    type: 'review close R1',
    forms: [{ title: 'Close R1 now?', entries: {} }],
    card: ['Review R1', 'closed on', '1 of 3 gave their input (33%).'],
    alsoCard: [
      'Report of R1 Antibiotic prescribing',
      '1. We give five days (Priya Ramsden)',
      '1 gave 4. The middle score is 4.',
    ],
  },
  {
    type: 'review show R1',
    answer: ['Report of R1 Antibiotic prescribing', '3. Three days (Priya Ramsden)'],
  },
  {
    type: 'review data R1 --in "West Yorkshire Pharmacy LPN"',
    isDirect: true,
    answer: [
      'Figures of R1 Antibiotic prescribing',
      'Send me a file here, with “review data R1” written beside it: an Excel workbook',
    ],
  },
  {
    type: 'review data keep R1 --in "West Yorkshire Pharmacy LPN"',
    isDirect: true,
    answer: ['Send me the file first'],
  },
  { type: 'review data set R1 naming all', answer: ['R1 has no figures.'] },
  { type: 'review data remove R1', answer: ['R1 has no figures.'] },
  {
    type: 'review chart R1 --in "West Yorkshire Pharmacy LPN"',
    isDirect: true,
    answer: ['R1 has no figures.'],
  },
  {
    type: 'review act R1 3',
    forms: [{ title: 'New action', filled: { text: 'Three days (R1, line 3)' }, entries: { owner: '@bob' } }],
    card: ['Action A8', 'Three days (R1, line 3)', 'Bob Ackroyd'],
  },
  {
    type: 'review stop R2',
    answer: ['R2 is the last: no other opens after it.'],
    card: ['Review R2', 'Waiting times'],
  },
  {
    type: 'review cancel R2 because the data came too late',
    answer: ['R2 Waiting times is cancelled.'],
    card: ['Review R2', 'cancelled', 'the data came too late'],
  },
  { type: 'review list closed', answer: ['Closed reviews', 'R1 Antibiotic prescribing', '(1 of 3 given)'] },

  {
    type: 'review open',
    forms: [
      {
        title: 'New review',
        entries: {
          topic: 'Flu vaccine',
          due: '2027-06-01',
          reviewers: ['@bob', '@priya'],
          anonymous: 'no',
          repeats: 'monthly',
        },
      },
      {
        title: 'New review',
        filled: { topic: 'Flu vaccine', anonymous: 'no', repeats: 'monthly' },
        wrong: { due: 'Please give a day from tomorrow on' },
        entries: { due: '2027-06-30' },
      },
    ],
    card: ['Review R3', 'Flu vaccine', 'Wednesday 30 June 2027', 'Named', 'Every month', '0 of 2'],
  },
  {
    type: 'review open "Repeat prescriptions" due soon',
    forms: [
      {
        title: 'New review',
        filled: { topic: 'Repeat prescriptions', due: '' },
        wrong: { due: 'soon' },
        entries: { topic: 'Repeats', due: '2027-06-30' },
      },
    ],
    card: ['Review R4', 'Repeats', 'Wednesday 30 June 2027', 'Named', '0 of 3'],
  },
  {
    type: 'review ask R3 Cat Holroyd',
    answer: ['R3 now asks Cat Holroyd too.'],
    card: ['Review R3', '0 of 3'],
  },
  {
    type: 'review show',
    forms: [
      { title: 'Show a review', entries: { review: 'R9' } },
      { title: 'Show a review', wrong: { review: 'There is no R9 in' }, entries: { review: 'R3' } },
    ],
    answer: ['Review R3', 'Nobody of 3 gave their input.'],
  },
  {
    type: 'review input R3',
    opensWith: 'Your input',
    forms: [
      {
        title: 'Your input to R3',
        entries: { now: 'Ours', varies: 'Yours', try: 'Theirs', useful: '5' },
      },
    ],
    answer: ['Your input to R3 is given'],
    card: ['Review R3', '1 of 3'],
  },
  {
    type: 'review stop',
    forms: [
      { title: 'Stop a review repeating', entries: { review: 'R4' } },
      {
        title: 'Stop a review repeating',
        wrong: { review: 'R4 does not repeat' },
        entries: { review: 'R3' },
      },
    ],
    card: ['Review R3', '1 of 3'],
  },
  {
    type: 'review extend',
    forms: [
      { title: 'Extend a review', entries: { review: 'R3', due: '2027-05-31' } },
      {
        title: 'Extend a review',
        wrong: { due: 'Please give a day from tomorrow on' },
        entries: { due: '2027-07-07' },
      },
    ],
    card: ['Review R3', 'Wednesday 7 July 2027 at 11:59pm'],
  },
  {
    type: 'review close',
    forms: [
      { title: 'Close a review', entries: { review: 'R3' } },
      { title: 'Close R3 now?', entries: {} },
    ],
    card: ['Review R3', 'closed on', '1 of 3 gave their input (33%).'],
    alsoCard: ['Report of R3 Flu vaccine', '1 of 3 gave their input (33%).', 'Ours'],
  },
  {
    type: 'review cancel',
    forms: [{ title: 'Cancel a review', entries: { review: 'R4', because: 'too few use them' } }],
    card: ['Review R4', 'cancelled', 'too few use them'],
  },
  {
    type: 'review act',
    forms: [
      { title: 'Act on a report', entries: { review: 'R1', line: '9' } },
      { title: 'Act on a report', wrong: { line: 'has no line 9' }, entries: { line: '2' } },
      {
        title: 'New action',
        filled: { text: 'The length (R1, line 2)' },
        entries: { text: 'Agree the length', owner: '@cat' },
      },
    ],
    card: ['Action A9', 'Agree the length', 'Cat Holroyd'],
  },
];
