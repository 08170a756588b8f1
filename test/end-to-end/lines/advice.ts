import type { Line } from './line.ts';

/** Advice: only a reference group is asked for it, which this network is not. */
export const adviceLines: Line[] = [
  {
    type: 'advice ask "How do we weigh care homes?" from "West Yorkshire Pharmacy LPN" by 30 June 2027',
    answer: ['A group cannot ask itself.'],
  },
  { type: 'advice give N1 Each home needs a pharmacist', answer: ['There is no N1'] },
  { type: 'advice combine N1 Ask each home closes 14 June 2027 5pm', answer: ['There is no N1'] },
  { type: 'advice show N1', answer: ['There is no N1'] },
  { type: 'advice list', answer: ['No advice is asked of this network.'] },
];
