import { beforeEach, describe, expect, test } from 'vitest';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let dev: Speaker;
let fay: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann } = await foundNetwork(bot));
  dev = bot.teams('Dental').as('dev');
  await dev.types('network create "Leeds Dental LPN"');
  fay = bot.slack('#eyes').as('fay');
  await fay.types('network create "Leeds Eye Health LPN"');
  await ann.types('member add @bob as practice voice at "Bramley Surgery"');
});

/** Dev's network speaks for it too. */
const alsoInDental = () => dev.types('member add me as practice voice at "Bramley Surgery"');
const rename = () => ann.types('org rename "Bramley Surgery" to "Bramley Village"');

describe('a network’s own name for a body', () => {
  beforeEach(async () => {
    await alsoInDental();
    await dev.types('org call "Bramley Surgery" as "The Village Practice"');
  });

  test('is shown there, and nowhere else', async () => {
    expect(await dev.reads('member show me')).toContain('The Village Practice');
    expect(await dev.reads('member list')).toContain('The Village Practice');
    expect(await dev.reads('org list')).toContain('The Village Practice (in the directory: Bramley Surgery)');
    expect(await dev.reads('org show "The Village Practice"')).toContain('In the directory: Bramley Surgery');
    expect(await ann.reads('member show @bob')).toContain('Bramley Surgery');
    expect(await ann.reads('org show "The Village Practice"')).toContain('I know no organisation');
  });

  test('means that body there, and stays when it is renamed for all', async () => {
    await dev.types('member add @cat as practice voice at "The Village Practice"');
    expect(await bot.prisma.organisation.count()).toBe(1);
    await bot.operator.ask('org.rename', { organisation: 'Bramley Surgery', name: 'Bramley Hall' });
    expect(await dev.reads('member show me')).toContain('The Village Practice');
  });

  test('is taken back with undo, or by calling it nothing', async () => {
    expect(await dev.reads('undo')).toContain('What you call the organisation is withdrawn.');
    expect(await dev.reads('member show me')).toContain('Bramley Surgery');
    await dev.types('org call "Bramley Surgery" as "The Village Practice"');
    expect(await dev.reads('org call "The Village Practice"')).toContain('is called as in the directory');
    expect(await dev.reads('undo')).toContain('is as it was before');
    expect(await dev.reads('member show me')).toContain('The Village Practice');
  });

  test('is no other body’s', async () => {
    await dev.types('org add "York Surgery"');
    expect(await dev.reads('org call "York Surgery" as "the village practice"')).toContain(
      'another organisation',
    );
    expect(await dev.reads('org call "Bramley Surgery" as "York Surgery"')).toContain('another organisation');
  });

  test('goes over where the body becomes part of another', async () => {
    await bot.operator.ask('org.add', { name: 'Bramley Group' });
    await bot.operator.ask('org.merge', { organisation: 'Bramley Surgery', into: 'Bramley Group' });
    expect(await dev.reads('member show me')).toContain('The Village Practice');
    expect(await ann.reads('member show @bob')).toContain('Bramley Group');
  });
});

describe('undo', () => {
  test('takes a body out of the directory again that was just added, unless someone speaks for it', async () => {
    const added = await ann.types('org add "Hull Surgery"');
    expect(readView(await ann.presses(added, 'Undo'))).toContain('The organisation is withdrawn.');
    expect(await ann.reads('org list')).not.toContain('Hull');
    await ann.types('org add "Hull Surgery"');
    await fay.types('member add me as practice voice at "Hull Surgery"');
    expect(await ann.reads('undo')).toContain('Someone speaks for Hull Surgery by now');
  });

  test('takes a role back together with the body that it made known', async () => {
    const added = await fay.types('member add me as practice voice at "Hull Surgery"');
    expect(readView(await fay.presses(added, 'Undo'))).toContain('Taken back.');
    expect(await fay.reads('org list')).not.toContain('Hull');
  });

  test('gives a body its name back, unless others speak for it by now', async () => {
    await rename();
    expect(await ann.reads('undo')).toContain('The organisation is as it was before.');
    expect(await ann.reads('org list')).toContain('Bramley Surgery');
    await rename();
    await dev.types('member add me as practice voice at "Bramley Village"');
    expect(await ann.reads('undo')).toContain('Others speak for Bramley Village by now');
  });

  test('parts bodies that were made one, with whoever spoke for each', async () => {
    await ann.types('member add @cat as practice voice at "Bramley Surgry"');
    await ann.types('org call "Bramley Surgry" as "The Old Practice"');
    const merged = await ann.types('org merge "Bramley Surgry" into "Bramley Surgery"');
    expect(await ann.reads('member show @cat')).toContain('The Old Practice');
    expect(readView(await ann.presses(merged, 'Undo'))).toContain('Taken back.');
    expect(await ann.reads('org list')).toContain('Bramley Surgry');
    expect(await ann.reads('member show @cat')).toContain('The Old Practice');
    expect(await ann.reads('member show @bob')).toContain('Bramley Surgery');
  });
});
