import { describe, expect, test } from 'vitest';
import { countedFromThree, theyVote } from '../../support/more-voters.ts';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';
import { OPEN, openSecretPoll } from './secret-poll.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot));
  await openSecretPoll(ann);
});

const card = () => readView(bot.card('#pharmacy', 'P1'));

/** The card of the poll after its closing time. */
const atItsClose = async () => {
  await bot.moveTo('2027-06-18 17:01');
  return card();
};

describe('of few ballots nothing is told that would tell who cast which', () => {
  test('of fewer than three only how many they were, and nothing is recorded', async () => {
    await ann.types('vote P1 Nay');
    await bob.presses(bot.card('Pharmacy', 'P1'), 'Nay');
    const withheld =
      'Fewer than three voted, so the result would tell who voted how. It is not shown, and nothing is recorded.';
    await bot.moveTo('2027-06-18 17:01');
    expect(card()).toBe(
      `Adopt the terms?\nPoll P1, closed on Friday 18 June 2027 at 5pm\n${withheld}\nVoted: 2 of 4`,
    );
    expect(await ann.reads('poll list closed')).toContain(`P1 Adopt the terms? ${withheld}`);
    expect(await bot.prisma.decision.count()).toBe(0);
    const { result } = await bot.prisma.poll.findFirstOrThrow();
    expect(result).toMatchObject({ counts: [], leading: [], cast: 2, who: null });
  });

  test('of fewer than five only whether it carried, on the card, in the decision and in what is kept', async () => {
    await ann.types('vote P1 Nay');
    await theyVote(bot, 'Nay');
    expect(await atItsClose()).toBe(
      'Adopt the terms?\nPoll P1, closed on Friday 18 June 2027 at 5pm\nCarried: Nay.\nRecorded as: D1',
    );
    const decision = await ann.reads('decision show D1');
    expect(decision).toContain('Adopt the terms? Carried: Nay');
    expect(decision).toContain('Because: poll P1 was by secret ballot, with too few ballots to tell more');
    const { result } = await bot.prisma.poll.findFirstOrThrow();
    expect(result).toEqual({ counts: [], leading: [2], cast: 0, voters: 4, who: null, isFew: true });
    expect(JSON.stringify(await bot.prisma.change.findMany())).not.toMatch(/3 of [34]|"cast":\s*3/);
  });

  test('nor among which it was a tie', async () => {
    await ann.types('vote P1 Nay');
    await bob.presses(bot.card('Pharmacy', 'P1'), 'Aye');
    await bot.slack('direct').as('dev').types('vote P1 Abstain');
    expect(await atItsClose()).toContain('Nothing is carried.\n');
  });

  test('as the network has it, but never of fewer than three', async () => {
    expect(await ann.reads('network change --fewest-ballots 2')).toContain('from 3 to 50');
    await countedFromThree(bot);
    await ann.types('vote P1 Nay');
    await theyVote(bot, 'Nay');
    expect(await atItsClose()).toContain('Nay: 3 of 3 votes.');
    expect(card()).toContain('Voted: 3 of 4');
  });

  test('and no fewer than when people were asked to vote', async () => {
    const lowered = 'people vote knowing that fewer than 5 ballots are not counted out';
    await ann.types('vote P1 Nay');
    await theyVote(bot, 'Nay');
    expect(await ann.reads('network change --fewest-ballots 3')).toContain(lowered);
    const form = await ann.types('network change');
    if (form.kind !== 'form') throw new Error('no form came');
    expect(readView(await ann.fills(form, { fewestBallots: '4' }))).toContain(lowered);
    expect(readView(await ann.fills(form, { region: 'North' }))).toContain('was changed.');
    expect(await ann.reads('network change --fewest-ballots 6')).toContain('was changed.');
    expect(await atItsClose()).toContain('Carried: Nay.\nRecorded as: D1');
    expect(await ann.reads('network change --fewest-ballots 3')).toContain('was changed.');
    expect(card()).not.toContain('Voted:');
  });

  test('and after the close nobody is known to have voted', async () => {
    await ann.types('vote P1 Nay');
    await theyVote(bot, 'Nay');
    await atItsClose();
    expect(await bot.prisma.voter.count({ where: { votedAt: { not: null } } })).toBe(0);
  });
});

describe('whoever opened it learns nothing by closing it', () => {
  test('before its time, until all have voted', async () => {
    await ann.types('vote P1 Nay');
    await theyVote(bot, 'Nay');
    expect(await ann.reads('poll close P1')).toContain(
      'P1 is secret, so it closes before its time only once all have voted',
    );
    expect(card()).toContain(OPEN);
    await bob.presses(bot.card('Pharmacy', 'P1'), 'Aye');
    expect(card()).toContain('Voted so far: all');
    expect(await ann.reads('poll close P1')).toContain('P1 is closed. Carried: Nay.');
  });

  test('nor by ending the membership of those who have not voted', async () => {
    await ann.types('vote P1 Nay');
    await theyVote(bot, 'Nay');
    await ann.types('member end bob because he has moved');
    expect(await ann.reads('poll close P1')).toContain(
      'P1 is secret, so it closes before its time only once all have voted',
    );
  });

  test('and sees how many have voted only in steps, wherever it is shown', async () => {
    await ann.types('vote P1 Nay');
    for (const shown of [card(), await ann.reads('poll show P1'), await ann.reads('poll list')]) {
      expect(shown).toContain('Voted so far: some');
      expect(shown).not.toMatch(/1 of 4/);
    }
  });
});
