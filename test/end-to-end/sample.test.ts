import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Desk } from '../support/desk.ts';
import { CHANNELS, type PeopleAtWork, peopleAtWork } from '../support/people-at-work.ts';

/** The sample networks of the playground, as its people have laid them out. */
let work: PeopleAtWork;

beforeAll(async () => {
  work = await peopleAtWork('2027-06-01T08:00:00Z');
  await work.playground.seed();
}, 60_000);
afterAll(() => work?.close());

const inSlack = (handle: string, name: string) =>
  work.slack(handle, work.playground.trial().slack.channels.find((each) => each.name === name)?.id);
const inTeams = (handle: string, name: string) =>
  work.teams(handle, work.playground.trial().teams.conversations.find((each) => each.name === name)?.id);

/** What is answered to these words, once it says this. */
async function told(desk: Desk, words: string, part: string): Promise<string> {
  const before = desk.sees().length;
  await desk.type(words);
  const answer = () => desk.sees().slice(before);
  return (await work.see(() => answer().find(({ text }) => text.includes(part)))).text;
}

test.each([
  [
    'denise',
    'Pharmacy LPN',
    'West Yorkshire Pharmacy LPN',
    'Clinical majority by 2. No public health specialist.',
  ],
  ['graham', 'Dental LPN', 'West Yorkshire Dental LPN', 'No clinical majority.'],
  [
    'ruth',
    'Eye Health LPN',
    'West Yorkshire Eye Health LPN',
    'No clinical majority. No public health specialist.',
  ],
])('%s manages an LPN of the area team', async (who, channel, name, composition) => {
  const shown = await told(inTeams(who, channel), 'network show', `${name}\n`);
  expect(shown).toMatch(/Part of:?\s+West Yorkshire Area Team/);
  expect(shown).toContain(composition);
});

test('the Assembly knows which LPN nobody represents', async () => {
  const shown = await told(inSlack('neil', 'lpn-assembly'), 'network assembly', 'LPNs in LPN Assembly');
  expect(shown).toContain('2 of 3 LPNs are represented.');
  expect(shown).toContain('West Yorkshire Dental LPN Harriet Lumb');
  expect(shown).toContain('West Yorkshire Eye Health LPN nobody represents it');
});

test.each([
  ['wendy', 'assembly-workforce', 'Gwen Parry: lead nurse'],
  ['femi', 'assembly-prevention', 'Alison Croft: specialist'],
])('%s manages a working group of the Assembly', async (who, channel, member) => {
  expect(await told(inSlack(who, channel), 'network show', 'Part of')).toContain('LPN Assembly');
  expect(await told(inSlack(who, channel), 'member list', 'Members of')).toContain(member);
});

test('Priya is one person on both platforms, and acts as such', async () => {
  const me = await told(work.teams('priya'), 'me', 'You are Priya Ramsden');
  for (const words of [
    'West Yorkshire Pharmacy LPN: clinical chair',
    'LPN Assembly: representative',
    'Priya Ramsden in Slack',
    'Priya Ramsden in Microsoft Teams',
  ])
    expect(me).toContain(words);
  const added = work.slack('priya', CHANNELS.slack);
  await added.type('action add @bob Ring three surgeries by next Friday');
  const pharmacy = inTeams('priya', 'Pharmacy LPN');
  const card = await work.see(() => pharmacy.sees().find(({ text }) => text.startsWith('Action A6\n')));
  await pharmacy.press(card, 'Done');
  await work.see(() => added.sees().find(({ text }) => text.includes('Done by Priya Ramsden')));
});
