import { describe, expect, test } from 'vitest';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot));
  await ann.types('org add "Bramley Surgery" --kind practice');
});

describe('the directory of partner bodies', () => {
  test('lists them, all or those whose names begin so, ten at a time', async () => {
    for (let i = 10; i < 22; i++) await ann.types(`org add "Practice ${i}"`);
    const first = await ann.types('org list');
    expect(readView(first)).toContain('Organisations\n- Bramley Surgery (practice)\n- Practice 10\n');
    expect(readView(await ann.presses(first, 'Next'))).toContain(
      'page 2\n- Practice 19\n- Practice 20\n- Practice 21\n[Previous]',
    );
    const some = await bob.types('org list starting p');
    expect(readView(some)).toContain('Organisations starting p\n- Practice 10');
    expect(readView(await bob.presses(some, 'Next'))).toContain(
      'starting p, page 2\n- Practice 20\n- Practice 21',
    );
    expect(await bob.reads('org list starting %')).toContain('No organisation’s name begins with “%”.');
  });

  test('has no two of one name, in any case', async () => {
    const answer = await ann.types('org add bramley SURGERY');
    expect(readView(answer)).toContain('Bramley Surgery is in the directory already.');
    expect(readView(await ann.presses(answer, 'Show it'))).toContain('Bramley Surgery\nKind: practice');
    await ann.types('org add "Bramley_Surgery"');
    expect(await ann.reads('org show Bramley_Surgery')).toContain('Bramley_Surgery\n');
  });

  test('has no two of one name though they come at once', async () => {
    await Promise.all([
      ann.types('org add "Leeds LPC"'),
      bob.types('network show'),
      ann.types('org add "leeds lpc"'),
    ]);
    expect((await ann.reads('org list starting leeds')).match(/leeds lpc/gi)).toHaveLength(1);
  });

  test('offers the nearest where a name is not quite known', async () => {
    const answer = await ann.types('org show Bramly Surgery');
    expect(readView(answer)).toContain(
      'I know no organisation called “Bramly Surgery”. Did you mean one of these?',
    );
    expect(readView(await ann.presses(answer, 'Bramley Surgery'))).toContain('Kind: practice');
    expect(await ann.reads('org show Nowhere')).toContain('Add it with org add, or look with org list.');
  });

  test('shows who speaks for one in this network', async () => {
    await ann.types('member add @bob as practice voice at Bramley Surgery');
    expect(await bob.reads('org show bramley surgery')).toBe(
      'Bramley Surgery\nKind: practice\n## Who speaks for it in Leeds Pharmacy LPN\n- Bob Hill practice voice',
    );
  });

  test('is changed by those who manage, and read by all who read', async () => {
    for (const typed of ['org add X', 'org rename Bramley Surgery to X', 'org merge Bramley Surgery into X'])
      expect(await bob.reads(typed)).toContain('you can ask Ann Ward (manager)');
    expect(await bot.slack('#pharmacy').as('cat').reads('org list')).toContain('You are not a member of');
  });
});

describe('renaming', () => {
  test('keeps whoever speaks for it', async () => {
    await ann.types('member add @bob as practice voice at Bramley Surgery');
    expect(await ann.reads('org rename "Bramley Surgery" to "Bramley Village"')).toContain(
      'Bramley Surgery is now called Bramley Village.',
    );
    expect(await ann.reads('member show @bob')).toContain('Bramley Village');
    expect(await ann.reads('org rename Bramley Village to BRAMLEY VILLAGE')).toContain(
      'is now called BRAMLEY VILLAGE',
    );
  });

  test('takes no name of another', async () => {
    await ann.types('org add "Leeds LPC"');
    expect(await ann.reads('org rename Bramley Surgery to leeds lpc')).toContain(
      'make them one with org merge',
    );
  });
});

describe('merging', () => {
  test('moves the seats, and either name then leads to the one that stays', async () => {
    await ann.types('org add "Bramley Surgry"');
    await ann.types('org add "Bramley Old"');
    await ann.types('member add @bob as practice voice at Bramley Surgry');
    await ann.types('org merge "Bramley Old" into "Bramley Surgry"');
    expect(await ann.reads('org merge "Bramley Surgry" into "Bramley Surgery"')).toBe(
      'Bramley Surgry is now part of Bramley Surgery.\n1 seat now speaks for it.\n[Undo]',
    );
    expect(await ann.reads('org show bramley surgry')).toContain('Bramley Surgery\n');
    expect(await ann.reads('org show Bramley Old')).toContain('Bramley Surgery\n');
    expect(await ann.reads('member show @bob')).toContain('Bramley Surgery');
    expect(await ann.reads('org list')).toBe('Organisations\n- Bramley Surgery (practice)');
    expect(await ann.reads('org merge bramley surgry into Bramley Surgery')).toContain(
      'Those are one organisation already',
    );
    expect(await ann.reads('org add "Bramley Surgry"')).toContain(
      'Bramley Surgery is in the directory already.',
    );
  });

  test('is in the audit, each seat too', async () => {
    await ann.types('org add "Leeds LPC"');
    await ann.types('member add @bob as specialist at Leeds LPC');
    await ann.types('org merge Leeds LPC into Bramley Surgery');
    const changes = await bot.prisma.change.findMany({ where: { command: 'org.merge' } });
    expect(changes.map(({ record }) => record).sort()).toEqual(['organisation', 'seat']);
  });
});
