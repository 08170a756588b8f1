import { describe, expect, test } from 'vitest';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
let annAlone: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot));
  annAlone = bot.slack('direct').as('ann');
});

const forgetBob = async () => {
  const direct = bot.teams('direct').as('bob');
  await direct.presses(await direct.types('me forget'), 'Yes, forget me');
};

describe('a name in words of their own, of someone who was forgotten', () => {
  test('is put before whoever manages the network, line by line, and changed only where they say so', async () => {
    const code = (await bot.teams('direct').as('bob').types('me link')).title.split(' ').at(-1);
    await bot.slack('direct').as('bob').types(`me link ${code}`);
    await ann.types('action add @cat Thank BOB  Hill, and ask @bob');
    await ann.types('decision record Keep the Bob Hill prize because Bob Hillside likes it');
    await forgetBob();
    expect(await ann.reads('action show A1')).toContain('Thank BOB Hill, and ask a former member');
    const first = await annAlone.types('network names');
    expect(readView(first)).toContain('Does this name Bob Hill?');
    expect(readView(first)).toContain('## Action 1');
    expect(readView(first)).toContain('Thank BOB Hill, and ask a former member');
    expect(readView(first)).toContain('1 more line waits');
    const second = await annAlone.presses(first, 'Take the name out');
    expect(readView(second)).toContain('Keep the Bob Hill prize');
    expect(readView(second)).not.toContain('Hillside');
    expect(readView(await annAlone.presses(second, 'Leave it as it is'))).toContain(
      'Nothing is left to decide',
    );
    expect(await ann.reads('action show A1')).toContain('Thank a former member, and ask a former member');
    expect(await ann.reads('decision show D1')).toContain('Keep the Bob Hill prize');
    await bot.wait(5);
    expect(bot.shown('#pharmacy').join('\n')).toContain('Thank a former member');
    const changes = await bot.prisma.change.findMany({ where: { record: 'action' } });
    expect(JSON.stringify(changes)).not.toMatch(/bob +hill/i);
  });

  test('is found in what a record was before, and in an address of theirs', async () => {
    await bot.prisma.account.updateMany({ where: { userId: '29:bob' }, data: { email: 'bob@nhs.net' } });
    await ann.types('action add @cat Write to bob@nhs.net');
    await ann.types('decision record We thank Bob Hill');
    await ann.types('undo');
    await ann.fills(await ann.types('action edit A1'), { text: 'Write to the practice' });
    await forgetBob();
    const first = await annAlone.types('network names');
    expect(readView(first)).toContain('We thank Bob Hill');
    const second = await annAlone.presses(first, 'Take the name out');
    expect(readView(second)).toContain('## A record as it was before\nWrite to bob@nhs.net');
    await annAlone.presses(second, 'Take the name out');
    expect(JSON.stringify(await bot.prisma.change.findMany())).not.toMatch(/bob hill|bob@nhs/i);
  });

  test('is nudged about twice, and left after 30 days', async () => {
    await ann.types('action add @cat Thank Bob Hill');
    await forgetBob();
    const nudges = () =>
      bot.direct('slack', 'ann').filter(({ view }) => /A name is to be decided/.test(view.title));
    expect(nudges().map(({ view }) => readView(view))).toEqual([
      expect.stringContaining('Their name seems to stand in one text besides'),
    ]);
    await bot.moveTo('2027-06-09 12:00');
    expect(nudges()).toHaveLength(2);
    await bot.moveTo('2027-06-25 12:00');
    expect(nudges()).toHaveLength(3);
    await bot.moveTo('2027-07-02 12:00');
    expect(await bot.prisma.foundName.count()).toBe(0);
    expect(await annAlone.reads('network names')).toContain('Nothing is left to decide');
    expect(await ann.reads('action show A1')).toContain('Thank Bob Hill');
  });

  test('is nudged about no more once it was decided', async () => {
    await ann.types('action add @cat Thank Bob Hill');
    await forgetBob();
    await annAlone.presses(await annAlone.types('network names'), 'Leave it as it is');
    const before = bot.direct('slack', 'ann').length;
    await bot.moveTo('2027-07-02 12:00');
    expect(bot.direct('slack', 'ann')).toHaveLength(before);
  });

  test('is looked for in their own networks only', async () => {
    await ann.types('action add @cat Thank Dev Patel');
    const dev = bot.slack('direct').as('dev');
    await dev.presses(await dev.types('me forget'), 'Yes, forget me');
    expect(await bot.prisma.foundName.count()).toBe(0);
    expect(await ann.reads('action show A1')).toContain('Thank Dev Patel');
  });

  test('is for those who manage, and of no other network', async () => {
    await ann.types('action add @cat Thank Bob Hill');
    await forgetBob();
    const { id } = await bot.prisma.foundName.findFirstOrThrow();
    await bot.slack('direct').as('dev').types('network create "Hull LPN" --kind board');
    const dev = bot.slack('direct').as('dev');
    const hull = await bot.prisma.network.findFirstOrThrow({ where: { name: 'Hull LPN' } });
    const forged = { command: 'network.names', args: { line: id, decision: 'take', network: hull.id } };
    expect(readView(await dev.sends(forged))).toContain('Nothing is left to decide');
    const { networkId } = await bot.prisma.foundName.findFirstOrThrow();
    expect(readView(await dev.sends({ ...forged, args: { ...forged.args, network: networkId } }))).toMatch(
      /not a member/,
    );
    expect(await ann.reads('action show A1')).toContain('Thank Bob Hill');
    expect(bob.name).toBe('Bob Hill');
  });
});
