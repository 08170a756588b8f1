import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Desk, isTitled, type Shown } from '../support/desk.ts';
import { CHANNELS, type PeopleAtWork, peopleAtWork } from '../support/people-at-work.ts';

/** The bot is restarted here. */
vi.setConfig({ testTimeout: 60_000 });

/** Bob is in Slack and Tom in Teams; Priya leads them from Slack. It is 9am on Tuesday 1 June 2027. */
let work: PeopleAtWork;
let priya: Desk;
let teamsChannel: string | undefined;

beforeAll(async () => {
  work = await peopleAtWork('2027-06-01T08:00:00Z');
  teamsChannel = work.playground.trial().teams.conversations[0]?.id;
  priya = work.slack('priya', CHANNELS.slack);
  const tom = work.teams('tom', teamsChannel);
  await priya.type('network create "West Yorkshire Pharmacy LPN"');
  await seen(priya, 'West Yorkshire Pharmacy LPN');
  await priya.type('network invite');
  const invitation = await work.see(() => priya.sees().find(({ text }) => text.includes('Your code is')));
  await tom.type(`network here ${/network here (\w+)/.exec(invitation.text)?.[1]}`);
  await seen(tom, 'West Yorkshire Pharmacy LPN');
  await priya.type('member add @bob as clinical chair from 1 June 2027');
  await work.see(() => priya.sees().find(({ text }) => text.startsWith('Bob Ackroyd is clinical chair')));
  const lines = [
    'poll open "Where shall we meet?" Leeds | York | Hull closes 14 July 2027 at 5pm',
    'poll open "Adopt the terms?" Yes | No secret closes 14 July 2027 at 5pm',
    'review open "Antibiotic prescribing" due 30 June 2027',
    'plan create 2027/28',
    'plan priority add "Minor ailments in every locality"',
    'plan milestone add "Draft pathway" for W1 by 4 June 2027 owner @bob',
    'plan milestone add "Agree pathway" for W1 by 4 June 2027 owner tom',
    'plan milestone add "Print pathway" for W1 by 30 June 2027',
  ];
  for (const line of lines) await priya.type(line);
  await seen(tom, 'Work plan 2027/28', '0 of 3');
});

afterAll(() => work?.close());

/** The message of that title that everyone, or else this person, sees, once these words stand on it. */
const seen = (desk: Desk, title: string, ...words: string[]): Promise<Shown> =>
  work.see(() =>
    desk
      .sees()
      .find((shown) => isTitled(shown.text, title) && words.every((each) => shown.text.includes(each))),
  );

const PLATFORMS = ['Slack', 'Teams'] as const;
type Platform = (typeof PLATFORMS)[number];

/** Where they read what all do, and where the bot writes to them alone. */
const channelOf = (platform: Platform): Desk =>
  platform === 'Slack' ? work.slack('bob', CHANNELS.slack) : work.teams('tom', teamsChannel);
const ownOf = (platform: Platform): Desk => (platform === 'Slack' ? work.slack('bob') : work.teams('tom'));
const elsewhere = (platform: Platform): Desk => channelOf(platform === 'Slack' ? 'Teams' : 'Slack');

describe('a vote by pressing an option on the card', () => {
  test.each([
    ['Slack', 'York', 'York: 1 vote (Bob Ackroyd)'],
    ['Teams', 'Hull', 'Hull: 1 vote (Tom Oldroyd)'],
  ] as const)('in %s is counted, and the voter is told so', async (platform, option, counted) => {
    const here = channelOf(platform);
    const toldSo = () =>
      here.sees().find(({ text }) => text.includes(`voted for ${option}. You can change it`));
    await here.press(await seen(here, 'Poll P1'), option);
    expect((await work.see(toldSo)).isAnswer).toBe(platform === 'Slack');
    await seen(here, 'Poll P1', counted);
    expect((await seen(elsewhere(platform), 'Poll P1', counted)).text).not.toContain('You voted');
  });

  test.each(PLATFORMS)(
    'in %s is in, where the ballot is secret, and nothing more is told',
    async (platform) => {
      const here = channelOf(platform);
      const toldSo = () => {
        // In Teams a dialog tells the voter, and nobody else.
        const shown = platform === 'Teams' ? [here.form()] : here.sees();
        return shown.find((each) => each?.text.includes('our vote is in. You can change it'));
      };
      await here.press(await seen(here, 'Poll P2'), 'Yes');
      await work.see(toldSo);
      if (platform === 'Teams') await here.closeForm();
      const turnout = platform === 'Slack' ? 'some' : 'half';
      expect((await seen(elsewhere(platform), 'Poll P2', turnout)).text).not.toMatch(/vote \(|votes/);
    },
  );
});

test.each(PLATFORMS)('input is given from the nudge in %s, which then asks no more', async (platform) => {
  const own = ownOf(platform);
  const nudge = await seen(own, 'R1 waits for your input until Wednesday 30 June 2027');
  expect(nudge.buttons).toEqual(['Your input', 'Snooze']);
  await own.press(nudge, 'Your input');
  await work.see(own.form);
  await own.submit({ now: 'We give five days', varies: 'The length', try: 'Three days', useful: '4' });
  await work.see(() => own.form()?.text.includes('Your input to R1 is given') || undefined);
  await own.closeForm();
  expect((await seen(own, 'R1 needs nothing more from you')).buttons).toEqual([]);
  await seen(channelOf(platform), 'Review R1', `${platform === 'Slack' ? 1 : 2} of 3`);
});

describe('Done of a milestone', () => {
  beforeAll(() => work.restartAt('2027-06-02T08:00:10Z'), 60_000);

  test.each([
    ['Slack', 'W1.1', '1 of 3'],
    ['Teams', 'W1.2', '2 of 3'],
  ] as const)('in %s closes it from the nudge, and the plan says so', async (platform, milestone, done) => {
    const own = ownOf(platform);
    const nudge = await seen(own, `Priya Ramsden gave you ${milestone}, which is due on Friday 4 June 2027`);
    expect(nudge.buttons).toEqual(['Done', 'Move', 'Snooze']);
    await own.press(nudge, 'Done');
    expect((await seen(own, `${milestone} is done`)).buttons).toEqual(['Reopen']);
    await seen(elsewhere(platform), 'Work plan 2027/28', done);
  });

  test('closes it from a list, which stays', async () => {
    await priya.type('milestone list mine');
    const list = await seen(priya, 'Your open milestones in West Yorkshire Pharmacy LPN');
    await priya.press(list, 'Done');
    await work.see(() => priya.sees().find(({ text }) => /^W\d\.\d is done: /.test(text)));
    expect(priya.sees().filter(({ id }) => id === list.id)).toHaveLength(1);
  });
});
