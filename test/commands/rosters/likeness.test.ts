import { beforeEach, describe, expect, test } from 'vitest';
import type { Platform } from '../../../commands/view.ts';
import { databases } from '../../support/database.ts';
import { there } from '../../support/in-the-channel.ts';
import { readView } from '../../support/read-view.ts';
import { eachWithBot, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;

/** The question that somebody was asked, as it stands now. */
function asked(platform: Platform, handle: string) {
  const [first, ...others] = bot
    .direct(platform, handle)
    .filter(({ asPosted }) => asPosted.title.endsWith(' you?'));
  expect(others).toEqual([]);
  return first?.view;
}

describe.each(databases())('two of one name on the two platforms, on %s', (_, open) => {
  eachWithBot(
    (each) => {
      bot = each;
    },
    { open },
  );

  beforeEach(async () => {
    const ann = bot.slack('#pharmacy').as('ann');
    const { slack, teams } = bot.messengers;
    slack.inChannel('#pharmacy').push(there('slack', 'ann'), there('slack', 'bob'), there('slack', 'cat'));
    teams
      .inChannel('Pharmacy')
      .push({ ...there('teams', 'bob'), name: 'HILL, Dr Bob' }, there('teams', 'dev'));
    await ann.types('network create "Leeds Pharmacy LPN" --belongs everyone');
    const [, code = ''] = /Your code is (\w+)/.exec(await ann.reads('network invite')) ?? [];
    await bot.teams('Pharmacy').as('dev').types(`network here ${code} --belongs everyone`);
    await bot.wait(60);
  });

  const people = () => bot.prisma.member.count({ where: { status: 'active' } });

  test('are each asked once, and nobody else is', async () => {
    expect(readView(asked('slack', 'bob') ?? fail())).toContain('Is HILL, Dr Bob in Microsoft Teams you?');
    expect(readView(asked('teams', 'bob') ?? fail())).toContain('Is Bob Hill in Slack you?');
    for (const handle of ['cat', 'ann']) expect(bot.direct('slack', handle)).toEqual([]);
    expect(bot.direct('teams', 'dev')).toEqual([]);
    await bot.slack('#pharmacy').as('ann').types('network belongs everyone');
    await bot.wait(60);
    expect(bot.direct('slack', 'bob')).toHaveLength(1);
  });

  test('become one once both say yes', async () => {
    expect(await people()).toBe(5);
    const first = await bot
      .slack('direct')
      .as('bob')
      .presses(asked('slack', 'bob') ?? fail(), 'Yes, that is me');
    expect(readView(first)).toContain('once the other account says so too');
    expect(await people()).toBe(5);
    const both = await bot
      .teams('direct')
      .as('bob')
      .presses(asked('teams', 'bob') ?? fail(), 'Yes, that is me');
    expect(readView(both)).toContain('Your accounts are now one person’s');
    expect(await people()).toBe(4);
  });

  test('stay two if one says no, and are not asked again', async () => {
    const question = asked('slack', 'bob') ?? fail();
    await bot
      .teams('direct')
      .as('bob')
      .presses(asked('teams', 'bob') ?? fail(), 'No');
    await bot.slack('direct').as('bob').presses(question, 'Yes, that is me');
    expect(await people()).toBe(5);
    expect(readView(await bot.slack('direct').as('bob').presses(question, 'Yes, that is me'))).toContain(
      'You have answered that already',
    );
    expect(bot.direct('teams', 'bob')).toHaveLength(1);
  });

  test('nobody answers for another', async () => {
    const question = asked('slack', 'bob') ?? fail();
    const answer = await bot.slack('direct').as('cat').presses(question, 'Yes, that is me');
    expect(readView(answer)).toContain('I have asked you nothing of that kind');
  });
});

function fail(): never {
  throw new Error('nobody was asked');
}
