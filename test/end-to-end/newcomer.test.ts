import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Desk, isTitled, type Shown, unseen } from '../support/desk.ts';
import { CHANNELS, type PeopleAtWork, peopleAtWork } from '../support/people-at-work.ts';

/** The bot is restarted here. */
vi.setConfig({ testTimeout: 60_000 });

const PLATFORMS = ['Slack', 'Teams'] as const;
type Platform = (typeof PLATFORMS)[number];

/** Priya is in Slack and Tom in Teams; both manage the network. It is 9am on Tuesday 1 June 2027. */
let work: PeopleAtWork;

beforeAll(async () => {
  work = await peopleAtWork('2027-06-01T08:00:00Z');
  const [slack, teams] = [deskOf('Slack'), deskOf('Teams')];
  await slack.type('network create "Pharmacy network"');
  await seen(slack, 'Pharmacy network');
  await slack.type('network invite');
  const code = await work.see(() => {
    const shown = slack.sees().find(({ text }) => text.includes('Your code is'));
    return /network here (\w+)/.exec(shown?.text ?? '')?.[1];
  });
  await teams.type(`network here ${code}`);
  await seen(teams, 'Pharmacy network');
  await slack.type('member add @bob as clinician');
  await slack.type('member add tom as manager');
  await work.see(() => slack.sees().find(({ text }) => text.startsWith('Tom Oldroyd is')));
  await slack.type('plan create 2027/28');
  await slack.type('plan priority add "Minor ailments"');
  await seen(teams, 'Work plan 2027/28', 'W1 Minor ailments');
});

afterAll(() => work?.close());

const teamsChannel = () => work.playground.trial().teams.conversations[0]?.id;
const deskOf = (platform: Platform): Desk =>
  platform === 'Slack' ? work.slack('priya', CHANNELS.slack) : work.teams('tom', teamsChannel());
/** Somebody else who reads the same channel. */
const neighbourOf = (platform: Platform): Desk =>
  platform === 'Slack' ? work.slack('bob', CHANNELS.slack) : work.teams('denise', teamsChannel());

const seen = (desk: Desk, title: string, ...words: string[]): Promise<Shown> =>
  work.see(() =>
    desk.sees().find(({ text }) => isTitled(text, title) && words.every((each) => text.includes(each))),
  );

describe.each(PLATFORMS)('in %s', (platform) => {
  const poll = platform === 'Slack' ? 'P1' : 'P3';

  test('a form marks what is needed, lists the records there are, and says all that is wrong at once', async () => {
    const desk = deskOf(platform);
    await desk.openForm('plan milestone add');
    const { slack, teams } = work.playground.trial();
    const shown = JSON.stringify(
      platform === 'Slack' ? Object.values(slack.modals) : Object.values(teams.dialogs),
    );
    expect(shown).toContain('W1 Minor ailments');
    expect(shown).toContain(platform === 'Slack' ? '"optional":false' : '"isRequired":true');
    await desk.submit({
      title: 'x'.repeat(501),
      priority: 'W1',
      due: 'soon',
      owner: desk.idOf(platform === 'Slack' ? 'priya' : 'tom'),
    });
    const form = await work.see(() => (desk.form()?.errors.due ? desk.form() : undefined));
    expect(form.errors).toEqual({
      due: expect.stringContaining('soon'),
      title: expect.stringContaining('Please keep this under'),
    });
    await desk.closeForm();
  });

  test('a poll’s card has Extend and Close in its menu, and both work', async () => {
    const desk = deskOf(platform);
    await desk.type(`poll open "Where shall we meet, ${platform}?" Leeds | York closes 14 July 2027 at 5pm`);
    const card = await seen(desk, `Poll ${poll}`);
    expect(card.menu).toEqual(expect.arrayContaining(['Extend', 'Close']));
    expect(card.buttons).not.toContain('Extend');
    expect(card.buttons).not.toContain('Close');
    expect(await desk.press(card, 'Extend')).toMatchObject({ ok: true });
    await work.see(desk.form);
    await desk.submit({ 'closes:date': '2027-07-15', 'closes:time': '17:00' });
    await seen(desk, `Poll ${poll}`, 'Thursday 15 July 2027');
    if (desk.form()) await desk.closeForm();
    expect(await desk.press(await seen(desk, `Poll ${poll}`), 'Close')).toMatchObject({ ok: true });
    await work.see(desk.form);
    await desk.submit({ because: 'All are agreed.' });
    await seen(desk, `Poll ${poll}`, 'closed on');
    if (desk.form()) await desk.closeForm();
  });

  test('a secret vote is confirmed to its voter alone', async () => {
    const desk = deskOf(platform);
    const neighbour = neighbourOf(platform);
    await desk.type(`poll open "Adopt the terms, ${platform}?" Yes | No secret closes 14 July 2027 at 5pm`);
    const card = await work.see(() =>
      desk.sees().find(({ text, buttons }) => text.includes(`terms, ${platform}`) && buttons.includes('Yes')),
    );
    await desk.press(card, 'Yes');
    const words = 'our vote is in. You can change it';
    // In Teams a dialog tells the voter.
    const told = await work.see(() =>
      [desk.form(), ...desk.sees()].find((each) => each?.text.includes(words)),
    );
    expect(told.text).not.toContain('Yes');
    expect([neighbour.form(), ...neighbour.sees()].filter((each) => each?.text.includes(words))).toEqual([]);
    if (desk.form()) await desk.closeForm();
  });

  test('what is typed without what it needs is replaced by its card, once the form is filled in', async () => {
    const desk = deskOf(platform);
    const told = unseen(desk.sees);
    await desk.openForm('action add');
    await desk.submit({
      owner: desk.idOf(platform === 'Slack' ? 'priya' : 'tom'),
      text: `Book the room in ${platform}`,
    });
    await work.see(() => desk.sees().find(({ text }) => text.includes(`Book the room in ${platform}`)));
    await work.see(() =>
      told().every(({ buttons }) => !buttons.includes('Fill in the form')) ? true : undefined,
    );
    expect(told().filter(({ text }) => !text.includes('Book the room in'))).toEqual([]);
    expect(desk.form()?.buttons ?? []).toEqual([]);
    if (desk.form()) await desk.closeForm();
  });

  test('a running meeting’s card takes a note, an action and a decision, and once over reads as finished', async () => {
    const desk = deskOf(platform);
    const title = `Board in ${platform}`;
    await desk.type(`meeting schedule "${title}" on 8 June 2027 at 2pm`);
    const planned = await work.see(() => desk.sees().find(({ text }) => text.startsWith(title)));
    await desk.press(planned, 'Start');
    const running = await work.see(() =>
      desk.sees().find(({ text, buttons }) => text.startsWith(title) && buttons.includes('Note')),
    );
    expect(running.buttons).toEqual(expect.arrayContaining(['Note', 'Action', 'Decision']));
    await desk.press(running, 'End');
    const over = await work.see(() =>
      desk.sees().find(({ text }) => text.startsWith(title) && text.includes('ended on')),
    );
    expect(over.buttons).not.toContain('Note');
    expect(over.text).not.toMatch(/\bNow\b/);
    if (desk.form()) await desk.closeForm();
  });
});

test('help starts with what to do first, opens one theme and one topic at a time, and goes back', async () => {
  for (const platform of PLATFORMS) {
    const own = platform === 'Slack' ? work.slack('priya') : work.teams('tom');
    const said = unseen(own.sees);
    await own.type('help');
    const first = await work.see(() => said().find(({ buttons }) => buttons.length > 0));
    await own.press(first, 'Deciding together');
    const theme = await work.see(() =>
      own.sees().find(({ text }) => text.includes('Help: deciding together')),
    );
    await own.press(theme, 'Help: poll');
    const opened = await work.see(() => own.sees().find(({ text }) => text.includes('poll open')));
    const back = [...opened.buttons, ...opened.menu].find((each) => each === 'What I can do');
    if (back === undefined) expect.fail(`no way back: ${JSON.stringify([opened.buttons, opened.menu])}`);
    await own.press(opened, back);
    await work.see(() => own.sees().find(({ text }) => text === first.text));
  }
});

describe('Undo', () => {
  test('stands on a card for ten minutes, on both platforms, and leaves it then', async () => {
    const [slack, teams] = [deskOf('Slack'), deskOf('Teams')];
    await slack.type('decision record We meet on Tuesdays');
    const shown = (desk: Desk) => desk.sees().find(({ text }) => text.includes('We meet on Tuesdays'));
    const isThere = (desk: Desk) => {
      const { buttons, menu } = shown(desk) ?? { buttons: [], menu: [] };
      return [...buttons, ...menu].includes('Undo') || undefined;
    };
    for (const desk of [slack, teams]) await work.see(() => isThere(desk));
    await work.restartAt('2027-06-01T08:40:00Z');
    for (const desk of [slack, teams])
      await work.see(() => (shown(desk) && !isThere(desk) ? true : undefined), 20_000);
  });
});

describe('a network created by form in a channel of Slack where the bot is not', () => {
  test('is told of at once, with the way to add the bot, and its card comes when it is there', async () => {
    const desk = work.slack('bob', CHANNELS.otherSlack);
    await desk.openForm('network create');
    await desk.submit({ name: 'General network' });
    const told = await work.see(() => {
      const form = desk.form();
      const shown = [...(form ? [form.text] : []), ...desk.sees().map(({ text }) => text)];
      return shown.find((text) => /\/invite|[Aa]dd (?:me|Convenor)/.test(text));
    });
    expect(told).toContain('General network');
    const own = work
      .slack('bob')
      .sees()
      .filter(({ text }) => text.startsWith('General network'));
    expect(own).toEqual([]);
    if (desk.form()) await desk.closeForm();
    const user = desk.idOf('bob');
    await work.playground.act({ type: 'slack.invite', user, channel: CHANNELS.otherSlack });
    const card = await work.see(() =>
      desk.sees().find(({ isAnswer, text }) => !isAnswer && isTitled(text, 'General network')),
    );
    // The next two steps are buttons.
    const all = [...card.buttons, ...card.menu];
    expect(all).toEqual(expect.arrayContaining(['Add member', 'Invite a channel']));
  });
});
