import { describe, expect, test } from 'vitest';
import { databases } from '../support/database.ts';
import type { Speaker } from '../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../support/test-bot.ts';

describe.each(databases())('networks and bodies at the same moment, on %s', (_, open) => {
  let bot: TestBot;
  let ann: Speaker;
  eachWithBot(
    async (fresh) => {
      bot = fresh;
      ({ ann } = await foundNetwork(bot));
    },
    { open },
  );

  test('channels join: each has the cards of those before it edited', async () => {
    const codes = [2, 3, 4, 5];
    for (const _ of codes) await ann.types('network invite');
    const before = await bot.prisma.outboxMessage.findMany();
    await bot.whileAsleep(() =>
      Promise.all(
        codes.map((code) => bot.slack(`#new${code}`).as('cat').types(`network here CODE${code}XXX`)),
      ),
    );
    const cards = await bot.prisma.outboxMessage.findMany({
      where: { kind: 'network.card', id: { notIn: before.map(({ id }) => id) } },
      orderBy: { version: 'asc' },
    });
    expect(cards.map(({ version }) => version)).toEqual([2, 3, 4, 5]);
  });

  test('two networks are merged into each other: one is, the other stands', async () => {
    const second = bot.slack('#second').as('ann');
    await second.types('network create "Hull LPN"');
    const questions = [
      [ann, await ann.types('network merge into Hull')],
      [second, await second.types('network merge into Leeds')],
    ] as const;
    await Promise.all(questions.map(([speaker, question]) => speaker.presses(question, 'Merge them')));
    expect(await bot.prisma.network.count({ where: { status: 'active' } })).toBe(1);
    expect(await bot.prisma.network.count({ where: { status: 'merged' } })).toBe(1);
  });

  test('two networks are given one name: one has it', async () => {
    const speakers = ['#a', '#b', '#c'].map((channel) => bot.slack(channel).as('ann'));
    await Promise.all(speakers.map((each) => each.types('network create "Hull LPN"')));
    expect(await bot.prisma.network.count({ where: { name: 'Hull LPN' } })).toBe(1);
  });

  test('three networks are put under each other in a ring: one is not', async () => {
    const names = ['A board', 'B board', 'C board'];
    const speakers = names.map((name) => bot.slack(`#${name}`).as('ann'));
    for (const [i, each] of speakers.entries()) await each.types(`network create "${names[i]}"`);
    await Promise.all(speakers.map((each, i) => each.types(`network under "${names[(i + 1) % 3]}"`)));
    expect(await bot.prisma.network.count({ where: { parentId: { not: null } } })).toBe(2);
  });

  test('two channels leave: the main one is none that has left', async () => {
    const second = bot.slack('#second').as('ann');
    await second.types(`network here ${(await ann.types('network invite')).title.split(' ').at(-1)}`);
    await Promise.all([ann, second].map((each) => each.types('network channel remove')));
    const network = await bot.prisma.network.findFirstOrThrow({ include: { main: true } });
    expect(network.main?.networkId).toBe(network.id);
  });

  test('two bodies are merged into each other: one is, the other stands', async () => {
    for (const name of ['Hull', 'York']) await ann.types(`org add ${name}`);
    await Promise.all([ann.types('org merge Hull into York'), ann.types('org merge York into Hull')]);
    expect(await bot.prisma.organisation.count({ where: { mergedIntoId: null } })).toBe(1);
  });
});
