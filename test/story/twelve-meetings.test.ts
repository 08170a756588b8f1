import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Desk, Shown } from '../support/desk.ts';
import { CHANNELS, type PeopleAtWork, peopleAtWork } from '../support/people-at-work.ts';
import { answerTo, cardAt, skipOnceFailed } from '../support/story-at-work.ts';

/** The bot is started anew wherever the story goes on to another day. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/** It is Wednesday 1 December 2027. Priya, Cat and Bob are in the Slack channel; Denise and Tom in that of Teams. */
let work: PeopleAtWork;
let priya: Desk;
let cat: Desk;
let bob: Desk;
let denise: Desk;
let tom: Desk;

beforeAll(async () => {
  work = await peopleAtWork('2027-12-01T10:00:00Z');
  const [teamsChannel] = work.playground.trial().teams.conversations;
  [priya, cat, bob] = ['priya', 'cat', 'bob'].map((who) => work.slack(who, CHANNELS.slack)) as [
    Desk,
    Desk,
    Desk,
  ];
  [denise, tom] = ['denise', 'tom'].map((who) => work.teams(who, teamsChannel?.id)) as [Desk, Desk];
});
afterAll(() => work?.close());

skipOnceFailed();

/** Goes on to another time, an ISO instant, and waits until the bot has done what is due. */
async function on(time: string): Promise<void> {
  await work.restartAt(time);
  await answer(priya, 'meeting list', 'Meetings ahead');
}

/** Types a command, and waits for an answer with all of these words. */
const answer = (desk: Desk, words: string, ...expected: string[]): Promise<string> =>
  answerTo(work, desk, words, expected);

/** The card of a record, once it has these words, in both channels. */
async function card(name: string, ...expected: string[]): Promise<Shown> {
  await cardAt(work, denise, name, expected);
  return cardAt(work, priya, name, expected);
}

/** Those who are there say so: Cat and Bob by typing in Slack, Tom on the card in Teams. */
async function areThere(meeting: string, ...who: Desk[]): Promise<void> {
  for (const desk of who) await answer(desk, 'meeting here', meeting);
}

/** An ordinary month: the network meets at two by the clock, is quorate once Tom is there, and notes something. */
async function meets(meeting: string, time: string, note: string): Promise<void> {
  await on(time);
  await answer(cat, `meeting start ${meeting}`, 'has started');
  await areThere(meeting, bob, tom);
  await answer(tom, `meeting note ${note}`, 'Noted in', note);
  await answer(cat, 'meeting end', `${meeting} LPN meeting has ended.`);
  const minutes = await answer(denise, `meeting minutes ${meeting}`, 'Minutes of', note);
  expect(minutes).toMatch(/Held on .* at 2(:0\d)?pm/);
  expect(minutes).toMatch(/Not quorate (for less than a minute at|from) 2(:0\d)?pm/); // until Tom has said that he is there
}

test('December: a year of meetings is planned at once, with August left out', async () => {
  await priya.type('network create "West Yorkshire Pharmacy LPN"');
  await work.see(() => priya.sees().find(({ text }) => text.includes('1 channel in Slack')));
  const invitation = await answer(priya, 'network invite', 'Your code is');
  await denise.type(`network here ${/network here (\w+)/.exec(invitation)?.[1]}`);
  await card('West Yorkshire Pharmacy LPN', '1 in Microsoft Teams');
  for (const added of ['@cat as clinical chair', '@bob as clinician'])
    await priya.type(`member add ${added}`);
  await tom.type('member join');
  await answer(priya, 'member accept "Tom Oldroyd"', 'Tom Oldroyd');
  await answer(priya, 'member add "Tom Oldroyd" as clinician', 'Tom Oldroyd is clinician');
  await answer(priya, 'meeting quorum set at least 3 with clinical chair', 'At least 3 members');
  const planned = await answer(
    priya,
    'meeting schedule "LPN meeting" on the second Tuesday of each month at 2pm for 90 minutes from January 2028 until December 2028 except August',
    '11 meetings are planned: LPN meeting',
  );
  for (const month of ['January', 'July', 'September', 'December'])
    expect(planned).toContain(`${month} 2028 at 2pm`);
  expect(planned).not.toContain('August 2028');
  await answer(cat, 'meeting standing add "Risks and issues" for 10 minutes', 'On every agenda');
  await answer(
    cat,
    'meeting agenda M1 add "Flu vaccine" for 30 minutes led by @bob purpose decision',
    'On the agenda',
  );
});

test('January: the pack goes out; an interest is declared, the quorum lost meanwhile, and won back', async () => {
  await on('2028-01-04T09:05:00Z');
  await card('The pack of M1 LPN meeting', '1. Flu vaccine (for decision', 'Risks and issues');
  await on('2028-01-11T14:00:00Z');
  await answer(cat, 'meeting start M1', 'has started');
  await areThere('M1', bob, tom);
  await card('Meeting M1', 'Quorate');
  await bob.type('I declare an interest: my pharmacy would supply the vaccine');
  await card('Interest I1', 'declared by Bob Ackroyd', 'Item 1 of M1', 'waits for a ruling');
  await answer(cat, 'interest rule I1 leaves', 'leaves for the item', 'no longer quorate');
  await cat.type('decision record We buy the vaccine together because it is cheaper');
  await card('Decision D1', 'to be ratified');
  await answer(cat, 'meeting next', 'Risks and issues');
  await card('Meeting M1', 'Quorum', 'Quorate');
  await cat.type('action add @bob Write to the practices by 31 January 2028');
  await card('Action A1', 'Bob Ackroyd');
  await answer(cat, 'meeting end', 'To be ratified, as it was not quorate: D1', 'the agenda of M2');
  const minutes = await answer(tom, 'meeting minutes M1', 'Minutes of M1');
  expect(minutes).toContain('to be ratified: the meeting was not quorate');
  expect(minutes).toContain(
    'Bob Ackroyd: my pharmacy would supply the vaccine (item 1). Leaves for the item.',
  );
});

test('its minutes are put to the members, corrected, and confirmed', async () => {
  await cat.type('meeting minutes review M1 by 31 January 2028');
  await card('Minutes of M1 LPN meeting', 'In review');
  await tom.type('meeting minutes correct M1 I was there from the start');
  await card('Minutes of M1 LPN meeting', 'Corrections asked for');
  await answer(
    cat,
    'meeting minutes add M1 "Tom Oldroyd was there from the start" under item 1',
    'marked as added',
  );
});

test('February: the decision is ratified, the last minutes are confirmed, and Tom sends a deputy', async () => {
  await on('2028-02-07T10:00:00Z');
  await answer(tom, 'meeting apologies me with deputy @denise', 'Denise Barraclough comes in their place');
  await on('2028-02-08T14:00:00Z');
  await answer(cat, 'meeting start M2', 'has started');
  await answer(cat, 'decision ratify D1', 'M2 is not quorate now');
  await areThere('M2', bob, denise);
  await answer(cat, 'decision ratify D1', 'D1 is ratified by M2');
  await cat.type('meeting minutes confirm M1');
  await card('Minutes of M1 LPN meeting', 'Confirmed as a true and accurate record by Cat Holroyd');
  await answer(cat, 'meeting minutes add M1 "Late" under item 1', 'are confirmed, and stay as they are');
  await answer(cat, 'meeting end', 'M2 LPN meeting has ended.');
  const minutes = await answer(tom, 'meeting minutes M2', 'Minutes of M2');
  expect(minutes).toContain('Tom Oldroyd (TO), deputy: Denise Barraclough');
  expect(minutes).toContain('Ratified D1: We buy the vaccine together');
  expect(minutes).toContain('A1 Write to the practices');
});

test('March to July: it meets at two by the clock, though the clocks go forward', async () => {
  await meets('M3', '2028-03-14T14:00:00Z', 'Spring is here');
  await meets('M4', '2028-04-11T13:00:00Z', 'The clocks have gone forward');
  await meets('M5', '2028-05-09T13:00:00Z', 'The audit is done');
  await meets('M6', '2028-06-13T13:00:00Z', 'The audit is published');
  await meets('M7', '2028-07-11T13:00:00Z', 'Next we meet in writing');
});

test('August: nobody comes; the network meets by correspondence', async () => {
  await cat.type('meeting schedule "August business" by correspondence from 7 August 2028 to 18 August 2028');
  await card('Meeting M12', 'August business', 'planned');
  await answer(cat, 'meeting agenda M12 add "Adopt the work plan" purpose decision', 'On the agenda of M12');
  await on('2028-08-07T08:01:00Z');
  await card('Meeting M12', 'open until Friday 18 August 2028 at 11:59pm');
  await answer(tom, 'meeting comment M12 "Patients have asked for it" under item 1', 'Said in M12');
  await bob.type('vote P1 agree');
  await cat.type('vote P1 agree');
  await card('Meeting M12', 'Took part', 'Bob Ackroyd', 'Cat Holroyd', 'Quorate');
  await on('2028-08-18T23:05:00Z');
  await card('Meeting M12', 'ended on Friday 18 August 2028 at 11:59pm');
  const minutes = await answer(denise, 'meeting minutes M12', 'Held by correspondence', 'Carried: 2 agree');
  expect(minutes).toContain('Tom Oldroyd: Patients have asked for it');
  expect(minutes).not.toContain('to be ratified');
});

test('September to December: it meets as before, though the clocks go back, and the year is told', async () => {
  await meets('M8', '2028-09-12T13:00:00Z', 'We meet again');
  await meets('M9', '2028-10-10T13:00:00Z', 'Flu has begun');
  await meets('M10', '2028-11-14T14:00:00Z', 'The clocks have gone back');
  await meets('M11', '2028-12-12T14:00:00Z', 'The year is over');
  const attendance = await answer(
    cat,
    'meeting attendance 2028/29',
    'Attendance in West Yorkshire Pharmacy LPN',
  );
  expect(attendance).toContain('August business');
  expect(attendance).toContain('M11');
  await answer(cat, 'meeting list', 'No meeting is planned.');
});
