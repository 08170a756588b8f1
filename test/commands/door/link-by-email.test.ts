import { v7 as newId } from 'uuid';
import { describe, expect, test } from 'vitest';
import { enterScene } from '../../../commands/door/enter-scene.ts';
import { linkByEmail } from '../../../commands/door/link-by-email.ts';
import { systemActor } from '../../../storage/audit/changes.ts';
import type { AccountTold } from '../../../storage/people/people.ts';
import { createStorage } from '../../../storage/store.ts';
import { databases } from '../../support/database.ts';
import { readView } from '../../support/read-view.ts';
import { asks, placeOf, profileOf } from '../../support/speaker.ts';
import { eachWithBot, type TestBot } from '../../support/test-bot.ts';

type Told = Omit<AccountTold, 'email'>;

describe.each(databases())('accounts with the same email address, on %s', (_, open) => {
  let bot: TestBot;
  eachWithBot(
    (fresh) => {
      bot = fresh;
    },
    { open },
  );

  const slack: Told = {
    platform: 'slack',
    tenant: 'T0001',
    userId: 'U0ANN',
    alias: null,
    name: 'Ann Ward',
  } as const;
  const teams: Told = {
    ...{ platform: 'teams', tenant: 'a1b2c3d4-tenant', userId: '29:ann', alias: 'aad-ann' },
    name: 'WARD, Ann',
  };
  const trusting = () => createStorage(bot.prisma, { trustedDomains: ['nhs.net'] });
  const surroundings = () => ({ now: bot.now(), newId });

  /** An account is told of, as where its person first speaks. */
  async function meet(told: Told, email: string | null, storage = trusting()) {
    await storage.acquaintances(surroundings()).ensure({ ...told, email });
    await linkByEmail({ ...told, email }, storage, surroundings());
  }

  async function whose(told: Told) {
    const { platform, tenant, userId } = told;
    const [account] = await trusting()
      .reading(surroundings())
      .people.known([{ platform, tenant, id: userId }]);
    return account?.personId;
  }

  test('are one person’s, by the name first known, who is told so on both', async () => {
    await meet(slack, 'ann@nhs.net');
    await meet(teams, 'ann@nhs.net');
    expect(await whose(slack)).toBe(await whose(teams));
    const { people } = bot.storage.reading(surroundings());
    expect(await people.find('ann@nhs.net', 5)).toMatchObject([{ name: 'Ann Ward' }]);
    expect(await people.find('WARD, Ann', 5)).toEqual([]);
    await bot.settle();
    for (const platform of ['slack', 'teams'] as const)
      expect(bot.direct(platform, 'ann').map(({ view }) => readView(view))).toEqual([
        expect.stringContaining('Your accounts are now one person’s'),
      ]);
  });

  test('and are renamed each for itself from then on', async () => {
    await meet(slack, 'ann@nhs.net');
    await meet(teams, 'ann@nhs.net');
    await meet({ ...teams, name: 'SMITH, Ann' }, 'ann@nhs.net');
    const { people } = bot.storage.reading(surroundings());
    const personId = (await whose(slack)) ?? '';
    expect((await people.shown([personId])).get(personId)?.name).toBe('Ann Ward');
    expect((await people.accounts(personId)).map(({ name }) => name)).toContain('SMITH, Ann');
  });

  test.each([
    ['another address', 'ann@nhs.net', 'anne@nhs.net'],
    ['a domain nobody trusts', 'ann@gmail.example', 'ann@gmail.example'],
    ['a domain below a trusted one', 'ann@evil.nhs.net', 'ann@evil.nhs.net'],
    ['a trusted domain in the wrong place', 'ann@nhs.net@evil.example', 'ann@nhs.net@evil.example'],
    ['no address, as guests', 'ann@nhs.net', null],
  ])('with %s they are not', async (_, first, second) => {
    await meet(slack, first);
    await meet(teams, second);
    expect(await whose(slack)).not.toBe(await whose(teams));
  });

  test('two of one workspace are not', async () => {
    await meet(slack, 'ann@nhs.net');
    await meet({ ...slack, userId: 'U2' }, 'ann@nhs.net');
    expect(await bot.prisma.person.count({ where: { accounts: { some: {} } } })).toBe(2);
  });

  test('met at the same moment are linked once', async () => {
    await meet(slack, 'ann@nhs.net');
    await Promise.all([1, 2, 3, 4].map(() => meet(teams, 'ann@nhs.net')));
    expect(await bot.prisma.personLink.count()).toBe(1);
    expect(await whose(slack)).toBe(await whose(teams));
  });

  test('known before their domain was trusted are linked when next they speak', async () => {
    await meet(slack, 'ann@nhs.net', bot.storage);
    await meet(teams, null, bot.storage);
    const storage = trusting();
    const { account } = await enterScene(
      {
        requestId: 'teams:1',
        asked: { text: 'help', mentions: [] },
        caller: { platform: 'teams', tenant: teams.tenant, id: '29:ann' },
        place: placeOf('teams', 'direct', 'ann'),
        ...asks,
        lookUp: async () => ({ ...profileOf('teams', 'ann'), email: 'Ann@nhs.net' }),
      },
      { storage, wake: () => {} },
      surroundings(),
    );
    expect(account.personId).toBe(await whose(slack));
    expect(await bot.prisma.conversation.findMany()).toMatchObject([{ personId: account.personId }]);
  });

  test('that were parted are not linked again', async () => {
    await meet(slack, 'ann@nhs.net');
    await meet(teams, 'ann@nhs.net');
    const personId = (await whose(slack)) ?? '';
    const part = async ({ links }: Parameters<Parameters<TestBot['storage']['transaction']>[2]>[0]) => {
      const link = await links.last(personId);
      if (link) await links.part(link);
    };
    await bot.storage.transaction(surroundings(), systemActor(newId(), 'test'), part, { alone: true });
    await meet(slack, 'ann@nhs.net');
    await meet(teams, 'ann@nhs.net');
    expect(await whose(slack)).not.toBe(await whose(teams));
  });
});
