import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { addDays, dayOf, formatDay } from '../../commands/dates/dates.ts';
import { fromFrozen, hashOf } from '../../commands/meetings/frozen-minutes.ts';
import type { BotProcess } from '../support/bot-process.ts';
import { connectTo, type DatabaseSteps, type Step } from '../support/database-steps.ts';
import { foundNetwork, type NetworkAtWork, SOON } from '../support/network-at-work.ts';
import { type Platforms, startPlatforms } from '../support/platforms.ts';
import { findPostgres } from '../support/postgres.ts';
import { redisIsInstalled } from '../support/redis.ts';
import { newPostgresDatabase } from '../support/shared-postgres.ts';
import { skipWithout } from '../support/skip.ts';

/** Where the bot is killed: at a statement of the database, done or lost with it; or in a call of a platform. */
type Edge = { step: Step; fate: 'done' | 'lost' } | { call: string; until: 'undone' | 'done' };

interface Kill {
  when: string;
  edge: Edge;
  /** The platforms where the message is then in doubt; elsewhere it is posted without ado. */
  inDoubt?: ('slack' | 'teams')[];
  /** How many messages stand in Teams in the end; one that was in doubt says so. */
  inTeams?: number;
}

const both: Kill['inDoubt'] = ['slack', 'teams'];
const slackPost = '/chat.postMessage';
const teamsPost = '/activities';

const kills: Kill[] = [
  { when: 'before it has noted what it did', edge: { step: 'working', fate: 'lost' } },
  { when: 'when its commit is lost', edge: { step: 'committing', fate: 'lost' } },
  { when: 'when its commit is made, and nobody woken', edge: { step: 'committing', fate: 'done' } },
  { when: 'when woken, with nothing in hand', edge: { step: 'claiming', fate: 'lost' } },
  { when: 'with the messages in hand', edge: { step: 'claiming', fate: 'done' }, inDoubt: both },
  { when: 'before Slack has posted', edge: { call: slackPost, until: 'undone' }, inDoubt: ['slack'] },
  { when: 'before Slack says that it has', edge: { call: slackPost, until: 'done' }, inDoubt: ['slack'] },
  { when: 'before Teams has posted', edge: { call: teamsPost, until: 'undone' }, inDoubt: ['teams'] },
  {
    ...{ when: 'before Teams says that it has', edge: { call: teamsPost, until: 'done' } },
    ...{ inDoubt: ['teams'], inTeams: 2 },
  },
  {
    ...{ when: 'before the answers are written down', edge: { step: 'marking', fate: 'lost' } },
    ...{ inDoubt: both, inTeams: 2 },
  },
  { when: 'when the answers are written down', edge: { step: 'marking', fate: 'done' } },
];

const plainly = ['waiting', 'posting', 'posted'];
const settled = ['waiting', 'posting', 'unknown', 'posted'];
const REPEATED = 'You may have had this already';

describe.skipIf(skipWithout(findPostgres() !== undefined && redisIsInstalled))(
  'a bot killed on the way',
  () => {
    let platforms: Platforms;
    let network: NetworkAtWork;
    let database: DatabaseSteps;
    let bot: BotProcess;

    beforeAll(async () => {
      const DATABASE_URL = await newPostgresDatabase();
      platforms = await startPlatforms({ DATABASE_URL });
      bot = await platforms.startBot();
      network = await foundNetwork(platforms);
      database = await connectTo(DATABASE_URL);
    });
    afterAll(async () => {
      await platforms?.stop();
      await database?.close();
    });

    /** Has the bot do the work, kills it at the edge, and answers whether it had acknowledged the work by then. */
    async function killAt(edge: Edge, work: () => Promise<{ ok: boolean }>): Promise<boolean> {
      const held = 'call' in edge ? platforms.hold(edge.call, edge.until) : database.stopAt(edge.step);
      if ('step' in edge) await held;
      const working = work();
      if ('step' in edge) {
        await database.reached(edge.step === 'claiming' || edge.step === 'marking' ? 2 : 1);
      } else {
        await held;
        await vi.waitUntil(async () => (await unsent()).length === 1, SOON); // the other platform's is through
      }
      await platforms.kill(bot);
      if ('step' in edge) await database.letGo(edge.fate);
      return (await working).ok;
    }

    const unsent = () => database.unsent(new Date(platforms.now().getTime() + 3_600_000));

    /** Starts the bot again, after whatever was in hand is so no more, and waits until all is sent. */
    async function startAgain(): Promise<void> {
      platforms.passTime(120);
      bot = await platforms.startBot();
      await expect.poll(unsent, SOON).toEqual([]);
    }

    test.each(kills)(
      '$when: all is recorded and shown, once',
      async ({ when, edge, inDoubt = [], inTeams = 1 }) => {
        const text = `Ring practice ${String.fromCharCode(65 + kills.findIndex((kill) => kill.when === when)).repeat(2)}`;
        const acknowledged = await killAt(edge, () => network.inTeams(`action add me ${text}`));
        await startAgain();
        if (acknowledged) expect(await database.actions(text)).toBe(1);
        const [request] = platforms.sent.slice(-1);
        if (request) expect(await platforms.send(request)).toMatchObject({ status: 200 }); // as Teams may, or the person
        await expect.poll(unsent, SOON).toEqual([]);

        expect(await database.actions(text)).toBe(1);
        expect(await database.statesOf(text, 'slack')).toEqual(inDoubt.includes('slack') ? settled : plainly);
        expect(await database.statesOf(text, 'teams')).toEqual(inDoubt.includes('teams') ? settled : plainly);
        expect(network.slackCards(text)).toHaveLength(1);
        expect(network.slackCards(text).join()).not.toContain(REPEATED);
        const cards = network.teamsCards(text);
        expect(cards).toHaveLength(inTeams);
        const repeated = cards.filter((card) => card.includes(REPEATED));
        expect(repeated).toHaveLength(inDoubt.includes('teams') ? 1 : 0);
      },
    );

    test.each([
      { who: 'imran', call: slackPost, where: 'Slack', sent: 1, said: 0 },
      { who: 'tom', call: teamsPost, where: 'Teams', sent: 2, said: 1 },
    ])(
      'a nudge in $where comes once, however often the bot is killed',
      async ({ who, call, where, sent, said }) => {
        const text = `Book the room in ${where}`;
        const ask = where === 'Slack' ? network.inSlack : network.inTeams;
        const cards = where === 'Slack' ? network.slackCards : network.teamsCards;
        await network.inSlack('member add "Denise Barraclough" as manager');
        await ask(`member add @${who} as clinician`);
        const due = formatDay(addDays(dayOf(platforms.now(), 'Europe/London'), 14));
        await ask(`action add me ${text} by ${due}`, who);
        await expect.poll(() => cards(text), SOON).toHaveLength(1);
        await expect.poll(unsent, SOON).toEqual([]);
        for (const nudge of [1, 2, 3]) {
          const at = await vi.waitUntil(() => database.nextNudge(text), SOON);
          await platforms.kill(bot);
          platforms.passTime((at.getTime() - platforms.now().getTime()) / 1000 + 1);
          const held = nudge === 1 && platforms.hold(call, 'done');
          bot = await platforms.startBot();
          if (held) {
            await held;
            await platforms.kill(bot);
            await startAgain();
            expect(await database.statesOf(text, 'nudge')).toEqual(settled);
          }
          await expect.poll(unsent, SOON).toEqual([]);
          expect(cards(text, who)).toHaveLength(nudge - 1 + sent);
          expect(cards(text, who).filter((card) => card.includes(REPEATED))).toHaveLength(said);
        }
        expect(await database.nextNudge(text)).toBeUndefined();
      },
    );

    const confirmed = () =>
      database.ask<{ document: unknown; hash: string }>(
        `SELECT document, hash FROM confirmed_minutes AS c JOIN meetings AS m ON m.id = c.meeting_id
          WHERE m.number = (SELECT max(number) FROM meetings)`,
      );

    test.each<{ before: string; step: Step; fate: 'done' | 'lost'; isConfirmed: boolean }>([
      { before: 'before it has noted that', step: 'working', fate: 'lost', isConfirmed: false },
      { before: 'when its commit is lost', step: 'committing', fate: 'lost', isConfirmed: false },
      { before: 'when its commit is made', step: 'committing', fate: 'done', isConfirmed: true },
    ])('$before, it has confirmed all of some minutes or none', async ({ step, fate, isConfirmed }) => {
      const number = (await database.ask('SELECT id FROM meetings')).length + 1;
      for (const typed of [
        'meeting schedule "June meeting" on 14 June 2030 at 2pm',
        `meeting start M${number}`,
        'decision record We will pilot the scheme',
        'meeting end',
      ])
        await network.inSlack(typed);
      const held = () =>
        database.ask('SELECT id FROM meetings WHERE number = $1 AND status = $2', [number, 'ended']);
      await expect.poll(held, SOON).toHaveLength(1);
      await expect.poll(unsent, SOON).toEqual([]); // nothing else commits meanwhile
      await killAt({ step, fate }, () => network.inSlack(`meeting minutes confirm M${number}`));
      expect(await confirmed()).toHaveLength(isConfirmed ? 1 : 0);

      await startAgain();
      await network.inSlack(`meeting minutes confirm M${number}`);
      await expect.poll(async () => (await confirmed()).length, SOON).toBe(1);
      const [minutes] = await confirmed();
      expect(hashOf(fromFrozen(minutes?.document))).toBe(minutes?.hash);
    });

    test.each<{ when: string; step: Step; fate: 'done' | 'lost'; isConfirmed: boolean }>([
      { when: 'before it has kept them', step: 'freezing', fate: 'lost', isConfirmed: false },
      { when: 'when its commit is lost', step: 'frozen', fate: 'lost', isConfirmed: false },
      { when: 'when its commit is made', step: 'frozen', fate: 'done', isConfirmed: true },
    ])(
      '$when, minutes that a poll has confirmed are so in the end, once',
      async ({ step, fate, isConfirmed }) => {
        const [meeting] = await database.ask<{ next: number }>(
          'SELECT max(number) + 1 AS next FROM meetings',
        );
        const number = meeting?.next ?? 1;
        for (const typed of [
          'meeting schedule "July meeting" on 14 July 2030 at 2pm',
          `meeting start M${number}`,
          'meeting end',
          `meeting minutes confirm M${number} by poll closes in 10 days`,
        ])
          await network.inSlack(typed);
        const open = () =>
          database.ask<{ number: number }>(
            `SELECT number FROM polls WHERE status = 'open' ORDER BY number DESC`,
          );
        await expect.poll(open, SOON).toHaveLength(1);
        const [poll] = await open();
        await network.inSlack(`vote for in P${poll?.number}`);
        await expect.poll(() => database.ask('SELECT 1 FROM ballots'), SOON).not.toEqual([]);
        await expect.poll(unsent, SOON).toEqual([]);
        await killAt({ step, fate }, () => network.inSlack(`poll close P${poll?.number}`));
        expect(await confirmed()).toHaveLength(isConfirmed ? 1 : 0);

        await startAgain();
        await expect.poll(async () => (await confirmed()).length, SOON).toBe(1);
        const votes = () =>
          database.ask<{ status: string; hash: string }>(
            'SELECT v.status, v.hash FROM minutes_votes AS v JOIN polls AS p ON p.id = v.poll_id WHERE p.number = $1',
            [poll?.number],
          );
        await expect.poll(votes, SOON).toMatchObject([{ status: 'confirmed' }]);
        const [minutes] = await confirmed();
        expect(hashOf(fromFrozen(minutes?.document))).toBe(minutes?.hash);
        expect((await votes())[0]?.hash).toBe(minutes?.hash);
        await expect.poll(unsent, SOON).toEqual([]);
        const told = await database.ask('SELECT by_poll FROM confirmed_minutes WHERE hash = $1', [
          minutes?.hash,
        ]);
        expect(told).toEqual([{ by_poll: `P${poll?.number}: 1 for, 0 against, 0 abstained` }]);
      },
    );
  },
);
