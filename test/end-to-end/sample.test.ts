import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, isTitled } from '../support/desk.ts';
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

test('one LPN has a meeting under way, another has confirmed minutes, in plain English too', async () => {
  expect(await told(inTeams('graham', 'Dental LPN'), 'meeting show M1', 'Dental LPN meeting')).toContain(
    'running',
  );
  const ruth = inTeams('ruth', 'Eye Health LPN');
  expect(await told(ruth, 'meeting minutes M1', 'Minutes of M1')).toContain(
    'Confirmed as a true and accurate record',
  );
  expect(await told(ruth, 'meeting minutes M1 plain', 'in plain English')).toContain('see people sooner now');
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

test('the pharmacy LPN plans its coming year: one milestone is done, another is due soon', async () => {
  const shown = await told(inTeams('denise', 'Pharmacy LPN'), 'plan show', 'Work plan 2028/29');
  for (const words of [
    'Domain 3: Helping people to recover',
    'W1 Minor ailments in every locality (led by Cat Holroyd): 1 of 2',
    'Next: W1.2 Draft the pathway (Cat Holroyd, due Friday 4 June 2027)',
    'Domain 5: Treating and caring for people in a safe environment',
    'W2 Safe use of medicines after hospital (led by Priya Ramsden): 0 of 1',
  ])
    expect(shown).toContain(words);
});

test('it reviews, with one input given, and has a digest each Monday', async () => {
  const bob = work.slack('bob', CHANNELS.slack);
  expect(await told(bob, 'review list', 'R1')).toContain('Antibiotic prescribing');
  expect(await told(bob, 'review show R1', 'Review R1')).toContain('1 of 6');
  expect((await bob.openForm('review input R1')).values.useful).toBe('4');
  await bob.closeForm();
  const priya = work.slack('priya', CHANNELS.slack);
  await told(priya, 'digest off', 'No digest comes to this channel any more.');
  expect(priya.sees().at(-1)?.buttons).toContain('Again every Monday at 8:30am');
  await told(priya, 'undo', 'The digest of the channel is as it was before.');
});

test('its poll has votes from both platforms; one pressed in Slack is seen in Teams', async () => {
  const poll = (desk: Desk) => desk.sees().find(({ text }) => isTitled(text, 'Poll P1'));
  const [slack, teams] = [work.slack('priya', CHANNELS.slack), inTeams('cat', 'Pharmacy LPN')];
  const votes = (names: string) =>
    work.see(() =>
      [poll(slack), poll(teams)].every((card) => card?.text.includes(names)) ? poll(slack) : undefined,
    );
  const card = await votes('2. Bradford: 2 votes (Bob Ackroyd, Cat Holroyd)');
  expect(card.text).toContain('3. Calderdale: 1 vote (Imran Sykes)');
  await slack.press(card, 'Bradford');
  await votes('2. Bradford: 3 votes (Bob Ackroyd, Cat Holroyd, Priya Ramsden)');
});

test('the Assembly votes in secret: only about how many have voted is seen', async () => {
  const shown = await told(inSlack('neil', 'lpn-assembly'), 'poll show P1', 'Adopt the terms of reference?');
  expect(shown).toContain('Voted so far: half');
  expect(shown).not.toMatch(/Alison|Harriet/);
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
  const card = await work.see(() => pharmacy.sees().find(({ text }) => isTitled(text, 'Action A6')));
  await pharmacy.press(card, 'Done');
  await work.see(() => added.sees().find(({ text }) => text.includes('done by Priya Ramsden')));
});

// The last: it moves the clock on for all.
test('on the next working morning Cat’s action and milestone come in one message', async () => {
  await work.restartAt('2027-06-02T08:00:10Z');
  const waiting = await work.see(() =>
    work
      .slack('cat')
      .sees()
      .find(({ text }) => text.startsWith('2 things wait for you')),
  );
  expect(waiting.text).toContain(
    'Priya Ramsden gave you A2, which is due today: Ring the LPC about flu vaccine stock',
  );
  expect(waiting.text).toContain(
    'Denise Barraclough gave you W1.2, which is due on Friday 4 June 2027: Draft the pathway',
  );
  expect(waiting.buttons).toEqual(['Done', 'Done', 'Snooze all']);
}, 60_000);
