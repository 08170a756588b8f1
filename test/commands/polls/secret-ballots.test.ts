import { describe, expect, test } from 'vitest';
import { createSealing } from '../../../commands/sealing/sealing.ts';
import { jobs } from '../../../jobs/index.ts';
import type { Due } from '../../../storage/outbox/due.ts';
import { everythingKept } from '../../support/everything-kept.ts';
import { addVoters, theyVote } from '../../support/more-voters.ts';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot));
  await addVoters(ann);
  await ann.types('poll open "Adopt the terms?" Aye | Nay | Abstain secret closes 18 June at 5pm');
});

const card = () => readView(bot.card('#pharmacy', 'P1'));
const OPEN = [
  'P1 Adopt the terms?',
  '- 1. Aye',
  '- 2. Nay',
  '- 3. Abstain',
  'Choose: One',
  'Ballots: Secret: nobody sees who chose what, and nothing is counted before the close',
].join('\n');

/** The poll, once its time is up. */
const atItsClose = async () => {
  await bot.moveTo('2027-06-18 17:00');
  return card();
};

const timesIn = (text: string, word: string) => text.split(word).length - 1;

describe('a secret vote', () => {
  test('shows nothing but that it is in', async () => {
    expect(await ann.reads('vote P1 Nay')).toBe(
      'P1 Adopt the terms?: your vote is in. You can change it until Friday 18 June 2027 at 5pm.',
    );
    const answer = await bob.presses(bot.card('Pharmacy', 'P1'), 'Aye');
    expect(answer).toMatchObject({
      said: 'P1 Adopt the terms?: your vote is in. You can change it until Friday 18 June 2027 at 5pm.',
    });
    expect(card()).toContain(OPEN);
    expect(card()).toContain('Voted so far: half');
    expect(await ann.reads('poll show P1')).toContain(OPEN);
  });

  test('is not in the form that would change it', async () => {
    await ann.types('vote P1 Nay');
    expect(await ann.reads('vote P1')).toBe(
      'Vote\nP1 Adopt the terms? Your ballot is secret: nobody sees what you choose.\nYour choice*:\n[Vote]',
    );
  });

  test('leaves no trace of what was chosen, in any table or message', async () => {
    await ann.types('vote P1 Nay');
    await ann.fills(await ann.types('vote P1'), { choices: '2' });
    await bob.presses(bot.card('Pharmacy', 'P1'), 'Nay');
    await bob.types('vote P1 what I think');
    await bot.moveTo('2027-06-17 12:00');
    const kept = await everythingKept(bot);
    expect(timesIn(kept, 'Nay')).toBe(timesIn(kept, 'Aye'));
    expect(timesIn(kept, 'Nay')).toBe(timesIn(kept, '3. Abstain') + timesIn(kept, '"Abstain"'));
    expect(kept).not.toContain('what I think');
    expect(await bot.prisma.ballot.count()).toBe(0);
    expect(await bot.prisma.change.count({ where: { command: 'poll.vote' } })).toBe(0);
  });

  test('leaves none after the close either, but in the count', async () => {
    await ann.types('vote P1 Nay');
    await bot.direct('teams', 'bob');
    await bob.presses(bot.card('Pharmacy', 'P1'), 'Aye');
    const voters = await bot.prisma.voter.findMany();
    const marks = voters.map(({ id }) => createSealing('a key for tests').mark(id));
    await theyVote(bot, 'Nay');
    await ann.types('network change --fewest-ballots 3');
    await ann.types('poll close P1');
    const kept = await everythingKept(bot);
    for (const mark of marks) expect(kept).not.toContain(mark);
    expect(await bot.prisma.sealedBox.count()).toBe(0);
    expect(card()).toContain(
      '- Aye: 1 vote, 25%\n- Nay: 3 votes, 75%\n- Abstain: no votes, 0%\nVoted: 4 of 4',
    );
  });

  test('has a place on the roll whose name tells nothing of its time', async () => {
    for (const { id } of await bot.prisma.voter.findMany()) expect(id).toMatch(/^.{14}4/);
  });

  test('is changed without being counted twice', async () => {
    for (const choice of ['Nay', 'Aye', 'Nay', 'Aye']) await ann.types(`vote P1 ${choice}`);
    await bot.slack('direct').as('ann').types('vote P1 Abstain');
    await theyVote(bot, 'Abstain');
    await bot.moveTo('2027-06-18 17:00');
    expect(card()).toContain('Nothing is carried.\n');
    expect(card()).not.toContain('Voted');
  });

  test('that a voter who left had cast still counts', async () => {
    await bob.presses(bot.card('Pharmacy', 'P1'), 'Aye');
    await ann.types('member end bob because he has moved');
    await theyVote(bot, 'Aye');
    await bot.moveTo('2027-06-18 17:00');
    expect(card()).toContain('Carried: Aye.');
  });
});

describe('a secret vote typed where all can read it', () => {
  test('is not counted, and the way to vote is shown', async () => {
    const answer = await bob.types('vote P1 Nay');
    expect(readView(answer)).toBe(
      'P1 is secret, and everyone here can read what you typed, so I have not counted it. Please vote with the button, or in a direct message to me.\n[Vote]',
    );
    expect(card()).toContain('Voted so far: none');
    await bob.fills(await bob.presses(answer, 'Vote'), { choices: '1' });
    expect(card()).toContain('Voted so far: some');
  });

  test('does not take the place of one that was secret', async () => {
    await bob.presses(bot.card('Pharmacy', 'P1'), 'Aye');
    await bob.types('vote P1 Nay');
    await theyVote(bot, 'Aye');
    await bot.moveTo('2027-06-18 17:00');
    expect(card()).toContain('Carried: Aye.');
  });
});

describe('without the key that the ballots were sealed with', () => {
  const sealWith = async (key: string) => {
    const { id } = await bot.prisma.poll.findFirstOrThrow();
    const sealed = new Uint8Array(createSealing(key).seal('[]', id));
    await bot.prisma.sealedBox.update({ where: { id }, data: { sealed } });
  };
  const ASK =
    'Please ask your administrator to set SEALING_KEY to what it was when the poll opened, and to start me again. Nothing was changed.';

  test('no vote is taken', async () => {
    await sealWith('another key');
    expect(await ann.reads('vote P1 Aye')).toBe(
      `I no longer have the key with which the ballots of P1 were sealed, so your vote cannot be taken. ${ASK}`,
    );
    expect(card()).toContain('Voted so far: none');
  });

  test('it is not closed, but may be cancelled', async () => {
    await sealWith('another key');
    await bot.prisma.voter.updateMany({ data: { votedAt: bot.now() } });
    expect(await ann.reads('poll close P1')).toBe(
      `I no longer have the key with which the ballots of P1 were sealed, so they cannot be counted. ${ASK}`,
    );
    expect(card()).toContain(OPEN);
    await ann.types('poll cancel P1 because the key is lost');
    expect(card()).toContain('Cancelled, because the key is lost. No vote was counted.');
  });

  test('it stays open when its time is up, the administrator is told why, and the key makes it good', async () => {
    await ann.types('vote P1 Aye');
    await theyVote(bot, 'Aye');
    const errors: object[] = [];
    const log = {
      ...bot.jobContext.log,
      error: (facts: object, sentence: string) => void errors.push({ ...facts, sentence }),
    };
    const { id } = await bot.prisma.poll.findFirstOrThrow();
    await bot.moveTo('2027-06-18 16:59');
    await bot.whileAsleep(async () => {
      const now = () => new Date(bot.now().getTime() + 60_000);
      await jobs['close-poll'](
        { id },
        { ...bot.jobContext, log, now, sealing: createSealing('another key') },
      );
    });
    expect(errors).toMatchObject([
      { poll: id, sentence: expect.stringContaining('SEALING_KEY is not what it was when it opened') },
    ]);
    expect(card()).toContain(OPEN);
    await bot.moveTo('2027-06-18 17:11');
    expect(card()).toContain('Carried: Aye.');
  });

  test('the queue is told when it is tried again, and does not wait for the next tick', async () => {
    const { id } = await bot.prisma.poll.findFirstOrThrow();
    await bot.moveTo('2027-06-18 16:59');
    const woken: Due[] = [];
    await jobs['close-poll'](
      { id },
      {
        ...{ ...bot.jobContext, log: { ...bot.jobContext.log, error: () => {} } },
        now: () => new Date('2027-06-18T16:00:00Z'),
        sealing: createSealing('another key'),
        wake: (due) => void woken.push(...due),
      },
    );
    expect(woken).toEqual([{ job: 'close-poll', id, dueAt: new Date('2027-06-18T16:10:00Z') }]);
    expect(card()).toContain(OPEN);
  });
});

test('where the roll says that someone voted, but their ballot is gone, no other is taken', async () => {
  await ann.types('vote P1 Nay');
  const { id } = await bot.prisma.poll.findFirstOrThrow();
  const sealed = new Uint8Array(createSealing('a key for tests').seal('[]', id));
  await bot.prisma.sealedBox.update({ where: { id }, data: { sealed } });
  expect(await ann.reads('vote P1 Aye')).toContain(
    'your ballot is not where I keep it, so I cannot change it.',
  );
  await bot.moveTo('2027-06-18 17:00');
  expect(card()).toContain('Nobody voted.');
});

describe('of few ballots nothing is told that would tell who cast which', () => {
  test('of fewer than three only how many they were, and nothing is recorded', async () => {
    await ann.types('vote P1 Nay');
    await bob.presses(bot.card('Pharmacy', 'P1'), 'Nay');
    const withheld =
      'Fewer than three voted, so the result would tell who voted how. It is not shown, and nothing is recorded.';
    await bot.moveTo('2027-06-18 17:00');
    expect(card()).toBe(
      `P1 Adopt the terms?\n${withheld}\nVoted: 2 of 4\nClosed: Friday 18 June 2027 at 5pm`,
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
      'P1 Adopt the terms?\nCarried: Nay.\nRecorded as: D1\nClosed: Friday 18 June 2027 at 5pm',
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
    await ann.types('network change --fewest-ballots 3');
    await ann.types('vote P1 Nay');
    await theyVote(bot, 'Nay');
    expect(await atItsClose()).toContain('Nay: 3 of 3 votes.');
    expect(card()).toContain('Voted: 3 of 4');
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
