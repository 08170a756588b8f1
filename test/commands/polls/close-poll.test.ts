import { describe, expect, test } from 'vitest';
import { jobs } from '../../../jobs/index.ts';
import { catAsMember } from '../../support/cat.ts';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
const meet = async (fresh: TestBot) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot, { bob: 'clinician' }));
};
const card = (title = 'P1') => readView(bot.card('Pharmacy', title));

describe('at its time', () => {
  eachWithBot(meet);

  test('a poll is closed, and its card says in every channel what came of it', async () => {
    const cat = await catAsMember(bot, ann, 'slack', ['patient representative']);
    await ann.types('poll open "Where shall we meet?" Leeds | York | Hull closes Friday 5pm');
    await ann.types('vote P1 York');
    await bob.types('vote P1 York');
    await cat.types('vote P1 Leeds');
    await bot.moveTo('2027-06-04 17:01');
    expect(card()).toBe(
      [
        'Where shall we meet?',
        'Poll P1, closed on Friday 4 June 2027 at 5pm',
        'York: 2 of 3 votes.',
        '- Leeds: 1 vote, 33% (Cat Jones)',
        '- York: 2 votes, 67% (Ann Ward, Bob Hill)',
        '- Hull: no votes, 0%',
        'Voted: 3 of 3',
        'Clinical majority: No: 1 clinician and 2 others voted',
        'Recorded as: D1',
      ].join('\n'),
    );
    expect(bot.shown('#pharmacy')).toContain(card());
  });

  test('what was decided is recorded, with its numbers', async () => {
    await ann.types('poll open "Adopt the terms" Yes | No | Abstain closes Friday 5pm');
    await ann.types('vote P1 Yes');
    await bot.moveTo('2027-06-04 17:01');
    const decision = [
      'Adopt the terms. Yes: 1 of 1 vote',
      'Decision D1, recorded by Ann Ward on Friday 4 June 2027 at 5pm',
      'Because: 1 of 2 voted in poll P1 (0 clinicians and 1 other): Yes 1, No 0 and Abstain 0',
    ].join('\n');
    expect(card('D1')).toContain(decision);
    expect(bot.shown('#pharmacy').some((each) => each.includes(decision))).toBe(true);
    expect(await ann.reads('decision list')).toContain(
      'D1 Adopt the terms. Yes: 1 of 1 vote, because 1 of 2 voted in poll P1',
    );
    await ann.types('member add @dev as clinician');
    expect(await ann.reads('poll show P1')).toContain('Voted: 1 of 2');
  });

  test('nothing is said of clinicians in a network that needs no majority of them', async () => {
    const there = bot.slack('#assembly').as('ann');
    await there.types('network create "National Assembly" --kind assembly');
    await there.types('poll open "Adopt the terms" Yes | No closes Friday 5pm');
    await there.types('vote P1 Yes');
    await bot.moveTo('2027-06-04 17:01');
    expect(readView(bot.card('#assembly', 'P1'))).not.toMatch(/clinic/i);
    expect(await there.reads('decision show D1')).toContain(
      'Because: 1 of 1 voted in poll P1: Yes 1 and No 0',
    );
  });

  test('of those who voted and left before it closed it is said that they have left', async () => {
    await ann.types('poll open "Where?" Leeds | York closes Friday 5pm');
    await ann.types('vote P1 York');
    await bob.types('vote P1 York');
    await ann.types('member end bob because he has moved');
    await bot.moveTo('2027-06-04 17:01');
    expect(card()).toContain('Clinical majority: No: 0 clinicians, 1 other and 1 who has left since voted');
    expect(await ann.reads('decision show D1')).toContain(
      '2 of 2 voted in poll P1 (0 clinicians, 1 other and 1 who has left since)',
    );
  });

  test('the decision has nothing to take back', async () => {
    await ann.types('poll open "Where?" Leeds | York closes today at 10:05am');
    await ann.types('vote P1 York');
    await bot.moveTo('2027-06-01 10:06');
    expect(card('D1')).not.toContain('Undo');
    await ann.types('decision record We wait');
    expect(card('D2')).toContain('[Undo]');
  });

  test('at night or on a day off its card tells at once, and the decision comes when people are at work', async () => {
    await ann.types('poll open "Where?" Leeds | York closes 6 June'); // a Sunday
    await ann.types('vote P1 York');
    await bot.moveTo('2027-06-07 08:59');
    expect(card()).toContain('York: 1 of 1 vote.\n');
    expect(bot.shown('#pharmacy').join()).not.toContain('Decision D1');
    await bot.moveTo('2027-06-07 09:00');
    expect(card('D1')).toContain('Where? York: 1 of 1 vote');
  });

  test('nothing is recorded where nobody voted', async () => {
    await ann.types('poll open "Where?" Leeds | York closes Friday 5pm');
    await bot.moveTo('2027-06-04 17:01');
    expect(card()).toBe(
      'Where?\nPoll P1, closed on Friday 4 June 2027 at 5pm\nNobody voted.\n- Leeds: no votes, 0%\n- York: no votes, 0%\nVoted: 0 of 2',
    );
    expect(await bot.prisma.decision.count()).toBe(0);
  });

  test('the audit says that the bot did it', async () => {
    await ann.types('poll open "Where?" Leeds | York closes Friday 5pm');
    await bot.moveTo('2027-06-04 17:01');
    expect(await bot.prisma.change.findMany({ where: { command: 'poll.close' } })).toMatchObject([
      { record: 'poll', personId: null, before: { status: 'open' }, after: { status: 'closed' } },
    ]);
  });

  test('what it decides in a running meeting is in the minutes', async () => {
    await ann.types('meeting schedule Board on 1 June 2027 at 2pm');
    await ann.types('meeting start M1');
    await ann.types('poll open "Where?" Leeds | York closes 14 June at 5pm');
    await ann.types('vote P1 York');
    await ann.types('poll close P1');
    expect(await ann.reads('meeting minutes M1')).toContain('Where? York: 1 of 1 vote, because');
  });
});

describe('of a network that was closed', () => {
  eachWithBot(meet);

  test('a poll is let be until it is open again', async () => {
    await ann.types('poll open "Where?" Leeds | York closes Friday 5pm');
    await ann.types('vote P1 York');
    await bot.prisma.network.updateMany({ data: { status: 'closed' } });
    await bot.moveTo('2027-06-05 12:00');
    const { id } = await bot.prisma.poll.findFirstOrThrow();
    await jobs['close-poll']({ id }, bot.jobContext);
    expect(await bot.storage.due(bot.now(), 10)).toEqual([]);
    expect(await bot.prisma.poll.findFirstOrThrow()).toMatchObject({ status: 'open' });
    expect(await bot.prisma.decision.count()).toBe(0);
    await bot.prisma.network.updateMany({ data: { status: 'active' } });
    await bot.settle();
    expect(card()).toContain('York: 1 of 1 vote.');
  });
});

describe('by command', () => {
  eachWithBot(meet);

  test('it is closed before its time', async () => {
    await ann.types('poll open "Where?" Leeds | York closes Friday 5pm');
    await bob.types('vote P1 Leeds');
    expect(await ann.reads('poll close P1')).toBe('P1 is closed. Leeds: 1 of 1 vote.');
    expect(card()).toContain(', closed on Tuesday 1 June 2027 at 10am');
    expect(await ann.reads('poll close P1')).toBe('P1 is closed already, so that can no longer be done.');
    expect(await ann.reads('poll cancel P1 because it was wrong')).toContain('P1 is closed already');
    expect(await ann.reads('poll extend P1 to 14 June')).toContain('P1 is closed already');
    await bot.moveTo('2027-06-05 12:00');
    expect(await bot.prisma.decision.count()).toBe(1);
  });

  test('it is extended, and closes then', async () => {
    await ann.types('poll open "Where?" Leeds | York closes Friday 5pm');
    expect(await ann.reads('poll extend P1 to 14 June 2027')).toBe(
      'P1 now closes on Monday 14 June 2027 at 11:59pm.\n[Undo]',
    );
    await bot.moveTo('2027-06-10 12:00');
    await bob.types('vote P1 Leeds');
    expect(card()).toContain(', closes on Monday 14 June 2027 at 11:59pm (4 days left)');
    await bot.moveTo('2027-06-15 00:00');
    expect(card()).toContain('Leeds: 1 of 1 vote.');
  });

  test.each([
    ['to yesterday', 'That time has gone by.'],
    ['to 3 June at 5pm', 'It closes on Friday 4 June 2027 at 5pm as it is. Please give a later time'],
  ])('it is not extended %s', async (to, why) => {
    await ann.types('poll open "Where?" Leeds | York closes Friday 5pm');
    expect(await ann.reads(`poll extend P1 ${to}`)).toContain(why);
    expect(card()).toContain(', closes on Friday 4 June 2027 at 5pm');
  });

  test('it is cancelled, with a reason and nothing counted', async () => {
    await ann.types('poll open "Where?" Leeds | York secret closes Friday 5pm');
    await ann.types('vote P1 Leeds');
    expect(await ann.reads('poll cancel P1')).toContain('Cancel a poll\nPoll*: P1\nWhy*:');
    expect(await ann.reads('poll cancel P1 because the options were wrong')).toBe(
      'P1 is cancelled. Nothing was counted.',
    );
    expect(card()).toBe(
      'Where?\nPoll P1, cancelled\nCancelled, because the options were wrong. No vote was counted.',
    );
    expect(await bob.reads('poll show P1')).toBe(card());
    expect(await ann.reads('vote P1 York')).toBe('P1 was cancelled already, so that can no longer be done.');
    expect(await bot.prisma.sealedBox.count()).toBe(0);
    await bot.moveTo('2027-06-05 12:00');
    expect(await bot.prisma.decision.count()).toBe(0);
  });

  test('a form asks for what is missing', async () => {
    await ann.types('poll open "Where?" Leeds | York closes Friday 5pm');
    const form = await ann.types('poll extend');
    await ann.fills(form, { poll: 'P1', closes: { date: '2027-06-07', time: '09:30' } });
    expect(card()).toContain(', closes on Monday 7 June 2027 at 9:30am');
    const sure = await ann.fills(await ann.types('poll close'), { poll: 'P1' });
    expect(readView(sure)).toContain('Close P1 now?\nWhere? 0 of 2 voted.');
    expect(await ann.fills(sure, {})).toMatchObject({
      said: 'P1 is closed. Nobody voted.',
      key: expect.stringMatching(/^poll.card/),
    });
  });
});
