/** What people really type, each with what must come of it: on the card that is shown, or in the form or answer. */
export interface Case {
  typed: string;
  card?: string[];
  form?: string[];
  answer?: string[];
}

export const BOB = ', Bob Hill, ';

/** Whose it is to be. */
export const OWNERS: Case[] = [
  ...[': ', ' - ', ', ', ' – ', ': to '].map((gap) => ({
    typed: `action add @bob${gap}ring the surgery by 11 June`,
    card: ['ring the surgery\n', BOB, 'Friday 11 June 2027'],
  })),
  ...[' and ', ', ', '/', ' & ', ', and '].map((gap) => ({
    typed: `action add @bob${gap}@cat ring both by 11 June`,
    form: [
      'You named Bob Hill and Cat Jones',
      'ring both',
      '2027-06-11',
      '[Bob Hill] [Cat Jones] [One for each]',
    ],
  })),
  ...[
    'Denise Barraclough',
    '@Denise Barraclough',
    'denise barraclough',
    'Dr Denise Barraclough',
    'Denise',
  ].map((name) => ({
    typed: `action add ${name} Find a room by next Friday`,
    card: ['Find a room\n', ', Denise Barraclough, ', 'Friday 11 June 2027'],
  })),
  { typed: 'action add DB Find a room', card: ['Find a room\n', ', Denise Barraclough, '] },
  { typed: 'action add Ring the surgery assigned to @bob by Friday', card: ['Ring the surgery\n', BOB] },
  { typed: 'add an action for @bob to ring the surgery by Friday', card: ['ring the surgery\n', BOB] },
  { typed: 'todo @bob ring the surgery by Friday', card: ['ring the surgery\n', BOB] },
  { typed: 'action add @bob with @cat ring both', form: ['You named Bob Hill and Cat Jones'] },
  {
    typed: 'action add Ring the surgery by Friday',
    form: ['I know nobody here called “Ring”', 'Ring the surgery'],
  },
  { typed: 'meeting apologies Denise Barraclough', answer: ['Denise Barraclough sends apologies'] },
  { typed: 'member add Tom Oldroyd as clinician', answer: ['Tom Oldroyd is clinician'] },
  ...['"Siobhán O\'Brien-Ní"', 'siobhan obrien-ni', 'SIOBHÁN O’BRIEN NÍ', 'Siobhan'].map((name) => ({
    typed: `member show ${name}`,
    answer: ['Siobhán O’Brien-Ní'],
  })),
];

const due = (words: string, day: string): Case => ({
  typed: `action add @bob Send letters ${words}`,
  card: ['Send letters\n', `, due ${day}`],
});

const asked = (words: string, guess: string): Case => ({
  typed: `action add @bob Send letters ${words}`,
  form: ['Send letters', 'Owner*: U0BOB'.slice(0, 7), guess, '[It is part of the text]'],
});

const meeting = (words: string, ...card: string[]): Case => ({
  typed: `meeting schedule "Range" ${words}`,
  card,
});

/** By when, or at what time. */
export const WHEN: Case[] = [
  due('by the first Tuesday of next month', 'Tuesday 6 July 2027'),
  due('by 11 June 2027 at the latest', 'Friday 11 June 2027'),
  due('due 11 June 2027', 'Friday 11 June 2027'),
  due('(by 11 June 2027)', 'Friday 11 June 2027'),
  due('deadline: 11 June', 'Friday 11 June 2027'),
  due('no later than 11 June', 'Friday 11 June 2027'),
  due('to be done by Friday week', 'Friday 11 June 2027'),
  due('before 11 June', 'Friday 11 June 2027'),
  due('by \u200e30/\u200e06/\u200e2027', 'Wednesday 30 June 2027'),
  due('by end of June', 'Wednesday 30 June 2027'),
  due('by month end', 'Wednesday 30 June 2027'),
  due('by w/c 14 June', 'Monday 14 June 2027'),
  due('by COP Friday, thanks', 'Friday 4 June 2027'),
  due('by the next meeting', 'Wednesday 30 June 2027'),
  due('by M1', 'Wednesday 30 June 2027'),
  due('the day before the meeting', 'Tuesday 29 June 2027'),
  asked('by half term', '2027-10-22'),
  asked('asap', '2027-06-02'),
  asked('by 31 June', 'There is no 31 June'),
  asked('by Frydai', 'I could not read "Frydai"'),
  due('11 June', 'Friday 11 June 2027'),
  due('tomorrow', 'Wednesday 2 June 2027'),
  due('on Friday', 'Friday 4 June 2027'),
  due('by the end of the week', 'Friday 4 June 2027'),
  asked('of 11 June', '2027-06-11'),
  asked('7-11 June', 'I could not read "7-11 June"'),
  due('within 10 working days', 'Tuesday 15 June 2027'),
  asked('by Friday at 5pm', 'I was not sure what “at 5pm” means here'),
  asked('by 11 June priority high', 'I was not sure what “priority high” means here'),
  meeting('on 8 June 2027, 14:00 – 16:00 in Leeds', 'Tuesday 8 June 2027 at 2pm', '2 hours', 'Leeds'),
  meeting('on 8 June 2027 2-4pm', 'Tuesday 8 June 2027 at 2pm', '2 hours'),
  {
    typed: 'meeting schedule "Night" on 26 March 2028 at 1:30am',
    form: ['Title*: Night', 'the clocks go forward and skip 01:30'],
  },
  {
    typed: 'meeting schedule "Night" on 29 October 2028 at 1:30am in Leeds',
    form: ['Title*: Night', 'show 01:30 twice', 'Where: Leeds'],
  },
  { typed: 'digest weekly Thursday at 9am', answer: ['Thursday', '9am'] },
  { typed: 'digest weekly Tuesday mornings', answer: ['Tuesday'] },
  {
    typed: 'meeting schedule "Board" every second Tuesday at 2pm until December',
    form: [
      'Title*: Board',
      'may be every other Tuesday at 2pm, or the second Tuesday of each month at 2pm',
      'Until*: December',
      '[every other Tuesday at 2pm] [the second Tuesday of each month at 2pm]',
    ],
  },
  {
    typed: 'meeting schedule Steering group on Tuesday mornings until December',
    form: ['Title*: Steering group', 'At what time of day?', 'Until*: December'],
  },
  {
    typed: 'meeting schedule "Board" every 2 weeks from 7 June 10:00',
    form: ['Title*: Board', 'From: 7 June', '“10:00”'],
  },
  {
    typed: 'meeting schedule "Board" quarterly from 8 June at 2pm',
    form: ['Title*: Board', 'From: 8 June', '“quarterly”'],
  },
  {
    typed: 'poll open "Where?" Leeds | York closes Friday lunchtime',
    form: ['Where?', '“lunchtime”', 'Leeds\nYork'],
  },
  asked('by', '“by”'),
  asked('due:', '“due”'),
];

const poll = (words: string, ...options: string[]): Case => ({
  typed: `poll open ${words}`,
  card: options.map((option) => `${option}`),
});

/** How a poll is opened. */
export const POLLS: Case[] = [
  poll("'Single?' Leeds | York closes Friday 5pm", 'Single?', 'Leeds', 'York', 'Friday 4 June 2027 at 5pm'),
  poll(
    '"Lines?"\nLeeds\nYork\nHull\ncloses Friday 5pm',
    'Leeds: no votes',
    'York: no votes',
    'Hull: no votes',
  ),
  poll(
    '"Bullets?"\n• Leeds\n• York\n• Hull\ncloses Friday 5pm',
    'Leeds: no votes',
    'York: no votes',
    'Hull: no votes',
  ),
  poll(
    '"Numbers?"\n1. Leeds\n2. York\n3. Hull\ncloses Friday 5pm',
    'Leeds: no votes',
    'York: no votes',
    'Hull: no votes',
  ),
  poll(
    '"Quoted?" "Leeds" "York" "Hull" closes Friday 5pm',
    'Leeds: no votes',
    'York: no votes',
    'Hull: no votes',
  ),
  poll(
    'Commas? Leeds, York or Hull closing on Friday 5pm',
    'Leeds: no votes',
    'York: no votes',
    'Hull: no votes',
  ),
  poll('"Slash?" Leeds / York closes Friday 5pm', 'Leeds: no votes', 'York: no votes'),
  poll('"Named?" options: Leeds, York closes Friday 5pm', '1. Leeds: no votes', '2. York: no votes'),
  poll('"Enough?" Yes | No closes Friday 5pm quorum 2', 'Quorum: 2 of 6 must vote'),
  poll(
    '"For?" For | Against | Abstain motion passes by two thirds closes Friday 5pm',
    'Method: Motion: for or against',
    'By two thirds',
  ),
  poll(
    '"Merge?" motion closes Friday 5pm',
    '1. For: no votes',
    '3. Abstain',
    'By a majority of the votes for',
  ),
  poll(
    'Shall we merge? voting by consent, closes Friday 5pm',
    '1. Agree: no votes',
    '4. Block',
    'With no block',
  ),
  {
    typed: 'poll open "Which?" closes Friday 5pm',
    form: ['Question*: Which?', 'Options:', '2027-06-04'],
  },
  poll(
    '"Carried?" For | Against, passes by an absolute majority, closes Friday 5pm',
    'By a majority of all who may vote',
  ),
  {
    typed: 'poll open "Which?" Leeds | York closes Friday 5pm turnout 10',
    form: [
      '“turnout 10”',
      'Which?',
      'Leeds\nYork',
      '{"date":"2027-06-04","time":"17:00"}',
      '[Go on without it]',
    ],
  },
];

/** What is written: dashes that phones make, and apologies for one meeting of several. */
export const WRITTEN: Case[] = [
  ...['--in', '—in'].map((flag) => ({
    typed: `action list ${flag} "Leeds Pharmacy LPN"`,
    answer: ['There are no open actions'],
  })),
  { typed: 'decision record We pilot it — then we review', card: ['We pilot it — then we review'] },
  { typed: 'decision record We pilot it -- then we review', card: ['We pilot it -- then we review'] },
  { typed: 'decision record "We agreed that we wait"', card: ['We agreed that we wait\n'] },
  { typed: 'apologies for M1', answer: ['sends apologies for M1'] },
  { typed: 'Denise can’t make M1', answer: ['Denise Barraclough sends apologies for M1'] },
];

/** The ways in which the bot is called. */
export const CALLS = [
  'action list',
  '/lpn action list',
  'hello, action list please',
  'list actions',
  'actions',
  ': action list',
];
