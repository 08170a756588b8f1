import type { Line } from './line.ts';

/** Recommendations: the network still is a reference group, which its working groups put them to and which asks them to endorse. */
export const recommendationLines: Line[] = [
  {
    type: 'recommendation put "Name a pharmacist for each home" to "West Yorkshire Pharmacy LPN" --in "Oral health group"',
    isDirect: true,
    answer: ['West Yorkshire Pharmacy LPN has it as its C1. The reply comes here.'],
    card: ['Recommendation C1', 'Name a pharmacist for each home', 'Oral health group'],
  },
  {
    type: 'recommendation put "Share what works"',
    answer: ['C2 is recorded.'],
    card: ['Recommendation C2', 'Share what works', 'Nobody yet'],
  },
  {
    type: 'recommendation circulate C1 to "Digital working group"',
    answer: ['Digital working group is asked to endorse C1.'],
    card: ['Recommendation C1', 'Asked, and not answered yet'],
  },
  {
    type: 'recommendation circulate',
    forms: [{ title: 'Ask to endorse', entries: { recommendation: 'C2', asked: 'Digital working group' } }],
    card: ['Recommendation C2', 'Asked, and not answered yet'],
  },
  {
    type: 'recommendation circulate C2 to "Oral health group"',
    answer: ['Oral health group is asked to endorse C2.'],
  },
  {
    type: 'endorsement list --in "Digital working group"',
    isDirect: true,
    answer: ['B1 Name a pharmacist for each home (to West Yorkshire Pharmacy LPN, waits for your answer'],
  },
  {
    type: 'endorsement give B1 --in "Digital working group"',
    isDirect: true,
    answer: ['Digital working group endorses B1.'],
    card: ['Recommendation C1', 'Oral health group, Digital working group'],
  },
  {
    type: 'endorsement show B1 --in "Digital working group"',
    isDirect: true,
    answer: ['Endorsement B1, endorsed, not handed on yet', 'Endorsed by 2 networks'],
  },
  {
    type: 'endorsement decline B2 because it is too broad --in "Digital working group"',
    isDirect: true,
    answer: ['Digital working group does not endorse B2.'],
    card: ['Recommendation C2', 'Digital working group (because it is too broad)'],
  },
  {
    type: 'endorsement vote B2 closes 14 June 2027 5pm --in "Oral health group"',
    isDirect: true,
    answer: ['The members vote in P1 on whether Oral health group endorses B2.'],
  },
  {
    type: 'recommendation hand C1 to NHS England reply by 30 September 2027',
    answer: ['C1 is with NHS England.'],
    card: ['Recommendation C1', 'with NHS England, reply due Thursday 30 September 2027'],
  },
  {
    type: 'recommendation list',
    answer: ['C1 Name a pharmacist for each home (put by Oral health group, endorsed by 2 networks'],
  },
  {
    type: 'recommendation reply C1 Agreed, from April 2028',
    answer: ['The reply to C1 is recorded, and told to the 2 networks that endorsed it.'],
    card: ['Recommendation C1', 'replied to', 'Agreed, from April 2028'],
  },
  { type: 'recommendation show C1', answer: ['Name a pharmacist for each home', 'Agreed, from April 2028'] },
  { type: 'assembly show', answer: ['West Yorkshire Pharmacy LPN is no Assembly.'] },
  {
    type: 'network change --kind assembly',
    answer: ['West Yorkshire Pharmacy LPN', 'Assembly'],
  },
  {
    type: 'assembly show',
    answer: ['There is no LPN yet.', 'Recommendations that wait', 'C2 Share what works'],
  },
  { type: 'network change --kind lpn', answer: ['West Yorkshire Pharmacy LPN', 'LPN'] },
];
