import { v7 as newId } from 'uuid';
import { expect, test } from 'vitest';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';
import { closes, WHOLE } from './giving.ts';

let bot: TestBot;
let ann: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann } = await foundNetwork(bot));
});

test.each(['', ' anonymous'])(
  'a review opened%s asks the database as often of 300 members as of 3',
  async (anonymous) => {
    await join(3);
    const few = await costs(anonymous, 'R1');
    await join(300);
    expect(await costs(anonymous, 'R3')).toEqual(few);
  },
);

/** How often each step of a review's life asks the database; nothing is sent meanwhile. */
async function costs(anonymous: string, reference: string): Promise<Record<string, number>> {
  const all: Record<string, number> = {};
  const step = async (name: string, work: () => Promise<unknown>) => {
    const before = bot.cost().queries;
    await bot.whileAsleep(work);
    all[name] = bot.cost().queries - before;
  };
  await step('open', () => ann.types(`review open Falls due 30 June 2027 monthly${anonymous}`));
  if (anonymous === '') await giveAll();
  await step('give', async () => ann.fills(await ann.types(`review input ${reference}`), WHOLE));
  for (const typed of ['list', 'mine', `show ${reference}`, `extend ${reference} to 2 July 2027`])
    await step(typed.split(' ')[0] ?? '', () => ann.types(`review ${typed}`));
  await step('close', () => closes(ann, reference));
  await step('report', () => ann.types(`review show ${reference} page 2`));
  // The next one, which opened by itself.
  await bot.whileAsleep(() => ann.types(`review cancel R${Number(reference.slice(1)) + 1} because of snow`));
  return all;
}

/** Puts as many members more straight into the tables. */
async function join(count: number): Promise<void> {
  const { id: networkId } = await bot.prisma.network.findFirstOrThrow();
  const people = Array.from({ length: count }, (_, i) => ({ id: newId(), name: `Member ${i}` }));
  await bot.prisma.person.createMany({ data: people.map((each) => ({ ...each, createdAt: bot.now() })) });
  await bot.prisma.member.createMany({
    data: people.map(({ id }) => ({ id: newId(), networkId, personId: id, joinedAt: bot.now() })),
  });
}

/** Has everyone but the first two, who can speak for themselves, give their input under their names. */
async function giveAll(): Promise<void> {
  const silent = { name: { startsWith: 'Member' } };
  const people = await bot.prisma.person.findMany({ where: silent });
  const owing = { personId: { in: people.map(({ id }) => id) }, givenAt: null };
  const reviewers = await bot.prisma.reviewer.findMany({ where: owing });
  await bot.prisma.reviewInput.createMany({
    data: reviewers.map(({ id }) => ({ reviewerId: id, answers: WHOLE })),
  });
  await bot.prisma.reviewer.updateMany({ where: owing, data: { givenAt: bot.now() } });
}
