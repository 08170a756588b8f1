import { beforeEach, describe, expect, test } from 'vitest';
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
  ({ ann, bob } = await foundNetwork(bot, { bob: 'deputy chair' }));
});
beforeEach(() => addVoters(ann));

const card = () => readView(bot.card('Pharmacy', 'P1'));
const direct = (handle: string) => bot.slack('direct').as(handle);
const WHEN =
  'poll open "When shall we meet?" 16 June 10am | Tuesday 15 June 2pm | 17 June 2pm voting by time closes Friday 5pm';

describe('a poll of times', () => {
  test('shows each time in full, the earliest first, and who can make it', async () => {
    await ann.types(WHEN);
    await ann.types('vote P1 yes, no, if need be');
    await bob.types('vote P1 1 yes, 2 maybe');
    expect(card()).toContain(
      [
        '- 1. Tuesday 15 June 2027 at 2pm: 2 yes (Ann Ward yes, Bob Hill yes)',
        '- 2. Wednesday 16 June 2027 at 10am: 0 yes, 1 if need be (Bob Hill if need be)',
        '- 3. Thursday 17 June 2027 at 2pm: 0 yes, 1 if need be (Ann Ward if need be)',
        'Choose: Yes, if need be, or no for each',
        'Ballots: Open: everyone sees who gave what',
        'Method: Time: the one that most could make',
      ].join('\n'),
    );
    expect(card()).toContain('[Vote] [Undo opening]');
  });

  test.each([
    ['Tuesday | Hull', 'I could not read “Tuesday” as a day and a time.'],
    ['15 June 2pm | 15 June 14:00', 'Tuesday 15 June 2027 at 2pm is there twice.'],
    ['15 June 2pm | 1 June 2027 8am', 'Tuesday 1 June 2027 at 8am has gone by.'],
  ])('refuses what is no time ahead: %s', async (options, why) => {
    expect(await ann.reads(`poll open "When?" ${options} voting by time closes Friday 5pm`)).toContain(why);
    expect(await bot.prisma.poll.count()).toBe(0);
  });

  test('takes no share that carries it', async () => {
    expect(await ann.reads(WHEN.replace('closes', 'passes by two thirds closes'))).toContain(
      'The best time is the one that most could make.',
    );
  });
});

test.each(['slack', 'teams'] as const)(
  'the form asks of each time in %s, and is changed',
  async (platform) => {
    const voter = platform === 'slack' ? ann : bob;
    await ann.types(WHEN);
    const form = await voter.types('vote P1');
    expect(readView(form)).toContain(
      'Tuesday 15 June 2027 at 2pm*:\nWednesday 16 June 2027 at 10am:\nThursday 17 June 2027 at 2pm:\n[Vote]',
    );
    expect(form).toMatchObject({
      fields: [{ choices: [{ label: 'Yes' }, { label: 'If need be' }, { label: 'No' }] }, {}, {}],
    });
    const answer = await voter.fills(form, { score1: '0', score3: '2' });
    expect(answer).toMatchObject({
      said: 'P1 When shall we meet?: your answers are Tuesday 15 June 2027 at 2pm no, Wednesday 16 June 2027 at 10am no and Thursday 17 June 2027 at 2pm yes. You can change it until Friday 4 June 2027 at 5pm.',
    });
    expect(card()).toContain('- 3. Thursday 17 June 2027 at 2pm: 1 yes (');
  },
);

test.each(['yes', '9 yes', '1 yes, 1 no', '1 perhaps'])('it is no answer: %s', async (typed) => {
  await ann.types(WHEN);
  expect(await ann.reads(`vote P1 ${typed}`)).toContain('Please answer yes, if need be or no for each');
  expect(await bot.prisma.ballot.count()).toBe(0);
});

describe('the result', () => {
  test('says which time is best, and for how many', async () => {
    await ann.types(WHEN);
    await ann.types('vote P1 yes, if need be, no');
    await bob.types('vote P1 yes, yes, yes');
    await direct('dev').types('vote P1 no, yes, no');
    const said = 'Best: Wednesday 16 June 2027 at 10am. 3 of 3 could make it, 1 of them if need be.';
    expect(await ann.reads('poll close P1')).toBe(`P1 is closed. ${said}`);
    expect(card()).toContain('- Wednesday 16 June 2027 at 10am: 2 yes, 1 if need be, 100% (');
    expect(await ann.reads('decision show D1')).toContain('Tuesday 15 June 2027 at 2pm (2 yes)');
  });

  test.each(['slack', 'teams'] as const)('plans the meeting by one button in %s', async (platform) => {
    await ann.types(WHEN);
    await ann.types('vote P1 2 yes');
    await ann.types('poll close P1');
    expect(card()).toContain('[Plan the meeting]');
    const form = await (platform === 'slack' ? ann : bob).presses(
      bot.card('Pharmacy', 'P1'),
      'Plan the meeting',
    );
    await (platform === 'slack' ? ann : bob).fills(form, { title: 'June meeting' });
    expect(readView(bot.card('Pharmacy', 'M1'))).toContain('Wednesday 16 June 2027 at 10am');
  });

  test('offers each of the times that are equally good', async () => {
    await ann.types(WHEN);
    await ann.types('vote P1 yes, no, yes');
    expect(await ann.reads('poll close P1')).toBe(
      'P1 is closed. Equally good: Tuesday 15 June 2027 at 2pm and Thursday 17 June 2027 at 2pm. Of each, 1 of 1 could make it.',
    );
    expect(card()).toContain(
      '[Plan it for Tuesday 15 June 2027 at 2pm] [Plan it for Thursday 17 June 2027 at 2pm]',
    );
  });

  test('offers nothing where no time suits anybody, nor once it has gone by', async () => {
    await ann.types(WHEN);
    await ann.types('vote P1 no, no, no');
    expect(await ann.reads('poll close P1')).toBe('P1 is closed. None of these times suits anybody.');
    expect(card()).not.toContain('[Plan');
  });

  test('in secret tells of few ballots which time was found, and nothing kept tells who could', async () => {
    await ann.types(WHEN.replace('closes', 'secret closes'));
    await ann.fills(await ann.types('vote P1'), { score1: '0', score2: '2' });
    await direct('dev').types('vote P1 2 yes, 3 if need be');
    await direct('cara').types('vote P1 no, yes, no');
    expect(await everythingKept(bot)).not.toMatch(/2 yes|score\d\W+\d|no, yes, no/);
    expect(await bot.prisma.ballot.count()).toBe(0);
    await bot.moveTo('2027-06-04 17:01');
    expect(card()).toBe(
      'When shall we meet?\nPoll P1, closed on Friday 4 June 2027 at 5pm\nCarried: Wednesday 16 June 2027 at 10am.\nRecorded as: D1\n[Plan the meeting]',
    );
  });
});
