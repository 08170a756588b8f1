import { describe, expect, test } from 'vitest';
import { readView } from '../../support/read-view.ts';
import { eachWithBot, type TestBot } from '../../support/test-bot.ts';

/** What whoever runs the command line is told, and the code in it. */
async function founded(bot: TestBot, name: string): Promise<{ told: string; code: string }> {
  const told = readView(await bot.operator.ask('network.create', { name }));
  return { told, code: /network here (\w+)/.exec(told)?.[1] ?? '' };
}

const CREATE = 'network create "Leeds Dental LPN"';

describe('where administrators start networks', () => {
  let bot: TestBot;
  eachWithBot(
    (fresh) => {
      bot = fresh;
    },
    { networksCreatedBy: 'administrators' },
  );

  test.each(['slack', 'teams'] as const)('nobody does in %s, and is told whom to ask', async (platform) => {
    const refused = await bot[platform]('#dental').as('ann').reads(CREATE);
    expect(refused).toContain('Here administrators start networks. Please ask whoever runs me');
    expect(refused).toContain('convenor network create');
  });

  test.each(['slack', 'teams'] as const)('its manager joins it by a code, from %s', async (platform) => {
    const { told, code } = await founded(bot, 'Leeds Dental LPN');
    expect(told).toContain('until Tuesday 8 June 2027');
    const ann = bot[platform]('#dental').as('ann');
    await ann.types(`network here ${code}`);
    expect(await ann.reads('member show me')).toContain('manager');
    expect(await bot[platform]('#other').as('bob').reads(`network here ${code}`)).toContain('has been used');
    expect(await ann.reads(CREATE)).toContain('This conversation already belongs');
    expect(await bot[platform]('#other').as('ann').reads('network create "Other"')).toContain(
      'administrators',
    );
  });

  test('a code that ran out is given anew, also to a network that is there long since', async () => {
    await founded(bot, 'Leeds Dental LPN');
    await bot.moveTo('2027-06-20 10:00');
    const told = readView(await bot.operator.ask('network.invite', { network: 'Leeds Dental LPN' }));
    const ann = bot.slack('#dental').as('ann');
    await ann.types(`network here ${/network here (\w+)/.exec(told)?.[1]}`);
    expect(await ann.reads('member show me')).toContain('manager');
  });
});

describe('where members start networks', () => {
  let bot: TestBot;
  eachWithBot(
    (fresh) => {
      bot = fresh;
    },
    { networksCreatedBy: 'members' },
  );

  test.each(['slack', 'teams'] as const)('only who belongs to an open one does, in %s', async (platform) => {
    const dev = bot[platform]('#dental').as('dev');
    expect(await dev.reads(CREATE)).toContain('Here only members of a network start another');
    const { code } = await founded(bot, 'Leeds Pharmacy LPN');
    await bot[platform]('#pharmacy').as('dev').types(`network here ${code}`);
    await dev.types(CREATE);
    expect(bot.shown('#dental').join()).toContain('Leeds Dental LPN');
    expect(await bot[platform]('#eyes').as('cat').reads('network create Eyes')).toContain('only members');
  });

  test('and nobody whose only network was closed', async () => {
    const { code } = await founded(bot, 'Leeds Pharmacy LPN');
    await bot.slack('#pharmacy').as('dev').types(`network here ${code}`);
    await bot.operator.ask('network.close', { network: 'Leeds Pharmacy LPN' });
    expect(await bot.slack('#dental').as('dev').reads(CREATE)).toContain('only members');
  });
});
