import { describe, expect, test } from 'vitest';
import { jobs } from '../../../jobs/index.ts';
import { databases } from '../../support/database.ts';
import { addVoters, theyVote } from '../../support/more-voters.ts';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;

describe.each(databases())('a poll is closed once, on %s', (_, open) => {
  eachWithBot(
    async (fresh) => {
      bot = fresh;
      ({ ann, bob } = await foundNetwork(bot, { bob: 'clinician' }));
    },
    { open },
  );

  test('whoever closes it, and however many at once', async () => {
    await addVoters(ann);
    await ann.types('poll open "Where?" Leeds | York secret closes Friday 5pm');
    await ann.types('vote P1 Leeds');
    await theyVote(bot, 'Leeds');
    await bot.moveTo('2027-06-04 16:59');
    const { id } = await bot.prisma.poll.findFirstOrThrow();
    const late = { ...bot.jobContext, now: () => new Date(bot.now().getTime() + 120_000) };
    const closes = () => jobs['close-poll']({ id }, late);
    const [, , answer] = await bot.whileAsleep(() =>
      Promise.all([closes(), closes(), ann.reads('poll close P1'), closes()]),
    );
    expect(answer).toMatch(/^P1 is closed(\. Leeds: 3 of 3 votes\.| already)/);
    await bot.settle();
    expect((await ann.reads('decision list')).match(/^- D\d/gm)).toHaveLength(1);
  });

  test.each(['', ' secret'])('with every vote that was taken%s, while others come in', async (secret) => {
    await ann.types(`poll open "Where?" Leeds | York${secret} closes Friday 5pm`);
    const button = bot.card('#pharmacy', 'P1');
    const answers = await bot.whileAsleep(() =>
      Promise.all([
        ...Array.from({ length: 6 }, (_, i) => (i % 2 ? ann : bob).presses(button, i % 3 ? 'Leeds' : 'York')),
        ann.types('poll close P1'),
        ...Array.from({ length: 6 }, (_, i) => (i % 2 ? ann : bob).presses(button, 'York')),
      ]),
    );
    await bot.wait(2);
    const taken = new Set(
      answers.flatMap((view, i) => ('said' in view ? [i > 6 ? (i - 7) % 2 : i % 2] : [])),
    );
    const isOpen = (await bot.prisma.poll.findFirstOrThrow()).status === 'open';
    const steps = ['none', 'half', 'all'];
    expect(readView(bot.card('Pharmacy', 'P1'))).toContain(
      isOpen ? `Voted so far: ${steps[taken.size]}` : `Voted: ${taken.size} of 2`,
    );
    expect(isOpen && secret === '').toBe(false);
  });
});
