import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Desk, isTitled, type Shown } from '../support/desk.ts';
import { CHANNELS, type PeopleAtWork, peopleAtWork } from '../support/people-at-work.ts';

let work: PeopleAtWork;
/** Priya in the Slack channel, Denise in the Teams channel. */
let priya: Desk;
let denise: Desk;

beforeAll(async () => {
  work = await peopleAtWork('2027-06-01T08:00:00Z');
  const [teamsChannel] = work.playground.trial().teams.conversations;
  priya = work.slack('priya', CHANNELS.slack);
  denise = work.teams('denise', teamsChannel?.id);
});

afterAll(() => work?.close());

/** How soon what is recorded on one platform must be seen on the other. */
const SOON_MS = 2_000;

const titled = (desk: Desk, title: string) => desk.sees().filter(({ text }) => isTitled(text, title));
const cardOf = (desk: Desk, title: string, words = '', within?: number): Promise<Shown> =>
  work.see(() => titled(desk, title).find(({ text }) => text.includes(words)), within);
const answerTo = async (desk: Desk, words: string): Promise<Shown> => {
  const before = desk.sees().length;
  await desk.type(words);
  return work.see(() => desk.sees()[before]);
};

describe('a network on both platforms', () => {
  let code = '';

  test('begins in Slack; until then, its commands say how to begin', async () => {
    const answer = await answerTo(priya, 'action list');
    expect(answer.text).toContain('This channel does not belong to a network yet.');
    expect(answer.buttons).toEqual(['Create a network']);
    await priya.type('network create "West Yorkshire Pharmacy LPN"');
    await cardOf(priya, 'West Yorkshire Pharmacy LPN', '1 channel in Slack');
  });

  test('takes no channel in by a wrong code', async () => {
    code = /Your code is (\w+)/.exec((await answerTo(priya, 'network invite')).text)?.[1] ?? '';
    expect(code).toMatch(/^[A-HJ-NP-Z2-9]{8}$/);
    const wrong = code.startsWith('A') ? `B${code.slice(1)}` : `A${code.slice(1)}`;
    const answer = await answerTo(denise, `network here ${wrong}`);
    expect(answer.text).toContain('That code is not known, has been used or has run out');
    expect(answer.isAnswer).toBe(true);
  });

  test('takes the Teams channel in by its code, in any case', async () => {
    await denise.type(`network here ${code.toLowerCase()}`);
    await cardOf(denise, 'West Yorkshire Pharmacy LPN', '1 channel in Slack and 1 in Microsoft Teams');
    await cardOf(priya, 'West Yorkshire Pharmacy LPN', '1 channel in Slack and 1 in Microsoft Teams');
  });

  test('takes a used code no more', async () => {
    const [, general] = work.playground.trial().teams.conversations;
    const answer = await answerTo(work.teams('tom', general?.id), `network here ${code}`);
    expect(answer.text).toContain('has been used');
    expect((await answerTo(denise, `network here ${code}`)).text).toContain('has been used');
  });

  test('is for its members; whoever else is in the channel may ask to join, and a manager lets them in', async () => {
    const [teamsChannel] = work.playground.trial().teams.conversations;
    const tom = work.teams('tom', teamsChannel?.id);
    const refusal = await answerTo(tom, 'action list');
    expect(refusal.text).toContain('You are not a member of West Yorkshire Pharmacy LPN');
    await tom.press(refusal, 'Ask to join');
    const messages = work.slack('priya');
    const request = await work.see(() => messages.sees().find(({ text }) => text.includes('Tom Oldroyd')));
    await messages.press(request, 'Accept');
    await work.see(() =>
      work
        .teams('tom')
        .sees()
        .find(({ text }) => text.includes('You are now a member')),
    );
    expect((await answerTo(tom, 'action list')).text).toContain(
      'Open actions in West Yorkshire Pharmacy LPN',
    );
  });
});

describe('what is recorded on one platform', () => {
  test('is seen on the other within two seconds, is closed there, and both cards say so', async () => {
    await priya.type('action add @bob Write the needs summary by 30 June 2027');
    const inTeams = await cardOf(denise, 'Action A1', 'Write the needs summary', SOON_MS);
    expect(inTeams.text).toContain('Bob Ackroyd');
    expect(inTeams.text).toContain('Wednesday 30 June 2027');
    expect([inTeams.buttons, inTeams.menu]).toEqual([['Done', 'Change', 'Move'], ['Undo']]);
    await denise.press(inTeams, 'Done');
    for (const desk of [denise, priya]) {
      const card = await cardOf(desk, 'Action A1', 'done by Denise Barraclough', SOON_MS);
      expect(card.buttons).toContain('Reopen');
      expect(titled(desk, 'Action A1')).toHaveLength(1);
    }
  });

  test('is changed by a form that a card opens', async () => {
    await denise.type('action add @tom Book the room by 7 June 2027');
    const inSlack = await cardOf(priya, 'Action A2', 'Tom Oldroyd', SOON_MS);
    await priya.press(inSlack, 'Change');
    const form = await work.see(priya.form);
    expect(form.values).toMatchObject({ text: 'Book the room', due: '2027-06-07' });
    await priya.submit({ text: 'Book the large room' });
    const inTeams = await cardOf(denise, 'Action A2', 'Book the large room', SOON_MS);
    expect(inTeams.text).toContain('Tom Oldroyd');
    expect(inTeams.text).toContain('Monday 7 June 2027');
    await denise.press(inTeams, 'Move');
    await work.see(denise.form);
    await denise.submit({ due: '2027-06-14' });
    await cardOf(priya, 'Action A2', 'Monday 14 June 2027', SOON_MS);
  });

  test('is listed with a button that finishes it', async () => {
    const list = await answerTo(denise, 'action list');
    expect(list.text).toContain('A2 Book the large room (Tom Oldroyd, due Monday 14 June 2027)');
    expect(list.text).not.toContain('A1');
    await denise.press(list, 'Done');
    await cardOf(priya, 'Action A2', 'done by Denise Barraclough', SOON_MS);
  });

  test('is taken back by its button, by whoever recorded it only', async () => {
    await priya.type('action add me Write to the wrong person');
    await cardOf(priya, 'Action A3');
    const inTeams = await cardOf(denise, 'Action A3');
    const before = denise.sees().length;
    await denise.press(inTeams, 'Undo');
    const refusal = await work.see(() => denise.sees()[before]);
    expect(refusal.text).toContain('Only the person who recorded this last can take it back');
    const [inSlack] = titled(priya, 'Action A3');
    if (inSlack) await priya.press(inSlack, 'Undo');
    await cardOf(denise, 'Action A3 was taken back', 'It said: Write to the wrong person', SOON_MS);
  });

  test('may be recorded in a direct message, in plain words', async () => {
    for (const [desk, reference] of [
      [work.slack('priya'), 'A4'],
      [work.teams('denise'), 'A5'],
    ] as const) {
      expect((await answerTo(desk, 'help')).text).toContain('What I can do');
      await desk.type('action add me Ring Ann Ward by 1 July 2027');
      for (const seen of [desk, priya, denise])
        await cardOf(seen, `Action ${reference}`, 'Thursday 1 July 2027');
      expect((await answerTo(desk, 'action list mine')).text).toContain(`${reference} Ring Ann Ward`);
    }
  });

  test('is shown to whoever asked, with what to allow, where the bot may not post', async () => {
    const user = priya.idOf('priya');
    await work.playground.act({ type: 'slack.kick', user, channel: CHANNELS.slack });
    const answer = await answerTo(priya, 'action add me Ask the practices');
    expect(answer.isAnswer).toBe(true);
    expect(answer.text).toMatch(/^Ask the practices\nAction A6,/);
    expect(answer.text).toContain(
      'I could not show this to everyone here. The channel is archived or deleted',
    );
    expect(answer.text).toContain('/invite @Convenor');
    await cardOf(denise, 'Action A6', 'Ask the practices');
    await work.playground.act({ type: 'slack.invite', user, channel: CHANNELS.slack });
    // What it missed meanwhile is shown there first.
    await work.see(() => priya.sees().find(({ isAnswer, text }) => !isAnswer && isTitled(text, 'Action A6')));
    const done = await answerTo(priya, 'action done A6');
    expect(done.text).toContain('A6 is done');
    await cardOf(denise, 'Action A6', 'done by Priya Ramsden');
  });
});
