import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Desk, isTitled, type Shown } from '../support/desk.ts';
import { CHANNELS, type PeopleAtWork, peopleAtWork } from '../support/people-at-work.ts';

/** The bot is restarted here, some tests more than once. */
vi.setConfig({ testTimeout: 60_000 });

/** Bob reads in Slack and Tom in Teams; it is Wednesday 24 March 2027, before Easter and before the clocks go forward. */
let work: PeopleAtWork;
let priya: Desk;
let bob: Desk;
let tom: Desk;
let channel: Desk;

beforeAll(async () => {
  work = await peopleAtWork('2027-03-24T11:00:00Z');
  const [teamsChannel] = work.playground.trial().teams.conversations;
  priya = work.slack('priya', CHANNELS.slack);
  channel = work.teams('tom', teamsChannel?.id);
  bob = work.slack('bob');
  tom = work.teams('tom');
  await priya.type('network create "West Yorkshire Pharmacy LPN"');
  await seen(priya, 'West Yorkshire Pharmacy LPN');
  await priya.type('network invite');
  const invitation = await work.see(() => priya.sees().find(({ text }) => text.includes('Your code is')));
  await channel.type(`network here ${/network here (\w+)/.exec(invitation.text)?.[1]}`);
  await seen(channel, 'West Yorkshire Pharmacy LPN');
  await priya.type('action add @bob Write the needs summary by 31 March 2027');
  await priya.type('action add @bob Ring the LPC by 31 March 2027');
  await channel.type('action add me Book the room by 31 March 2027');
  await seen(channel, 'Action A3');
});

afterAll(() => work?.close());

const titleOf = ({ text }: Shown): string => text.split('\n')[0] ?? '';
const seen = (desk: Desk, title: string): Promise<Shown> =>
  work.see(() => desk.sees().find(({ text }) => isTitled(text, title)));
/** Every digest and every nudge at a desk, but not answers. */
const sentTo = (desk: Desk): string[] =>
  desk
    .sees()
    .map(titleOf)
    .filter((title) => /^(Your digest,|Digest of|A\d|(One|\d) things? waits? for you)/.test(title));
const toChannel = () => sentTo(priya);

/** Starts the bot again at a time, and waits until it has done what was due, and answers. */
async function restartAt(time: string): Promise<void> {
  await work.restartAt(time);
  const cat = work.slack('cat');
  const before = cat.sees().length;
  await cat.type('help');
  await work.see(() => cat.sees()[before]);
}

test('a digest is asked for by people and for a channel, and says when it comes', async () => {
  await bob.type('digest weekly');
  await seen(bob, 'Your digest comes every Monday at 8:30am, next on Tuesday 30 March 2027.');
  await priya.type('digest weekly on Monday at 8:30am');
  await seen(
    priya,
    'The digest of West Yorkshire Pharmacy LPN comes to this channel every Monday at 8:30am, next on Tuesday 30 March 2027.',
  );
});

test('nobody is written to on the night on which the clocks go forward, nor on Easter Monday', async () => {
  await restartAt('2027-03-28T02:00:00Z');
  await restartAt('2027-03-29T09:00:00Z');
  expect([...sentTo(bob), ...sentTo(tom), ...toChannel()]).toEqual([]);
});

test('on the next working day each digest comes at 8:30am, by the new time, and at 9am the nudges of those who have none', async () => {
  await restartAt('2027-03-30T07:30:05Z');
  const digest = await seen(bob, 'Your digest, Tuesday 30 March 2027');
  expect(digest.text).toContain('Write the needs summary');
  expect(digest.buttons).toEqual(['Done', 'Done']);
  await seen(priya, 'Digest of West Yorkshire Pharmacy LPN, Tuesday 30 March 2027');
  expect(sentTo(bob)).toEqual(['Your digest, Tuesday 30 March 2027']);
  await restartAt('2027-03-30T08:00:05Z');
  await seen(tom, 'A3 is due on Wednesday 31 March 2027');
  expect(sentTo(bob)).toEqual(['Your digest, Tuesday 30 March 2027']); // which told of his
  await bob.press(digest, 'Done');
  await work.see(() => priya.sees().find(({ text }) => text.includes('done by Bob Ackroyd')));
});

test('after months away each comes once', async () => {
  await restartAt('2027-10-29T09:00:00Z'); // a Friday, 10am
  await seen(bob, 'Your digest, Friday 29 October 2027');
  await seen(tom, 'A3 is overdue');
  const late = await seen(priya, 'Digest of West Yorkshire Pharmacy LPN, Friday 29 October 2027');
  expect(late.text).toContain('Overdue for 6 months: shall they be dropped?');
});

test('on the night on which the clocks go back nobody is; on the Monday it is 8:30am by the old time again', async () => {
  const before = sentTo(bob);
  await restartAt('2027-10-31T01:30:00Z');
  expect(sentTo(bob)).toEqual(before);
  await restartAt('2027-11-01T08:30:05Z');
  await seen(bob, 'Your digest, Monday 1 November 2027');
  await seen(priya, 'Digest of West Yorkshire Pharmacy LPN, Monday 1 November 2027');
  await channel.type('action add me Order tea by 28 December 2027');
  await seen(channel, 'Action A4');
  await channel.type('action add me Thank the LPC by 28 December 2027');
  await seen(channel, 'Action A5');
});

test('over Christmas nobody is written to until the first working day, and then once', async () => {
  const before = [sentTo(bob), sentTo(tom), toChannel()];
  await restartAt('2027-12-27T09:00:05Z'); // Monday, for Christmas Day
  expect([sentTo(bob), sentTo(tom), toChannel()]).toEqual(before);
  await restartAt('2027-12-29T09:00:05Z');
  await seen(bob, 'Your digest, Wednesday 29 December 2027');
  const batch = await seen(tom, '2 things wait for you');
  expect(batch.buttons).toEqual(['Done', 'Done', 'Snooze all']);
  await tom.press(batch, 'Done');
  await seen(tom, 'One thing waits for you');
  await seen(priya, 'Digest of West Yorkshire Pharmacy LPN, Wednesday 29 December 2027');
});

test('all in all, each came once', async () => {
  await restartAt('2027-12-29T16:00:00Z');
  const DAYS = ['30 March', '29 October', '1 November', '29 December'];
  const digestDays = (titles: string[]) =>
    titles.flatMap((title) => /^(?:Your digest|Digest of .*), \w+ (\d+ \w+) 2027$/.exec(title)?.[1] ?? []);
  expect(digestDays(sentTo(bob))).toEqual(DAYS);
  expect(digestDays(toChannel())).toEqual(DAYS);
  expect(sentTo(bob)).toHaveLength(DAYS.length);
  expect(sentTo(tom)).toEqual([
    'A3 is due on Wednesday 31 March 2027',
    'A3 is overdue',
    'One thing waits for you',
  ]);
});
