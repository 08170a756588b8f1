import { describe, expect, test } from 'vitest';
import { commands, operatorCommands } from '../../commands/index.ts';
import { readView } from '../support/read-view.ts';
import type { Speaker } from '../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann } = await foundNetwork(bot, { cat: 'clinical chair' }));
});

const isPeoples = ({ name }: { name: string }) => commands.some((each) => each.name === name);
const NOBODY_ELSES = operatorCommands.filter((each) => !isPeoples(each));

describe('what only whoever runs the command line may do', () => {
  test.each(NOBODY_ELSES.map(({ name }) => name))('%s is no command of a chat', async (name) => {
    const { id } = await bot.prisma.network.findFirstOrThrow();
    const args = { network: id, who: 'Ann Ward', sure: 'yes', name: 'Hull LPN' };
    const before = await bot.prisma.change.count();
    for (const speaker of [ann, bot.slack('direct').as('cat')]) {
      expect(readView(await speaker.sends({ command: name, args }))).toContain(
        'That button is from an older message, and I no longer know it.',
      );
      expect(await speaker.reads(`${name.replace('.', ' ')} "Ann Ward"`)).not.toContain('Slack,');
    }
    expect(await bot.prisma.change.count()).toBe(before);
  });

  test('is not in help', async () => {
    const help = await ann.reads('help');
    for (const { name } of NOBODY_ELSES) expect(help).not.toContain(name.replace('.', ' '));
  });
});

describe('whoever runs the command line', () => {
  test('is asked for no form: what is missing is refused', async () => {
    await expect(bot.operator.ask('org.add', {})).rejects.toThrow('Name is missing.');
    await expect(bot.operator.ask('network.close', {})).rejects.toThrow('not filled in');
    // @ts-expect-error it is people’s alone
    await expect(bot.operator.ask('action.add', { text: 'Ring' })).rejects.toThrow('can do nothing called');
  });

  test('changes a network in the audit of that network, and its cards are drawn again', async () => {
    const network = await bot.prisma.network.findFirstOrThrow();
    await ann.types('network show');
    await bot.operator.ask('network.rename', { network: 'leeds', name: 'Leeds Eye LPN' });
    await bot.settle();
    expect(await bot.prisma.change.findMany({ where: { command: 'network.rename' } })).toMatchObject([
      { networkId: network.id, personId: null, accountId: null, record: 'network' },
    ]);
    expect(bot.shown('#pharmacy').join('\n')).toContain('Leeds Eye LPN');
  });

  test('leaves a line in the log, with no words', async () => {
    bot.logged.length = 0;
    await bot.operator.ask('org.add', { name: 'Secret Surgery' });
    await bot.operator.ask('org.add', { name: 'Secret Surgery' }).catch(() => {});
    expect(bot.logged.map(({ facts }) => facts)).toMatchObject([
      { command: 'org.add', outcome: 'answered', reference: expect.stringMatching(/^command-line:/) },
      { command: 'org.add', outcome: 'refused' },
    ]);
    expect(JSON.stringify(bot.logged)).not.toContain('Secret');
  });

  test('is told of a fault as it is', async () => {
    await bot.prisma.$executeRaw`ALTER TABLE organisations RENAME TO mislaid`;
    await expect(bot.operator.ask('org.list', {})).rejects.toThrow(/organisations/);
    await bot.prisma.$executeRaw`ALTER TABLE mislaid RENAME TO organisations`;
    expect(bot.faults.splice(0)).toHaveLength(1);
  });
});
