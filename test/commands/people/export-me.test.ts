import { describe, expect, test } from 'vitest';
import { type Message, plainText } from '../../../commands/view.ts';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann } = await foundNetwork(bot));
});

describe('me export', () => {
  /** What Ann was sent, oldest first, and the JSON in it. */
  const sent = () => bot.direct('slack', 'ann').map(({ view }) => view);
  const jsonIn = (views: Message[]) =>
    views
      .flatMap(({ blocks }) => blocks.slice(blocks.findLastIndex(({ type }) => type === 'heading')))
      .flatMap((block) => (block.type === 'text' ? [plainText(block.text)] : []))
      .join('')
      .split(/(?<=\})(?=\{"table")/)
      .map((line): { table: string; id: string; text?: string } => JSON.parse(line));

  test('sends what is held, to read and as JSON', async () => {
    await ann.types('action add me Book the room');
    expect(await ann.reads('me export')).toContain('I am sending you all that I hold on you');
    const [first] = sent();
    const read = first ? readView(first) : '';
    expect(read).toContain('Name: Ann Ward');
    expect(read).toContain(
      '## Actions that are yours, or that you recorded or finished\n- 2027-06-01 Book the room',
    );
    expect(jsonIn(sent())).toContainEqual(expect.objectContaining({ table: 'accounts', user_id: 'U0ANN' }));
    expect(readView(sent().at(-1) as Message)).toMatch(
      /That is all\. .* convenor person export [0-9a-f-]{36}/,
    );
  });

  test('sends all of it, in as many numbered messages as it takes', async () => {
    await bot.whileAsleep(async () => {
      for (let i = 1; i <= 30; i++) await ann.types(`action add me Thing ${i} ${'and so on '.repeat(20)}`);
      await ann.types(`decision record ${'We go on. '.repeat(90)} because ${'it is long. '.repeat(160)}`);
    });
    const direct = bot.slack('direct').as('ann');
    await direct.types('me link');
    const answer = await direct.reads('me export');
    const views = sent();
    expect(views.length).toBeGreaterThan(3);
    expect(answer).toContain(`It comes in ${views.length} direct messages`);
    const numbers = views.map((_, i) => `All that is held on you, ${i + 1} of ${views.length}`);
    expect(views.map(({ title }) => title).toSorted()).toEqual(numbers.toSorted());

    const inOrder = numbers.flatMap((title) => views.filter((view) => view.title === title));
    const lines = jsonIn(inOrder);
    const texts = lines.filter(({ table }) => table === 'actions').map(({ text }) => text?.split(' and')[0]);
    expect(texts).toEqual(Array.from({ length: 30 }, (_, i) => `Thing ${i + 1}`));
    expect(lines.map(({ table }) => table)).toEqual(
      expect.arrayContaining(['link_codes', 'changes', 'seats']),
    );
    expect(new Set(lines.map((line) => JSON.stringify(line))).size).toBe(lines.length);
    const people = await bot.prisma.account.findMany({ where: { userId: 'U0ANN' } });
    const held = await bot.storage
      .reading({ now: bot.now() })
      .personalData.held(people.map(({ personId }) => personId));
    const rows = Object.values(held)
      .flat()
      .filter(({ kind }) => kind !== 'person.export');
    expect(lines).toHaveLength(rows.length);
  });

  test('tells each vote and each input once', async () => {
    await bot.whileAsleep(async () => {
      for (let i = 1; i <= 30; i++) {
        await ann.types(`poll open "Question ${i}?" Leeds | York closes 30 June 2027 at 5pm`);
        await ann.types(`vote P${i} Leeds`);
        await ann.types(`review open "Topic ${i}" due 30 June 2027`);
        await ann.fills(await ann.types(`review input R${i}`), { save: 'draft' });
      }
    });
    await ann.types('me export');
    const lines = jsonIn(sent().toSorted((a, b) => numberOf(a) - numberOf(b)));
    const ofTable = (name: string) => lines.filter(({ table }) => table === name);
    const ids = (name: string) => new Set(ofTable(name).map((line) => JSON.stringify(line)));
    expect(ofTable('ballots')).toHaveLength(30);
    expect(ids('ballots').size).toBe(30);
    expect(ofTable('ballots')[0]).toMatchObject({ voter_id: expect.any(String), choices: [1] });
    expect(ofTable('review_inputs')).toHaveLength(30);
    expect(ids('review_inputs').size).toBe(30);
  });

  test('tells all though more is recorded before the last is sent', async () => {
    await bot.whileAsleep(async () => {
      for (let i = 1; i <= 30; i++) await ann.types(`action add me Thing ${i} ${'and so on '.repeat(20)}`);
      await ann.types('me export');
      await ann.types('action done A1');
      await ann.types('action done A30');
    });
    await bot.wait(5);
    const lines = jsonIn(sent().toSorted((a, b) => numberOf(a) - numberOf(b)));
    expect(new Set(lines.filter(({ table }) => table === 'actions').map(({ id }) => id)).size).toBe(30);
  });
  const numberOf = ({ title }: Message) => Number(/(\d+) of/.exec(title)?.[1]);

  test('fits what either platform takes', async () => {
    await bot.whileAsleep(async () => {
      for (let i = 1; i <= 40; i++) await ann.types(`action add me Thing ${i} ${'and so on '.repeat(25)}`);
    });
    await ann.types('me export');
    for (const view of sent()) {
      const text = view.blocks.flatMap((block) => {
        if (block.type === 'facts')
          return block.facts.map(({ label, value }) => `${label}${plainText(value)}`);
        if (block.type === 'list') return block.items.map((item) => plainText(item.text));
        if (block.type === 'progress') return [plainText(block.label)];
        return 'text' in block ? [plainText(block.text)] : [];
      });
      expect(text.join('').length).toBeLessThan(9_000);
      expect(view.blocks.length).toBeLessThan(40);
    }
  });

  test('comes on the account that asked', async () => {
    await bot.teams('Pharmacy').as('bob').types('me export');
    expect(bot.direct('teams', 'bob')).toHaveLength(1);
  });
});
