import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Desk, isTitled, type Shown } from '../support/desk.ts';
import { type LoopbackProxy, loopbackProxy } from '../support/loopback-proxy.ts';
import { CHANNELS, type PeopleAtWork, peopleAtWork } from '../support/people-at-work.ts';
import { findPostgres } from '../support/postgres.ts';
import { newPostgresDatabase } from '../support/shared-postgres.ts';
import { skipWithout } from '../support/skip.ts';

/** The bot is restarted here. */
vi.setConfig({ testTimeout: 60_000 });

const PLATFORMS = ['Slack', 'Teams'] as const;
type Platform = (typeof PLATFORMS)[number];
const WORKING = 'Working on it…';

/** Priya is in Slack and Tom in Teams. It is 9am on Tuesday 1 June 2027. */
describe.skipIf(skipWithout(findPostgres() !== undefined))('manners on both platforms', () => {
  let database: LoopbackProxy;
  let work: PeopleAtWork;
  let desks: Record<Platform, Desk>;

  beforeAll(async () => {
    const url = new URL(await newPostgresDatabase('empty'));
    database = await loopbackProxy(Number(url.port));
    url.port = String(database.port);
    work = await peopleAtWork('2027-06-01T08:00:00Z', { DATABASE_URL: url.href });
    const team = work.playground.trial().teams.conversations[0]?.id;
    desks = { Slack: work.slack('priya', CHANNELS.slack), Teams: work.teams('tom', team) };
    const { Slack, Teams } = desks;
    await Slack.type('network create "West Yorkshire Pharmacy LPN"');
    await seen(Slack, 'West Yorkshire Pharmacy LPN');
    await Slack.type('network invite');
    const code = await work.see(() => {
      const shown = Slack.sees().find(({ text }) => text.includes('Your code is'));
      return /network here (\w+)/.exec(shown?.text ?? '')?.[1];
    });
    await Teams.type(`network here ${code}`);
    await seen(Teams, 'West Yorkshire Pharmacy LPN');
    await Slack.type('member add @bob as clinician');
    await Slack.type('member add tom as manager');
    await work.see(() => Slack.sees().find(({ text }) => text.startsWith('Tom Oldroyd is')));
  });

  afterEach(() => database.release());
  afterAll(async () => {
    await work?.close();
    await database?.close();
  });

  const seen = (desk: Desk, title: string, ...words: string[]): Promise<Shown> =>
    work.see(() =>
      desk.sees().find(({ text }) => isTitled(text, title) && words.every((each) => text.includes(each))),
    );
  const saying = (desk: Desk, words: string) => desk.sees().filter(({ text }) => text.includes(words));

  /** The message with these words as it stands on the platform, whatever Teams draws anew for whoever looks at it. */
  const standing = (platform: Platform, words: string): string => {
    const { slack, teams } = work.playground.trial();
    const messages: object[] =
      platform === 'Slack'
        ? slack.channels.flatMap((each) => each.messages)
        : teams.conversations.flatMap((each) => each.messages.map(({ attachments }) => attachments));
    return messages.map((each) => JSON.stringify(each)).find((each) => each.includes(`${words}"`)) ?? '';
  };

  // On a machine so busy that even a new connection takes long, the bot says that it cannot reach its records.
  test('while the database keeps them waiting, people are told so, and answered in place of that', {
    retry: 2,
  }, async () => {
    const { Slack, Teams } = desks;
    if (Slack.form()) await Slack.closeForm();
    database.hold();
    const asked = [Slack.type('action list'), Teams.type('action list')];
    await work.see(() => Slack.form()?.text.includes(WORKING) || undefined);
    const told = await work.see(() => Teams.sees().find(({ text }) => text.startsWith(WORKING)));
    // Both platforms have been answered, though nothing has come from the database yet.
    await Promise.all(asked);
    database.release();
    await work.see(() => Slack.form()?.text.startsWith('Open actions in') || undefined);
    await work.see(() =>
      Teams.sees().find(({ id, text }) => id === told.id && text.startsWith('Open actions in')),
    );
    await Slack.closeForm();
  });

  test.each(PLATFORMS)(
    'a button pressed ten times at once in %s has one effect and one answer',
    async (platform) => {
      const desk = desks[platform];
      await desk.type(`action add me "Press from ${platform}" by 30 June 2027`);
      const find = () => desk.sees().find(({ text }) => text.includes(`Press from ${platform}`));
      const card = await work.see(find);
      const before = new Set(desk.sees().map(({ id }) => id));
      const pressed = await Promise.all(Array.from({ length: 10 }, () => desk.press(card, 'Done')));
      expect(pressed).toEqual(Array(10).fill({ ok: true }));
      await work.see(() => (find()?.text.includes('done by') ? true : undefined));
      const others = desk.sees().filter(({ id }) => !before.has(id));
      expect(others.map(({ text }) => text).filter((text) => !text.includes(' is done'))).toEqual([]);
      expect(others.length).toBeLessThanOrEqual(1);
    },
  );

  test('a form sent ten times at once in Slack is one request with one answer', async () => {
    const { Slack, Teams } = desks;
    await Slack.openForm('action add');
    await Promise.all(
      Array.from({ length: 10 }, () =>
        Slack.submit({ owner: Slack.idOf('priya'), text: 'Send it once', due: '2027-06-30' }).catch(() => {}),
      ),
    );
    await work.see(() => saying(Teams, 'Send it once')[0]);
    await Slack.type('action list');
    const list = await work.see(() => Slack.sees().findLast(({ text }) => text.includes('Open actions in')));
    expect(list.text.split('Send it once')).toHaveLength(2);
    expect(Slack.form()).toBeUndefined();
  });

  test.each([
    ['Slack', { method: 'chat.update', error: 'message_not_found' }],
    ['Teams', { method: 'update', status: 404, times: 3 }],
  ] as const)(
    'a card that was deleted in %s is let be, and the record and its other card go on',
    async (platform, fault) => {
      const desk = desks[platform];
      const other = desks[platform === 'Slack' ? 'Teams' : 'Slack'];
      const text = `Delete the card in ${platform}`;
      await desk.type(`action add me "${text}" by 30 June 2027`);
      await Promise.all([desk, other].map((each) => work.see(() => saying(each, text)[0])));
      const [card] = saying(other, text);
      work.playground.fail(fault);
      await other.press(card as Shown, 'Done');
      await work.see(() => (saying(other, text)[0]?.text.includes('done by') ? true : undefined));
      await desk.type('action list');
      await work.see(() => desk.sees().findLast((each) => each.text.includes('Open actions in')));
      expect(standing(platform, text)).not.toContain('done by');
    },
  );

  test.each([
    ['Slack', 'bob', 'user_not_found', { method: 'conversations.open', error: 'user_not_found' }],
    ['Teams', 'denise', 'BotNotInConversationRoster', { method: 'createConversation', status: 403 }],
  ] as const)(
    'of somebody whose account in %s is gone, whoever manages the network learns once',
    async (platform, who, _, fault) => {
      const { Slack } = desks;
      const name = work.playground.trial().people.find(({ handle }) => handle === who)?.name;
      if (platform === 'Teams') await desks.Teams.type(`member add @${who} as clinician`);
      await desks[platform].type(`action add @${who} "Write to ${platform}" by 4 June 2027`);
      await work.see(() => saying(Slack, `Write to ${platform}`)[0]);
      work.playground.fail(fault);
      const day = platform === 'Slack' ? 2 : 3;
      await work.restartAt(`2027-06-0${day}T08:00:10Z`);
      const told = () => [
        ...saying(work.slack('priya'), `${name} cannot be written to`),
        ...saying(work.teams('tom'), `${name} cannot be written to`),
      ];
      await work.see(() => told()[0]);
      await work.restartAt(`2027-06-0${day}T15:00:00Z`);
      await Slack.type('action list');
      await work.see(() => Slack.sees().findLast(({ text }) => text.includes('Open actions in')));
      // Priya created the network and Tom manages it.
      expect(told().length).toBeLessThanOrEqual(2);
    },
  );
});
