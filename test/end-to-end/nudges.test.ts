import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Desk, isTitled, type Shown } from '../support/desk.ts';
import { CHANNELS, type PeopleAtWork, peopleAtWork } from '../support/people-at-work.ts';

/** The bot is restarted here, some tests more than once. */
vi.setConfig({ testTimeout: 60_000 });

/** Bob is nudged in Slack and Tom in Teams; both actions fall due on Friday 4 June 2027. */
let work: PeopleAtWork;
let bob: Desk;
let tom: Desk;
let channel: Desk;

beforeAll(async () => {
  work = await peopleAtWork('2027-06-01T11:00:00Z');
  const [teamsChannel] = work.playground.trial().teams.conversations;
  const priya = work.slack('priya', CHANNELS.slack);
  channel = work.teams('tom', teamsChannel?.id);
  bob = work.slack('bob');
  tom = work.teams('tom');
  await priya.type('network create "West Yorkshire Pharmacy LPN"');
  await work.see(() => cardIn(priya, 'West Yorkshire Pharmacy LPN'));
  await priya.type('network invite');
  const invitation = await work.see(() => priya.sees().find(({ text }) => text.includes('Your code is')));
  await channel.type(`network here ${/network here (\w+)/.exec(invitation.text)?.[1]}`);
  await work.see(() => cardIn(channel, 'West Yorkshire Pharmacy LPN'));
  await priya.type('action add @bob Write the needs summary by 4 June 2027');
  await work.see(() => cardIn(channel, 'Action A1'));
  await channel.type('action add me Book the room by 4 June 2027');
  await work.see(() => cardIn(channel, 'Action A2'));
});

afterAll(() => work?.close());

const cardIn = (desk: Desk, title: string): Shown | undefined =>
  desk.sees().find(({ text }) => isTitled(text, title));
const titles = (desk: Desk): (string | undefined)[] => desk.sees().map(({ text }) => text.split('\n')[0]);
const nudge = (desk: Desk, title: string): Promise<Shown> => work.see(() => cardIn(desk, title));

test('nobody is nudged before the time', () => {
  expect(bob.sees()).toEqual([]);
  expect(tom.sees()).toEqual([]);
});

test('two working days ahead, each owner is told by direct message on their own platform', async () => {
  await work.restartAt('2027-06-02T08:00:10Z');
  const toBob = await nudge(bob, 'Priya Ramsden gave you A1, which is due on Friday 4 June 2027');
  expect(toBob.text).toContain('Write the needs summary');
  expect(toBob.text).toContain('West Yorkshire Pharmacy LPN');
  expect(toBob.buttons).toEqual(['Done', 'Move', 'Snooze']);
  const toTom = await nudge(tom, 'A2 is due on Friday 4 June 2027');
  expect(toTom.buttons).toEqual(['Done', 'Move', 'Snooze']);
});

test('Done in the message closes the action, and the channel’s card says so', async () => {
  await bob.press(await nudge(bob, 'Priya Ramsden gave you A1, which is due on Friday 4 June 2027'), 'Done');
  expect((await nudge(bob, 'A1 is done')).buttons).not.toContain('Done');
  await work.see(() =>
    cardIn(channel, 'Action A1')?.text.includes('done by Bob Ackroyd') ? true : undefined,
  );
});

test('Move in the message moves it', async () => {
  await tom.press(await nudge(tom, 'A2 is due on Friday 4 June 2027'), 'Move');
  await work.see(tom.form);
  await tom.submit({ due: '2027-06-11' });
  await nudge(tom, 'A2 is due on Friday 11 June 2027');
  await work.see(() => (cardIn(channel, 'Action A2')?.text.includes('11 June 2027') ? true : undefined));
});

test('what was done is not asked for again, nor what was moved on its old date', async () => {
  await work.restartAt('2027-06-07T08:00:10Z');
  await work.slack('cat').type('help');
  await work.see(() => work.slack('cat').sees()[0]);
  expect(titles(bob)).toEqual(['A1 is done']);
  expect(titles(tom)).toEqual(['A2 is due on Friday 11 June 2027']);
});

test('after days away, the bot says once what fell due meanwhile', async () => {
  await work.restartAt('2027-06-15T08:00:10Z');
  await nudge(tom, 'A2 is overdue');
  await work.restartAt('2027-06-15T09:30:00Z');
  await work.slack('cat').type('help');
  await work.see(() => work.slack('cat').sees()[1]);
  expect(titles(tom).filter((title) => title === 'A2 is overdue')).toHaveLength(1);
  expect(titles(bob)).toEqual(['A1 is done']);
});
