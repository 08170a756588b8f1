import { describe, expect, test } from 'vitest';
import { hears, there } from '../../support/in-the-channel.ts';
import { readView } from '../../support/read-view.ts';
import { profileOf } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';
import { digests } from './digests-had.ts';

const mondays = (had: { at: string }[]) => had.map(({ at }) => at);
const MONDAYS = [7, 14, 21].map((day) => `Monday ${day} June 2027 at 8:30am`);

describe('the digest of a member who has chosen none', () => {
  let bot: TestBot;
  // Tuesday 1 June 2027.
  eachWithBot(
    async (fresh) => {
      bot = fresh;
      await foundNetwork(bot);
    },
    { digests: 'weekly' },
  );
  const ann = () => bot.slack('#pharmacy').as('ann');
  const bobDirect = () => bot.teams('direct').as('bob');
  const had = (platform: 'slack' | 'teams', handle: string) =>
    digests(bot.direct(platform, handle), 'Your digest');
  const toBob = () => had('teams', 'bob');
  /** Something to tell of each week. */
  const decides = async (...days: string[]) => {
    for (const day of days) {
      await bot.moveTo(`${day} 12:00`);
      await ann().types(`decision record Decided on ${day}`);
    }
  };

  test('comes each Monday, and says why and how to change or stop it', async () => {
    await decides('2027-06-02', '2027-06-09');
    await bot.moveTo('2027-06-15 12:00');
    expect(mondays(toBob())).toEqual(MONDAYS.slice(0, 2));
    expect(toBob()[0]?.read).toBe(
      [
        'Your digest, Monday 7 June 2027',
        'Leeds Pharmacy LPN',
        '## Decided since Monday 31 May 2027',
        '- D1 Decided on 2027-06-02',
        'Members of a network get this every Monday at 8:30am. Choose another time, or stop it with digest off.',
        '[Choose when] [Stop it]',
      ].join('\n'),
    );
  });

  test('tells in the one message what else would come that morning', async () => {
    await ann().types('action add bob Ring the LPC by 10 June 2027');
    await bot.moveTo('2027-06-07 18:00');
    expect(toBob()[0]?.read).toContain('A1 Ring the LPC');
    const that = bot.direct('teams', 'bob').filter(({ at }) => at > new Date('2027-06-07T00:00:00Z'));
    expect(that).toHaveLength(1);
  });

  test('comes no more once it is stopped, nor when they join another network', async () => {
    await decides('2027-06-02');
    await bot.moveTo('2027-06-07 12:00');
    const [first] = bot.direct('teams', 'bob').filter(({ view }) => view.title.startsWith('Your digest'));
    if (!first) throw new Error('no digest came');
    const stopped = await bobDirect().presses(first.view, 'Stop it');
    expect(stopped.title).toBe('No digest comes to you any more.');
    const denise = bot.teams('Eyes').as('denise');
    await denise.types('network create "Leeds Eye LPN"');
    await denise.types('member add @bob');
    await decides('2027-06-08', '2027-06-15');
    await bot.moveTo('2027-06-29 12:00');
    expect(mondays(toBob())).toEqual(MONDAYS.slice(0, 1));
  });

  test('comes again once it is undone that it was stopped', async () => {
    await bobDirect().types('digest off');
    await bobDirect().types('undo');
    await decides('2027-06-02');
    await bot.moveTo('2027-06-08 12:00');
    expect(mondays(toBob())).toEqual(MONDAYS.slice(0, 1));
    expect(toBob()[0]?.read).toContain('Members of a network get this');
  });

  test('gives way to one that is chosen, whose time then stands without a reason', async () => {
    await bobDirect().types('digest weekly on Thursday at 9am');
    await decides('2027-06-02');
    await bot.moveTo('2027-06-12 12:00');
    expect(mondays(toBob())).toEqual(['Thursday 3 June 2027 at 9am']);
    expect(toBob()[0]?.read).toContain('This comes every Thursday at 9am. Stop it with digest off.');
  });

  test('comes when they are at work', async () => {
    await bobDirect().types('me hours Wednesday mornings');
    await decides('2027-06-02');
    await bot.moveTo('2027-06-12 12:00');
    expect(mondays(toBob())).toEqual(['Wednesday 9 June 2027 at 9am']);
  });

  test('does not come while there is nothing to tell', async () => {
    await bot.moveTo('2027-06-29 12:00');
    expect(toBob()).toEqual([]);
  });

  test('is not made for somebody without an account, of whom nobody is told then', async () => {
    await ann().types('member add "Eve Lund" as manager');
    await decides('2027-06-02');
    const before = bot.direct('slack', 'ann').length;
    await bot.moveTo('2027-06-08 12:00');
    expect(await bot.prisma.outboxMessage.findMany({ where: { state: 'dropped' } })).toEqual([]);
    expect(bot.direct('slack', 'ann').length - before).toBe(had('slack', 'ann').length);
  });

  test('begins once for whoever comes to belong by the channel, by a request, or to a second network', async () => {
    const here = bot.messengers.slack.inChannel('#eyes');
    here.push(there('slack', 'denise'), there('slack', 'tom'));
    await bot.slack('#eyes').as('denise').types('network create "Leeds Eye LPN" --belongs everyone');
    await bot.wait(60);
    here.push(there('slack', 'cara'));
    await hears(bot, {
      ...{ platform: 'slack', tenant: 'T0001', address: '#eyes', teamId: null },
      moves: [{ userId: profileOf('slack', 'cara').userId, isHere: true }],
      at: bot.now(),
    });
    await bot.wait(60);
    await bot.slack('#pharmacy').as('tom').types('network join');
    for (const asked of bot.direct('slack', 'ann').slice(-1))
      await bot.slack('direct').as('ann').presses(asked.view, 'Accept');
    await bot.slack('#eyes').as('denise').types('decision record We begin');
    await decides('2027-06-02');
    await bot.moveTo('2027-06-08 12:00');
    for (const handle of ['denise', 'tom', 'cara'])
      expect(mondays(had('slack', handle))).toEqual(MONDAYS.slice(0, 1));
    const stored = await bot.prisma.digest.findMany({ include: { person: true } });
    const names = stored.map(({ person }) => person?.name);
    expect(names.sort()).toEqual([...new Set(names)]);
    expect(readView(await bot.slack('direct').as('tom').types('digest preview'))).not.toContain('No digest');
  });
});

describe('where no digest begins by itself', () => {
  let bot: TestBot;
  eachWithBot(
    async (fresh) => {
      bot = fresh;
      await foundNetwork(bot);
    },
    { digests: 'none' },
  );

  test('a member has one only if they ask for it', async () => {
    await bot.slack('#pharmacy').as('ann').types('decision record We begin');
    await bot.moveTo('2027-06-08 12:00');
    expect(digests(bot.direct('teams', 'bob'), 'Your digest')).toEqual([]);
    await bot.teams('direct').as('bob').types('digest weekly');
    await bot.slack('#pharmacy').as('ann').types('decision record We go on');
    await bot.moveTo('2027-06-15 12:00');
    expect(mondays(digests(bot.direct('teams', 'bob'), 'Your digest'))).toEqual(MONDAYS.slice(1, 2));
  });
});
