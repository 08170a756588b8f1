import { beforeEach, expect, test } from 'vitest';
import { everythingKept } from '../../support/everything-kept.ts';
import { addVoters } from '../../support/more-voters.ts';
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
beforeEach(() => addVoters(ann));

const card = () => readView(bot.card('Pharmacy', 'P1'));
const WHERE = 'poll open "Where?" Leeds | York | Hull voting by score closes Friday 5pm';

test('every option is given a score: the card says how, and shows who gave what', async () => {
  await ann.types(WHERE);
  expect(await ann.reads('vote P1 York 5, Hull 2')).toContain('your scores are Leeds 0, York 5 and Hull 2.');
  await bob.types('vote P1 1, 3, 0');
  expect(card()).toContain(
    '- 1. Leeds: 1 point (Bob Hill 1)\n- 2. York: 8 points (Ann Ward 5, Bob Hill 3)\n- 3. Hull: 2 points (Ann Ward 2)\nChoose: A score from 0 to 5 for each\nBallots: Open: everyone sees who gave what\nMethod: Score: the highest total\n',
  );
});

test.each(['slack', 'teams'] as const)(
  'a ballot is filled in by a form in %s, and changed',
  async (platform) => {
    const voter = platform === 'slack' ? ann : bob;
    await ann.types(WHERE);
    const form = await voter.types('vote P1');
    expect(readView(form)).toContain('Leeds*:\nYork:\nHull:\n[Vote]');
    await voter.fills(form, { score1: '2', score3: '5' });
    expect(readView(await voter.types('vote P1'))).toContain('Leeds*: 2\nYork: 0\nHull: 5\n');
  },
);

test.each(['York 6', 'York', 'York 5, York 3', 'Paris 5', '5, 3'])('it is no ballot: %s', async (typed) => {
  await ann.types(WHERE);
  expect(await ann.reads(`vote P1 ${typed}`)).toContain('Please give each option a score from 0 to 5');
  expect(await bot.prisma.ballot.count()).toBe(0);
});

test('the highest total wins, and the result and the decision say by how much', async () => {
  await ann.types(WHERE);
  await ann.types('vote P1 York 5, Hull 2');
  await bob.types('vote P1 Leeds 1, York 3');
  expect(await ann.reads('poll close P1')).toBe('P1 is closed. Carried: York, with 8 of 10 points.');
  expect(card()).toContain('- York: 8 points, 80% (Ann Ward 5, Bob Hill 3)\n');
  expect(await ann.reads('decision show D1')).toContain('points Leeds 1, York 8 and Hull 2');
});

test('a share that carries it is refused, because totals are compared', async () => {
  expect(await ann.reads(WHERE.replace('closes', 'passes by two thirds closes'))).toContain(
    'Where options are scored the highest total wins.',
  );
});

test('in secret nothing kept tells a score, and few ballots tell only what was carried', async () => {
  await ann.types(WHERE.replace('closes', 'secret closes'));
  const direct = (handle: string) => bot.slack('direct').as(handle);
  await ann.fills(await ann.types('vote P1'), { score1: '0', score2: '5' });
  await direct('dev').types('vote P1 York 5');
  await direct('cara').types('vote P1 0, 5, 1');
  const kept = await everythingKept(bot);
  expect(kept).not.toMatch(/York 5|score\d\W+\d|0, 5, 1/);
  expect(await bot.prisma.ballot.count()).toBe(0);
  expect(await bot.prisma.change.count({ where: { command: 'poll.vote' } })).toBe(0);
  await bot.moveTo('2027-06-04 17:01');
  expect(card()).toBe(
    'Where?\nPoll P1, closed on Friday 4 June 2027 at 5pm\nCarried: York.\nRecorded as: D1',
  );
});
