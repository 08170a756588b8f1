import { describe, expect, test } from 'vitest';
import type { Command } from '../../commands/command.ts';
import { commands } from '../../commands/index.ts';
import { type Ability, brings, ROLES, type Standpoint } from '../../commands/roles/roles.ts';
import { catAsMember, catOn } from '../support/cat.ts';
import type { Speaker } from '../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../support/test-bot.ts';
import { OF_ONES_OWN, TAKES, TO_ONES_OWN, TO_THEIR_LEAD } from './takes.ts';

// Both tables are written by hand, not read from commands/: who may do what is said twice, or not changed.

/** What each role brings. */
const BRINGS: Record<string, Ability[]> = {
  'clinical chair': ['read', 'take part', 'vote', 'convene', 'manage'],
  'deputy chair': ['read', 'take part', 'vote', 'convene'],
  manager: ['read', 'take part', 'vote', 'convene', 'manage'],
  clinician: ['read', 'take part', 'vote'],
  'patient representative': ['read', 'take part', 'vote'],
  'public health specialist': ['read', 'take part', 'vote'],
  specialist: ['read', 'take part', 'vote'],
  'lead GP': ['read', 'take part', 'vote'],
  'lead nurse': ['read', 'take part', 'vote'],
  'practice voice': ['read', 'take part', 'vote'],
  representative: ['read', 'take part', 'vote'],
  administrator: ['read', 'take part', 'convene', 'manage'],
  observer: ['read'],
  member: ['read', 'take part', 'vote'],
};

/** Of someone with several roles, the one that allows it counts. */
const SEVERAL = [
  ['observer', 'patient representative'],
  ['observer', 'administrator'],
  ['clinician', 'deputy chair'],
  ['administrator', 'lead GP'],
  ['observer', 'manager'],
];

const ABILITIES: Ability[] = ['read', 'take part', 'vote', 'convene', 'manage'];
const needsOf = (name: string): Command['needs'] | undefined =>
  [...ABILITIES, 'nothing' as const].find((needs) => TAKES[needs].includes(name));

/** What someone with these abilities should find of every command. */
const expected = (abilities: Ability[]): Record<string, string> =>
  Object.fromEntries(
    commands.map(({ name }) => {
      const needs = needsOf(name);
      const leads = TO_THEIR_LEAD.includes(name) && abilities.includes('take part');
      const isAllowed = leads || needs === 'nothing' || abilities.some((ability) => ability === needs);
      return [name, isAllowed ? 'allowed' : 'refused'];
    }),
  );

/** What someone finds of every command, typed as its example. Allowed is whatever the role is no hindrance to. */
async function found(speaker: Speaker): Promise<Record<string, string>> {
  const seen: Record<string, string> = {};
  for (const { name, examples } of commands) {
    const answer = await bot.whileAsleep(() => speaker.reads(examples[0] ?? ''));
    seen[name] = /^You (are not a member of|cannot .* may do that\.) /.test(answer) ? 'refused' : 'allowed';
  }
  return seen;
}

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot));
  await ann.types('action add @bob Ring the LPC');
  await ann.types('decision record We wait because funding is short');
  await ann.types('meeting schedule Board on 14 June 2027 at 2pm in Leeds');
  await ann.types('member vacancy add lead nurse at "Bramley Surgery"');
});

test('the table knows every command and every role', () => {
  expect(Object.values(TAKES).flat().toSorted()).toEqual(commands.map(({ name }) => name).toSorted());
  const byRole = (Object.keys(ROLES) as Standpoint[]).map((role) => [
    ROLES[role],
    ABILITIES.filter((ability) => brings(role, ability)),
  ]);
  expect(Object.entries(BRINGS)).toEqual(byRole);
  expect(commands.flatMap(({ name, whose }) => (whose ? [name] : [])).toSorted()).toEqual(
    [...TO_ONES_OWN, ...OF_ONES_OWN].toSorted(),
  );
});

describe.each(['slack', 'teams'] as const)(
  'in %s, of every command, what is allowed is what the table says',
  (platform) => {
    test.each(Object.entries(BRINGS))('to someone who is %s', async (role, abilities) => {
      const cat = await catAsMember(bot, ann, platform, role === 'member' ? [] : [role]);
      expect(await found(cat)).toEqual(expected(abilities));
    });

    test.each(SEVERAL)('to someone who is %s and %s', async (...roles) => {
      const cat = await catAsMember(bot, ann, platform, roles);
      expect(await found(cat)).toEqual(expected(roles.flatMap((role) => BRINGS[role] ?? [])));
    });

    test('to a member whose role has ended, and whose next has not begun', async () => {
      const cat = await catAsMember(bot, ann, platform, [
        'manager from 2 June 2026 for 1 year',
        'deputy chair from 3 June 2027',
      ]);
      await ann.types('member add cat as administrator');
      await ann.types('member end cat as administrator because she has moved');
      await bot.moveTo('2027-06-02 10:00');
      expect(await found(cat)).toEqual(expected(BRINGS.member ?? []));
    });

    test.each(['observer', 'administrator'])(
      'to a member who was only %s and whose term is over',
      async (role) => {
        const cat = await catAsMember(bot, ann, platform, [`${role} from 2 June 2026 for 1 year`]);
        await bot.moveTo('2027-06-02 10:00');
        expect(await found(cat)).toEqual(expected(['read']));
      },
    );

    test.each(Object.entries(BRINGS))('to %s who would lay down that role', async (role, abilities) => {
      const cat = await catAsMember(bot, ann, platform, role === 'member' ? [] : [role]);
      const answer = await cat.reads(
        `member end me as ${role === 'member' ? 'observer' : role} because I say so`,
      );
      expect(/^You cannot .* may do that\. /.test(answer)).toBe(!abilities.includes('manage'));
    });

    test('to an outsider', async () => {
      expect(await found(catOn(bot, platform))).toEqual(expected([]));
    });

    test.each([
      ['an outsider', [], []],
      ['an observer', ['observer'], ['read']],
    ] as [who: string, roles: string[], abilities: Ability[]][])(
      'to %s who owns the action',
      async (_, roles, abilities) => {
        const cat = roles.length > 0 ? await catAsMember(bot, ann, platform, roles) : catOn(bot, platform);
        await (platform === 'slack' ? ann : bob).types('action give A1 to @cat');
        const own = TO_ONES_OWN.filter((name) => /^action\.(?!remove)/.test(name));
        const allowed = Object.fromEntries(own.map((name) => [name, 'allowed']));
        expect(await found(cat)).toEqual({ ...expected(abilities), ...allowed });
      },
    );

    test('to one who asks to join', async () => {
      await catOn(bot, platform).types('member join');
      expect(await found(catOn(bot, platform))).toEqual(expected([]));
    });

    test('to one who was a chair until yesterday', async () => {
      const cat = await catAsMember(bot, ann, platform, ['clinical chair']);
      await ann.types('member end cat because she has moved');
      expect(await cat.reads('meeting list')).toContain('M1 Board');
      await bot.moveTo('2027-06-02 10:00');
      expect(await found(cat)).toEqual(expected([]));
    });

    test('to one who is said today to have left yesterday', async () => {
      const cat = await catAsMember(bot, ann, platform, ['clinical chair']);
      await ann.types('member end cat on 31 May 2027 because she has moved');
      expect(await found(cat)).toEqual(expected([]));
    });

    test('to a chair of a network above', async () => {
      await bot[platform]('above').as('cat').types('network create Yorkshire --kind board');
      await ann.types('network under Yorkshire');
      expect(await found(catOn(bot, platform))).toEqual(expected([]));
    });

    test('to one of a network above, where those may read', async () => {
      await bot[platform]('above').as('cat').types('network create Yorkshire --kind board');
      await ann.types('network under Yorkshire --read-above yes');
      expect(await found(catOn(bot, platform))).toEqual(expected(['read']));
      expect(await catOn(bot, platform).reads('decision record We act')).toBe(
        [
          'You are not a member of Leeds Pharmacy LPN, only of a network above it, so you may read its records but change nothing. You can ask to join.',
          '[Ask to join]',
        ].join('\n'),
      );
    });
  },
);
