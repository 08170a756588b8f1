import { describe, expect, test } from 'vitest';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ann = bot.slack('#assembly').as('ann');
  await ann.types('network create "The Assembly" --kind assembly');
  for (const name of ['Leeds', 'Hull', 'York'])
    await bot.teams(name).as('bob').types(`network create "${name} LPN" --kind lpn`);
  await bot.teams('Board').as('bob').types('network create Board --kind board');
});

describe('the Assembly', () => {
  test('shows every LPN, and that nobody represents it yet', async () => {
    expect(await ann.reads('network assembly')).toBe(
      [
        'LPNs in The Assembly',
        '0 of 3 LPNs are represented.',
        '- Hull LPN nobody represents it [Name someone]',
        '- Leeds LPN nobody represents it [Name someone]',
        '- York LPN nobody represents it [Name someone]',
      ].join('\n'),
    );
  });

  test('has each represented by someone, who belongs to it from then on', async () => {
    expect(await ann.reads('network represent "Leeds LPN" by @cat')).toContain(
      'Cat Jones now represents Leeds LPN in The Assembly.',
    );
    const list = await ann.types('network assembly');
    await ann.fills(await ann.presses(list, 'Name someone', 'Hull'), { person: 'U0DEV' });
    expect(await ann.reads('network assembly')).toContain(
      '2 of 3 LPNs are represented.\n- Hull LPN Dev Patel\n- Leeds LPN Cat Jones\n- York LPN nobody',
    );
    expect(await ann.reads('network assembly without')).toContain(
      'represented.\n- York LPN nobody represents it',
    );
    expect(await bot.slack('direct').as('cat').reads('network list')).toContain('The Assembly');
    expect(await ann.reads('member show @cat')).toContain('representative');
  });

  test('one follows another', async () => {
    await ann.types('network represent Leeds by @cat');
    await bot.moveTo('2027-07-01 10:00');
    expect(await ann.reads('network represent Leeds by @dev')).toContain('in place of Cat Jones');
    expect(await ann.reads('network assembly')).toContain('- Leeds LPN Dev Patel');
    expect(await ann.reads('network represent Leeds by @dev')).toContain('They represent Leeds LPN already.');
  });

  test('counts no LPN that is closed, and nobody whose term is over', async () => {
    await ann.types('network represent Leeds by @cat');
    await bot.teams('York').as('bob').types('network close');
    await bot.prisma.seat.updateMany({
      where: { role: 'representative' },
      data: { until: new Date('2027-06-30') },
    });
    expect(await ann.reads('network assembly')).toContain('1 of 2 LPNs is represented.');
    await bot.moveTo('2027-07-01 10:00');
    expect(await ann.reads('network assembly')).toContain('0 of 2 LPNs are represented.');
  });

  test('shows ten at a time, for as many queries as three', async () => {
    const cost = async () => {
      const before = bot.cost().queries;
      await ann.types('network assembly');
      return bot.cost().queries - before;
    };
    await cost();
    const three = await cost();
    for (let i = 10; i < 22; i++) await bot.teams(`N${i}`).as('bob').types(`network create "N${i} LPN"`);
    expect(await cost()).toBe(three);
    const next = readView(await ann.presses(await ann.types('network assembly'), 'Next'));
    expect(next).toContain('LPNs in The Assembly, page 2');
    expect(next.match(/nobody represents/g)).toHaveLength(5);
  });
});

test('nobody represents an LPN who has left the Assembly, though their term has no end', async () => {
  await ann.types('network represent Leeds by @cat');
  expect(await ann.reads('network assembly')).toContain('Cat Jones');
  await bot.prisma.member.updateMany({
    where: { person: { name: 'Cat Jones' } },
    data: { until: new Date('2027-05-31') },
  });
  expect(await ann.reads('network assembly')).not.toContain('Cat Jones');
});

test('only LPNs are represented, only in an Assembly, and by those who manage it', async () => {
  expect(await ann.reads('network represent Board by @cat')).toContain('Board is no LPN');
  const bob = bot.teams('Leeds').as('bob');
  expect(await bob.reads('network represent Leeds by @cat')).toContain('Leeds LPN is no Assembly.');
  expect(await bob.reads('network assembly')).toContain('Leeds LPN is no Assembly.');
  await ann.types('network represent Leeds by @cat');
  const cat = bot.slack('#assembly').as('cat');
  expect(await cat.reads('network represent Hull by @cat')).toContain('you can ask Ann Ward (manager)');
  expect(await cat.reads('network assembly')).not.toContain('[Name someone]');
});
