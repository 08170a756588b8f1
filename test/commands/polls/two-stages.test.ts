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

const card = (words: string) => readView(bot.card('Pharmacy', words));
const told = (handle: string) =>
  bot
    .direct('slack', handle)
    .map(({ view }) => readView(view))
    .join('\n');
const FIRST =
  'poll open "Set up the joint enterprise?" motion closes 24 September 2027 at 5pm ratified from 1 November 2027';

/** The first vote is carried by both who vote, in September. */
async function theyAgree(opens = FIRST) {
  await bot.moveTo('2027-09-13 10:00');
  await ann.types(opens);
  await ann.types('vote P1 for');
  await bob.types('vote P1 for');
  await bot.moveTo('2027-09-24 17:01');
}

describe('an indicative vote', () => {
  test('says before anyone votes when it may be ratified, and when it lapses', async () => {
    await bot.moveTo('2027-09-13 10:00');
    await ann.types(FIRST);
    expect(card('P1')).toContain(
      'Indicative: to be ratified from Monday 1 November 2027; it lapses if no vote on that opens until Tuesday 1 February 2028\n',
    );
  });

  test('is recorded as indicative', async () => {
    await theyAgree();
    expect(await ann.reads('decision show D1')).toContain(
      'Carried: 2 of 2 for, a majority was needed. Indicative: to be ratified from Monday 1 November 2027',
    );
    expect(card('P1')).toContain('[Open the ratifying vote]');
  });

  test('may not be ratified before its time', async () => {
    await theyAgree();
    await bot.moveTo('2027-10-31 10:00');
    expect(await ann.reads('poll open "Go ahead?" motion closes 20 November 2027 ratifies P1')).toContain(
      'P1 may be ratified from Monday 1 November 2027. Please open the ratifying vote then.',
    );
    expect(await bot.prisma.poll.count()).toBe(1);
  });

  test('is asked about when its time comes, of whoever opened it, and of nobody once that was done', async () => {
    await theyAgree();
    await bot.moveTo('2027-10-29 10:00');
    expect(told('ann')).not.toContain('may be ratified now');
    await bot.moveTo('2027-11-01 10:00');
    expect(told('ann')).toContain('P1 may be ratified now');
    await ann.types('poll open "Go ahead?" motion closes 20 November 2027 ratifies P1');
    expect(told('ann')).not.toContain('may be ratified now');
  });

  test('lapses when nobody puts it to that vote', async () => {
    await theyAgree();
    await bot.moveTo('2028-02-02 10:00');
    expect(await ann.reads('poll show P1')).toContain(
      'Indicative: lapsed on Tuesday 1 February 2028, not ratified',
    );
    expect(await ann.reads('poll open "Go ahead?" motion closes in 10 days ratifies P1')).toContain(
      'P1 has lapsed: its ratifying vote could open until Tuesday 1 February 2028.',
    );
  });

  test('that was not carried needs no ratifying', async () => {
    await bot.moveTo('2027-09-13 10:00');
    await ann.types(FIRST);
    await ann.types('vote P1 against');
    await bot.moveTo('2027-11-01 10:00');
    expect(card('P1')).not.toContain('Indicative');
    expect(card('P1')).not.toContain('[Open the ratifying vote]');
    expect(told('ann')).not.toContain('may be ratified now');
    expect(await ann.reads('poll open "Go ahead?" motion closes in 10 days ratifies P1')).toContain(
      'P1 carried nothing, so there is nothing to ratify.',
    );
  });
});

describe('the vote that ratifies it', () => {
  const SECOND =
    'poll open "Set up the joint enterprise, with its own board?" motion passes by two thirds of those entitled closes 19 November 2027 at 5pm ratifies P1';
  beforeEach(async () => {
    await theyAgree();
    await bot.moveTo('2027-11-01 10:00');
  });

  test('shows what the first was, and what has changed in its text', async () => {
    await ann.types(SECOND);
    expect(card('P2')).toContain(
      'Ratifies: P1 Set up the joint enterprise? Carried: 2 of 2 for, a majority was needed.\nBefore, it read: Set up the joint enterprise?\n',
    );
    expect(card('P1,')).toContain('Indicative: its ratifying vote is P2\n');
    expect(card('P1,')).not.toContain('[Open the ratifying vote]');
  });

  test('has a rule of its own, and both cards say what came of it', async () => {
    await ann.types(SECOND);
    await ann.types('vote P2 for');
    await bob.types('vote P2 for');
    await bot.moveTo('2027-11-19 17:01');
    expect(card('P1,')).toContain('Indicative: ratified in P2\n');
    expect(await ann.reads('decision show D2')).toContain(
      'Carried: 2 of 2 entitled for, two thirds were needed. This ratifies P1',
    );
  });

  test('that is lost says so', async () => {
    await ann.types(SECOND);
    await ann.types('vote P2 for');
    await bot.moveTo('2027-11-19 17:01');
    expect(card('P1,')).toContain('Indicative: not ratified in P2\n');
    expect(await ann.reads('decision show D2')).not.toContain('This ratifies');
  });

  test('is there once, unless it is taken back', async () => {
    await ann.types(SECOND);
    expect(await ann.reads(SECOND)).toContain('P1 is put to its ratifying vote in P2.');
    await ann.types('undo');
    expect(card('P1,')).toContain('Indicative: to be ratified from');
    await ann.types(SECOND);
    await ann.types('poll cancel P3 because of an error');
    expect(card('P1,')).toContain('[Open the ratifying vote]');
  });

  test.each(['slack', 'teams'] as const)('is opened from the card in %s', async (platform) => {
    await ann.types('member add bob as deputy chair');
    const speaker = platform === 'slack' ? ann : bob;
    const form = await speaker.presses(
      bot.card(platform === 'slack' ? '#pharmacy' : 'Pharmacy', 'P1'),
      'Open the ratifying vote',
    );
    expect(readView(form)).toContain(
      'Ratify P1\nThis vote ratifies P1 Set up the joint enterprise? Carried: 2 of 2 for, a majority was needed. Please change',
    );
    expect(readView(form)).toContain('Question*: Set up the joint enterprise?\n');
    await speaker.fills(form, {
      closes: { date: '2027-11-19', time: '17:00' },
    });
    expect(card('P2')).toContain('Ratifies: P1');
    expect(card('P2')).toContain('Passes: By a majority of the votes for and against\n');
    expect(card('P2')).not.toContain('Before, it read');
  });
});

test.each([
  [`${FIRST.replace('1 November', '20 September')}`, 'The ratifying vote comes after this one.'],
  ['poll open "Go ahead?" motion closes in 10 days ratifies P1', 'P1 was not opened as an indicative vote.'],
  ['poll open "Go ahead?" motion closes in 10 days ratifies P2', 'P2 is still open.'],
])('is refused: %s', async (typed, why) => {
  await bot.moveTo('2027-09-13 10:00');
  await ann.types('poll open "Go on?" motion closes 24 September 2027');
  await ann.types(FIRST);
  expect(readView(await ann.types(typed))).toContain(why);
  expect(await bot.prisma.poll.count()).toBe(2);
});

test('four federations and a provider vote in September by two thirds and one third, and ratify in November', async () => {
  for (const [handle, town] of Object.entries({
    cara: 'Abingdon',
    dev: 'Banbury',
    eve: 'Didcot',
    cat: 'Witney',
  })) {
    await ann.types(`org add "${town} Federation" --kind Federation`);
    await ann.types(`member add @${handle} as representative at "${town} Federation"`);
  }
  await ann.types('org add "Oxford Health" --kind "Foundation trust"');
  await ann.types('member add bob as representative at "Oxford Health"');
  const weights = 'passes by two thirds weights federation 2/3, Oxford Health 1/3';
  const votes = (handle: string, choice: string) => bot.slack('direct').as(handle).types(`vote ${choice}`);

  await bot.moveTo('2027-09-13 10:00');
  await ann.fills(await ann.types(`${FIRST} ${weights}`), {});
  for (const handle of ['cara', 'dev', 'eve']) await votes(handle, 'P1 for');
  await votes('cat', 'P1 against');
  await bob.presses(bot.card('Pharmacy', 'P1'), 'For');
  await bot.moveTo('2027-09-24 17:01');
  expect(card('P1')).toContain('Carried: 5/6 of the weight for, two thirds were needed; by heads 4 of 5.\n');

  await bot.moveTo('2027-11-02 10:00');
  const second = `poll open "Set up the joint enterprise in two phases?" motion closes 19 November 2027 at 5pm ratifies P1 ${weights}`;
  await ann.fills(await ann.types(second), {});
  expect(card('P2')).toContain('Ratifies: P1 Set up the joint enterprise? Carried: 5/6 of the weight for');
  for (const handle of ['cara', 'dev', 'eve', 'cat']) await votes(handle, 'P2 for');
  await bob.presses(bot.card('Pharmacy', 'P2'), 'Against');
  await bot.moveTo('2027-11-19 17:01');
  expect(card('P2')).toContain('Carried: 2/3 of the weight for, two thirds were needed; by heads 4 of 5.\n');
  expect(card('P1,')).toContain('Indicative: ratified in P2\n');
  expect(await ann.reads('decision show D2')).toContain('This ratifies P1');
});
