import { createHash } from 'node:crypto';
import type { SlackChannel, SlackState, TeamsConversation, TeamsState, TrialPerson } from './trial.ts';

/** The name by which people mention the bot on either platform. */
export const BOT_NAME = 'Convenor';

const person = (name: string, role: string, where: 'slack' | 'teams' | 'both'): TrialPerson => {
  const [first = '', last = ''] = name.split(' ');
  const handle = first.toLowerCase();
  const teamsUser = `29:1${hash(name).slice(0, 32)}`;
  return {
    id: handle,
    name,
    initials: `${first[0]}${last[0]}`,
    handle,
    role,
    email: `${handle}.${last.toLowerCase()}@wyorks-lpn.example`,
    ...(where !== 'teams' && { slackUser: `U07${first.toUpperCase().padEnd(8, '0')}` }),
    ...(where !== 'slack' && { teamsUser, teamsObjectId: aadObjectId(teamsUser) }),
  };
};

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Invented people of invented networks. Some are on one platform only. */
export const people: TrialPerson[] = [
  person('Priya Ramsden', 'Clinical chair', 'both'),
  person('Bob Ackroyd', 'Community pharmacist', 'both'),
  person('Cat Holroyd', 'Hospital pharmacist', 'both'),
  person('Imran Sykes', 'Primary care pharmacist', 'slack'),
  person('Joan Illingworth', 'Patient representative', 'slack'),
  person('Denise Barraclough', 'Commissioning manager', 'teams'),
  person('Tom Oldroyd', 'Administrator', 'teams'),
  person('Brenda Ogden', 'Director, area team', 'teams'),
  person('Graham Pickles', 'Manager, dental LPN', 'teams'),
  person('Harriet Lumb', 'Clinical chair, dental LPN', 'both'),
  person('Kofi Mensah', 'Dentist, dental LPN', 'teams'),
  person('Lorna Dyson', 'Patient representative, dental LPN', 'teams'),
  person('Marcus Thackray', 'Public health specialist, dental LPN', 'teams'),
  person('Ruth Hepworth', 'Manager, eye health LPN', 'teams'),
  person('Owen Birtles', 'Clinical chair, eye health LPN', 'teams'),
  person('Sunita Heaton', 'Optometrist, eye health LPN', 'teams'),
  person('Yusuf Patel', 'Patient representative, eye health LPN', 'teams'),
  person('Neil Fairbank', 'Manager, Assembly', 'slack'),
  person('Alison Croft', 'Clinical chair, Assembly', 'slack'),
  person('Dominic Vale', 'Observer, Assembly', 'slack'),
  person('Wendy Marsh', 'Leads the workforce group', 'slack'),
  person('Gwen Parry', 'Lead nurse, workforce group', 'slack'),
  person('Femi Adeyemi', 'Leads the prevention group', 'slack'),
];

export const inSlack = people.flatMap((each) =>
  each.slackUser ? [{ ...each, slackUser: each.slackUser }] : [],
);
export const inTeams = people.flatMap((each) =>
  each.teamsUser ? [{ ...each, teamsUser: each.teamsUser }] : [],
);

/** A Teams user's id in the directory, derived from their user id so that it is always the same. */
export function aadObjectId(teamsUser: string): string {
  return hash(teamsUser).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
}

export function sampleSlack(): SlackState {
  const everyone = inSlack.map((each) => each.slackUser);
  const channel = (id: string, name: string, botIsMember: boolean): SlackChannel => ({
    id,
    name,
    kind: 'channel',
    members: everyone,
    botIsMember,
    messages: [],
  });
  const ims = inSlack.map(
    ({ name, slackUser }): SlackChannel => ({
      id: slackUser.replace(/^U/, 'D'),
      name,
      kind: 'im',
      members: [slackUser],
      botIsMember: true,
      messages: [],
    }),
  );
  return {
    team: { id: 'T07WYORKS00', name: 'LPN Assembly' },
    bot: { userId: 'U07CONVENOR', botId: 'B07CONVENOR', appId: 'A07CONVENOR', name: BOT_NAME },
    command: '/lpn',
    channels: [
      channel('C07PHARMACY', 'west-yorkshire-pharmacy', true),
      channel('C07GENERAL0', 'general', false),
      channel('C07ASSEMBLY', 'lpn-assembly', true),
      channel('C07WORKFORC', 'assembly-workforce', true),
      channel('C07PREVENTN', 'assembly-prevention', true),
      ...ims,
    ],
    modals: {},
    homes: {},
  };
}

export function sampleTeams(appId: string, tenantId: string): TeamsState {
  const everyone = inTeams.map((each) => each.teamsUser);
  const teamId = '19:7f3a9c51d2e84b06a1c4e8f0b7d65a20@thread.tacv2';
  const shared = (id: string, name: string, kind: 'channel' | 'groupChat'): TeamsConversation => ({
    id,
    name,
    kind,
    members: everyone,
    botInstalled: kind === 'channel',
    messages: [],
  });
  const chats = inTeams.map(
    ({ name, teamsUser }): TeamsConversation => ({
      id: `a:1${hash(`chat ${teamsUser}`).slice(0, 48)}`,
      name,
      kind: 'personal',
      members: [teamsUser],
      botInstalled: true,
      messages: [],
    }),
  );
  return {
    tenantId,
    team: { id: teamId, name: 'NHS West Yorkshire', aadGroupId: aadObjectId(teamId) },
    bot: { id: `28:${appId}`, name: BOT_NAME },
    conversations: [
      shared('19:2b8d40e7f6914c3ab5d09e1c7a3f8e64@thread.tacv2', 'Pharmacy LPN', 'channel'),
      shared(teamId, 'General', 'channel'),
      shared('19:5e1f7c83a09b4d26b8c4f2a1d3e7096c@thread.tacv2', 'Dental LPN', 'channel'),
      shared('19:a4c6d0e92f7b4185930d8b1e6f5c2a74@thread.tacv2', 'Eye Health LPN', 'channel'),
      shared('19:c90e5b12a7d34f68b1f2d3c4e5a69780@thread.v2', 'LPN officers', 'groupChat'),
      ...chats,
    ],
    dialogs: {},
  };
}
