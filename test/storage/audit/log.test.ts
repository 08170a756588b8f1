import { describe, expect, test } from 'vitest';
import { signDueHead } from '../../../commands/audit/sign-due-head.ts';
import { grown, NO_TREE, rootOf } from '../../../commands/sealing/merkle.ts';
import { createSealing } from '../../../commands/sealing/sealing.ts';
import { systemActor } from '../../../storage/audit/changes.ts';
import { beginProgress, type Progress } from '../../../storage/rows/progress.ts';
import type { Store } from '../../../storage/store.ts';
import { leavesOf } from '../../support/audit-faults.ts';
import { databases } from '../../support/database.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

const STEPS = ['get', 'withoutPlace', 'grow', 'head', 'addHead'] as const;
/** With the beginning and the end of the transaction. */
const STATEMENTS = 9;

type Logs = Store['auditLogs'];

/** A store whose process is killed right after this step of the log. */
const killedAfter = (store: Store, step: (typeof STEPS)[number]): Store => {
  const auditLogs = new Proxy(store.auditLogs, {
    get: (logs, name: keyof Logs) =>
      name === step
        ? async (...given: never[]) => {
            await (logs[name] as (...args: never[]) => Promise<unknown>)(...given);
            throw new Error(`killed after ${step}`);
          }
        : logs[name],
  });
  return Object.create(store, { auditLogs: { value: auditLogs } });
};

describe.each(databases())('the audit log, on %s', (_, open) => {
  let bot: TestBot;
  let ann: Speaker;
  let bob: Speaker;
  eachWithBot(
    async (fresh) => {
      bot = fresh;
      ({ ann, bob } = await foundNetwork(bot));
    },
    { open },
  );

  const networkId = async () => (await bot.prisma.network.findFirstOrThrow()).id;
  const heads = () => bot.prisma.auditHead.findMany({ orderBy: { size: 'asc' } });

  /** Looks at the log as its job does at this time, and resolves to what that took; with the store as `through` has it. */
  async function sign(now: Date, through: (store: Store) => Store = (store) => store): Promise<Progress> {
    const id = await networkId();
    const progress = beginProgress();
    const surroundings = { now, newId: () => crypto.randomUUID() };
    const sealing = createSealing('a key for tests');
    const context = { sealing, now, zone: 'Europe/London', today: '2027-06-07', postAt: now };
    await bot.storage
      .noting(progress)
      .transaction(
        surroundings,
        systemActor(`sign:${now.toISOString()}`, 'audit.show', id),
        (store) => signDueHead.run(id, { ...context, store: through(store) }),
        { networkId: id },
      );
    return progress;
  }

  const everyHeadHolds = async () => {
    const leaves = await leavesOf(bot.prisma, await networkId());
    for (const { size, root } of await heads())
      expect(rootOf(leaves.slice(0, size).reduce(grown, NO_TREE))).toBe(root);
  };

  test.each(STEPS)('killed after %s, it is signed the next time, and once', async (step) => {
    await ann.types('decision record First');
    const due = new Date('2027-06-07T03:00:00Z');
    await expect(sign(due, (store) => killedAfter(store, step))).rejects.toThrow('killed after');
    expect(await heads()).toEqual([]);
    expect(await bot.prisma.change.count({ where: { logIndex: { not: null } } })).toBe(0);
    await Promise.all([sign(due), sign(due)]);
    expect(await heads()).toHaveLength(1);
    await everyHeadHolds();
  });

  test('whatever is recorded while it is signed, no place is given twice or left out, and every head holds', async () => {
    await ann.types('poll open "Where shall we meet?" Leeds | York closes 30 July 2027 at 5pm');
    for (let week = 0; week < 4; week++) {
      const due = new Date(Date.parse('2027-06-07T03:00:00Z') + week * 7 * 24 * 3_600_000);
      await Promise.all([
        ann.types(`decision record Thing ${week}`),
        sign(due),
        bob.types(`vote P1 ${1 + (week % 2)}`),
        ann.types(`action add me Ring the LPC ${week}`),
        sign(due),
        bob.types(`vote P1 ${2 - (week % 2)}`),
      ]);
    }
    await sign(new Date('2027-07-12T03:00:00Z'));
    expect((await heads()).length).toBeGreaterThan(1);
    const [last] = (await heads()).slice(-1);
    expect(last?.size).toBe(await bot.prisma.change.count({ where: { networkId: await networkId() } }));
    await everyHeadHolds();
  });

  test.each([1, 40, 400])('it takes as many statements for %i changes as for any', async (count) => {
    const id = await networkId();
    await bot.prisma.change.createMany({
      data: Array.from({ length: count }, (_, i) => ({
        ...{ id: crypto.randomUUID(), at: bot.now(), requestId: `r${i}`, command: 'action.add' },
        ...{ networkId: id, record: 'action', recordId: crypto.randomUUID(), after: { text: `Thing ${i}` } },
      })),
    });
    const { statements } = await sign(new Date('2027-06-07T03:00:00Z'));
    expect(await heads()).toHaveLength(1);
    expect(statements).toBe(STATEMENTS);
  });
});
