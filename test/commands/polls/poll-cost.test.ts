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

/** Inserts as many practices and federations, each with somebody who represents it. */
async function seat(count: number): Promise<void> {
  const { id: networkId } = await bot.prisma.network.findFirstOrThrow();
  const created = { createdAt: bot.now() };
  const rows = Array.from({ length: 2 * count }, (_, i) => ({
    ...{ personId: crypto.randomUUID(), organisationId: crypto.randomUUID() },
    ...{ name: crypto.randomUUID(), kind: i % 2 ? 'Practice' : 'Federation' },
  }));
  await bot.prisma.organisation.createMany({
    data: rows.map(({ organisationId: id, name, kind }) => ({ id, name, kind, ...created })),
  });
  await bot.prisma.person.createMany({
    data: rows.map(({ personId: id, name }) => ({ id, name, ...created })),
  });
  await bot.prisma.member.createMany({
    data: rows.map(({ personId }) => ({ id: crypto.randomUUID(), networkId, personId, joinedAt: bot.now() })),
  });
  await bot.prisma.seat.createMany({
    data: rows.map(({ personId, organisationId }) => ({
      ...{ id: crypto.randomUUID(), networkId, personId, organisationId },
      ...{ role: 'representative' as const, ...created },
    })),
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

test('a poll for roles or for one of each organisation takes as many statements with 60 as with 3', async () => {
  const open = async (poll: string, who: string) => {
    const all: number[] = [];
    const counted = async (step: () => Promise<unknown>) => {
      const before = bot.cost().queries;
      await step();
      all.push(bot.cost().queries - before);
    };
    let form: Awaited<ReturnType<typeof ann.types>> | undefined;
    await counted(async () => {
      form = await ann.types(`poll open "Where?" Leeds | York closes 14 June at 5pm ${who}`);
    });
    const asked = form;
    if (asked) await counted(() => ann.fills(asked, {}));
    await counted(() => ann.types(`poll show ${poll}`));
    return all;
  };
  await seat(3);
  await open('P1', 'electorate members');
  const few = [
    await open('P2', 'electorate representatives'),
    await open('P3', ONE_EACH),
    await open('P4', WEIGHTS),
  ];
  await seat(57);
  expect([
    await open('P5', 'electorate representatives'),
    await open('P6', ONE_EACH),
    await open('P7', WEIGHTS),
  ]).toEqual(few);
});

const ONE_EACH = 'electorate one per organisation';
const WEIGHTS = 'weights practices half, federations half';

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
