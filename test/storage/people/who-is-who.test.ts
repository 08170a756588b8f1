import { describe, expect, test, vi } from 'vitest';
import { databases } from '../../support/database.ts';
import { SOON } from '../../support/network-at-work.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

// An embedded database does one thing after another.
const several = databases().filter(([name]) => name === 'Postgres');

describe.each(several)('while who is who changes, on %s', (_, open) => {
  let bot: TestBot;
  let ann: Speaker;
  /** Ann's other account, in the same network. */
  let annInTeams: Speaker;
  eachWithBot(
    async (fresh) => {
      bot = fresh;
      ({ ann } = await foundNetwork(bot));
      annInTeams = bot.teams('Pharmacy').as('ann');
      const code = (await ann.types('network invite')).title.split(' ').at(-1);
      await annInTeams.types(`network here ${code}`);
    },
    { open },
  );

  const waiting = async (): Promise<number> => {
    const rows = await bot.prisma.$queryRaw<object[]>`
      SELECT 1 FROM pg_locks WHERE NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
    return rows.length;
  };

  /** Does `change` up to where it writes down who became whom, there does the other, and lets both end. */
  async function inTheMidstOf(change: () => Promise<unknown>, other: () => Promise<unknown>): Promise<void> {
    let letGo = () => {};
    const stopped = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    let isHeld = false;
    const holding = bot.prisma.$transaction(
      async (tx) => {
        await tx.$executeRaw`LOCK TABLE person_links IN SHARE MODE`;
        isHeld = true;
        await stopped;
      },
      { timeout: 30_000 },
    );
    await bot.whileAsleep(async () => {
      await vi.waitUntil(() => isHeld, SOON);
      const changing = change();
      await vi.waitUntil(async () => (await waiting()) === 1, SOON);
      let isDone = false;
      const doing = other().finally(() => {
        isDone = true;
      });
      await vi.waitUntil(async () => isDone || (await waiting()) === 2, SOON);
      letGo();
      await Promise.all([changing, doing, holding]);
    });
    await bot.settle();
  }

  const personOf = async (userId: string) =>
    (await bot.prisma.account.findFirstOrThrow({ where: { userId } })).personId;
  /** What links Ann's account in Teams to hers in Slack, once she types it there. */
  const linkInHand = async () =>
    `me link ${(await bot.teams('direct').as('ann').types('me link')).title.split(' ').at(-1)}`;

  test('what is recorded by someone who is being linked is theirs, whoever they are then', async () => {
    const before = await personOf('29:ann');
    const link = await linkInHand();
    await inTheMidstOf(
      () => ann.types(link),
      () => annInTeams.types('action add me Book the room'),
    );
    const now = await personOf('29:ann');
    expect(now).not.toBe(before);
    expect(now).toBe(await personOf('U0ANN'));
    expect(await bot.prisma.action.findMany()).toMatchObject([{ ownerId: now, createdById: now }]);
    expect(await bot.prisma.change.count({ where: { personId: before } })).toBe(0);
  });

  test('a conversation that is new is theirs too', async () => {
    const before = await personOf('29:ann');
    const link = await linkInHand();
    await bot.prisma.conversation.deleteMany({ where: { kind: 'direct' } });
    await inTheMidstOf(
      () => ann.types(link),
      () => bot.teams('direct').as('ann').types('help'),
    );
    expect(await bot.prisma.conversation.findMany({ where: { kind: 'direct' } })).not.toContainEqual(
      expect.objectContaining({ personId: before }),
    );
  });

  test('nothing is recorded in the name of someone who is being forgotten', async () => {
    const before = await personOf('29:ann');
    const sure = await bot.teams('direct').as('ann').types('me forget');
    await inTheMidstOf(
      () => bot.teams('direct').as('ann').presses(sure, 'Yes, forget me'),
      () => annInTeams.types('action add me Book the room'),
    );
    expect(await personOf('29:ann')).not.toBe(before);
    expect(await bot.prisma.action.count()).toBe(0);
  });
});
