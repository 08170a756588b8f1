import { describe, expect, test } from 'vitest';
import { filesIn, type View } from '../../../commands/view.ts';
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
  type Row = Record<string, unknown>;

  /** What the file says that someone is handed. */
  const handed = async (answer: View) => {
    const [file, ...others] = answer.kind === 'message' ? filesIn(answer) : [];
    expect(others).toEqual([]);
    const text = new TextDecoder().decode(await file?.bytes());
    const { You, records, ...lists } = JSON.parse(text);
    return { text, you: You, lists, records: records as Record<string, Row[]> };
  };

  test('is a file of what is held, to be read from its beginning, and by computers', async () => {
    await ann.types('action add me Book the room');
    const answer = await ann.types('me export');
    expect(readView(answer)).toBe(
      'All that I hold on you\nall-that-is-held-on-you.json: All that is held on you on Tuesday 1 June 2027, for you to read and for computers [Get the file] (me export)\nIt is for you alone. I keep no copy of it.',
    );
    const { text, you, lists, records } = await handed(answer);
    expect(you).toEqual({ Name: 'Ann Ward', Email: 'Not known' });
    expect(lists['Actions that are yours, or that you recorded or finished']).toEqual([
      '2027-06-01 Book the room',
    ]);
    expect(records.accounts).toEqual([expect.objectContaining({ user_id: 'U0ANN' })]);
    expect(text).toMatch(/^\{\n {2}"You": \{\n {4}"Name": "Ann Ward",/);
  });

  test('tells all of it once, and nobody is sent anything besides', async () => {
    await bot.whileAsleep(async () => {
      for (let i = 1; i <= 30; i++) await ann.types(`action add me Thing ${i} ${'and so on '.repeat(20)}`);
      await ann.types(`decision record ${'We go on. '.repeat(90)} because ${'it is long. '.repeat(160)}`);
      await ann.types('meeting schedule Board on Friday at 2pm in <https://example.org|the hall>');
    });
    const direct = bot.slack('direct').as('ann');
    await direct.types('me link');
    const { records } = await handed(await direct.types('me export'));
    expect(bot.direct('slack', 'ann')).toEqual([]);
    expect(records.actions?.map(({ text }) => String(text).split(' and')[0])).toEqual(
      Array.from({ length: 30 }, (_, i) => `Thing ${i + 1}`),
    );
    expect(Object.keys(records)).toEqual(expect.arrayContaining(['link_codes', 'changes', 'seats']));
    const people = await bot.prisma.account.findMany({ where: { userId: 'U0ANN' } });
    const held = await bot.storage
      .reading({ now: bot.now() })
      .personalData.held(people.map(({ personId }) => personId));
    for (const [table, rows] of Object.entries(held))
      expect([table, records[table]?.length]).toEqual([table, rows.length]);
    expect(Object.keys(records)).toEqual(Object.keys(held).sort());
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
    const { records } = await handed(await ann.types('me export'));
    const ids = (name: string) => new Set(records[name]?.map((row) => JSON.stringify(row)));
    expect(records.ballots).toHaveLength(30);
    expect(ids('ballots').size).toBe(30);
    expect(records.ballots?.[0]).toMatchObject({ voter_id: expect.any(String), choices: [1] });
    expect(records.review_inputs).toHaveLength(30);
    expect(ids('review_inputs').size).toBe(30);
  });

  test('is as of when it is fetched, and of whoever fetches it', async () => {
    const answer = await ann.types('me export');
    await ann.types('action add me Book the room');
    const [file] = answer.kind === 'message' ? filesIn(answer) : [];
    if (!file) throw new Error('there is no file');
    const again = await bot.teams('Pharmacy').as('bob').sends(file.ask);
    expect((await handed(again)).you).toEqual({ Name: 'Bob Hill', Email: 'Not known' });
    const { lists } = await handed(await ann.sends(file.ask));
    expect(Object.values(lists)).toContainEqual(['2027-06-01 Book the room']);
  });
});
