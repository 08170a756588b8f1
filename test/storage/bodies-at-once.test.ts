import { describe, expect, test } from 'vitest';
import { databases } from '../support/database.ts';
import type { Speaker } from '../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../support/test-bot.ts';

describe.each(databases())('of bodies that several networks share, at the same moment, on %s', (_, open) => {
  let bot: TestBot;
  let ann: Speaker;
  let dev: Speaker;
  let fay: Speaker;
  eachWithBot(
    async (fresh) => {
      bot = fresh;
      ({ ann } = await foundNetwork(bot));
      dev = bot.teams('Dental').as('dev');
      await dev.types('network create "Leeds Dental LPN"');
      fay = bot.slack('#eyes').as('fay');
      await fay.types('network create "Leeds Eye Health LPN"');
      await ann.types('member add me as practice voice at Hull');
      await ann.types('org add York');
    },
    { open },
  );

  const named = async () =>
    (await bot.prisma.organisation.findMany({ where: { mergedIntoId: null, withdrawn: false } }))
      .map(({ name }) => name)
      .sort();

  /** How many seats speak for a body that became part of another. */
  const lost = () => bot.prisma.seat.count({ where: { organisation: { mergedIntoId: { not: null } } } });

  test('roles are given for one that is merged: none speaks for what is gone', async () => {
    await Promise.all([
      ann.types('org merge Hull into York'),
      dev.types('member add me as practice voice at Hull'),
      fay.types('member vacancy add practice voice at Hull'),
      dev.types('member add me as lead nurse at Hull'),
    ]);
    await ann.types('org merge Hull into York');
    expect(await lost()).toBe(0);
  });

  test('two networks agree, and a third refuses or takes it back: it is done, or it is not', async () => {
    for (const each of [dev, fay]) await each.types('member add me as practice voice at Hull');
    for (const against of ['org refuse Hull', 'org withdraw Hull', 'undo']) {
      await bot.moveTo(new Date(bot.now().getTime() + 31 * 24 * 60 * 60_000));
      const [name] = await named();
      await ann.types(`org rename ${name} to Hull${bot.now().getTime()}`);
      await dev.types(`org agree ${name}`);
      const who = against.startsWith('org refuse') ? dev : ann;
      const [done, refused] = await Promise.all([
        fay.reads(`org agree ${name}`),
        who.reads(against.replace('Hull', name ?? '')),
      ]);
      const isDone = done.includes('is now called');
      expect((await named()).includes(name ?? '')).toBe(!isDone);
      expect(/You have refused|no longer proposed|withdrawn/.test(refused)).toBe(!isDone);
    }
  });

  test('two networks propose for one at once: one is asked', async () => {
    await dev.types('member add me as practice voice at Hull');
    await Promise.all([ann.types('org rename Hull to Leeds'), dev.types('org rename Hull to Bradford')]);
    expect(await bot.prisma.organisationProposal.count({ where: { status: 'open' } })).toBe(1);
  });

  test('two are given one name, in the directory or in a network: one has it', async () => {
    await Promise.all([ann.types('org rename Hull to Leeds'), ann.types('org rename York to Leeds')]);
    expect((await named()).filter((name) => name === 'Leeds')).toHaveLength(1);
    const [first, second] = await named();
    await Promise.all([ann.types(`org call ${first} as Ours`), ann.types(`org call ${second} as Ours`)]);
    expect(await bot.prisma.organisationName.count()).toBe(1);
  });

  test('one is taken out of the directory while someone comes to speak for it: it stays, or is made anew', async () => {
    await ann.types('org add Leeds');
    await Promise.all([ann.types('undo'), dev.types('member add me as practice voice at Leeds')]);
    expect(
      await bot.prisma.seat.count({ where: { organisation: { name: 'Leeds', withdrawn: false } } }),
    ).toBe(1);
  });
});
