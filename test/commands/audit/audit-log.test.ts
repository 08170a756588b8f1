import { describe, expect, test } from 'vitest';
import { headsIn } from '../../../commands/audit/posted-head.ts';
import { grown, NO_TREE, rootOf } from '../../../commands/sealing/merkle.ts';
import { leavesOf } from '../../support/audit-faults.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';
import { digests } from '../digests/digests-had.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
// Tuesday 1 June 2027.
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot));
});

const networkId = async () => (await bot.prisma.network.findFirstOrThrow()).id;
const heads = () => bot.prisma.auditHead.findMany({ orderBy: { size: 'asc' } });
const inChannel = (platform: 'slack' | 'teams', channel: string) =>
  digests(bot.messengers[platform].shown(channel), 'Digest of').map(({ read }) => read);

describe('the head of the audit log', () => {
  test('is posted with the weekly digest, the same on both platforms', async () => {
    await ann.types('digest weekly');
    await ann.types('member add bob as manager');
    await bob.types('digest weekly');
    await ann.types('decision record We wait');
    await bot.moveTo('2027-06-07 12:00');
    const [head] = await heads();
    const line = `Audit log: ${head?.size} changes, head ${head?.root}. What this is for: audit show.`;
    for (const digest of [...inChannel('slack', '#pharmacy'), ...inChannel('teams', 'Pharmacy')])
      expect(digest).toContain(`${line}\nThis comes every Monday`);
    expect(inChannel('slack', '#pharmacy')).toHaveLength(1);
    expect(inChannel('teams', 'Pharmacy')).toHaveLength(1);
    expect(headsIn(line)).toEqual([{ origin: null, size: head?.size, root: head?.root }]);
    await ann.types('decision record We go');
    expect(await ann.reads('digest now')).toContain(line);
  });

  test('brings no digest where there is nothing else to tell', async () => {
    await ann.types('digest weekly');
    await bot.moveTo('2027-06-08 12:00');
    expect(await heads()).toHaveLength(1);
    expect(inChannel('slack', '#pharmacy')).toEqual([]);
  });

  test('is signed each Monday over all changes so far, once, and not where nothing has changed', async () => {
    await ann.types('decision record First');
    await bot.moveTo('2027-06-07 12:00');
    await ann.types('decision record Second');
    await bot.moveTo('2027-06-14 12:00');
    await bot.moveTo('2027-06-28 12:00');
    const signed = await heads();
    expect(signed.map(({ at }) => at.toISOString())).toEqual([
      '2027-06-07T03:00:00.000Z',
      '2027-06-14T02:00:00.000Z',
    ]);
    expect(signed.at(-1)?.size).toBe(
      await bot.prisma.change.count({ where: { networkId: await networkId() } }),
    );
    const leaves = await leavesOf(bot.prisma, await networkId());
    for (const { size, root } of signed)
      expect(rootOf(leaves.slice(0, size).reduce(grown, NO_TREE))).toBe(root);
  });

  test('is shown to whoever asks, with what it is for, and before there is one it is said when it comes', async () => {
    expect(await bob.reads('audit show')).toContain(
      'The audit log of Leeds Pharmacy LPN\nIts first head is signed on Monday 7 June 2027.',
    );
    await bot.moveTo('2027-06-07 12:00');
    const [head] = await heads();
    for (const typed of ['audit show', 'show me the audit log', 'has anything been changed quietly?']) {
      const shown = await ann.reads(typed);
      expect(shown).toContain(`Changes: ${head?.size}\nHead: ${head?.root}\nSigned on: Monday 7 June 2027`);
      expect(shown).toContain('Next head: Monday 14 June 2027');
      expect(shown).toContain(`Key: convenor/${await networkId()}+`);
    }
  });

  test('is not signed of a network that is closed, and is once it opens again', async () => {
    await ann.types('network close because it is over');
    await bot.moveTo('2027-06-08 12:00');
    expect(await heads()).toEqual([]);
    await ann.types('network reopen');
    await bot.moveTo('2027-06-08 13:00');
    expect(await heads()).toHaveLength(1);
  });

  test('covers more changes than are placed at once, in turns', async () => {
    const id = await networkId();
    const { count } = await bot.prisma.change.createMany({
      data: Array.from({ length: 2100 }, (_, i) => ({
        ...{ id: crypto.randomUUID(), at: bot.now(), requestId: `r${i}`, command: 'action.add' },
        ...{ networkId: id, record: 'action', recordId: crypto.randomUUID(), after: { text: `Thing ${i}` } },
      })),
    });
    await bot.moveTo('2027-06-07 12:00');
    const [head, ...others] = await heads();
    expect(others).toEqual([]);
    expect(head?.size).toBeGreaterThan(count);
  });
});

describe('the place of a change in the log', () => {
  test('is after every head that was signed, even if it was made before and seen only later', async () => {
    await ann.types('decision record First');
    await bot.moveTo('2027-06-07 12:00');
    const [signed] = await heads();
    const early = await bot.prisma.change.findFirstOrThrow({ where: { command: 'decision.record' } });
    await bot.prisma.change.create({
      data: {
        ...{ id: crypto.randomUUID(), at: new Date(0), requestId: 'late', command: 'decision.record' },
        ...{ networkId: early.networkId, record: 'decision', recordId: early.recordId },
      },
    });
    await bot.moveTo('2027-06-14 12:00');
    const late = await bot.prisma.change.findFirstOrThrow({ where: { requestId: 'late' } });
    expect(late.logIndex).toBe(signed?.size);
    const leaves = await leavesOf(bot.prisma, await networkId());
    expect(rootOf(leaves.slice(0, signed?.size).reduce(grown, NO_TREE))).toBe(signed?.root);
  });

  test('is given to what an older version recorded too, as it stands by then', async () => {
    await ann.types('decision record First');
    await bot.prisma.change.updateMany({ data: { commitment: null, salt: null, personThen: null } });
    await bot.moveTo('2027-06-07 12:00');
    const changes = await bot.prisma.change.findMany({ where: { networkId: await networkId() } });
    for (const { commitment, salt, personThen, personId } of changes)
      expect([typeof commitment, typeof salt, personThen]).toEqual(['string', 'string', personId]);
  });
});

describe('where somebody is erased', () => {
  test('their words go with the salt, and every head is what it was', async () => {
    await ann.types('member add @cat');
    await ann.types('decision record We thank @cat and Cat Jones');
    await bot.slack('#pharmacy').as('cat').types('action add me Ring round');
    await bot.moveTo('2027-06-07 12:00');
    await ann.types('action add @bob Ring @cat');
    await bot.moveTo('2027-06-14 12:00');
    const before = await leavesOf(bot.prisma, await networkId());
    await bot.operator.ask('person.erase', { who: 'Cat Jones', sure: 'yes' });
    expect(await leavesOf(bot.prisma, await networkId())).toEqual(before);
    const told = await bot.prisma.change.findMany({ where: { command: 'decision.record' } });
    expect(JSON.stringify(told)).not.toContain('@slack');
    for (const { salt } of told.filter(({ record }) => record === 'decision')) expect(salt).toBeNull();
    const others = await bot.prisma.change.findMany({ where: { salt: { not: null } } });
    expect(others.length).toBeGreaterThan(0);
    for (const { size, root } of await heads())
      expect(rootOf(before.slice(0, size).reduce(grown, NO_TREE))).toBe(root);
  });
});
