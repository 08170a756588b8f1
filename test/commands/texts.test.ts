import { describe, expect, test } from 'vitest';
import { mentionMark } from '../../commands/invocation.ts';
import { readView } from '../support/read-view.ts';
import type { Speaker } from '../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot));
});
const lastCard = () => bot.shown('Pharmacy').at(-1)?.split('\n') ?? [];

describe('what people write is kept as they wrote it', () => {
  test.each([
    [
      'with a keyword in it',
      'Stand by me, and by Bob for as long as it takes',
      'Stand by me, and by Bob for as long as it takes',
    ],
    ['in quotes', '"Stand by me"', 'Stand by me'],
    ['with quotes at its start', '"Stand by me" is our song', '"Stand by me" is our song'],
    ['with quotes at both ends', '"Ring" and "write"', '"Ring" and "write"'],
    ['in smart quotes', '“Stand by me”', 'Stand by me'],
    ['with spaces to spare', '  Ring   the  LPC ', 'Ring the LPC'],
    ['with emoji', 'Ring 👩🏽‍⚕️ the LPC 🎉', 'Ring 👩🏽‍⚕️ the LPC 🎉'],
    ['in another script', 'Galw y fferyllydd: سلام, 你好', 'Galw y fferyllydd: سلام, 你好'],
    [
      'that looks like markup',
      '<!channel> *Ring* [here](https://evil.example)',
      '<!channel> *Ring* [here](https://evil.example)',
    ],
    ['with a mention', 'Ring @cat and Dev', 'Ring Cat Jones and Dev'],
    ['with an address', 'Write to help@nhs.example about it', 'Write to help@nhs.example about it'],
    ['with the marks we use', `Ring ${mentionMark(0)} back`, 'Ring 0 back'],
    ['of one word', 'by', 'by'],
  ])('%s', async (_, typed, kept) => {
    await ann.types(`action add @bob ${typed}`);
    expect(lastCard().slice(0, 2)).toEqual([kept, 'Action A1, Bob Hill, no date, open']);
  });

  test('and a date stands at the end, after whatever else holds a keyword', async () => {
    await ann.types('action add @bob Stand by Ann by Friday');
    expect(lastCard().slice(0, 2)).toEqual([
      'Stand by Ann',
      'Action A1, Bob Hill, due Friday 4 June 2027, open',
    ]);
    await bob.types('action add me "Finish by Friday" by 30/6/27');
    expect(lastCard().slice(0, 2)).toEqual([
      'Finish by Friday',
      'Action A2, Bob Hill, due Wednesday 30 June 2027, open',
    ]);
  });

  test('the reasons of a decision begin at the first because', async () => {
    await ann.types('decision record We stop because it failed, because nobody came');
    expect(lastCard()).toEqual(
      expect.arrayContaining(['We stop', 'Because: it failed, because nobody came']),
    );
    await ann.types('decision record "We stop because it failed" because nobody came');
    expect(lastCard()).toEqual(expect.arrayContaining(['We stop because it failed', 'Because: nobody came']));
    await ann.types('decision record We stand by the plan');
    expect(lastCard()[0]).toBe('We stand by the plan');
    await ann.types('decision replace D3 with We work with Leeds because they work with us');
    expect(lastCard()).toEqual(expect.arrayContaining(['We work with Leeds', 'Because: they work with us']));
  });

  test('a meeting may be on something, for someone, in somewhere', async () => {
    await ann.types(
      'meeting schedule Talk on pharmacy for beginners in Leeds on 14 March 2028 at 2pm for 2 hours',
    );
    const card = readView(bot.card('#pharmacy', 'M1'));
    expect(card).toContain(
      'Talk on pharmacy for beginners\nMeeting M1, Tuesday 14 March 2028 at 2pm, for 2 hours, planned\nWhere: Leeds',
    );
    await ann.types('meeting schedule Board in Leeds for 90 minutes on Friday at 2pm');
    expect(readView(bot.card('#pharmacy', 'M2'))).toContain(
      'Friday 4 June 2027 at 2pm, for 1 hour 30 minutes, planned\nWhere: Leeds',
    );
  });
});

describe('what is too long, or must not be kept, is sent back', () => {
  test('a text of 2,000 characters fits a note and no action', async () => {
    const long = 'word '.repeat(400).trim();
    expect(await ann.reads(`action add @bob ${long}`)).toContain(
      'Please keep this under 500 characters. It has 1999.',
    );
    await ann.types('meeting schedule Board on Friday at 2pm');
    await ann.types('meeting start M1');
    expect(await ann.reads(`meeting note ${long}`)).toContain(long);
    expect(await ann.reads(`meeting note ${long} and more`)).toContain(
      'Please keep this under 2000 characters.',
    );
  });

  test.each([
    'action add @bob Ring 943 476 5919 about it',
    'action add @bob Ring 9434765919',
    'decision record We treat 943-476-5919 because it is urgent',
    'decision record We treat because 943 476 5919 asked',
    'meeting schedule "On 943 476 5919" on Friday at 2pm',
    'meeting schedule Board on Friday at 2pm in 9434765919',
  ])('an NHS number: %s', async (typed) => {
    expect(await ann.reads(typed)).toContain('This seems to hold an NHS number.');
    await expectNowhere(/943\D?476\D?5919/);
  });
});

/** That no row of any table holds it. */
async function expectNowhere(pattern: RegExp): Promise<void> {
  const tables = await bot.prisma.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`;
  for (const { name } of tables) {
    const rows = await bot.prisma.$queryRawUnsafe<{ row: string }[]>(
      `SELECT t::text AS row FROM "${name}" AS t`,
    );
    expect(
      rows.filter(({ row }) => pattern.test(row)),
      name,
    ).toEqual([]);
  }
}
