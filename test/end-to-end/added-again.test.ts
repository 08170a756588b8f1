import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TeamsAct } from '../../adapters/playground/index.ts';
import { type Desk, isTitled, type Shown } from '../support/desk.ts';
import { CHANNELS, type PeopleAtWork, peopleAtWork } from '../support/people-at-work.ts';

let work: PeopleAtWork;
let priya: Desk;
let denise: Desk;
let team: { user: string; conversation: string };

const titled = (desk: Desk, words: string): Promise<Shown> =>
  work.see(() => desk.sees().find(({ text }) => isTitled(text, words) || text.includes(words)));
const has = (desk: Desk, words: string): boolean => desk.sees().some(({ text }) => text.includes(words));
const act = async (type: 'teams.install' | 'teams.uninstall'): Promise<void> => {
  expect(await work.playground.act({ type, ...team } as TeamsAct)).toEqual({ ok: true });
};

beforeAll(async () => {
  work = await peopleAtWork('2027-06-01T08:00:00Z');
  const { teams, people } = work.playground.trial();
  const conversation = teams.conversations[0]?.id ?? '';
  team = { user: people.find(({ handle }) => handle === 'denise')?.teamsUser ?? '', conversation };
  priya = work.slack('priya', CHANNELS.slack);
  denise = work.teams('denise', conversation);
  await priya.type('network create "Barnet Pharmacy LPN"');
  await priya.type('network invite');
  const [, code = ''] = /Your code is (\w+)/.exec((await titled(priya, 'Your code is')).text) ?? [];
  await denise.type(`network here ${code}`);
  await titled(denise, 'Barnet Pharmacy LPN');
});
afterAll(() => work?.close());

test('the bot is taken out of a team, its manager is told, and all goes on once it is added again', async () => {
  await act('teams.uninstall');
  const own = work.slack('priya');
  await titled(own, 'Barnet Pharmacy LPN cannot be shown in a channel');
  await priya.type('action add me Ring the surgeries by 30 June 2027');
  await titled(priya, 'Action A1');
  expect(has(denise, 'Action A1')).toBe(false);

  await act('teams.install');
  await titled(denise, 'Action A1');
  await titled(own, 'I can speak again in the channels of Barnet Pharmacy LPN');
  const greetings = () => denise.sees().filter(({ buttons }) => buttons.includes('Start a network'));
  const before = greetings().length;
  await act('teams.install');
  expect(greetings()).toHaveLength(before);
  await denise.type('action list');
  await work.see(() => denise.sees().find(({ text }) => text.includes('A1 Ring the surgeries')));
});

test('the same of a channel in Slack that it is taken out of', async () => {
  const user = work.playground.trial().people.find(({ handle }) => handle === 'priya')?.slackUser ?? '';
  await work.playground.act({ type: 'slack.kick', user, channel: CHANNELS.slack });
  await denise.type('action add me Write to the council by 30 June 2027');
  await titled(denise, 'Action A2');
  expect(has(priya, 'Action A2')).toBe(false);
  await work.playground.act({ type: 'slack.invite', user, channel: CHANNELS.slack });
  await titled(priya, 'Action A2');
});
