import { describe, expect, test } from 'vitest';
import { readView } from '../support/read-view.ts';
import type { Speaker } from '../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../support/test-bot.ts';

/** What shows nothing, and what looks like something else, deceives whoever reads it. */
describe('what cannot be seen, or told apart', () => {
  let bot: TestBot;
  let ann: Speaker;
  eachWithBot(async (fresh) => {
    bot = fresh;
    ({ ann } = await foundNetwork(bot));
  });

  /** Fills in the form of a command, and reads the answer. */
  const fills = async (command: string, entered: Record<string, unknown>, speaker = ann) => {
    const form = await speaker.types(command);
    if (form.kind !== 'form') throw new Error(`${command} opened no form`);
    return readView(await speaker.fills(form, entered));
  };

  test.each([
    'Leeds Pharmacy LPN',
    'Leeds Pharmacy\u200B LPN\u202E',
    'Leeds\u00A0 Pharmacy \u200CLPN\u2800',
    '\uFF2Ceeds Pharmacy LPN',
    'Leeds Pharm\u0430cy LPN',
    'Leeds Ph\u03B1rmacy LPN',
  ])('no network is called like another: %j', async (name) => {
    const dev = bot.slack('#dev').as('dev');
    expect(await fills('network create', { name }, dev)).toMatch(
      /There is a network called Leeds Pharmacy LPN already|Some letters of this name are of another alphabet/,
    );
    expect(await dev.reads(`network create "${name}"`)).not.toBe('');
    expect(await bot.prisma.network.count()).toBe(1);
  });

  test.each(['H\u200Bull', 'Ｈull', 'Hu\u3164ll', 'H\u202Eull'])('nor an organisation: %j', async (name) => {
    await ann.types('org add Hull');
    expect(await fills('org add', { name })).toContain('Hull is in the directory already');
    await ann.types(`member add me as practice voice at ${name}`);
    expect(await bot.prisma.organisation.count()).toBe(1);
  });

  test.each([
    'Yes\nYes\u200B',
    'Yes\nYes\u200D',
    'Yes\nＹes',
    'Yes\nY\u0435s',
    'Yes\nYes\u3164',
    'Yes\nYes\uFE0F',
  ])('no two options of a poll look alike: %j', async (options) => {
    const closes = { date: '2027-06-04', time: '17:00' };
    expect(await fills('poll open', { question: 'Adopt it?', options, closes })).toMatch(
      /is there twice|are of another alphabet/,
    );
    await ann.types(`poll open "Adopt it?" ${options.replace('\n', ' | ')} closes Friday 5pm`);
    expect(await bot.prisma.poll.count()).toBe(0);
  });

  test.each(['\u200B', '\u202E\u2066', '\u3164', '\u2800 \u2800', '\u200D'])(
    'nothing is recorded that is empty to the eye: %j',
    async (text) => {
      await fills('action add', { owner: 'me', text });
      await ann.types(`action add me ${text}`);
      await ann.types(`decision record ${text}`);
      expect([await bot.prisma.action.count(), await bot.prisma.decision.count()]).toEqual([0, 0]);
    },
  );

  test('a name that a platform tells, in a mention or of itself, turns nothing round', async () => {
    const eve = bot.slack('#pharmacy').as('eve');
    await eve.types('member join');
    await ann.types('decision record We thank @eve');
    expect(await bot.prisma.person.count({ where: { name: 'Eve Lund' } })).toBe(1);
    expect(bot.shown('#pharmacy').at(-1)).toContain('We thank Eve Lund');
  });

  test('nothing turns round what stands beside it', async () => {
    await fills('action add', { owner: 'me', text: 'Pay \u202Eegami\u2066 👩‍⚕️' });
    await ann.types('action add me Pay \u202Eegami\u2066 👩‍⚕️');
    expect((await bot.prisma.action.findMany()).map(({ text }) => text)).toEqual([
      'Pay egami 👩‍⚕️',
      'Pay egami 👩‍⚕️',
    ]);
  });
});
