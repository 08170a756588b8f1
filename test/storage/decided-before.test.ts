import { describe, expect, test } from 'vitest';
import { inAQueue } from '../support/in-a-queue.ts';
import { findPostgres } from '../support/postgres.ts';
import { skipWithout } from '../support/skip.ts';
import type { Speaker } from '../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../support/test-bot.ts';

const onPostgres = findPostgres() !== undefined && process.env.TEST_DATABASE !== 'embedded';

/** What lets someone do a thing is read before they wait for others to be done, and must be so still when it is their turn. */
describe.skipIf(skipWithout(onPostgres))('what was decided before someone else was done', () => {
  let bot: TestBot;
  let ann: Speaker;
  let bob: Speaker;
  let networkId: string;
  eachWithBot(async (fresh) => {
    bot = fresh;
    ({ ann, bob } = await foundNetwork(bot, { bob: 'manager', cat: 'manager' }));
    ({ id: networkId } = await bot.prisma.network.findFirstOrThrow());
  });

  /** What Ann does, and what somebody else is answered who asked meanwhile. */
  const asksAfter = async (anns: string, asks: () => Promise<string>): Promise<string> => {
    const [, answer = ''] = await inAQueue(bot.prisma, networkId, [() => ann.reads(anns), asks]);
    return answer;
  };

  const ENDS_BOB = 'member end bob as manager on 31 May 2027 because we disagree';

  test.each([
    'network invite as manager',
    'network rename "Bob’s own LPN"',
    'member add @dev as manager',
    'member end ann as manager on 31 May 2027 because we disagree',
    'org add Hull',
  ])('a manager whose role was ended meanwhile does not: %s', async (typed) => {
    const direct = bot.teams('direct').as('bob');
    expect(await asksAfter(ENDS_BOB, () => direct.reads(typed))).toMatch(/^You cannot .* Only .*manager/);
  });

  test('a member who left meanwhile records nothing', async () => {
    const leaves = 'member end bob on 31 May 2027 because he has moved';
    expect(await asksAfter(leaves, () => bob.reads('action add me Ring the LPC'))).toContain('not a member');
    expect(await bot.prisma.action.count()).toBe(0);
  });

  test('who was given a role meanwhile is asked for nothing twice, and has it', async () => {
    expect(await asksAfter('member add @bob as clinician', () => bob.reads('org add Hull'))).toContain(
      'Hull',
    );
  });

  describe('in a channel that was taken out of the network meanwhile', () => {
    const cat = () => bot.slack('#pharmacy').as('cat');
    const leaves = 'network channel remove';

    test('nothing is recorded, nor shown', async () => {
      expect(await asksAfter(leaves, () => cat().reads('action add me Ring the LPC'))).toContain(
        'does not belong to a network',
      );
      expect(bot.shown('#pharmacy').filter((card) => card.includes('Ring the LPC'))).toEqual([]);
    });

    test('no meeting starts that nobody there could end', async () => {
      await ann.types('meeting schedule "Spring" on 1 June at 11am');
      await asksAfter(leaves, () => cat().reads('meeting start M1'));
      expect(await bot.prisma.meeting.count({ where: { status: 'running' } })).toBe(0);
    });

    test('a code brings it back', async () => {
      const code = (await ann.types('network invite')).title.split(' ').at(-1);
      await asksAfter(leaves, () => cat().reads(`network here ${code}`));
      expect(await bot.prisma.conversation.count({ where: { address: '#pharmacy', networkId } })).toBe(1);
    });

    test('no digest is asked for', async () => {
      expect(await asksAfter(leaves, () => cat().reads('digest weekly'))).toContain(
        'does not belong to a network',
      );
    });
  });

  test('nobody asks to join a network that was closed or merged meanwhile', async () => {
    const asks = () => bot.slack('#pharmacy').as('dev').reads('member join');
    expect(await asksAfter('network close because its work is done', asks)).toContain('was closed');
    expect(await bot.prisma.member.count({ where: { status: 'asking' } })).toBe(0);
  });
});
