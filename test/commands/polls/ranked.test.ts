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
  ({ ann, bob } = await foundNetwork(bot));
});
beforeEach(() => addVoters(ann));

const card = () => readView(bot.card('Pharmacy', 'P1'));
const WHERE = 'poll open "Where?" Leeds | York | Hull voting by ranking closes Friday 5pm';
const direct = (handle: string) => bot.slack('direct').as(handle);

test('options are ranked: the card says how, and shows who put what first', async () => {
  await ann.types(WHERE);
  await ann.types('vote P1 York, Hull');
  expect(card()).toContain(
    '- 2. York: 1 first preference (Ann Ward)\n- 3. Hull: no first preferences\nChoose: As many as you like, in order of preference\n',
  );
  expect(card()).toMatch(
    /Method: Ranked: instant run-off\nTies: By the round before, else by lot, drawn from the seed [A-Z0-9]{8}\n/,
  );
  expect(card()).toContain('[Vote] [Undo opening]');
});

test.each(['slack', 'teams'] as const)('a ballot is filled in by a form in %s', async (platform) => {
  const voter = platform === 'slack' ? ann : bob;
  await ann.types(WHERE);
  expect(readView(await voter.types('vote P1'))).toContain(
    'First preference*:\nSecond preference:\nThird preference:\n[Vote]',
  );
  const answer = await voter.fills(await voter.types('vote P1'), { preference1: '3', preference2: '1' });
  expect(answer).toMatchObject({
    said: 'P1 Where?: your order is Hull, Leeds. You can change it until Friday 4 June 2027 at 5pm.',
  });
  expect(readView(await voter.types('vote P1'))).toContain(
    'First preference*: 3\nSecond preference: 1\nThird',
  );
});

test('in which an option stands once', async () => {
  await ann.types(WHERE);
  await ann.fills(await ann.types('vote P1'), { preference1: '3', preference2: '3' }).catch(() => undefined);
  expect(await ann.reads('vote P1 Hull, York, Hull')).toContain(
    'Hull is there twice. Please give each option one preference.',
  );
  expect(await bot.prisma.ballot.count()).toBe(0);
});

/** Has people vote so that York is behind at first, and wins through the ballot that begins with Hull. */
const theyRank = async () => {
  await ann.types('vote P1 Leeds then York');
  await bob.types('vote P1 Hull > York');
  await direct('dev').types('vote P1 York');
  await direct('cara').types('vote P1 York, Leeds');
};

test('the result says who won, and how it was counted round by round', async () => {
  await ann.types(WHERE);
  await theyRank();
  expect(await ann.reads('poll close P1')).toBe('P1 is closed. Carried: York, with 3 of 4 votes in round 2.');
  expect(card()).toMatch(
    /How it was counted\n- Round 1: Leeds 1, York 2, Hull 1\n- Round 2, without (?:Leeds|Hull), by lot: .*York 3.*; elected: York\n/,
  );
  expect(await ann.reads('decision show D1')).toContain('first preferences Leeds 1, York 2 and Hull 1');
});

test('in secret few ballots tell what was carried, and no round', async () => {
  await ann.types(WHERE.replace('closes', 'secret closes'));
  await ann.types('vote P1 Leeds, York');
  await direct('dev').types('vote P1 York');
  await direct('cara').types('vote P1 York, Leeds');
  await bot.moveTo('2027-06-04 17:01');
  expect(card()).toBe(
    'Where?\nPoll P1, closed on Friday 4 June 2027 at 5pm\nCarried: York.\nRecorded as: D1',
  );
  expect(JSON.stringify(await bot.prisma.change.findMany())).not.toContain('rounds');
});

test('a poll in which one is chosen knows no preferences', async () => {
  await ann.types('poll open "Where?" Leeds | York closes Friday 5pm');
  expect(await ann.reads('vote P1 York, Leeds')).toContain('You chose 2 options. Please choose one.');
});

describe('several are elected by the single transferable vote', () => {
  test('with the votes of each round', async () => {
    await ann.types('poll open "Who?" Ann | Bob | Cara voting by stv seats 2 closes Friday 5pm');
    expect(card()).toContain('Method: Single transferable vote, 2 to be elected\n');
    await ann.types('vote P1 Ann, Bob');
    await bob.types('vote P1 Ann, Bob');
    await direct('dev').types('vote P1 Ann, Cara');
    await direct('cara').types('vote P1 Cara');
    expect(await ann.reads('poll close P1')).toBe(
      'P1 is closed. Elected: Ann and Cara, by 4 ballots for 2 seats.',
    );
    expect(card()).toContain(
      [
        'How it was counted',
        '- Round 1: Ann 3, Bob 0, Cara 1; elected: Ann',
        '- Round 2, Ann’s surplus passed on: Ann 2, Bob 0.66666, Cara 1.33333',
        '- Round 3, without Bob: Ann 2, Cara 1.33333; 0.66666 with no further preference; elected: Cara',
      ].join('\n'),
    );
  });

  test('of whom it must be said how many', async () => {
    expect(await ann.reads('poll open "Who?" Ann | Bob voting by stv closes Friday 5pm')).toContain(
      'How many are to be elected?',
    );
  });
});
