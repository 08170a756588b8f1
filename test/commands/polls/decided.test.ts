import { beforeEach, describe, expect, test } from 'vitest';
import { addVoters, theyVote } from '../../support/more-voters.ts';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot, { bob: 'deputy chair' }));
});
beforeEach(() => addVoters(ann));

const card = () => readView(bot.card('Pharmacy', 'P1'));
const MERGE = 'poll open "Merge the two groups?" For | Against | Abstain motion passes by two thirds';

describe('a motion', () => {
  test('is opened with what carries it, which its card shows before anyone votes', async () => {
    await ann.types(`${MERGE} quorum half closes Friday 5pm`);
    expect(card()).toBe(
      [
        'Merge the two groups?',
        'Poll P1, opened by Ann Ward, closes on Friday 4 June 2027 at 5pm (3 days left)',
        '- 1. For: no votes',
        '- 2. Against: no votes',
        '- 3. Abstain: no votes',
        'Choose: One',
        'Ballots: Open: everyone sees who chose what',
        'Method: Motion: for or against',
        'Passes: By two thirds of the votes for and against',
        'Quorum: 2 of 4 must vote',
        'Voted: 0 of 4',
        '[For] [Against] [Abstain] [Undo opening] [Declare an interest] [Comment] [Extend] [Close] [Cancel poll]',
      ].join('\n'),
    );
  });

  test('is told and recorded with its verdict first', async () => {
    await ann.types(`${MERGE} quorum half closes Friday 5pm`);
    await ann.types('vote P1 For');
    await bob.presses(bot.card('Pharmacy', 'P1'), 'Against');
    await theyVote(bot, 'For');
    await bot.moveTo('2027-06-04 17:01');
    expect(card()).toContain(
      'Merge the two groups?\nPoll P1, closed on Friday 4 June 2027 at 5pm\nCarried: 3 of 4 for, two thirds were needed.\n- For: 3 votes, 75%',
    );
    expect(await ann.reads('decision show D1')).toContain(
      'Merge the two groups? Carried: 3 of 4 for, two thirds were needed',
    );
    expect(await ann.reads('poll list closed')).toContain('Carried: 3 of 4 for, two thirds were needed.');
  });

  test('is not carried without its quorum', async () => {
    await ann.types(`${MERGE} quorum 3 closes Friday 5pm`);
    await ann.types('vote P1 For');
    expect(await ann.reads('poll close P1')).toBe(
      'P1 is closed. Not carried: 1 of 4 voted, and the quorum was 3.',
    );
  });

  test('in secret says of few ballots no more than whether it carried', async () => {
    await ann.types(`${MERGE} secret closes Friday 5pm`);
    await ann.types('vote P1 For');
    await theyVote(bot, 'For');
    await bot.moveTo('2027-06-04 17:01');
    expect(card()).toBe(
      'Merge the two groups?\nPoll P1, closed on Friday 4 June 2027 at 5pm\nCarried: For.\nRecorded as: D1',
    );
    expect(JSON.stringify(await bot.prisma.change.findMany())).not.toContain('verdict');
  });

  test('is taken back by undo', async () => {
    await ann.types(`${MERGE} closes Friday 5pm`);
    expect(await ann.reads('undo')).toContain('Poll “Merge the two groups?” is withdrawn.');
  });
});

test.each(['slack', 'teams'] as const)('what carries it is set in the form in %s', async (platform) => {
  const speaker = platform === 'slack' ? ann : bob;
  await speaker.fills(await speaker.types('poll open'), {
    question: 'Which themes?',
    options: 'Access\nSafety\nStaff',
    closes: { date: '2027-06-04', time: '17:00' },
    method: 'approval',
    passes: 'an absolute majority',
    quorum: 'half of those entitled',
    ties: 'lot',
  });
  expect(card()).toMatch(
    /Choose: All that you could accept\n.*\nMethod: Approval\nPasses: By a majority of all who may vote\nQuorum: 2 of 4 must vote\nTies: By lot, drawn from the seed [A-Z0-9]{8}\n/,
  );
});

test('by approval as many are chosen as one could accept', async () => {
  await ann.types('poll open "Which themes?" Access | Safety | Staff voting by approval closes Friday 5pm');
  expect(await bob.types('vote P1')).toMatchObject({
    fields: [{ hint: 'Choose all that you could accept' }],
  });
  await ann.types('vote P1 1, 2');
  await bob.types('vote P1 2, 3');
  expect(await ann.reads('poll close P1')).toBe('P1 is closed. Carried: Safety, with 2 of 2 ballots.');
});

test('a poll of which nothing was said is told as it ever was', async () => {
  await ann.types('poll open "Where?" Leeds | York closes Friday 5pm');
  expect(card()).not.toMatch(/Passes|Quorum|Method|Ties/);
  await ann.types('vote P1 York');
  expect(await ann.reads('poll close P1')).toBe('P1 is closed. York: 1 of 1 vote.');
});
