import { describe, expect, test } from 'vitest';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann } = await foundNetwork(bot));
});

const SEEMS = 'This seems to hold an NHS number.';
/** All that is kept but ids, which are chance, and may have any figures in them. */
const kept = async () =>
  JSON.stringify([await bot.prisma.change.findMany(), await bot.prisma.request.findMany()]).replaceAll(
    /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g,
    'an id',
  );

describe('what may be a patient’s is not kept', () => {
  test.each([
    'patients 943 476 5919',
    'poll open "Which?" 943 | 476 | 5919 closes Friday 5pm',
    'action add me Ring ９４３４７６５９１９ by 30 June',
    'action list --in "943 476 5919"',
    'undo 943 476 5919',
  ])('%s', async (line) => {
    expect(await ann.reads(line)).toContain(SEEMS);
    expect(await kept()).not.toMatch(/943|９４３/);
  });

  test('nor said again where it is no command', async () => {
    expect(await ann.reads('ring 943 476 5919')).not.toContain('943');
  });

  test('nor where a form divides it over its fields', async () => {
    const form = await ann.types('decision record');
    const refused = await ann.fills(form, { text: 'We see 943 476', because: '5919 asked' });
    expect(readView(refused)).toContain(SEEMS);
    expect(await bot.prisma.decision.count()).toBe(0);
  });

  test('nor from the command line', async () => {
    const args = { network: 'Leeds', because: '943_476_5919' };
    await expect(bot.operator.ask('network.close', args)).rejects.toThrow(SEEMS);
  });
});

describe('what is said to be no patient’s is kept', () => {
  test('and the audit says so, without the text', async () => {
    await ann.types('action add me Ring the LPC');
    await ann.types('meeting schedule Board on Friday at 2pm in Zoom 943 476 5919, not a patient’s');
    expect(await ann.reads('meeting show M1')).toContain('Zoom 943 476 5919, not a patient’s');
    const said = await bot.prisma.change.findMany({ where: { notAPatients: true } });
    expect([...new Set(said.map(({ command }) => command))]).toEqual(['meeting.schedule']);
    const others = await bot.prisma.change.findMany({ where: { command: 'action.add' } });
    expect(others.every(({ notAPatients }) => !notAPatients)).toBe(true);
  });

  test.each([
    ['action add me Ring 943 476 5919 by 30 June 2027', 'action list', 'Ring 943 476 5919'],
    ['decision record See 943 476 5919 because it is short', 'decision list', 'See 943 476 5919'],
  ])('by the button of the form that came back: %s', async (typed, list, words) => {
    const form = await ann.types(typed);
    expect(readView(form)).toContain(SEEMS);
    expect(await ann.reads(list)).not.toContain(words);
    await ann.presses(form, 'It is not a patient’s');
    expect(await ann.reads(list)).toContain(words);
    expect(await ann.reads(list)).not.toContain('patient’s');
    const said = await bot.prisma.change.findMany({ where: { notAPatients: true } });
    expect(said).toHaveLength(1);
  });

  test('and a button that says so of anything else says nothing', async () => {
    const form = await ann.types('action add me Ring 943 476 5919 by 30 June 2027');
    const args = { owner: 'me', text: 'Ring the LPC', nobodys: 'yes' };
    const forged = await ann.sends({ command: 'action.add', args });
    expect([form.kind, forged.kind]).toEqual(['form', 'message']);
    expect(await bot.prisma.change.count({ where: { notAPatients: true } })).toBe(0);
  });

  test('in a form that came back, once the words are in it', async () => {
    const form = await ann.types('action add me Ring 943 476 5919 by 30 June 2027');
    expect(readView(form)).toContain(SEEMS);
    await ann.fills(form, { text: 'Ring 943 476 5919, not a patient’s' });
    expect(await ann.reads('action list')).toContain('Ring 943 476 5919, not a patient’s');
  });
});
