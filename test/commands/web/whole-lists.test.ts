import { describe, expect, test } from 'vitest';
import type { View } from '../../../commands/view.ts';
import { addressIn, PUBLIC_URL } from '../../adapters/web/web-server.ts';
import { readView } from '../../support/read-view.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let people: Awaited<ReturnType<typeof foundNetwork>>;

const labels = (view: View) => (view.kind === 'message' ? view.buttons.map(({ label }) => label) : []);

async function manyActions(): Promise<void> {
  const action = { networkId: '', text: 'Thing', due: new Date('2027-06-30'), createdAt: bot.now() };
  const [network] = await bot.prisma.network.findMany();
  const [ann] = await bot.prisma.person.findMany({ where: { name: 'Ann Ward' } });
  if (!network || !ann) throw new Error('no network was founded');
  await bot.prisma.action.createMany({
    data: Array.from({ length: 25 }, (_, at) => ({
      ...{ ...action, id: crypto.randomUUID(), number: at + 1, networkId: network.id },
      ...{ ownerId: ann.id, createdById: ann.id },
    })),
  });
}

describe('where browsers reach the bot', () => {
  eachWithBot(
    async (each) => {
      bot = each;
      people = await foundNetwork(bot);
    },
    { publicUrl: PUBLIC_URL },
  );

  test('a long list has a button for all of it as a page, beside that to the next page', async () => {
    await manyActions();
    const list = await people.ann.types('action list');
    expect(labels(list)).toEqual(['Next', 'All of it as a page']);
    const address = addressIn(await people.ann.presses(list, 'All of it as a page'));
    const followed = await bot.followLink('page', address.split('/').at(-1) ?? '');
    const page = 'shown' in followed ? followed.shown : undefined;
    expect(page?.blocks[0]).toMatchObject({ type: 'list' });
    expect(page && readView(page).match(/Thing/g)).toHaveLength(25);
    expect(page?.buttons).toEqual([]);
  });

  test('a short one has none, and may be had as a page all the same', async () => {
    await people.ann.types('action add @bob Ring round by 30 June 2027');
    expect(labels(await people.ann.types('action list'))).toEqual([]);
    expect(await people.ann.reads('action list mine as page')).toContain('Open it as a page in your browser');
  });

  test.each(['action list as page', 'decision list as page', 'meeting list as page', 'member list as page'])(
    '“%s” gives a link',
    async (typed) => {
      expect(await people.ann.reads(typed)).toContain(`${PUBLIC_URL}/pages/`);
    },
  );

  test('what waits for somebody is a page for them alone', async () => {
    expect(await people.bob.reads('home as page')).toContain('it is for you alone');
    const direct = bot.teams('direct').as('bob');
    expect(await direct.reads('home as page')).toContain(`${PUBLIC_URL}/pages/`);
  });
});

describe('where they do not', () => {
  eachWithBot(async (each) => {
    bot = each;
    people = await foundNetwork(bot);
  });

  test('the answer says what the administrator must set, and lists offer no page', async () => {
    await manyActions();
    const said =
      'I have no address that a browser can reach, so I cannot give you a link. Ask whoever runs Convenor to give me one: the guide to operating it says how.';
    expect(await people.ann.reads('action list as page')).toBe(said);
    await people.ann.types('meeting schedule Board on 14 June 2027 at 2pm');
    expect(await people.ann.reads('meeting minutes M1 as page')).toBe(said);
    expect(labels(await people.ann.types('action list'))).toEqual(['Next']);
  });
});
