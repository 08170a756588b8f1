import type { Line } from './line.ts';

/** Decisions. */
export const decisionLines: Line[] = [
  {
    type: 'decision record We will pilot the minor ailments scheme because practices asked for it',
    card: ['Decision D1', 'We will pilot the minor ailments scheme', 'practices asked for it'],
  },
  { type: 'decision list', answer: ['D1 We will pilot the minor ailments scheme'] },
  {
    type: 'decision report',
    answer: ['Decisions of West Yorkshire Pharmacy LPN', 'Recorded between meetings'],
  },
  { type: 'decision report as pdf', answer: ['.pdf'] },
  { type: 'decision show D1', answer: ['Decision D1', 'practices asked for it'] },
  {
    type: 'decision replace D1 with We will pilot it in Leeds only because funding is short proposed by @bob seconded by @cat with votes 5 for, 1 against',
    card: [
      'Decision D2',
      'We will pilot it in Leeds only',
      'funding is short',
      'Proposed by',
      'Seconded by',
      '5 for, 1 against, 0 abstained',
      'D1 We will pilot the minor',
    ],
    alsoCard: ['Decision D1', ', replaced', 'D2 We will pilot it in Leeds only'],
  },
  {
    type: 'decision record',
    forms: [
      {
        title: 'New decision',
        entries: { text: 'Meet monthly', because: 'quarterly is too seldom', agreed: 'by consensus' },
      },
    ],
    card: ['Decision D3', 'Meet monthly', 'quarterly is too seldom', 'by consensus'],
  },
  {
    type: 'decision show',
    forms: [{ title: 'Show a decision', entries: { decision: 'D3' } }],
    answer: ['Meet monthly'],
  },
  {
    type: 'decision edit D3',
    forms: [
      {
        title: 'Correct a decision',
        filled: { text: 'Meet monthly', because: 'quarterly is too seldom' },
        entries: { because: 'quarterly is too seldom for us' },
      },
    ],
    card: ['Decision D3', 'quarterly is too seldom for us'],
  },
  { type: 'decision edit D3 with votes 6 for, 1 against', card: ['Decision D3', '6 for, 1 against'] },
  {
    type: 'decision replace',
    forms: [{ title: 'Replace a decision', entries: { decision: 'D3', text: 'Meet every six weeks' } }],
    card: ['Decision D4', 'Meet every six weeks', 'D3 Meet monthly'],
  },
];
