import type { Line } from './line.ts';

/** What a person asks of the bot in their own messages, and how a channel leaves its network. */
export const ownLines = (platform: 'Slack' | 'Teams'): Line[] => [
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
    type: 'home',
    isDirect: true,
    answer: ['Home', 'What waits for you', 'A2 Book the room', 'Your networks', 'Settings'],
  },
  {
    type: 'find book room',
    isDirect: true,
    answer: ['Found for “book room”', 'A2 Book the room (West Yorkshire Pharmacy LPN)'],
  },
  {
    type: 'me link',
    isDirect: true,
    answer: ['Your code is', 'On your other account, in Slack or in Teams'],
  },
  { type: 'me hours', isDirect: true, answer: ['You work every working day.'] },
  {
    type: 'me hours Tuesday and Thursday mornings',
    isDirect: true,
    answer: ['You work on Tuesday mornings and Thursday mornings.'],
  },
  {
    type: 'me away until 30 June 2027',
    isDirect: true,
    answer: ['You are away until Wednesday 30 June 2027.', 'Thursday 1 July 2027 at 9am', 'A2 Book the room'],
  },
  { type: 'me back', isDirect: true, answer: ['Welcome back.'] },
  {
    type: 'me decline @cat',
    isDirect: true,
    answer: ['You do not stand in for them.', 'For whom you do is told by: me hours'],
  },
  { type: 'me nudges', isDirect: true, answer: ['Reminders come where you were last, Slack or Teams.'] },
  {
    type: 'me nudges at most 3 a week',
    isDirect: true,
    answer: ['Reminders come where you were last, Slack or Teams, at most 3 messages a week.'],
  },
  { type: 'nudge stop polls', isDirect: true, answer: ['You get no more reminders of polls.'] },
  { type: 'nudge start polls', isDirect: true, answer: ['You get reminders of polls again.'] },
  {
    type: 'network choose West Yorkshire Pharmacy LPN',
    isDirect: true,
    answer: ['West Yorkshire Pharmacy LPN'],
  },
  { type: 'page stop', isDirect: true, answer: ['All your links to pages are stopped.'] },
  { type: 'calendar link', isDirect: true, answer: ['Meetings of your networks', 'Copy this address'] },
  {
    type: 'calendar link network',
    isDirect: true,
    answer: ['Meetings of West Yorkshire Pharmacy LPN', 'calendar stop'],
  },
  { type: 'calendar stop', isDirect: true, answer: ['All your addresses for calendars are stopped.'] },
  { type: 'nudge upcoming', isDirect: true, answer: ['Reminders still to come to you', 'A2 is due'] },
  { type: 'nudge send A2', isDirect: true, answer: ['is reminded of A2'] },
  { type: 'nudge snooze A2 until my next session', isDirect: true, answer: ['You are reminded again on'] },
  { type: 'nudge why A2', isDirect: true, answer: ['A2 is due', 'Whoever owns an action'] },
  { type: 'me hours every day', isDirect: true, answer: ['You work every working day.'] },
  {
    type: 'me quiet from 5pm until 10am',
    isDirect: true,
    answer: ['Nothing that you did not ask for comes to you after 5pm or before 10am.'],
  },
  {
    type: 'me quiet off',
    isDirect: true,
    answer: ['Nothing that you did not ask for comes to you after 7pm or before 7am.'],
  },
  {
    type: 'me zone Europe/Paris',
    isDirect: true,
    answer: ['Reminders and digests keep to the time in Europe/Paris'],
  },
  {
    type: 'me zone off',
    isDirect: true,
    answer: ['Reminders and digests keep to the time of your networks.'],
  },
  { type: 'me same', isDirect: true, answer: ['I have asked you nothing of that kind.'] },
  { type: 'me unlink', isDirect: true, answer: ['None of your accounts is linked to another.'] },
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
  {
    type: 'network represent "West Yorkshire Pharmacy LPN" by me',
    isDirect: true,
    answer: [`Priya Ramsden now represents West Yorkshire Pharmacy LPN in Assembly in ${platform}.`],
  },
  {
    type: 'network choose',
    isDirect: true,
    answer: ['Which network shall we speak about?', `Now we speak about Assembly in ${platform}.`],
  },
  {
    type: 'network close because its work is done',
    isDirect: true,
    answer: [`Assembly in ${platform} is closed.`],
  },
  { type: 'network reopen', isDirect: true, answer: [`Assembly in ${platform} is open again.`] },
  { type: 'me forget', isDirect: true, answer: ['Shall I forget you?', 'This cannot be undone.'] },
  { type: 'me export', isDirect: true, answer: ['All that I hold on you'] },
  // No two networks that are open have the same name, and the other platform's is to have this one.
  {
    type: `network rename "Pharmacists in ${platform}"`,
    answer: [`West Yorkshire Pharmacy LPN is now called Pharmacists in ${platform}.`],
  },
  {
    type: 'network channel remove',
    answer: [`This channel is no longer one of Pharmacists in ${platform}.`, 'To bring it back'],
  },
];
