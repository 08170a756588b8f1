import type { Line } from './line.ts';

/** Two polls, one of them secret, and then two by forms; Priya, Bob and Cat may vote. */
export const pollLines = (platform: 'Slack' | 'Teams'): Line[] => [
  {
    type: 'poll open "Where shall we meet?" Leeds | York | Hull closes Friday 5pm',
    card: [
      'Poll P1',
      'Where shall we meet?',
      '1. Leeds: no votes',
      'Friday 4 June 2027 at 5pm (3 days left)',
    ],
  },
  {
    type: 'poll open "Adopt the terms of reference?" Yes | No | Abstain secret closes in 10 days',
    card: [
      'Poll P2',
      'Adopt the terms of reference?',
      '3. Abstain',
      'Secret: nobody sees who chose what',
      'Friday 11 June 2027 at 11:59pm (10 days left)',
    ],
  },
  { type: 'poll mine', answer: ['Polls that wait for your vote', 'P1 Where', 'P2 Adopt'] },
  { type: 'vote', answer: ['Which poll do you mean?', 'P1 Where shall we meet?', 'P2 Adopt'] },
  {
    type: 'vote P1 2',
    answer: ['ou voted for York. You can change it until Friday 4 June 2027 at 5pm.'],
    card: [
      'Poll P1',
      'Where shall we meet?',
      '1. Leeds: no votes',
      '2. York: 1 vote (Priya Ramsden)',
      '1 of 3',
    ],
  },
  {
    type: 'vote P2 1',
    // In a Teams channel everyone would read it.
    answer: platform === 'Slack' ? ['our vote is in.'] : ['P2 is secret, and everyone here can read'],
  },
  {
    type: 'vote P2',
    forms: [{ title: 'Vote', filled: { choices: '' }, entries: { choices: '2' } }],
    card: ['Poll P2', 'Adopt the terms of reference?', 'some'],
  },
  { type: 'poll tracker P2', answer: ['P2 has no trackers'] },
  { type: 'poll ballots P2', answer: ['P2 has no such list'] },
  { type: 'poll comment P1 "York is nearer"', card: ['Where shall we meet?', 'Comments', 'York is nearer'] },
  { type: 'poll admit Bob to P1', answer: ['may vote in P1 already.'] },
  { type: 'poll mine', answer: ['No poll waits for your vote.'] },
  {
    type: 'poll list',
    answer: [
      'Open polls in West Yorkshire Pharmacy LPN',
      'P1 Where shall we meet? 1 of 3 voted.',
      'P2 Adopt',
    ],
  },
  {
    type: 'poll show P1',
    answer: ['Where shall we meet?', 'Poll P1', '2. York: 1 vote (Priya Ramsden)', 'opened by'],
  },
  {
    type: 'poll extend P1 to 9 June 2027 at 5pm',
    answer: ['P1 now closes on Wednesday 9 June 2027 at 5pm.'],
    card: ['Poll P1', 'Where shall we meet?', 'Wednesday 9 June 2027 at 5pm (8 days left)'],
  },
  {
    type: 'poll close P1',
    answer: ['P1 is closed. York: 1 of 1 vote.'],
    card: ['Poll P1', 'Where shall we meet?', 'York: 1 vote, 100% (Priya Ramsden)', 'D5'],
    alsoCard: ['Decision D5', 'Where shall we meet? York: 1 of 1 vote', '1 of 3 voted in poll P1'],
  },
  {
    type: 'poll cancel P2 because the options were wrong',
    answer: ['P2 is cancelled. Nothing was counted.'],
    card: ['Poll P2', 'Adopt the terms of reference?', 'Cancelled, because the options were wrong.'],
  },

  {
    type: 'poll open',
    forms: [
      {
        title: 'New poll',
        entries: {
          question: 'Which themes?',
          options: 'Falls',
          'closes:date': '2027-06-11',
          'closes:time': '17:00',
          most: '2',
        },
      },
      {
        title: 'New poll',
        filled: { question: 'Which themes?', 'closes:date': '2027-06-11', most: '2' },
        wrong: { options: 'Please give 2 to 10 options' },
        entries: { options: 'Falls\nStroke\nAsthma', 'closes:date': '2027-05-31' },
      },
      {
        title: 'New poll',
        wrong: { 'closes:date': 'That time has gone by.' },
        entries: { 'closes:date': '2027-06-10' },
      },
    ],
    card: ['Poll P3', 'Which themes?', '3. Asthma: no votes', 'Up to 2', 'Thursday 10 June 2027 at 5pm'],
  },
  {
    type: 'poll open "Who takes the minutes?" Bob | Cat',
    forms: [
      {
        title: 'New poll',
        filled: { question: 'Who takes the minutes?', options: 'Bob\nCat', 'closes:date': '' },
        entries: { 'closes:date': '2027-06-11', 'closes:time': '12:00', secret: 'yes' },
      },
    ],
    card: ['Poll P4', 'Who takes the minutes?', '2. Cat', 'Secret', 'Friday 11 June 2027 at midday'],
  },
  {
    type: 'vote P3',
    forms: [
      { title: 'Vote', filled: { choices: '' }, entries: { choices: ['1', '2', '3'] } },
      {
        title: 'Vote',
        filled: { choices: '1,2,3' },
        wrong: { choices: 'You chose 3 options. Please choose up to 2.' },
        entries: { choices: ['1', '3'] },
      },
    ],
    card: [
      'Poll P3',
      'Which themes?',
      '1. Falls: 1 vote (Priya',
      '2. Stroke: no votes',
      '3. Asthma: 1 vote',
      '1 of 3',
    ],
  },
  {
    type: 'vote P3',
    forms: [{ title: 'Vote', filled: { choices: '1,3' }, entries: { choices: ['2'] } }],
    card: ['Poll P3', 'Which themes?', '1. Falls: no votes', '2. Stroke: 1 vote (Priya', '1 of 3'],
  },
  {
    type: 'vote',
    forms: [{ title: 'Vote', entries: { choices: '1' } }],
    card: ['Poll P4', 'Who takes the minutes?', 'some'],
  },
  {
    type: 'poll show',
    forms: [
      { title: 'Show a poll', entries: { poll: 'P9' } },
      { title: 'Show a poll', wrong: { poll: 'There is no P9 in' }, entries: { poll: 'p3' } },
    ],
    answer: ['Which themes?', 'Poll P3', 'Stroke: 1 vote'],
  },
  {
    type: 'poll extend',
    forms: [
      {
        title: 'Extend a poll',
        entries: { poll: 'P3', 'closes:date': '2027-06-09', 'closes:time': '09:30' },
      },
      {
        title: 'Extend a poll',
        wrong: { 'closes:date': 'It closes on Thursday 10 June 2027 at 5pm as it is.' },
        entries: { 'closes:date': '2027-06-14' },
      },
    ],
    card: ['Poll P3', 'Which themes?', 'Monday 14 June 2027 at 9:30am (13 days left)'],
  },
  {
    type: 'poll close',
    forms: [
      { title: 'Close a poll', entries: { poll: 'P3' } },
      { title: 'Close P3 now?', entries: {} },
    ],
    card: ['Poll P3', 'Which themes?', 'Stroke: 1 of 1 ballot.', 'D6'],
    alsoCard: ['Decision D6', 'Which themes? Stroke: 1 of 1 ballot'],
  },
  {
    type: 'poll cancel',
    forms: [{ title: 'Cancel a poll', entries: { poll: 'P4', because: 'Cat has offered' } }],
    card: ['Poll P4', 'Who takes the minutes?', 'Cancelled, because Cat has offered. No vote was counted.'],
  },
  {
    type: 'poll open "Which room?" Red | Blue ties by lot closes Friday 5pm voters @bob',
    forms: [{ title: 'Open this poll?', filled: { question: 'Which room?', ties: 'lot' }, entries: {} }],
    card: ['Poll P5', 'Which room?', 'Chosen people', '0 of 1'],
  },
  {
    type: 'poll cancel P5 because it was to see whom it asks',
    answer: ['P5 is cancelled. Nothing was counted.'],
  },
  {
    type: 'poll open "How was the month?" Good | Bad closes 11 June 2027 at 5pm every month',
    card: ['Poll P6', 'How was the month?', 'Every month'],
  },
  { type: 'poll stop P6', answer: ['P6 is the last: no other opens after it.'] },
  { type: 'poll cancel P6 because it was to see that it repeats', answer: ['P6 is cancelled.'] },
  { type: 'poll template save P3 as Themes', answer: ['P3 is kept as Themes', 'poll from "Themes"'] },
  { type: 'poll template list', answer: ['Themes: Which themes?', 'Chair’s election'] },
  {
    type: 'poll from Themes closes 11 June 2027 at 5pm',
    forms: [{ title: 'New poll', filled: { question: 'Which themes?' }, entries: {} }],
    card: ['Poll P7', 'Which themes?', 'Friday 11 June 2027 at 5pm'],
  },
  { type: 'poll cancel P7 because it was to see what a template opens', answer: ['P7 is cancelled.'] },
  { type: 'poll template remove Themes', answer: ['Themes is no template any more.'] },
  {
    type: 'poll proxy @cat',
    answer: ['Cat Holroyd may not vote in West Yorkshire Pharmacy LPN.'],
  },
  {
    type: 'poll proxy list',
    isDirect: true,
    answer: ['You have named no proxy.', 'You vote for nobody else.'],
  },
  { type: 'poll proxy end', answer: ['You have named no proxy in West Yorkshire Pharmacy LPN.'] },
  { type: 'poll decide P1 York', answer: ['No tie of P1 waits for a casting vote.'] },
  {
    type: 'poll list closed',
    answer: ['Closed polls', 'P1 Where shall we meet? York: 1 of 1 vote.', 'P3 Which themes?'],
  },
];
