import type { Line } from './line.ts';

/** Polls about meetings: on their minutes, and on their dates. */
export const meetingPollLines: Line[] = [
  {
    type: 'meeting minutes confirm M8 by poll closes 9 June 2027 at 5pm',
    card: ['Poll P12', 'Are the minutes of M8 Summer meeting', 'Minutes', 'M8, with the fingerprint'],
  },
  {
    type: 'meeting minutes edit M8',
    answer: ['The members vote on the minutes of M8 in P12', 'poll cancel P12'],
  },
  { type: 'poll cancel P12 because a name is wrong', answer: ['P12 is cancelled.'] },
  {
    type: 'meeting minutes confirm M8 by poll closes',
    forms: [
      {
        title: 'Confirm by poll',
        filled: { meeting: 'M8' },
        entries: { 'closes:date': '2027-06-09', 'closes:time': '17:00' },
      },
    ],
    card: ['Poll P13', 'Are the minutes of M8 Summer meeting'],
  },
  {
    type: 'meeting find "Next meeting" on 5 June 2028 at 2pm, 6 June 2028 at 10am or 9 June 2028 at 2pm for 90 minutes',
    card: ['Poll P14', 'Which of these dates suit you for: Next meeting', 'Tuesday 6 June 2028 at 10am'],
  },
  { type: 'vote P14 1 no, 2 yes, 3 no', card: ['Poll P14', 'Tuesday 6 June 2028 at 10am: 1 yes'] },
  { type: 'poll close P14', answer: ['P14 is closed. Best: Tuesday 6 June 2028 at 10am.'] },
  {
    type: 'meeting pick P14',
    card: ['Meeting M12', 'Next meeting', 'Tuesday 6 June 2028 at 10am'],
  },
  {
    type: 'meeting find',
    forms: [
      {
        title: 'Find a date',
        entries: { title: 'Autumn meeting', dates: '5 September 2028 at 2pm\n6 September 2028 at 10am' },
      },
    ],
    card: ['Poll P15', 'Which of these dates suit you for: Autumn meeting'],
  },
  {
    type: 'meeting pick P15',
    answer: ['P15 is still open'],
  },
];
