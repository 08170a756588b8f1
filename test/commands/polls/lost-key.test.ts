import { describe, expect, test } from 'vitest';
import { createSealing } from '../../../commands/sealing/sealing.ts';
import { jobs } from '../../../jobs/index.ts';
import type { Due } from '../../../storage/outbox/due.ts';
import { theyVote } from '../../support/more-voters.ts';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';
import { OPEN, openSecretPoll } from './secret-poll.ts';

let bot: TestBot;
let ann: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann } = await foundNetwork(bot));
  await openSecretPoll(ann);
});

const card = () => readView(bot.card('#pharmacy', 'P1'));

describe('without the key that the ballots were sealed with', () => {
  const sealWith = async (key: string) => {
    const { id } = await bot.prisma.poll.findFirstOrThrow();
    const sealed = new Uint8Array(createSealing(key).seal('[]', id));
    await bot.prisma.sealedBox.update({ where: { id }, data: { sealed } });
  };
  const ASK =
    'Please ask your administrator to put back the sealing key that was set when the poll opened, and to start me again. Nothing was changed.';

  test('no vote is taken', async () => {
    await sealWith('another key');
    expect(await ann.reads('vote P1 Aye')).toBe(
      `I no longer have the key with which the ballots of P1 were sealed, so your vote cannot be taken. ${ASK}`,
    );
    expect(card()).toContain('Voted so far: none');
  });

  test('it is not closed, but may be cancelled', async () => {
    await sealWith('another key');
    await bot.prisma.voter.updateMany({ data: { votedAt: bot.now() } });
    expect(await ann.reads('poll close P1')).toBe(
      `I no longer have the key with which the ballots of P1 were sealed, so they cannot be counted. ${ASK}`,
    );
    expect(card()).toContain(OPEN);
    await ann.types('poll cancel P1 because the key is lost');
    expect(card()).toContain('Cancelled, because the key is lost. No vote was counted.');
  });

  test('it stays open when its time is up, the administrator is told why, and the key makes it good', async () => {
    await ann.types('vote P1 Aye');
    await theyVote(bot, 'Aye');
    const errors: object[] = [];
    const log = {
      ...bot.jobContext.log,
      error: (facts: object, sentence: string) => void errors.push({ ...facts, sentence }),
    };
    const { id } = await bot.prisma.poll.findFirstOrThrow();
    await bot.moveTo('2027-06-18 17:00');
    await bot.whileAsleep(async () => {
      const now = () => new Date(bot.now().getTime() + 60_000);
      await jobs['close-poll'](
        { id },
        { ...bot.jobContext, log, now, sealing: createSealing('another key') },
      );
    });
    expect(errors).toMatchObject([
      { poll: id, sentence: expect.stringContaining('SEALING_KEY is not what it was when it opened') },
    ]);
    expect(card()).toContain(OPEN);
    await bot.moveTo('2027-06-18 17:11');
    expect(card()).toContain('Carried: Aye.');
  });

  test('the queue is told when it is tried again, and does not wait for the next tick', async () => {
    const { id } = await bot.prisma.poll.findFirstOrThrow();
    await bot.moveTo('2027-06-18 16:59');
    const woken: Due[] = [];
    await jobs['close-poll'](
      { id },
      {
        ...{ ...bot.jobContext, log: { ...bot.jobContext.log, error: () => {} } },
        now: () => new Date('2027-06-18T16:01:00Z'),
        sealing: createSealing('another key'),
        wake: (due) => void woken.push(...due),
      },
    );
    expect(woken).toEqual([{ job: 'close-poll', id, dueAt: new Date('2027-06-18T16:11:00Z') }]);
    expect(card()).toContain(OPEN);
  });
});
