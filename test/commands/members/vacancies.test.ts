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

describe('a vacant seat', () => {
  test('is kept, listed and filled, with the organisation it is for', async () => {
    await ann.types('member add @cat as practice voice at Bramley Surgery');
    const ended = await ann.types('member end @cat as practice voice on 30 June 2027 because she has moved');
    expect(readView(await ann.presses(ended, 'Look for a new practice voice'))).toContain(
      'A seat is vacant: practice voice for Bramley Surgery from Thursday 1 July 2027.',
    );
    expect(await ann.reads('member vacancies')).toContain(
      '- practice voice for Bramley Surgery from Thursday 1 July',
    );
    expect(await ann.reads('network show')).toContain('1 seat vacant.');
    expect(await ann.reads('member add @dev as practice voice from 1 July 2027 for 2 years')).toBe(
      [
        'Dev Patel will be practice voice for Bramley Surgery from Thursday 1 July 2027 to Saturday 30 June 2029.',
        'The seat was vacant until now.',
        '[Undo]',
      ].join('\n'),
    );
    expect(await ann.reads('member vacancies')).not.toContain('practice voice');
  });

  test('of another locality is let be', async () => {
    await ann.types('member vacancy add practice voice in Leeds South');
    await ann.types('member add @cat as practice voice in Leeds North');
    expect(await ann.reads('member vacancies')).toContain('- practice voice for Leeds South [Close]');
  });

  test('of the same organisation comes before one of any', async () => {
    await ann.types('member vacancy add lead GP');
    await ann.types('member vacancy add lead GP at Bramley Surgery');
    await ann.types('member add @cat as lead GP at Bramley Surgery');
    expect(await ann.reads('member vacancies')).toContain('- lead GP [Close]');
    expect(await ann.reads('member vacancies')).not.toContain('Bramley');
  });

  test('from a later day is let be by whoever begins before', async () => {
    await ann.types('member vacancy add lead GP from 1 January 2030');
    expect(await ann.reads('member add @cat as lead GP for 1 year')).not.toContain('vacant');
    expect(await ann.reads('member vacancies')).toContain('- lead GP from Tuesday 1 January 2030');
    expect(await ann.reads('member add @dev as lead GP from 1 January 2030 for 1 year')).toContain(
      'The seat was vacant until now.',
    );
  });

  test('may be closed, typed or pressed', async () => {
    await ann.types('member vacancy add lead nurse');
    await ann.types('member vacancy add lead GP');
    await ann.presses(await ann.types('member vacancies'), 'Close', 'lead GP');
    expect(await ann.reads('member vacancy close lead nurse')).toBe(
      'The vacant seat was closed: lead nurse.\n[Undo]',
    );
    expect(await ann.reads('member vacancy close lead nurse')).toContain('No seat of lead nurse is vacant');
    expect(await ann.reads('member vacancies')).not.toMatch(/lead/);
  });

  test('is also what nobody has that a network should', async () => {
    expect(await ann.reads('member vacancies')).toContain('- clinical chair nobody has this role');
    await ann.types('member add @cat as clinical chair from 1 July 2027');
    expect(await ann.reads('member vacancies')).toContain(
      '- clinical chair nobody has this role; someone is named from Thursday 1 July 2027',
    );
  });
});
