import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Desk, Shown } from '../support/desk.ts';
import { CHANNELS, type PeopleAtWork, peopleAtWork } from '../support/people-at-work.ts';
import { answerTo, cardAt, skipOnceFailed } from '../support/story-at-work.ts';

/** The bot is started anew wherever the story goes on to another day. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/**
 * It is Wednesday 1 December 2027. The Assembly is in a Slack channel, where Priya, Cat and Bob are, and in a Teams channel, where Tom is.
 * Its reference group is in another Slack channel, and Denise runs a dental LPN in another of Teams.
 */
let work: PeopleAtWork;
let priya: Desk;
let cat: Desk;
let bob: Desk;
let tom: Desk;
let priyaInGroup: Desk;
let bobInGroup: Desk;
let denise: Desk;

beforeAll(async () => {
  work = await peopleAtWork('2027-12-01T10:00:00Z');
  const [assembly, lpn] = work.playground.trial().teams.conversations;
  const at = (who: string, channel: string) => work.slack(who, channel);
  [priya, cat, bob] = [at('priya', CHANNELS.slack), at('cat', CHANNELS.slack), at('bob', CHANNELS.slack)];
  tom = work.teams('tom', assembly?.id);
  denise = work.teams('denise', lpn?.id);
  const user = work.slack('bob').idOf('bob');
  await work.playground.act({ type: 'slack.invite', user, channel: CHANNELS.otherSlack });
  [priyaInGroup, bobInGroup] = [at('priya', CHANNELS.otherSlack), at('bob', CHANNELS.otherSlack)];
});
afterAll(() => work?.close());

skipOnceFailed();

/** Goes on to another time, an ISO instant, and waits until the bot has done what is due. */
async function on(time: string): Promise<void> {
  await work.restartAt(time);
  await answer(priya, 'network assembly', 'LPNs in National Assembly');
}

/** Types a command, and waits for an answer with all of these words. */
const answer = (desk: Desk, words: string, ...expected: string[]): Promise<string> =>
  answerTo(work, desk, words, expected);

/** The card of a record, once it has these words, where these people are. */
async function card(desks: Desk[], name: string, ...expected: string[]): Promise<void> {
  for (const desk of desks) await cardAt(work, desk, name, expected);
}

/** What the bot has told somebody in their own messages. */
const told = (desk: Desk, words: string): Promise<Shown> =>
  work.see(() => desk.sees().find(({ text }) => text.includes(words)));

test('December: the Assembly begins on both platforms, with a reference group below it and an LPN beside', async () => {
  await priya.type('network create "National Assembly" --kind assembly');
  await card([priya], 'National Assembly', '1 channel in Slack');
  const invitation = await answer(priya, 'network invite', 'Your code is');
  await tom.type(`network here ${/network here (\w+)/.exec(invitation)?.[1]}`);
  await card([priya], 'National Assembly', '1 in Microsoft Teams');
  for (const added of ['@cat as clinical chair', '@bob as clinician'])
    await priya.type(`member add ${added}`);
  await tom.type('member join');
  await answer(priya, 'member accept "Tom Oldroyd"', 'Tom Oldroyd');
  await answer(priya, 'member add "Tom Oldroyd" as clinician', 'Tom Oldroyd is clinician');
  await priyaInGroup.type('network create "Reference group" --kind "reference group"');
  await card([priyaInGroup], 'Reference group', '1 channel in Slack');
  await answer(priyaInGroup, 'network under "National Assembly"', 'National Assembly');
  await denise.type('network create "Leeds Dental LPN"');
  await card([denise], 'Leeds Dental LPN', '1 channel in Microsoft Teams');
  await answer(priya, 'assembly show', '0 of 1 LPNs are represented.', 'Leeds Dental LPN');
});

test('members of both platforms form a working group, which is established when three want to take part', async () => {
  await cat.type('group propose "Digital working group" because each LPN builds its own forms');
  await card([cat, tom], 'Group G1', '1 of the 3 it needs');
  await answer(bob, 'group join G1', 'You are down for G1');
  await answer(tom, 'group join G1', 'G1 Digital working group');
  await card([cat, tom], 'Group G1', 'led by Cat', 'established on Wednesday 1 December 2027');
  await answer(priya, 'assembly show', 'Working groups', 'G1 Digital working group, led by Cat');
});

test('the reference group is elected: members nominate, accept, vote by ranking on both platforms, and are seated', async () => {
  await priya.type(
    'election call "Reference group" seats 2 nominations close 14 January 2028 5pm ballot closes 28 January 2028 5pm as specialist into "Reference group" openly',
  );
  await card([cat, tom], 'Election E1', 'nominations close on Friday 14 January 2028 at 5pm');
  await answer(cat, 'election nominate E1 @bob', 'Bob Ackroyd');
  await answer(bob, 'election accept E1', 'You stand in E1');
  await answer(tom, 'election nominate E1 me', 'You stand in E1');
  await answer(cat, 'election nominate E1 me', 'You stand in E1');
  await answer(tom, 'election statement E1 I have run two LPNs', 'E1');
  await on('2028-01-17T10:00:00Z');
  await card([cat, tom], 'Poll P1', 'whom do you elect?');
  await answer(cat, 'vote P1 Bob Ackroyd, Tom Oldroyd', 'P1');
  await answer(bob, 'vote P1 Bob Ackroyd, Tom Oldroyd', 'P1');
  await answer(priya, 'vote P1 Tom Oldroyd, Bob Ackroyd', 'P1');
  await answer(tom, 'vote P1 Tom Oldroyd, Cat Holroyd', 'P1');
  await on('2028-01-31T10:00:00Z');
  await card([cat, tom], 'Election E1', 'Elected: ', 'Bob Ackroyd', 'Tom Oldroyd');
  await told(work.slack('bob'), 'You are elected in E1');
  await told(work.teams('tom'), 'You are elected in E1');
  const members = await answer(priyaInGroup, 'member list', 'Bob Ackroyd', 'Tom Oldroyd');
  expect(members).toContain('specialist');
});

test('the LPN asks the reference group for advice, which is chased, agreed by consent and returned', async () => {
  await answer(
    denise,
    'advice ask "How do we weigh care homes?" from "Reference group" by 29 February 2028 as feedback',
    'is asked for advice until Tuesday 29 February 2028, as its N1',
  );
  await card([priyaInGroup], 'Request for advice N1', 'How do we weigh care homes?', 'for Leeds Dental LPN');
  await answer(bobInGroup, 'advice give N1 Each home needs a named dentist', 'Your answer to N1 is kept.');
  await on('2028-02-25T10:00:00Z');
  await told(work.teams('tom'), 'N1 asks for your advice by Tuesday 29 February 2028');
  await answer(
    work.teams('tom'),
    'advice give N1 Ask the homes first --in "Reference group"',
    'Your answer to N1 is kept.',
  );
  await answer(priyaInGroup, 'advice give N1 I agree with both', 'Your answer to N1 is kept.');
  await on('2028-03-01T10:00:00Z');
  await told(work.slack('priya'), 'N1 is due on Tuesday 29 February 2028: the answers can be put together');
  await answer(
    priyaInGroup,
    'advice combine N1 Ask each home, then name a dentist closes 6 March 2028 5pm',
    'The group agrees on the answer to N1 by P1',
  );
  await answer(bobInGroup, 'vote P1 agree', 'P1');
  await answer(work.teams('tom'), 'vote P1 agree --in "Reference group"', 'P1');
  await on('2028-03-07T10:00:00Z');
  await card([denise], 'Request for advice N1', 'answered on Tuesday 7 March 2028', 'then name a dentist');
  await told(work.teams('denise'), 'Your request for advice N1 is answered');
});

test('the LPN recommends something upward: it is endorsed, handed on, chased, and the reply comes back', async () => {
  await answer(
    denise,
    'recommendation put "Name a dentist for each care home" to "National Assembly" because homes wait',
    'National Assembly has it as its C1.',
  );
  await card([priya, tom], 'Recommendation C1', 'Name a dentist for each care home', 'Leeds Dental LPN');
  await answer(priya, 'recommendation circulate C1 to "Reference group"', 'is asked to endorse C1.');
  await card([priyaInGroup], 'Endorsement B1', 'waits for your answer');
  await answer(priyaInGroup, 'endorsement give B1', 'Reference group endorses B1.');
  await card([priya, tom], 'Recommendation C1', 'Leeds Dental LPN, Reference group');
  await answer(
    priya,
    'recommendation hand C1 to NHS England reply by 31 March 2028',
    'C1 is with NHS England.',
  );
  await card([denise], 'Endorsement B1', 'with NHS England, reply due Friday 31 March 2028');
  await answer(priya, 'assembly show', 'Recommendations that wait', 'with NHS England');
  await on('2028-04-03T10:00:00Z');
  await told(work.slack('priya'), 'C1: the reply of NHS England is due on Friday 31 March 2028');
  await answer(
    priya,
    'recommendation reply C1 Agreed, from October 2028',
    'told to the 2 networks that endorsed it',
  );
  await card([denise, priyaInGroup], 'Endorsement B1', 'replied to', 'Agreed, from October 2028');
  await told(work.teams('denise'), 'The reply to what you endorsed as B1 has come');
});
