import { describe, expect, test } from 'vitest';
import { createSealing } from '../../../commands/sealing/sealing.ts';
import { everythingKept } from '../../support/everything-kept.ts';
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

  test('is answered where only the voter sees it, on both platforms', () => {
    const votes = bot.card('Pharmacy', 'P1').buttons.filter(({ command }) => command === 'poll.vote');
    expect(votes.map(({ opens }) => opens)).toEqual(['answer', 'answer', 'answer']);
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
    await countedFromThree(bot);
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
    await bot.moveTo('2027-06-18 17:01');
    expect(card()).toContain('Nothing is carried.\n');
    expect(card()).not.toContain('Voted');
  });

  test('that a voter who left had cast still counts', async () => {
    await bob.presses(bot.card('Pharmacy', 'P1'), 'Aye');
    await ann.types('member end bob because he has moved');
    await theyVote(bot, 'Aye');
    await bot.moveTo('2027-06-18 17:01');
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
    await bot.moveTo('2027-06-18 17:01');
    expect(card()).toContain('Carried: Aye.');
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
  await bot.moveTo('2027-06-18 17:01');
  expect(card()).toContain('Nobody voted.');
});
