import type { Line } from './line.ts';

/** Advice: the network is a reference group for a while, of which a working group of its own asks. */
export const adviceLines: Line[] = [
  {
    type: 'advice ask "How do we weigh care homes?" from "West Yorkshire Pharmacy LPN" by 30 June 2027',
    answer: ['A group cannot ask itself.'],
  },
  {
    type: 'network change --kind "reference group"',
    answer: ['West Yorkshire Pharmacy LPN', 'reference group'],
  },
  {
    type: 'advice ask "How do we weigh care homes?" from "West Yorkshire Pharmacy LPN" by 30 June 2027 --in "Oral health group"',
    isDirect: true,
    answer: ['West Yorkshire Pharmacy LPN is asked for advice until Wednesday 30 June 2027, as its N1.'],
    card: ['Request for advice N1', 'How do we weigh care homes?', 'for Oral health group'],
  },
  {
    type: 'advice give N1 Each home needs a pharmacist',
    answer: ['Your answer to N1 is kept.'],
    card: ['Request for advice N1', 'Priya Ramsden: Each home needs a pharmacist'],
  },
  {
    type: 'advice give',
    forms: [{ title: 'Your answer', entries: { request: 'N1', text: 'Each home needs a named pharmacist' } }],
    card: ['Request for advice N1', 'Priya Ramsden: Each home needs a named pharmacist'],
  },
  { type: 'advice show N1', answer: ['How do we weigh care homes?', 'Each home needs a named pharmacist'] },
  { type: 'advice list', answer: ['N1 How do we weigh care homes? (asked by Oral health group'] },
  {
    type: 'advice list asked --in "Oral health group"',
    isDirect: true,
    answer: ['asked of West Yorkshire Pharmacy LPN, due Wednesday 30 June 2027'],
  },
  {
    type: 'advice combine N1 Name a pharmacist for each home closes 14 June 2027 5pm',
    answer: ['The group agrees on the answer to N1 by P'],
    card: ['Request for advice N1', 'Name a pharmacist for each home'],
  },
  { type: 'advice give N1 Too late', answer: ['The group is voting on what N1 is answered.'] },
  {
    type: 'advice ask "Who trains whom?" from "West Yorkshire Pharmacy LPN" by 30 June 2027 --in "Oral health group"',
    isDirect: true,
    answer: ['as its N2.'],
    card: ['Request for advice N2', 'Who trains whom?'],
  },
  {
    type: 'advice withdraw N2 of "West Yorkshire Pharmacy LPN" because we know by now --in "Oral health group"',
    isDirect: true,
    answer: ['West Yorkshire Pharmacy LPN is told that N2 needs no answer any more.'],
    card: ['Request for advice N2', 'Withdrawn by those who asked, because we know by now.'],
  },
  { type: 'advice show N9', answer: ['There is no N9', 'Did you mean N1?'] },
];
