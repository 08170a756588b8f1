import { beforeEach, describe, expect, test } from 'vitest';
import { addVoters } from '../../support/more-voters.ts';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot, { bob: 'clinician' }));
});
beforeEach(() => addVoters(ann));

const card = () => readView(bot.card('Pharmacy', 'P1'));
const opens = (how = '') =>
  ann.types(`poll open "Where shall we meet?" Leeds | York closes Friday 5pm${how}`);
const eve = () => bot.slack('#pharmacy').as('eve');

/** Eve joins once the poll is open. */
async function eveJoins(how?: string): Promise<void> {
  await opens(how);
  await ann.types('member add @eve');
}

describe('somebody is let vote in an open poll that has begun', () => {
  test('which its card says in each channel, with who did it and when, and so does the decision', async () => {
    await eveJoins();
    expect(await eve().reads('vote P1 York')).toContain('You were not one of them.');
    expect(await ann.reads('poll admit @eve to P1')).toContain(
      'Eve Lund may vote in P1 too. Its card says that they were added.',
    );
    expect(card()).toContain('Voted: 0 of 5');
    expect(card()).toContain('Added since it opened: Eve Lund, by Ann Ward on Tuesday 1 June 2027 at 10am');
    expect(bot.shown('#pharmacy')).toContain(card());
    await eve().presses(bot.card('#pharmacy', 'P1'), 'York');
    await ann.types('poll close P1');
    expect(card()).toContain('Added since it opened: Eve Lund, by Ann Ward');
    expect(await ann.reads('decision show D1')).toContain(
      '1 of 5 voted in poll P1 (0 clinicians and 1 other), with one person put on the roll since it opened:',
    );
  });

  test.each([
    'poll add @eve to P1',
    'add @eve to P1',
    'let @eve vote in P1',
    'poll admit Eve Lund to P1',
    'add @eve to the roll of P1',
  ])('by: %s', async (typed) => {
    await eveJoins();
    await ann.types(typed);
    expect(card()).toContain('Voted: 0 of 5');
  });

  test('and is reminded like the others', async () => {
    await eveJoins();
    await ann.types('poll admit @eve to P1');
    await bot.moveTo('2027-06-03 09:01');
    expect(readView(bot.direct('slack', 'eve').at(-1)?.view ?? expect.fail('not reminded'))).toContain(
      'P1 waits for your vote',
    );
  });

  test('from the menu of the card, which asks whom', async () => {
    await eveJoins();
    const form = await ann.presses(await ann.types('poll show P1'), 'Let somebody vote too');
    await ann.fills(form, { voter: '@eve' });
    expect(card()).toContain('Added since it opened: Eve Lund');
  });

  test('and taken off again by undo until they have voted', async () => {
    await eveJoins();
    await ann.types('poll admit @eve to P1');
    await ann.types('undo');
    expect(card()).toContain('Voted: 0 of 4');
    expect(card()).not.toContain('Added since');
    await ann.types('poll admit @eve to P1');
    await eve().types('vote P1 York');
    expect(await ann.reads('undo')).toContain('Eve Lund has voted in P1 already, so they stay on its roll.');
    expect(card()).toContain('Voted: 1 of 5');
    expect(await bot.prisma.lateVoter.count({ where: { withdrawn: false } })).toBe(1);
  });

  test('a quorum and a share of those entitled are of all on the roll at the end', async () => {
    await eveJoins(' passes by 40% of those entitled quorum half');
    await bob.types('vote P1 York');
    await ann.types('vote P1 York');
    await ann.types('poll admit @eve to P1');
    await ann.types('poll close P1');
    expect(card()).toContain('Not carried');
  });
});

describe('nobody is added', () => {
  test.each([
    [' secret', 'P1 is secret: whoever adds people to it could tell from the count how they voted'],
    [' checkable', 'P1 is secret and checkable, and the root of its trackers was shown'],
  ])('to a poll that is%s, and it says why', async (how, why) => {
    await bot.slack('#pharmacy').as('ann').types('member add @tom');
    await eveJoins(how);
    expect(await ann.reads('poll admit @eve to P1')).toContain(why);
    expect(await bot.prisma.lateVoter.count()).toBe(0);
  });

  test('twice, or who may not vote, or by whoever may not open polls', async () => {
    await eveJoins();
    expect(await ann.reads('poll admit @cara to P1')).toContain('Cara Hill may vote in P1 already.');
    expect(await ann.reads('poll admit @una to P1')).toContain('Una Moss may not vote in Leeds Pharmacy LPN');
    expect(await bob.reads('poll admit cara to P1')).toContain('Only a clinical chair');
    await ann.types('poll admit @eve to P1', 'slack:the same');
    await ann.types('poll admit @eve to P1', 'slack:the same');
    expect(await bot.prisma.lateVoter.count()).toBe(1);
    await ann.types('poll close P1');
    await ann.types('member add @una');
    expect(await ann.reads('poll admit @una to P1')).toContain('P1 is closed already');
  });

  test('where each organisation has one vote', async () => {
    await ann.types('org add "Abingdon Federation"');
    await ann.types('member add @cara as representative at "Abingdon Federation"');
    await ann.fills(await opens(' electorate one per organisation'), {});
    expect(await ann.reads('poll admit @dev to P1')).toContain('In P1 each body has one vote');
  });
});
