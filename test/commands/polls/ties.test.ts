import { beforeEach, describe, expect, test } from 'vitest';
import { addVoters, countedFromThree, theyVote } from '../../support/more-voters.ts';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot, { bob: 'clinical chair' }));
});
beforeEach(() => addVoters(ann));

const told = (platform: 'slack' | 'teams', handle: string) =>
  bot
    .direct(platform, handle)
    .map(({ view }) => readView(view))
    .join('\n');
const card = () => readView(bot.card('Pharmacy', 'P1'));
const WHERE = 'poll open "Where shall we meet?" Leeds | York | Hull ties by chair closes Friday 5pm';

/** Leeds and York get two votes each, and the poll closes by itself. */
async function theyTie(opens = WHERE, [one, other] = ['Leeds', 'York']) {
  await ann.types(opens);
  const direct = bot.slack('direct').as('ann');
  await direct.types(`vote P1 ${one}`);
  await bot.teams('direct').as('bob').types(`vote P1 ${one}`);
  await theyVote(bot, other ?? '');
  await bot.moveTo('2027-06-04 17:01');
}

const TIE = 'a tie between Leeds and York, with 2 of 4 votes each';

describe('a tie that the chair’s casting vote may part', () => {
  test('is said on the card before anyone votes', async () => {
    await ann.types(WHERE);
    expect(card()).toContain('Ties: By the chair’s casting vote, after the close\n');
  });

  test('records nothing at the close, and waits for the chair', async () => {
    await theyTie();
    expect(card()).toContain(`Not carried yet: ${TIE}. The chair has the casting vote.\n`);
    expect(card()).toContain('[Give the casting vote]');
    expect(await bot.prisma.decision.count()).toBe(0);
    expect(told('teams', 'bob')).toContain('P1 waits for your casting vote');
    expect(told('slack', 'ann')).not.toContain('casting vote');
    expect(await bot.teams('direct').as('bob').reads('me')).toContain(
      'P1 Where shall we meet? (Leeds Pharmacy LPN, a tie: your casting vote)',
    );
  });

  test('is decided by the form, once, with who decided it on the card', async () => {
    await theyTie();
    const form = await bob.presses(bot.card('Pharmacy', 'P1'), 'Give the casting vote');
    expect(form).toMatchObject({ fields: [{ choices: [{ label: 'Leeds' }, { label: 'York' }] }] });
    await bob.fills(form, { choices: '2' });
    expect(card()).toContain(`Carried: York, by the chair’s casting vote after ${TIE}.\n`);
    expect(card()).toContain('Casting vote: Bob Hill\nRecorded as: D1');
    expect(card()).not.toContain('[Give the casting vote]');
    expect(await bob.reads('decision show D1')).toContain('York, by the chair’s casting vote');
    expect(await bob.reads('poll decide P1 Leeds')).toBe(
      'The casting vote in P1 has been given already, and stands.',
    );
    expect(await bot.prisma.decision.count()).toBe(1);
    expect(told('teams', 'bob')).toContain('P1 is closed. Carried: York');
  });

  test('is decided in words, and stays so', async () => {
    await theyTie();
    expect(await bob.reads('poll decide P1 Leeds')).toBe(
      `P1 is decided. Carried: Leeds, by the chair’s casting vote after ${TIE}.`,
    );
    expect(await bob.reads('undo')).toContain('What was closed stays closed');
  });

  test.each([
    ['poll decide P1 Hull', 'The tie is between Leeds and York. Please choose one of these.'],
    ['poll decide P1 Cardiff', 'That is not one of the options.'],
  ])('is not decided by %s', async (typed, says) => {
    await theyTie();
    expect(await bob.reads(typed)).toContain(says);
    expect(card()).toContain('Not carried yet');
  });

  test('is the chair’s alone, and the deputy’s only where nobody is chair', async () => {
    await ann.types('member add @cara as deputy chair');
    await theyTie();
    const cara = bot.slack('#pharmacy').as('cara');
    const theirs =
      'The casting vote in P1 is the clinical chair’s or, where nobody is clinical chair, the deputy chair’s.';
    expect(await ann.reads('poll decide P1 Leeds')).toBe(theirs);
    expect(await cara.reads('poll decide P1 Leeds')).toBe(theirs);
    await ann.types('member end bob because they moved');
    await bot.moveTo('2027-06-05 10:00');
    expect(await cara.reads('poll decide P1 Leeds')).toContain('P1 is decided. Carried: Leeds');
  });

  test('only waits where there is one', async () => {
    await ann.types(WHERE);
    expect(await bob.reads('poll decide P1 Leeds')).toBe(
      'P1 is open until Friday 4 June 2027 at 5pm. Whether there is a tie shows once it has closed.',
    );
    await bob.types('vote P1 York');
    expect(await ann.reads('poll close P1')).toBe('P1 is closed. Carried: York, with 1 of 1 vote.');
    expect(await bob.reads('poll decide P1 Leeds')).toBe('No tie of P1 waits for a casting vote.');
  });

  test.each([
    ['for', 'Carried: 2 of 4 for, by the chair’s casting vote.'],
    ['against', 'Not carried: 2 of 4 for, by the chair’s casting vote.'],
  ])('on a motion it carries or not: %s', async (vote, says) => {
    await theyTie('poll open "Merge?" motion ties by chair closes Friday 5pm', ['For', 'Against']);
    expect(card()).toContain(
      'Not carried yet: 2 of 4 for and as many against. The chair has the casting vote.',
    );
    expect(await bob.reads(`poll decide P1 ${vote}`)).toBe(`P1 is decided. ${says}`);
    expect(await bob.reads('decision show D1')).toContain(says.replace(/\.$/, ''));
  });

  test('on a motion that one more vote would not carry decides nothing', async () => {
    const opens = 'poll open "Merge?" motion passes by two thirds ties by chair closes Friday 5pm';
    await theyTie(opens, ['For', 'Against']);
    expect(card()).toContain('Not carried: 2 of 4 for, two thirds were needed.');
    expect(await bob.reads('poll decide P1 for')).toBe('No tie of P1 waits for a casting vote.');
  });

  test('in secret is told with the numbers, and not with few ballots', async () => {
    const secret = WHERE.replace('closes', 'secret closes');
    await theyTie(secret);
    expect(card()).toContain('Nothing is carried.');
    expect(card()).not.toContain('casting');
    expect(await bob.reads('poll decide P1 Leeds')).toBe('No tie of P1 waits for a casting vote.');
  });

  test('in secret, where the numbers are told, is parted like any', async () => {
    await countedFromThree(bot);
    await theyTie(WHERE.replace('closes', 'secret closes'));
    expect(await bob.reads('poll decide P1 York')).toContain('P1 is decided. Carried: York');
  });

  test('by scores and of times', async () => {
    await theyTie('poll open "Which?" Leeds | York voting by score ties by chair closes Friday 5pm', [
      'Leeds 5',
      'York 5',
    ]);
    expect(await bob.reads('poll decide P1 York')).toBe(
      'P1 is decided. Carried: York, by the chair’s casting vote after a tie between Leeds and York, with 10 of 20 points each.',
    );
  });

  test('at the time it chose the meeting is planned', async () => {
    await theyTie(
      'poll open "When?" 15 June 2pm | 16 June 10am voting by time ties by the chair’s casting vote closes Friday 5pm',
      ['1 yes', '2 yes'],
    );
    expect(card()).toContain('Of each, 2 of 4 could make it. The chair has the casting vote.');
    expect(card()).not.toContain('Plan it for');
    expect(await bob.reads('poll decide P1 2')).toContain('by the chair’s casting vote after a tie of');
    expect(card()).toContain('[Plan the meeting]');
  });
});

describe('how ties are parted is refused', () => {
  test.each([
    ['voting by ranking ties by chair', 'Where options are ranked the count itself parts a tie'],
    ['voting by ranking ties by none', 'Where options are ranked the count itself parts a tie'],
    ['ties by earlier preference', 'Only ranked options have earlier preferences.'],
  ])('%s', async (how, why) => {
    expect(await ann.reads(`poll open "Where?" Leeds | York ${how} closes Friday 5pm`)).toContain(why);
    expect(await bot.prisma.poll.count()).toBe(0);
  });

  test('of consent, which knows none', async () => {
    expect(await ann.reads('poll open "Pilot it?" consent ties by chair closes Friday 5pm')).toContain(
      'Consent knows no tie',
    );
  });

  test('by a chair where nobody is one', async () => {
    await ann.types('member end bob because they moved');
    await bot.moveTo('2027-06-02 10:00');
    expect(await ann.reads(WHERE)).toContain(
      'Nobody is clinical chair or deputy chair of Leeds Pharmacy LPN',
    );
    expect(await bot.prisma.poll.count()).toBe(0);
  });
});

test('of ranked options earlier preferences part a tie, and else the lot of a seed that was told', async () => {
  await ann.types(
    'poll open "Where?" Leeds | York voting by ranking ties by earlier preference closes Friday 5pm',
  );
  expect(card()).toMatch(/Ties: By the round before, else by lot, drawn from the seed [A-Z0-9]{8}\n/);
});
