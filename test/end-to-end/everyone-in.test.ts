import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, isTitled, type Shown } from '../support/desk.ts';
import { CHANNELS, type PeopleAtWork, peopleAtWork } from '../support/people-at-work.ts';

/** The most that people do, each a command typed, a button pressed or a form sent. */
const MOST_STEPS = 12;

const IN_SLACK = ['priya', 'bob', 'imran', 'joan', 'neil', 'alison', 'wendy', 'gwen'];
const IN_TEAMS = ['denise', 'tom', 'brenda', 'graham', 'kofi', 'lorna', 'ruth'];

let work: PeopleAtWork;
let priya: Desk;
let denise: Desk;
let steps = 0;

/** What one person does, once. */
async function step<T>(done: Promise<T>): Promise<T> {
  steps += 1;
  return done;
}

const titled = (desk: Desk, title: string, words: string): Promise<Shown> =>
  work.see(() =>
    desk
      .sees()
      .find(
        ({ text }) => (isTitled(text, title) || text.split('\n')[0]?.includes(title)) && text.includes(words),
      ),
  );

beforeAll(async () => {
  work = await peopleAtWork('2027-06-01T08:00:00Z');
  const { slack, teams, people } = work.playground.trial();
  const ids = (handles: string[], id: 'slackUser' | 'teamsUser') =>
    handles.map((handle) => people.find((each) => each.handle === handle)?.[id] ?? '');
  const channel = slack.channels.find(({ id }) => id === CHANNELS.slack);
  const [conversation] = teams.conversations;
  if (!channel || !conversation) throw new Error('the sample has no channels');
  channel.members = ids(IN_SLACK, 'slackUser');
  conversation.members = ids(IN_TEAMS, 'teamsUser');
  priya = work.slack('priya', channel.id);
  denise = work.teams('denise', conversation.id);
});

afterAll(() => work?.close());

test('eight people in Slack and seven in Teams are one network, with all it needs, in twelve steps', async () => {
  await step(priya.openForm('network create'));
  await step(
    priya.submit({
      name: 'West Yorkshire Pharmacy LPN',
      belongs: 'everyone',
      chair: priya.idOf('bob'),
      patient: priya.idOf('joan'),
    }),
  );
  const card = await titled(priya, 'West Yorkshire Pharmacy LPN', 'Everyone in one channel');
  await step(priya.press(card, 'Invite a channel'));
  const invitation = await titled(priya, 'Your code is', 'network here');
  const [, code = ''] = /Your code is (\w+)/.exec(invitation.text) ?? [];
  await step(denise.type(`network here ${code} --belongs everyone`));
  await titled(denise, 'West Yorkshire Pharmacy LPN', 'Everyone in 2 channels');

  await step(priya.type('meeting schedule "First meeting" on 15 June 2027 at 14:00'));
  await titled(denise, 'First meeting', 'Tuesday 15 June 2027');
  await step(priya.type('action add "Kofi Mensah" Write the needs summary by 30 June 2027'));
  await titled(denise, 'Action A1', 'Kofi Mensah');
  await step(denise.type('action add "Imran Sykes" Book the room by 14 June 2027'));
  await titled(priya, 'Action A2', 'Imran Sykes');
  expect(steps).toBeLessThanOrEqual(MOST_STEPS);

  await priya.type('member list');
  const { text } = await titled(priya, 'Members of', 'Bob Ackroyd: clinical chair');
  expect(text).toContain('Joan Illingworth: patient representative');
  await priya.type('member list page 2');
  const { text: more } = await titled(priya, 'Members of', 'Wendy Marsh');
  const names = [...text.split('\n').slice(1), ...more.split('\n').slice(1)];
  for (const handle of [...IN_SLACK, ...IN_TEAMS])
    expect(names.filter((line) => line.toLowerCase().startsWith(handle))).toHaveLength(1);
});

test('nobody was sent a message by it but whoever was given an action', () => {
  const { slack, teams } = work.playground.trial();
  const told = [
    ...slack.channels.filter(({ kind, messages }) => kind === 'im' && messages.length > 0),
    ...teams.conversations.filter(({ kind, messages }) => kind === 'personal' && messages.length > 0),
  ].map(({ name }) => name);
  expect(told.filter((name) => name !== 'Imran Sykes' && name !== 'Kofi Mensah')).toEqual([]);
});
