import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Desk } from '../support/desk.ts';
import { CHANNELS, type PeopleAtWork, peopleAtWork } from '../support/people-at-work.ts';

/** Priya's two accounts, and Tom, who tries what is not his. */
let work: PeopleAtWork;
let slack: Desk;
let teams: Desk;
let tom: Desk;

beforeAll(async () => {
  work = await peopleAtWork('2027-06-01T08:00:00Z');
  slack = work.slack('priya', CHANNELS.slack);
  teams = work.teams('priya');
  tom = work.teams('tom');
});
afterAll(() => work?.close());

/** What is answered to these words, once it says what it must. */
async function told(desk: Desk, words: string, part: string): Promise<string> {
  const before = desk.sees().length;
  await desk.type(words);
  const shown = await work.see(() =>
    desk
      .sees()
      .slice(before)
      .find(({ text }) => text.includes(part)),
  );
  return shown.text;
}

const newCode = async (): Promise<string> =>
  /me link (\w{8})/.exec(await told(slack, 'me link', 'Your code is'))?.[1] ?? '';

test('an action given to a person in Slack is theirs in Teams too, once they have linked', async () => {
  await told(slack, 'network create "Leeds Pharmacy LPN"', 'Leeds Pharmacy LPN');
  await told(slack, 'action add me Book the room by 30 June 2027', 'Action A1');
  const code = await newCode();
  expect(await told(teams, `me link ${code}`, 'Your accounts are now one')).toContain(
    'Priya Ramsden in Slack',
  );
  expect(await told(teams, 'action list mine', 'A1')).toContain('Book the room');
  const messages = work.slack('priya');
  expect(
    await work.see(() => messages.sees().find(({ text }) => text.includes('now one person’s'))),
  ).toBeTruthy();
  expect(await told(tom, `me link ${code}`, 'That code is not known')).toContain('You can try 4 times more.');
});

test('wrong codes are slowed, right ones after them too', async () => {
  for (const code of ['AAAAAAAA', 'BBBBBBBB', 'CCCCCCCC'])
    await told(tom, `me link ${code}`, 'That code is not known');
  await told(tom, 'me link DDDDDDDD', 'Too many wrong codes');
  await told(tom, `me link ${await newCode()}`, 'Too many wrong codes');
});
