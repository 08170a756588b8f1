import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Desk, Shown } from '../support/desk.ts';
import { CHANNELS, type PeopleAtWork, peopleAtWork } from '../support/people-at-work.ts';

let work: PeopleAtWork;

beforeAll(async () => {
  work = await peopleAtWork('2027-06-01T08:00:00Z');
  const priya = work.slack('priya', CHANNELS.slack);
  await priya.type('network create "West Yorkshire Pharmacy LPN"');
  await work.see(() => priya.sees().find(({ text }) => text.includes('West Yorkshire Pharmacy LPN')));
});

afterAll(() => work?.close());

const saying = (desk: Desk, words: string): Promise<Shown> =>
  work.see(() => desk.sees().findLast(({ text }) => text.includes(words)));

test('a manager drops a file in direct messages in Slack, sees what it changes, and imports it once', async () => {
  const priya = work.slack('priya');
  await priya.give('members.csv', 'name,role\nCath Dale,clinician\nDev Patel,manager\n');
  const shown = await saying(priya, 'What this file changes in West Yorkshire Pharmacy LPN');
  expect(shown.text).toContain('2 people are new');
  expect(shown.buttons).toEqual(['Import']);
  await priya.type('member list');
  expect((await saying(priya, 'Members of')).text).not.toContain('Cath Dale');

  await Promise.all([priya.press(shown, 'Import'), priya.press(shown, 'Import')]);
  // Two presses at once are one: the answer stands where the button stood.
  await saying(priya, 'Imported.');
  expect(priya.sees().some(({ text }) => text.includes('Nothing had to be changed.'))).toBe(false);
  await priya.type('member list');
  expect((await saying(priya, 'Cath Dale: clinician')).text.match(/Cath Dale/g)).toHaveLength(1);
});

test('somebody who is no manager is refused in Teams; as a manager they import there too', async () => {
  const denise = work.teams('denise');
  const [channel] = work.playground.trial().teams.conversations;
  const priya = work.slack('priya', CHANNELS.slack);
  await priya.type('network invite');
  const { text } = await saying(priya, 'Your code is');
  await work.teams('denise', channel?.id).type(`network here ${/Your code is (\w+)/.exec(text)?.[1]}`);
  await work.see(() => priya.sees().find((each) => each.text.includes('1 in Microsoft Teams')));

  const file = 'name,role\nEve Moss,clinician\n';
  await denise.give('more.csv', file);
  await saying(denise, 'manage');
  expect(denise.sees().flatMap(({ buttons }) => buttons)).not.toContain('Import');
  await priya.type('member add "Denise Barraclough" as manager');
  await saying(priya, 'Denise Barraclough');
  await denise.give('more.csv', file);
  const shown = await saying(denise, 'What this file changes');
  await denise.press(shown, 'Import');
  await saying(denise, 'Imported.');
  await denise.type('member list');
  await saying(denise, 'Eve Moss: clinician');
});
