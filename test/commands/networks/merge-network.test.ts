import { describe, expect, test } from 'vitest';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let hull: Speaker;
let york: Speaker;
let bob: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  hull = bot.slack('#hull').as('ann');
  york = bot.slack('#york').as('ann');
  bob = bot.teams('Hull').as('bob');
  await hull.types('network create "Hull Dental LPN"');
  await york.types('network create "Yorkshire Dental LPN"');
  await bob.types(`network here ${(await hull.types('network invite')).title.split(' ').at(-1)}`);
  await hull.types('action add @bob Ring Hull');
  await york.types('action add me Ring York');
});

const merge = async (speaker = hull, typed = 'network merge into Yorkshire') =>
  readView(await speaker.presses(await speaker.types(typed), 'Merge them'));

describe('when a network is merged into another', () => {
  test('what will happen is said first', async () => {
    expect(await hull.reads('network merge into Yorkshire')).toContain(
      'Merge Hull Dental LPN into Yorkshire Dental LPN?',
    );
    expect(await hull.reads('action list')).toContain('Open actions in Hull Dental LPN');
  });

  test('its channels speak for the other, on either platform, and its members belong to it', async () => {
    expect(await merge()).toContain('Hull Dental LPN is now part of Yorkshire Dental LPN.');
    expect(await bob.reads('action list')).toContain('Open actions in Yorkshire Dental LPN\n- A1 Ring York');
    expect(bot.shown('#hull').at(-1)).toContain('Yorkshire Dental LPN\nLPN, 2 channels in Slack');
    expect(bot.shown('#hull')[0]).toContain(
      'Hull Dental LPN\nLPN, no channel\nStatus: Merged into Yorkshire Dental LPN',
    );
    await york.types('decision record We work as one');
    for (const channel of ['#hull', 'Hull', '#york'])
      expect(bot.shown(channel).at(-1)).toContain('We work as one');
    expect(readView(bot.card('#york', 'Yorkshire'))).toContain(
      'LPN, 2 channels in Slack and 1 in Microsoft Teams',
    );
  });

  test('a direct message that spoke about it speaks about the other', async () => {
    const direct = bot.slack('direct').as('ann');
    await direct.types('network choose Hull');
    await merge();
    expect(await direct.reads('action list')).toContain('Open actions in Yorkshire Dental LPN');
  });

  test('its records stay, are read by its name, and take nothing more', async () => {
    await merge();
    const direct = bot.teams('direct').as('bob');
    expect(await direct.reads('action show A1 --in "Hull Dental LPN"')).toContain('Ring Hull');
    expect(await direct.reads('network show --in Hull')).toContain(
      'Status: Merged into Yorkshire Dental LPN',
    );
    expect(await direct.reads('decision record We go on --in Hull')).toContain('Hull Dental LPN was merged.');
    expect(await hull.reads('network reopen --in Hull')).toContain('was merged into Yorkshire Dental LPN');
  });

  test('the buttons of its cards still mean its own records', async () => {
    const card = bot.card('#hull', 'Action A1');
    await merge();
    const owner = bot.slack('#hull').as('bob');
    expect(readView(await owner.presses(card, 'Done'))).toContain('Hull Dental LPN was merged.');
    expect(await hull.reads('action list')).toContain('A1 Ring York');
  });

  test('roles do not go over', async () => {
    const dales = bot.slack('#dales').as('bob');
    await dales.types('network create "Dales LPN"');
    await hull.types('member add @bob as manager');
    await merge(dales, 'network merge "Hull" into "Dales"');
    expect(await hull.reads('network show')).toContain('Dales LPN');
    expect(await hull.reads('network rename Mine')).toContain('you can ask Bob Hill (manager)');
  });

  test('the networks below it are below the other', async () => {
    const group = bot.slack('#group').as('ann');
    await group.types('network create "Recall" --kind "working group"');
    await group.types('network under Hull');
    await merge();
    expect(await group.reads('network show')).toContain('Part of: Yorkshire Dental LPN');
  });

  test('someone who belonged until a day belongs until then, and with what they bring', async () => {
    const data = { until: new Date('2027-06-30'), profession: 'Dentist' };
    await bot.prisma.member.updateMany({ where: { person: { name: 'Bob Hill' } }, data });
    await york.types('member add @cat');
    await hull.types('member add @cat');
    const cats = { person: { name: 'Cat Jones' } };
    const { id: yorkId } = await bot.prisma.network.findFirstOrThrow({
      where: { name: { startsWith: 'York' } },
    });
    await bot.prisma.member.updateMany({ where: cats, data: { until: new Date('2027-07-31') } });
    const left = { until: new Date('2027-05-31') };
    await bot.prisma.member.updateMany({ where: { ...cats, networkId: yorkId }, data: left });
    await merge();
    expect(
      await bot.prisma.member.findMany({
        where: { networkId: yorkId, until: { not: null } },
        orderBy: { until: 'asc' },
      }),
    ).toMatchObject([data, { until: new Date('2027-07-31') }]);
  });

  test('those who asked to join it ask to join the other', async () => {
    const dev = bot.slack('#hull').as('dev');
    await dev.presses(await dev.types('action list'), 'Ask to join');
    await merge();
    await bot.wait(5);
    const asked = bot.direct('slack', 'ann').at(-1)?.view;
    if (!asked) throw new Error('nobody was asked');
    expect(readView(asked)).toContain('Dev Patel asks to join Yorkshire Dental LPN');
    await bot.slack('direct').as('ann').presses(asked, 'Accept');
    expect(await bot.slack('#york').as('dev').reads('action list')).toContain('Yorkshire Dental LPN');
  });

  test('each member, channel and network that goes over is in the audit', async () => {
    await merge();
    const changes = await bot.prisma.change.findMany({ where: { command: 'network.merge' } });
    expect(changes.map(({ record }) => record).sort()).toEqual([
      'conversation',
      'conversation',
      'member',
      'network',
    ]);
  });

  test('it costs no more for many members than for few', async () => {
    const costOf = async (work: () => Promise<unknown>) => {
      const before = bot.cost().queries;
      await bot.whileAsleep(work);
      return bot.cost().queries - before;
    };
    const question = await hull.types('network merge into Yorkshire');
    const few = await costOf(() => hull.presses(question, 'Merge them'));
    const third = bot.slack('#third').as('ann');
    await third.types('network create "Third LPN"');
    for (const handle of ['bob', 'cat', 'dev', 'cara']) await third.types(`member add @${handle}`);
    const again = await third.types('network merge into Yorkshire');
    expect(await costOf(() => third.presses(again, 'Merge them'))).toBeLessThanOrEqual(few);
  });
});

describe('a network is not merged', () => {
  test('by someone who does not manage both', async () => {
    await hull.types('member add @bob as manager');
    const manager = bot.slack('#hull').as('bob');
    expect(await manager.reads('network merge into Yorkshire')).toContain(
      'you do not manage Yorkshire Dental LPN',
    );
    expect(await bot.slack('#york').as('cat').reads('network merge into Hull')).toContain(
      'You are not a member',
    );
  });

  test('while a meeting of it is running', async () => {
    await hull.types('meeting schedule Board on 1 June 2027 at 2pm');
    await hull.types('meeting start M1');
    expect(await hull.reads('network merge into Yorkshire')).toContain(
      'M1 Board of Hull Dental LPN is running.',
    );
    expect(await hull.reads('network close')).toContain('Please end it first, with meeting end.');
    await hull.types('meeting end');
    expect(await merge()).toContain('is now part of');
  });

  test.each([
    ['poll open "Where?" Leeds | York closes Friday 5pm', 'P1', 'poll'],
    ['review open "Our June meeting" due 18 June 2027', 'R1', 'review'],
  ])('nor closed while it has %s', async (line, reference, noun) => {
    await hull.types(line);
    const why = `${reference} of Hull Dental LPN is still open. Please close or cancel it first, with ${noun} close or ${noun} cancel.`;
    expect(await hull.reads('network merge into Yorkshire')).toContain(why);
    expect(await hull.reads('network close')).toContain(why);
    await hull.types(`${noun} cancel ${reference} because it was wrong`);
    expect(await merge()).toContain('is now part of');
  });

  test('into itself, one below it, or one that is closed', async () => {
    expect(await hull.reads('network merge into Hull')).toContain(
      'Hull Dental LPN cannot be merged into itself.',
    );
    await york.types('network under Hull');
    expect(await hull.reads('network merge into Yorkshire')).toContain(
      'Yorkshire Dental LPN is part of Hull Dental LPN.',
    );
    await york.types('network close');
    expect(await hull.reads('network merge into Yorkshire')).toContain(
      'I know no network called “Yorkshire” that is open.',
    );
  });
});
