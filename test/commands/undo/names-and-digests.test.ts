import { describe, expect, test } from 'vitest';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot));
});

describe('undo gives a network back', () => {
  test('the name it had', async () => {
    await ann.types('network rename "Leeds LPN"');
    expect(await ann.reads('undo')).toContain('Leeds LPN is called Leeds Pharmacy LPN again.');
    expect(await ann.reads('network show')).toContain('Leeds Pharmacy LPN');
  });

  test('without a trace of the other, on its card or to whoever looks for it', async () => {
    await ann.types('network rename "Leeds LPN"');
    await ann.types('undo');
    expect(await ann.reads('network show')).not.toContain('Once called');
    expect(await bot.prisma.formerName.count()).toBe(0);
  });

  test('with the names it had before that, but never its present one', async () => {
    await ann.types('network rename "Leeds LPN"');
    await ann.types('network rename "Leeds Pharmacy LPN"');
    const shown = await ann.reads('network show');
    expect(shown).toContain('Once called: Leeds LPN (until');
    expect(shown).not.toContain('; Leeds Pharmacy LPN (until');
    expect(await ann.reads('undo')).toContain('Leeds Pharmacy LPN is called Leeds LPN again.');
    expect(await ann.reads('network show')).toMatch(/Once called: Leeds Pharmacy LPN \(until [^;]*$/m);
  });

  test('no name that someone else has taken meanwhile', async () => {
    await ann.types('network rename "Leeds LPN"');
    await bot.slack('#other').as('cat').types('network create "Leeds Pharmacy LPN"');
    expect(await ann.reads('undo')).toContain('There is a network called Leeds Pharmacy LPN already.');
    expect(await ann.reads('network show')).toContain('Leeds LPN');
  });

  test('nor by whoever may not name it any more', async () => {
    await ann.types('member add bob as manager');
    await ann.types('network rename "Leeds LPN"');
    await bob.types('member end ann as manager because Bob does it');
    expect(await bob.reads('undo')).toContain('Taken back.');
    await ann.types('network rename "Leeds LPN"');
    await bob.types('network rename "Leeds Pharmacy"');
    expect(await ann.reads('undo')).toContain('has changed it since');
  });
});

test('undo says of working hours that they are as they were', async () => {
  await ann.types('me hours Tuesday mornings');
  await ann.types('me hours Thursday mornings');
  expect(await ann.reads('undo')).toContain('Your working hours are as they were before.');
});

describe('undo has a digest come', () => {
  test('when it came before', async () => {
    await ann.types('digest weekly on Monday at 8:30am');
    await ann.types('digest weekly on Thursday at 9am');
    expect(await ann.reads('undo')).toContain('The digest of the channel is as it was before.');
    await bot.moveTo('2027-06-03 10:00');
    expect(bot.shown('#pharmacy').filter((each) => each.includes('Digest of'))).toEqual([]);
  });

  test('no more where it did not come before', async () => {
    await ann.types('digest weekly on Thursday at 9am');
    expect(await ann.reads('undo')).toContain('The digest of the channel is withdrawn.');
    expect(await ann.reads('digest off')).toContain('No digest comes to this channel.');
  });

  test('again where it was stopped', async () => {
    await ann.types('digest weekly on Thursday at 9am');
    await ann.types('digest off');
    expect(await ann.reads('undo')).toContain('The digest of the channel is as it was before.');
    expect(await ann.reads('digest off')).toContain('No digest comes to this channel any more.');
  });

  test('to oneself as well, in a direct message', async () => {
    const direct = bot.teams('direct').as('bob');
    await direct.types('digest weekly on Thursday at 9am');
    expect(await direct.reads('undo')).toContain('Your digest is withdrawn.');
  });
});
