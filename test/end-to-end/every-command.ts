/** A command as a person types it, and what is seen then. */
export interface Line {
  type: string;
  /** Typed in her own messages with the bot, rather than in the channel. */
  isDirect?: true;
  /** Words of the answer that only the person who asked sees. */
  answer?: string[];
  /** The card that everyone sees in both channels: its title, then words that stand on it. */
  card?: [title: string, ...words: string[]];
  /** Another card that changes with it. */
  alsoCard?: [title: string, ...words: string[]];
}

/** It is Tuesday 1 June 2027 in the morning. */
export const NOW = '2027-06-01T08:00:00Z';

/** What the bot can do, in the order in which a network comes to it; Priya types, on the platform named. */
export const everyCommand = (platform: 'Slack' | 'Teams'): Line[] => [
  { type: 'help', answer: ['What I can do', 'action: add, list, show, done', 'undo: Take back'] },
  { type: 'help action', answer: ['Help: action', 'action done <action>', 'For example: action done A1'] },
  { type: 'network show', answer: ['West Yorkshire Pharmacy LPN', '1 in Slack, 1 in Microsoft Teams'] },
  {
    type: 'network rename "West Yorkshire Pharmacists"',
    answer: ['West Yorkshire Pharmacy LPN is now called West Yorkshire Pharmacists.'],
    card: [
      'West Yorkshire Pharmacists',
      'Once called',
      'West Yorkshire Pharmacy LPN (until Tuesday 1 June 2027)',
    ],
  },
  {
    type: 'network rename "West Yorkshire Pharmacy LPN"',
    answer: ['West Yorkshire Pharmacists is now called West Yorkshire Pharmacy LPN.'],
    card: ['West Yorkshire Pharmacy LPN', 'West Yorkshire Pharmacists (until Tuesday 1 June 2027)'],
  },
  { type: 'network list', answer: ['Networks you may read', 'West Yorkshire Pharmacy LPN', 'LPN'] },
  {
    type: 'network channels',
    answer: [
      'Channels of West Yorkshire Pharmacy LPN',
      'Slack',
      'Microsoft Teams',
      'the main one, this channel',
    ],
  },
  { type: 'network assembly', answer: ['West Yorkshire Pharmacy LPN is no Assembly.'] },

  {
    type: 'member add @bob as clinical chair from 1 June 2027 for 3 years',
    answer: ['Bob Ackroyd is clinical chair from Tuesday 1 June 2027 to Friday 31 May 2030.'],
    card: ['West Yorkshire Pharmacy LPN', 'No patient representative or public health specialist.'],
  },
  {
    type: 'network check',
    answer: ['Composition of West Yorkshire Pharmacy LPN', 'Clinical chair', 'Bob Ackroyd', 'Nobody'],
  },
  {
    type: 'member list',
    answer: [
      'Members of West Yorkshire Pharmacy LPN',
      'Bob Ackroyd: clinical chair until Friday 31 May 2030',
      'Cat Holroyd',
      'Priya Ramsden: manager',
    ],
  },
  {
    type: 'member show @bob',
    answer: [
      'Bob Ackroyd in West Yorkshire Pharmacy LPN',
      'Member since Tuesday 1 June 2027',
      'clinical chair',
    ],
  },
  {
    type: 'member end @bob as clinical chair on 30 June 2027 because he is moving to York',
    answer: [
      'Bob Ackroyd is clinical chair of West Yorkshire Pharmacy LPN until Wednesday 30 June 2027.',
      'Because: he is moving to York',
    ],
    card: ['West Yorkshire Pharmacy LPN', '1 term ends within 90 days.'],
  },
  { type: 'member join', answer: ['You are a member of West Yorkshire Pharmacy LPN already.'] },

  // Every network knows the same organisations.
  {
    type: `org add "${platform} Surgery" --kind practice`,
    answer: [`${platform} Surgery is now in the directory.`],
  },
  {
    type: `org list starting ${platform}`,
    answer: [`Organisations starting ${platform}`, 'Surgery practice'],
  },
  {
    type: `org show ${platform} Surgery`,
    answer: [`${platform} Surgery`, 'Who speaks for it in West Yorkshire Pharmacy LPN', 'Nobody yet.'],
  },

  {
    type: 'action add @bob Write the needs summary by 30 June 2027',
    card: ['Action A1', 'Write the needs summary', 'Bob Ackroyd', 'Wednesday 30 June 2027', 'Open'],
  },
  {
    type: 'action add me Book the room by next Friday',
    card: ['Action A2', 'Book the room', 'Priya Ramsden', 'Friday 11 June 2027'],
  },
  { type: 'action add @bob Ring the LPC', card: ['Action A3', 'Ring the LPC', 'Bob Ackroyd', 'No date'] },
  {
    type: 'action list',
    answer: ['Open actions in West Yorkshire Pharmacy LPN', 'A1', 'Book the room', 'A3'],
  },
  { type: 'action list mine', answer: ['Your open actions', 'A2 Book the room'] },
  { type: 'action list overdue', answer: ['Nothing is overdue.'] },
  { type: 'action list done', answer: ['No action has been done yet.'] },
  { type: 'action show A1', answer: ['Action A1', 'Write the needs summary', 'Wednesday 30 June 2027'] },
  {
    type: 'action done A1',
    answer: ['A1 is done: Write the needs summary'],
    card: ['Action A1', 'Done by Priya Ramsden on Tuesday 1 June 2027'],
  },
  { type: 'action list done', answer: ['A1 Write the needs summary (Bob Ackroyd, done)'] },
  { type: 'action reopen a1', answer: ['A1 is open again'], card: ['Action A1', 'Open'] },
  {
    type: 'action move A1 to 14 July 2027',
    answer: ['A1 is now due on Wednesday 14 July 2027.'],
    card: ['Action A1', 'Wednesday 14 July 2027'],
  },
  {
    type: 'action give A1 to @cat',
    answer: ['A1 now belongs to Cat Holroyd.'],
    card: ['Action A1', 'Cat Holroyd'],
  },

  {
    type: 'decision record We will pilot the minor ailments scheme because practices asked for it',
    card: ['Decision D1', 'We will pilot the minor ailments scheme', 'practices asked for it'],
  },
  { type: 'decision list', answer: ['D1 We will pilot the minor ailments scheme'] },
  { type: 'decision show D1', answer: ['Decision D1', 'practices asked for it'] },
  {
    type: 'decision replace D1 with We will pilot it in Leeds only because funding is short',
    card: ['Decision D2', 'We will pilot it in Leeds only', 'funding is short', 'D1 We will pilot the minor'],
    alsoCard: ['Decision D1 (replaced)', 'D2 We will pilot it in Leeds only'],
  },

  {
    type: 'meeting schedule "March meeting" on 14 March 2028 at 2pm for 90 minutes in Leeds',
    card: ['M1 March meeting', 'Tuesday 14 March 2028 at 2pm, for 1 hour 30 minutes', 'Leeds', 'Planned'],
  },
  { type: 'meeting list', answer: ['Meetings ahead', 'M1 March meeting, Tuesday 14 March 2028 at 2pm'] },
  { type: 'meeting show M1', answer: ['M1 March meeting', 'Leeds'] },
  {
    type: 'meeting move M1 to 21 March 2028 at 3:30pm',
    answer: ['M1 March meeting is now on Tuesday 21 March 2028 at 3:30pm.'],
    card: ['M1 March meeting', 'Tuesday 21 March 2028 at 3:30pm'],
  },
  { type: 'meeting schedule "April meeting" on 11 April 2028 at 2pm', card: ['M2 April meeting', 'Planned'] },
  {
    type: 'meeting cancel M2 because too few can come',
    answer: ['M2 April meeting is cancelled.'],
    card: ['M2 April meeting', 'Cancelled, because too few can come'],
  },
  {
    type: 'meeting agenda M1 add "Needs assessment" for 20 minutes led by @bob',
    answer: ['On the agenda of M1: Needs assessment'],
    card: ['M1 March meeting', '1. Needs assessment (20 minutes, led by Bob Ackroyd)'],
  },
  {
    type: 'meeting agenda M1 add Flu vaccine',
    answer: ['On the agenda of M1: Flu vaccine'],
    card: ['M1 March meeting', '2. Flu vaccine'],
  },
  {
    type: 'meeting agenda M1',
    answer: ['Agenda of M1 March meeting', '1. Needs assessment', '2. Flu vaccine'],
  },
  { type: 'meeting start M1', card: ['M1 March meeting', 'Running now: item 1, Needs assessment'] },
  {
    type: 'meeting note Practices in Leeds report longer waits',
    answer: ['Noted in M1, under “Needs assessment”.', 'Practices in Leeds report longer waits'],
  },
  {
    type: 'meeting next',
    answer: ['Now: Flu vaccine'],
    card: ['M1 March meeting', 'Running now: item 2, Flu vaccine'],
  },
  {
    type: 'action add @bob Order the vaccine by 1 September 2027',
    card: ['Action A4', 'M1 March meeting', 'Wednesday 1 September 2027'],
  },
  {
    type: 'meeting here',
    answer: ['You are down as present at M1.'],
    card: ['M1 March meeting', 'Priya Ramsden'],
  },
  {
    type: 'meeting apologies @cat',
    answer: ['Cat Holroyd sends apologies for M1.'],
    card: ['M1 March meeting', 'Cat Holroyd'],
  },
  {
    type: 'meeting end',
    answer: ['M1 March meeting has ended.', 'meeting minutes M1'],
    card: ['M1 March meeting', 'Ended at'],
  },
  {
    type: 'meeting minutes M1',
    answer: [
      'Minutes of M1 March meeting',
      'Priya Ramsden (PR)',
      'Cat Holroyd (CH)',
      '1. Needs assessment',
      'Practices in Leeds report longer waits',
      '2. Flu vaccine',
      'Action: BA to order the vaccine by Wednesday 1 September 2027 (A4)',
      'Any other business',
    ],
  },

  { type: 'action add me Write to the wrong person', card: ['Action A5', 'Write to the wrong person'] },
  {
    type: 'undo',
    answer: ['Taken back.', 'Action “Write to the wrong person” is withdrawn.'],
    card: ['Action A5 was taken back', 'It said: Write to the wrong person'],
  },

  {
    type: 'me',
    isDirect: true,
    answer: [
      'You are Priya Ramsden',
      'West Yorkshire Pharmacy LPN: manager',
      `Priya Ramsden in ${platform === 'Slack' ? 'Slack' : 'Microsoft Teams'}`,
      'What waits for you',
      'A2 Book the room (West Yorkshire Pharmacy LPN, due Friday 11 June 2027)',
    ],
  },
  {
    type: 'me link',
    isDirect: true,
    answer: ['Your code is', 'On your other account, in Slack or in Teams'],
  },
  { type: `network create "Assembly in ${platform}" --kind assembly`, isDirect: true, answer: ['Assembly'] },
  {
    type: 'network assembly',
    isDirect: true,
    answer: [
      `LPNs in Assembly in ${platform}`,
      'represented.',
      'West Yorkshire Pharmacy LPN nobody represents it',
    ],
  },
  {
    type: 'network channel remove',
    isDirect: true,
    answer: [`This is no channel of Assembly in ${platform}. Use this in the channel itself.`],
  },
];

/** A command that asks for more than was typed: the form it opens, what is filled in, and what is seen then. */
export interface FormLine {
  type: string;
  title: string;
  /** What stands in the form at first, where that matters. */
  filled?: Record<string, string>;
  /** People by handle: they become what the platform's people picker gives. */
  entries: Record<string, string>;
  answer?: string[];
  card?: [title: string, ...words: string[]];
}

/** Each command without its arguments, in the network that the lines above have left. */
export const everyForm: FormLine[] = [
  {
    type: 'action add',
    title: 'New action',
    entries: { owner: '@bob', text: 'Draft the leaflet', due: '2027-06-30' },
    card: ['Action A6', 'Draft the leaflet', 'Bob Ackroyd', 'Wednesday 30 June 2027'],
  },
  {
    type: 'action add @bob Ask the practices by soon',
    title: 'New action',
    filled: { owner: '@bob', text: 'Ask the practices by soon', due: '' },
    entries: { text: 'Ask the practices', due: '2027-07-01' },
    card: ['Action A7', 'Ask the practices', 'Bob Ackroyd', 'Thursday 1 July 2027'],
  },
  { type: 'action show', title: 'Show an action', entries: { action: 'A6' }, answer: ['Draft the leaflet'] },
  {
    type: 'action done',
    title: 'Finish an action',
    entries: { action: 'A6' },
    card: ['Action A6', 'Done by'],
  },
  { type: 'action reopen', title: 'Reopen an action', entries: { action: '6' }, card: ['Action A6', 'Open'] },
  {
    type: 'action move',
    title: 'Move an action',
    entries: { action: 'A6', due: '2027-07-02' },
    card: ['Action A6', 'Friday 2 July 2027'],
  },
  {
    type: 'action give',
    title: 'Give an action',
    entries: { action: 'A6', owner: '@cat' },
    card: ['Action A6', 'Cat Holroyd'],
  },
  {
    type: 'action edit A6',
    title: 'Change an action',
    filled: { text: 'Draft the leaflet', owner: '@cat', due: '2027-07-02' },
    entries: { text: 'Draft the leaflet for patients' },
    card: ['Action A6', 'Draft the leaflet for patients', 'Cat Holroyd', 'Friday 2 July 2027'],
  },
  {
    type: 'decision record',
    title: 'New decision',
    entries: { text: 'Meet monthly', because: 'quarterly is too seldom' },
    card: ['Decision D3', 'Meet monthly', 'quarterly is too seldom'],
  },
  { type: 'decision show', title: 'Show a decision', entries: { decision: 'D3' }, answer: ['Meet monthly'] },
  {
    type: 'decision replace',
    title: 'Replace a decision',
    entries: { decision: 'D3', text: 'Meet every six weeks' },
    card: ['Decision D4', 'Meet every six weeks', 'D3 Meet monthly'],
  },
  {
    type: 'meeting schedule',
    title: 'New meeting',
    entries: { title: 'May meeting', 'when:date': '2028-05-09', 'when:time': '14:00', length: '2 hours' },
    card: ['M3 May meeting', 'Tuesday 9 May 2028 at 2pm, for 2 hours'],
  },
  { type: 'meeting show', title: 'Show a meeting', entries: { meeting: 'M3' }, answer: ['M3 May meeting'] },
  {
    type: 'meeting move',
    title: 'Move a meeting',
    entries: { meeting: 'M3', 'when:date': '2028-05-16', 'when:time': '10:30' },
    card: ['M3 May meeting', 'Tuesday 16 May 2028 at 10:30am'],
  },
  {
    type: 'meeting agenda',
    title: 'Show an agenda',
    entries: { meeting: 'M3' },
    answer: ['Agenda of M3 May meeting', 'Nothing is on the agenda yet.'],
  },
  {
    type: 'meeting start',
    title: 'Start a meeting',
    entries: { meeting: 'M3' },
    card: ['M3 May meeting', 'Running now'],
  },
  {
    type: 'meeting note',
    title: 'Note for the minutes',
    entries: { text: 'The room was cold' },
    answer: ['Noted in M3, under any other business.'],
  },
  {
    type: 'meeting apologies',
    title: 'Apologies',
    entries: { person: '@cat' },
    card: ['M3 May meeting', 'Apologies', 'Cat Holroyd'],
  },
  {
    type: 'meeting minutes',
    title: 'Read minutes',
    entries: { meeting: 'M3' },
    answer: ['Minutes of M3 May meeting', 'The room was cold'],
  },
  {
    type: 'meeting schedule "June meeting"',
    title: 'New meeting',
    filled: { title: 'June meeting', 'when:date': '', length: '' },
    entries: { 'when:date': '2028-06-13', 'when:time': '09:00', place: 'Bradford' },
    card: ['M4 June meeting', 'Tuesday 13 June 2028 at 9am, for 1 hour', 'Bradford'],
  },
  {
    type: 'meeting cancel',
    title: 'Cancel a meeting',
    entries: { meeting: 'm4', because: 'too few can come' },
    card: ['M4 June meeting', 'Cancelled, because too few can come'],
  },
];
