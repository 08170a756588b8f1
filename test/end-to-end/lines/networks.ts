import type { Line } from './line.ts';

/** A network's name and channels, its members, and the organisations that they come from. */
export const networkLines = (platform: 'Slack' | 'Teams'): Line[] => [
  { type: 'help', answer: ['What I can do', 'What you agree: action, decision, meeting', 'For yourself'] },
  { type: 'help action', answer: ['Help: action', 'action done <action>', 'For example: action done A1'] },
  {
    type: 'network show',
    answer: ['West Yorkshire Pharmacy LPN', '1 channel in Slack and 1 in Microsoft Teams'],
  },
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
  {
    type: 'network setup',
    isDirect: true,
    answer: ['Still to do for West Yorkshire Pharmacy LPN', 'It has no clinical chair.'],
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
  { type: 'network main', answer: ['It is the main channel of West Yorkshire Pharmacy LPN already.'] },
  {
    type: 'network belongs added',
    answer: ['Only those who are added belong to West Yorkshire Pharmacy LPN by that channel already.'],
  },
  {
    type: 'network change',
    forms: [
      {
        title: 'Change the network',
        filled: { kind: 'lpn', profession: '' },
        entries: { profession: 'pharmacy' },
      },
    ],
    answer: ['West Yorkshire Pharmacy LPN was changed.'],
  },
  {
    type: 'network line professional @cat after 15',
    answer: [
      'Cat Holroyd stands above West Yorkshire Pharmacy LPN in its professional line.',
      'Of what is overdue by 15 working days they are told',
    ],
  },
  {
    type: 'network line off professional',
    answer: ['Nobody stands above West Yorkshire Pharmacy LPN in its professional line now.'],
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
    type: 'member list role manager',
    answer: ['West Yorkshire Pharmacy LPN: manager', 'Priya Ramsden: manager'],
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
  { type: 'member import', isDirect: true, answer: ['Drop a file into our own chat'] },
  { type: 'network template', isDirect: true, answer: ['They look as usual: in Arial'] },
  { type: 'network template off', isDirect: true, answer: ['look as usual already.'] },
  { type: 'member import now', isDirect: true, answer: ['Send me the file first.'] },
  { type: 'member holds @bob', answer: ['What Bob Ackroyd has in hand in West Yorkshire Pharmacy LPN'] },
  { type: 'member join', answer: ['You are a member of West Yorkshire Pharmacy LPN already.'] },

  // Every network knows the same organisations.
  {
    type: `org add "${platform} Surgery" --kind practice`,
    answer: [`${platform} Surgery is now in the directory.`],
  },
  {
    type: `org list starting ${platform}`,
    answer: [`Organisations starting ${platform}`, 'Surgery (practice)'],
  },
  {
    type: `org show ${platform} Surgery`,
    answer: [`${platform} Surgery`, 'Who speaks for it in West Yorkshire Pharmacy LPN', 'Nobody yet.'],
  },
  {
    type: 'member show',
    forms: [{ title: 'Show a member', entries: { person: '@bob' } }],
    answer: ['Bob Ackroyd in West Yorkshire Pharmacy LPN'],
  },
  {
    type: 'member vacancy add patient representative',
    answer: ['A seat is vacant: patient representative', 'Fill it with: member add @name'],
  },
  {
    type: 'member vacancies',
    answer: ['Vacant seats of West Yorkshire Pharmacy LPN', 'patient representative'],
  },
  { type: 'member vacancy close patient representative', answer: ['The vacant seat was closed'] },
  {
    type: 'org add',
    forms: [
      { title: 'New organisation', entries: { name: `${platform} Surgery` } },
      {
        title: 'New organisation',
        wrong: { name: 'is in the directory already.' },
        entries: { name: `${platform} Practice` },
      },
    ],
    answer: [`${platform} Practice is now in the directory.`],
  },
  {
    type: `org rename "${platform} Practice" to "${platform} Health Centre"`,
    answer: [`${platform} Practice is now called ${platform} Health Centre.`],
  },
  {
    type: `org merge "${platform} Health Centre" into "${platform} Surgery"`,
    answer: [`${platform} Health Centre is now part of ${platform} Surgery.`],
  },
];
