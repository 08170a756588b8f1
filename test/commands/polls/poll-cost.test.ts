import { describe, expect, test } from 'vitest';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(
  async (fresh) => {
    bot = fresh;
    ({ ann, bob } = await foundNetwork(bot));
  },
  { jobs: 'in turn' },
);

/** Inserts members straight into the tables. */
async function enrol(count: number): Promise<void> {
  const { id: networkId } = await bot.prisma.network.findFirstOrThrow();
  const ids = Array.from({ length: count }, () => crypto.randomUUID());
  const common = { createdAt: bot.now() };
  await bot.prisma.person.createMany({ data: ids.map((id, i) => ({ id, name: `Member ${i}`, ...common })) });
  await bot.prisma.member.createMany({
    data: ids.map((personId) => ({ id: crypto.randomUUID(), networkId, personId, joinedAt: bot.now() })),
  });
}

/** How many statements each of these commands takes, including what is sent because of it. */
async function costs(poll: string, secret: string) {
  const all: Record<string, number> = {};
  const steps: [string, () => Promise<unknown>][] = [
    ['open', () => ann.types(`poll open "Where?" Leeds | York${secret} closes 14 June at 5pm`)],
    ['press', () => bob.presses(bot.card('Pharmacy', poll), 'York')],
    ['type', () => ann.types(`vote ${poll} York`)],
    ['list', () => ann.types('poll list')],
    ['mine', () => ann.types('poll mine')],
    ['show', () => ann.types(`poll show ${poll}`)],
    ['extend', () => ann.types(`poll extend ${poll} to 18 June`)],
    ['close', () => ann.types(`poll close ${poll}`)],
    ['list closed', () => ann.types('poll list closed')],
  ];
  for (const [name, step] of steps) {
    const before = bot.cost().queries;
    await step();
    all[name] = bot.cost().queries - before;
  }
  return all;
}

describe.each(['', ' secret'])('with a poll%s', (secret) => {
  test('every command takes as many statements with 300 members as with 3', async () => {
    await enrol(1);
    await costs('P1', secret); // reads what is read only the first time, such as that Ann is here today
    const few = await costs('P2', secret);
    await enrol(297);
    expect(await costs('P3', secret)).toEqual(few);
  });

  test('a vote, less what is sent because of it, is a handful of them', async () => {
    await ann.types(`poll open "Where?" Leeds | York${secret} closes 14 June at 5pm`);
    const card = bot.card('#pharmacy', 'P1');
    const before = bot.cost().queries;
    await bot.whileAsleep(() => ann.presses(card, 'York'));
    expect(bot.cost().queries - before).toBeLessThanOrEqual(21);
  });

  test('each card is edited at most once a second, however many vote', async () => {
    await ann.types(`poll open "Where?" Leeds | York${secret} closes 14 June at 5pm`);
    const card = bot.card('#pharmacy', 'P1');
    const edits = (channel: string) =>
      bot.messengers[channel === '#pharmacy' ? 'slack' : 'teams']
        .shown(channel)
        .find(({ view }) => readView(view).includes('\nPoll P1,'))?.edits ?? 0;
    const SECONDS = 5;
    for (let tenth = 0; tenth < SECONDS * 10; tenth++) {
      await bot.whileAsleep(async () => {
        await ann.presses(card, tenth % 3 ? 'Leeds' : 'York');
        await bob.presses(card, tenth % 2 ? 'Leeds' : 'York');
      });
      await bot.wait(0.1);
    }
    await bot.wait(2);
    for (const channel of ['#pharmacy', 'Pharmacy']) {
      expect(edits(channel)).toBeGreaterThan(0);
      expect(edits(channel)).toBeLessThanOrEqual(SECONDS + 2);
      expect(bot.shown(channel).at(-1)).toBe(readView(bot.card('#pharmacy', 'P1')));
    }
    expect(readView(bot.card('#pharmacy', 'P1'))).toContain(secret ? 'Voted so far: all' : 'Voted: 2 of 2');
  });
});
