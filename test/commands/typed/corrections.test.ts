import { describe, expect, test } from 'vitest';
import { corrections } from '../../../commands/door/corrections.ts';
import { readAsked } from '../../../commands/door/read-asked.ts';
import { language } from '../../../commands/index.ts';
import { UserError } from '../../../commands/user-error.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';
import { asTyped, READING } from './corpus/corpus.ts';

/** The buttons that put a line right, as labels; those of a form, or of the answer that there is no such command. */
function offered(typed: string): string[] {
  try {
    const asked = readAsked(asTyped(typed), language, READING);
    return corrections(asked, asTyped(typed), language, READING).map(({ label }) => label);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return error.buttons.map(({ label }) => label).filter((label) => label !== 'Help');
  }
}

describe('what would have been right is shown in the person’s own words', () => {
  test.each([
    ['acton add @bob Ring the surgery by Friday', 'action add @bob Ring the surgery by Friday'],
    ['actoin list overdue', 'action list overdue'],
    ['meting schedule "Board" on 8 June at 2pm', 'meeting schedule "Board" on 8 June at 2pm'],
    ['decison record We wait because of need', 'decision record We wait because of need'],
    ['action don A1', 'action done A1'],
    ['A1 doen', 'action done A1'],
    ['action done A1 quickly', 'action done A1'],
    ['action move A1 to Frydai', 'action move A1 to Friday'],
    ['push A1 back to Frydai', 'push A1 back to Friday'],
    ['action move A1 to Friday 30 June', 'action move A1 to Wednesday 30 June 2027'],
    ['action add @bob Send letters by Frydai', 'action add @bob Send letters by Friday'],
    ['review extend R1 to 14 Juen', 'review extend R1 to 14 June'],
    ['meeting schedule "Board" on 8 June at 2', 'meeting schedule "Board" on Tuesday 8 June 2027 at 14:00'],
    ['member change @bob as chiar', 'member change @bob as chair'],
    ['action show M1', 'meeting show M1'],
    ['action done D1', 'decision show D1'],
    ['poll list all', 'poll list closed'],
  ])('%s', (typed, right) => {
    expect(offered(typed)).toContain(right);
  });

  test('each beginning is offered once, though two commands may have it', () => {
    expect(offered('hosting the meeting M1')).toEqual([...new Set(offered('hosting the meeting M1'))]);
    expect(offered('hosting the meeting M1')).toContain('meeting schedule');
  });

  test.each([
    ['page link', ['page links']],
    ['we forgot to end the meeting', ['meeting end']],
    ['forget about the agenda', []],
    ['our pages are closed', ['page share', 'page links']],
    ['page step', ['page share', 'page links']],
  ])('nothing that ends or takes something away is guessed: %s', (typed, labels) => {
    expect(offered(typed)).toEqual(labels);
  });

  test.each([
    ['stop my pages', 'page stop'],
    ['forget me', 'me forget'],
    ['close the network', 'network close'],
    ['pgae stop', 'page stop'],
    ['action cancle A1', 'action remove A1'],
    ['actoin remove A1', 'action remove A1'],
  ])('but whoever names it is offered it: %s', (typed, right) => {
    expect(offered(typed)).toContain(right);
  });

  test('but nothing is guessed of two mistakes, of what is private, or where nothing is near', () => {
    expect(offered('meeting agenda M1 add Needs for ages led by')).toEqual([]);
    expect(offered('votes P1 Leeds')).toEqual(['vote']);
    expect(offered('action add @bob Send letters by 31 June')).toEqual([]);
    expect(offered('frobnicate the widget')).toEqual([]);
    expect(offered(`action move A1 to ${'Frydai '.repeat(60)}`)).toEqual([]);
  });
});

describe('the button sends it', () => {
  let bot: TestBot;
  eachWithBot(async (fresh) => {
    bot = fresh;
    await foundNetwork(bot);
  });

  test.each(['slack', 'teams'] as const)('in %s', async (platform) => {
    const [ann, bob] = [bot.slack('#pharmacy').as('ann'), bot.teams('Pharmacy').as('bob')];
    const who = platform === 'slack' ? ann : bob;
    const answer = await who.types('acton add me Ring the surgery by Friday');
    expect(answer.title).toBe(
      'There is no “acton add” command. Did you mean “action add me Ring the surgery by Friday”?',
    );
    await who.presses(answer, 'action add me Ring the surgery by Friday');
    expect(bot.shown('#pharmacy').at(-1)).toContain('Ring the surgery\n');
    const form = await who.types('action move A1 to Mondya 14 June');
    await who.presses(form, 'action move A1 to Monday 14 June');
    expect(bot.shown('#pharmacy').at(-1)).toContain(', due Monday 14 June 2027');
  });

  test('and nothing that may be a patient’s is repeated in one', async () => {
    const shown = await bot.slack('#pharmacy').as('ann').reads('acton add me Ring 943 476 5919 by Friday');
    expect(shown).not.toContain('943');
    expect(shown).not.toContain('476');
  });
});
