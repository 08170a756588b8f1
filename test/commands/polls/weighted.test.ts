import { beforeEach, describe, expect, test } from 'vitest';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot));
});

const FEDERATIONS = { cara: 'Abingdon', dev: 'Banbury', eve: 'Didcot', cat: 'Witney' };
const MOVES = 'poll open "Set up the joint enterprise?" motion passes by two thirds closes Friday 5pm';
const WEIGHTS = 'weights federations two thirds, Oxford Health 1/3';

beforeEach(async () => {
  for (const [handle, town] of Object.entries(FEDERATIONS)) {
    await ann.types(`org add "${town} Federation" --kind Federation`);
    await ann.types(`member add @${handle} as representative at "${town} Federation"`);
  }
  await ann.types('org add "Oxford Health" --kind "Foundation trust"');
  await ann.types('member add bob as representative at "Oxford Health"');
});

const card = () => readView(bot.card('Pharmacy', 'P1'));
const opens = async (typed: string) => {
  const form = await ann.types(typed);
  await ann.fills(form, {});
  return readView(form);
};
const votes = (handle: string, choice: string) => bot.slack('direct').as(handle).types(`vote P1 ${choice}`);

describe('a motion in which federations carry two thirds of the votes, and the provider one third', () => {
  test('says so before anyone votes', async () => {
    expect(await opens(`${MOVES} ${WEIGHTS}`)).toContain(
      '5 people would be asked: Abingdon Federation (Cara',
    );
    expect(card()).toContain(
      'Weights: federations 2/3 (4 to vote), Oxford Health 1/3 (1 to vote); each divided equally among its votes\n',
    );
    expect(card()).toContain('- 1. For: no votes, 0 of the weight\n');
  });

  test('shows heads and weights side by side, and is carried by weight, exactly', async () => {
    await opens(`${MOVES} ${WEIGHTS}`);
    for (const handle of ['cara', 'dev']) await votes(handle, 'for');
    for (const handle of ['eve', 'cat']) await votes(handle, 'against');
    await bob.presses(bot.card('Pharmacy', 'P1'), 'For');
    expect(card()).toContain('- 1. For: 3 votes, 2/3 of the weight (');
    await bot.moveTo('2027-06-04 17:01');
    expect(card()).toContain('Carried: 2/3 of the weight for, two thirds were needed; by heads 3 of 5.\n');
    expect(card()).toContain('- For: 3 votes, 60%, 2/3 of the weight (');
    expect(card()).toContain(
      'How the blocks voted\n- federations, 2/3: For 2, Against 2\n- Oxford Health, 1/3: For 1\n',
    );
    expect(await ann.reads('decision show D1')).toContain('Carried: 2/3 of the weight for');
  });

  test('is not carried by a majority of heads without the weight', async () => {
    await opens(`${MOVES} ${WEIGHTS}`);
    for (const handle of ['cara', 'dev', 'eve']) await votes(handle, 'for');
    await votes('cat', 'against');
    await bob.types('vote P1 against');
    expect(await ann.reads('poll close P1')).toBe(
      'P1 is closed. Not carried: 1/2 of the weight for, two thirds were needed; by heads 3 of 5.',
    );
  });

  test('by the unit rule three of four federations give the whole of it', async () => {
    await opens(`${MOVES} ${WEIGHTS} shares by unit rule`);
    expect(card()).toContain('the whole of a share goes to what most of its block vote for\n');
    for (const handle of ['cara', 'dev', 'eve']) await votes(handle, 'for');
    await votes('cat', 'against');
    await bob.types('vote P1 against');
    expect(await ann.reads('poll close P1')).toBe(
      'P1 is closed. Carried: 2/3 of the weight for, two thirds were needed; by heads 3 of 5.',
    );
  });

  test('a share of all the weight counts those who do not vote', async () => {
    await opens(`${MOVES.replace('two thirds', 'two thirds of those entitled')} ${WEIGHTS}`);
    for (const handle of ['cara', 'dev']) await votes(handle, 'for');
    expect(await ann.reads('poll close P1')).toBe(
      'P1 is closed. Carried: 2/3 of all the weight for, two thirds were needed; by heads 2 of 2.',
    );
  });

  test('what did not vote is told, where the share is one of what voted', async () => {
    await opens(`${MOVES.replace(' passes by two thirds', '')} weights federation half, Oxford Health half`);
    await bob.types('vote P1 for');
    expect(await ann.reads('poll close P1')).toBe(
      'P1 is closed. Carried: 1/2 of the weight for, out of 1/2 that voted, a majority was needed; 1/2 did not vote; by heads 1 of 1.',
    );
    expect(card()).toContain('- For: 1 vote, 100%, 1/2 of the weight (');
  });

  test('what abstained is told apart from that', async () => {
    await opens(`${MOVES} ${WEIGHTS}`);
    await votes('cara', 'for');
    await votes('dev', 'abstain');
    expect(await ann.reads('poll close P1')).toBe(
      'P1 is closed. Carried: 1/3 of the weight for, out of 1/3 that went to an option, two thirds were needed; 1/3 did not vote; 1/3 went to none; by heads 1 of 1.',
    );
  });

  test('nothing is carried where blocks are divided', async () => {
    await opens(`${MOVES} ${WEIGHTS} shares by unit rule`);
    await votes('cara', 'for');
    await votes('dev', 'against');
    expect(await ann.reads('poll close P1')).toBe(
      'P1 is closed. Not carried: no block gave its share to anything.',
    );
  });
});

test('of several options the one with most weight wins, whatever its heads', async () => {
  await opens('poll open "Where?" Leeds | York closes Friday 5pm weights federation 1/3, Oxford Health 2/3');
  for (const handle of ['cara', 'dev', 'eve', 'cat']) await votes(handle, 'Leeds');
  await bob.types('vote P1 York');
  expect(await ann.reads('poll close P1')).toBe(
    'P1 is closed. Carried: York, with 2/3 of the weight; by heads 1 of 5.',
  );
});

test('a tie of weights is parted by the lot, as any', async () => {
  await opens(
    `poll open "Where?" Leeds | York closes Friday 5pm ties by lot weights federation half, Oxford Health half`,
  );
  await votes('cara', 'Leeds');
  await bob.types('vote P1 York');
  expect(await ann.reads('poll close P1')).toMatch(
    /^P1 is closed\. Carried: (?:Leeds|York), by lot after a tie between Leeds and York, with 1\/2 of the weight each\.$/,
  );
});

describe('weights are refused', () => {
  test.each([
    [`${MOVES} weights federation 2/3, Oxford Health 1/4`, 'These shares add up to 11/12.'],
    [`${MOVES} secret ${WEIGHTS}`, 'A weighted poll cannot be secret'],
    [
      `${MOVES} weights federation 2/3, practice 1/3`,
      'No share was given for Oxford Health (Foundation trust).',
    ],
    [
      `${MOVES} weights federation 1/3, Oxford Health 1/3, practice 1/3`,
      'Nobody here speaks for practice, so that share could not be given.',
    ],
    [`${MOVES} electorate members ${WEIGHTS}`, 'Weights are of organisations'],
    [`${MOVES} shares by unit rule`, 'There are no shares to give.'],
    [
      `poll open "Pilot?" consent closes Friday 5pm ${WEIGHTS}`,
      'Only motions and polls of one choice are weighted.',
    ],
  ])('%s', async (typed, why) => {
    expect(readView(await ann.types(typed))).toContain(why);
    expect(await bot.prisma.poll.count()).toBe(0);
  });
});

test('an organisation that a seat made known is given its kind, by which it has its share', async () => {
  await ann.types('member add @ann as representative at "Leeds Federation"');
  expect(readView(await ann.types(`${MOVES} ${WEIGHTS}`))).toContain(
    'No share was given for Leeds Federation (of no kind). Please name a share for each organisation or for its kind. A kind is given with: org add "Leeds Federation" --kind federation',
  );
  expect(await ann.reads('org add "Leeds Federation" --kind federation')).toBe(
    'Leeds Federation was in the directory already. It is now there as federation.\n[Undo]',
  );
  expect(readView(await ann.types(`${MOVES} ${WEIGHTS}`))).toContain('Leeds Federation (Ann Ward)');
  expect(await ann.reads('undo')).toContain('Taken back.');
  expect(readView(await ann.types(`${MOVES} ${WEIGHTS}`))).toContain('Leeds Federation (of no kind)');
  await ann.types('org add "Leeds Federation" --kind federation');
  expect(await ann.reads('org add "Leeds Federation" --kind practice')).toContain(
    'Leeds Federation is in the directory already.',
  );
});
