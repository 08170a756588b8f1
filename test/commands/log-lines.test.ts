import { describe, expect, test } from 'vitest';
import { readView } from '../support/read-view.ts';
import type { Speaker } from '../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let network: string;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann } = await foundNetwork(bot));
  ({ id: network } = await bot.prisma.network.findFirstOrThrow());
  bot.logged.length = 0;
});

const lines = () => bot.logged.map(({ facts }) => facts);

/** Has something go wrong that nobody foresaw, where decisions are read. */
async function whileBroken(work: () => Promise<unknown>): Promise<void> {
  await bot.prisma.$executeRaw`ALTER TABLE decisions RENAME TO mislaid`;
  await work();
  await bot.prisma.$executeRaw`ALTER TABLE mislaid RENAME TO decisions`;
}

describe('each command leaves one line in the log', () => {
  test.each([
    ['action add me Ring the LPC', { command: 'action.add', outcome: 'answered' }],
    ['action list', { command: 'action.list', outcome: 'answered' }],
    ['action add', { command: 'action.add', outcome: 'form' }],
    ['action done A9', { command: 'action.done', outcome: 'refused' }],
  ])('%s', async (typed, facts) => {
    await ann.types(typed);
    expect(lines()).toEqual([
      {
        ...{ ...facts, network, reference: expect.stringMatching(/^[\w-]{43}$/) },
        ...{ ms: expect.any(Number), statements: expect.toSatisfy((sent: number) => sent > 0) },
      },
    ]);
  });

  test('whoever is not let in has theirs too, with the network that they asked about', async () => {
    await bot.slack('#pharmacy').as('dev').types('action list');
    expect(lines()).toMatchObject([{ command: 'action.list', network, outcome: 'refused' }]);
  });

  test('what comes twice is told apart, and has the same reference', async () => {
    await ann.types('action add me Ring the LPC', 'slack:same');
    await ann.types('action add me Ring the LPC', 'slack:same');
    const [first, second] = lines() as { reference: string }[];
    expect([first, second]).toMatchObject([{ outcome: 'answered' }, { outcome: 'answered before' }]);
    expect(second?.reference).toBe(first?.reference);
  });
});

test('a fault is logged under the reference that the person was given', async () => {
  await whileBroken(async () => {
    const answer = readView(await ann.types('decision list'));
    const [, reference] = /give your administrator this reference: (\S+)/.exec(answer) ?? [];
    expect(lines()).toMatchObject([{ command: 'decision.list', network, outcome: 'fault', reference }]);
    expect(bot.faults.splice(0)).toMatchObject([{ facts: { reference, err: expect.any(Error) } }]);
  });
});

test('nobody’s words are in the log, nor a command that there is not', async () => {
  for (const typed of ['action add me Ring Mrs Secret', 'secret words of mine', 'action done secret'])
    await ann.types(typed);
  await ann.sends({ command: 'secret.words', args: { text: 'secret' } });
  expect(lines()).toHaveLength(4);
  expect(lines().slice(-1)).toMatchObject([{ command: null, network: null, outcome: 'refused' }]);
  expect(JSON.stringify(bot.logged)).not.toMatch(/secret/i);
});
