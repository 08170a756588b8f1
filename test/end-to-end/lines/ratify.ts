import type { Line } from './line.ts';

/** What is decided without a quorum, and how it is ratified. */
export const ratifyLines: Line[] = [
  { type: 'meeting quorum set at least 2', answer: ['At least 2 members.'] },
  {
    type: 'meeting schedule "Summer meeting" on 6 June 2028 at 2pm',
    card: ['Meeting M8', 'Summer meeting', 'planned'],
  },
  { type: 'meeting start M8', card: ['Meeting M8', 'Summer meeting', 'running now'] },
  { type: 'decision record We share one form', card: ['Decision D7', 'We share one form', 'to be ratified'] },
  { type: 'decision record We meet at noon', card: ['Decision D8', 'We meet at noon', 'to be ratified'] },
  {
    type: 'poll ratify D7 closes 9 June 2027 at 5pm',
    card: ['Poll P8', 'Ratify D7: We share one form', 'For', 'Against'],
  },
  {
    type: 'poll ratify',
    forms: [
      {
        title: 'Ask those absent',
        entries: { decision: 'D8', 'closes:date': '2027-06-09', 'closes:time': '17:00' },
      },
    ],
    card: ['Poll P9', 'Ratify D8: We meet at noon'],
  },
  { type: 'meeting present @bob', answer: ['Down as present at M8: Bob Ackroyd.'] },
  {
    type: 'decision ratify D7',
    answer: ['D7 is ratified by M8: We share one form'],
    card: ['Decision D7', 'We share one form', 'Ratified', 'by M8'],
  },
  {
    type: 'decision ratify',
    forms: [{ title: 'Ratify a decision', entries: { decision: 'D8' } }],
    card: ['Decision D8', 'We meet at noon', 'by M8'],
  },
  { type: 'meeting end', answer: ['M8 Summer meeting has ended.'] },
  { type: 'meeting quorum clear', answer: ['asks for no quorum any more.'] },
];
