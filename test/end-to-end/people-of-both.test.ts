import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Desk, isTitled } from '../support/desk.ts';
import { CHANNELS, type PeopleAtWork, peopleAtWork } from '../support/people-at-work.ts';

let work: PeopleAtWork;

/** Priya is on both platforms, Joan in Slack alone and Tom in Teams alone. */
const ELSEWHERE = { Slack: 'Tom Oldroyd', Teams: 'Joan Illingworth' } as const;

beforeAll(async () => {
  work = await peopleAtWork('2027-06-01T08:00:00Z');
  const slack = work.slack('priya', CHANNELS.slack);
  const teams = inTeams('tom');
  await slack.type('network create "Pharmacy network"');
  await work.see(() => slack.sees().find(({ text }) => isTitled(text, 'Pharmacy network')));
  await slack.type('network invite');
  const code = await work.see(() => {
    const shown = slack.sees().find(({ text }) => text.includes('Your code is'));
    return /network here (\w+)/.exec(shown?.text ?? '')?.[1];
  });
  await teams.type(`network here ${code}`);
  await work.see(() => teams.sees().find(({ text }) => isTitled(text, 'Pharmacy network')));
  await slack.type('member add @joan');
  await work.see(() => slack.sees().find(({ text }) => text.startsWith('Joan Illingworth is')));
  await slack.type('member add tom as manager');
  await work.see(() => slack.sees().find(({ text }) => text.startsWith('Tom Oldroyd is')));
  await slack.type('plan create 2027/28');
  await slack.type('plan priority add "Minor ailments" led by me');
  await work.see(() => slack.sees().find(({ text }) => text.includes('W1')));
});

afterAll(() => work?.close());

const inTeams = (handle: string): Desk =>
  work.teams(handle, work.playground.trial().teams.conversations[0]?.id);

describe.each(['Slack', 'Teams'] as const)('a form in %s', (platform) => {
  let desk: Desk;
  beforeAll(() => {
    desk = platform === 'Slack' ? work.slack('priya', CHANNELS.slack) : inTeams('tom');
  });
  const chosenOf = async (question: string, typed: string): Promise<string> => {
    const [only, ...others] = await desk.openList(question, typed);
    expect(others).toEqual([]);
    return only?.value ?? '';
  };

  test.each([
    ['action add', 'owner'],
    ['plan milestone add', 'owner'],
    ['plan priority add', 'lead'],
    ['review open', 'reviewers'],
  ])('%s: its %s is chosen from the people of both platforms', async (command, question) => {
    await desk.openForm(command);
    const offered = (await desk.openList(question)).map(({ label }) => label);
    expect(offered).toEqual(expect.arrayContaining(['Joan Illingworth', 'Tom Oldroyd']));
    expect(offered.filter((each) => each.startsWith('Priya Ramsden'))).not.toEqual([]);
    // Others of the channel may be chosen as well, and each person is there once.
    expect(offered).toContain('Bob Ackroyd');
    expect(new Set(offered).size).toBe(offered.length);
    const [first = ''] = ELSEWHERE[platform].split(' ');
    expect((await desk.openList(question, first)).map(({ label }) => label)).toEqual([ELSEWHERE[platform]]);
    expect(await desk.openList(question, 'Nobody')).toEqual([]);
    await desk.closeForm();
  });

  test('keeps who was chosen, by name, when the date is wrong, and records it once that is mended', async () => {
    await desk.openForm('action add');
    const owner = await chosenOf('owner', ELSEWHERE[platform]);
    const text = `Ring the LPC from ${platform}`;
    await desk.submit({ owner, text, due: '2027-05-31' });
    const form = await work.see(() => (desk.form()?.errors.due ? desk.form() : undefined));
    expect(form.errors).toEqual({ due: 'That date has gone by. Please give one from today on.' });
    expect(form.values).toMatchObject({ owner, text });
    expect(JSON.stringify(work.playground.trial())).toContain(owner);
    if (platform === 'Teams')
      expect(JSON.stringify(work.playground.trial().teams.dialogs)).toContain(
        `"choices":[{"title":"${ELSEWHERE.Teams}","value":"${owner}"}]`,
      );
    await desk.submit({ due: '2027-06-30' });
    const card = await work.see(() => desk.sees().find((each) => each.text.includes(text)));
    expect(card.text).toContain(ELSEWHERE[platform]);
  });

  test('opens with whoever was typed, though they are on the other platform alone', async () => {
    const form = await desk.openForm(
      `action add @${ELSEWHERE[platform].split(' ')[0]} Ring the LPC by the 31st of June`,
    );
    expect(form).toMatchObject({ values: { owner: expect.stringMatching(/^person:/) } });
    await desk.closeForm();
  });
});
