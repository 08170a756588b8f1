import { beforeEach, describe, expect, test } from 'vitest';
import { fromFrozen, hashOf } from '../../../commands/meetings/frozen-minutes.ts';
import { filesIn } from '../../../commands/view.ts';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot, { cat: 'clinician' }));
});
beforeEach(async () => {
  for (const typed of [
    'meeting schedule "June meeting" on 14 June 2027 at 2pm in Leeds',
    'meeting agenda M1 add Needs',
    'meeting start M1',
    'meeting note Practices wait',
    'action add @cat Write the summary by 30 June 2027',
    'meeting end',
  ])
    await ann.types(typed);
});

const VOTE = 'meeting minutes confirm M1 by poll closes 4 June 2027 5pm';
const card = () => readView(bot.card('Pharmacy', 'Minutes of M1'));
const poll = (number = 1) => readView(bot.card('Pharmacy', `Poll P${number}`));
const kept = () => bot.prisma.confirmedMinutes.findFirst();
const put = () => bot.prisma.minutesVote.findFirstOrThrow({ orderBy: { createdAt: 'desc' } });
const told = (who: string) => bot.direct('slack', who).map(({ view }) => readView(view));
const upToStatus = (minutes: string) => minutes.split(/\n## (?:Confirmed|Put to the vote)/)[0];

describe('minutes that are put to the vote', () => {
  test('are confirmed once the vote closes, as they were put to it, with how the members voted', async () => {
    await ann.types('meeting minutes review M1 by 3 June 2027');
    await ann.types(VOTE);
    expect(poll()).toContain(
      'Are the minutes of M1 June meeting, Tuesday 1 June 2027, a true and accurate record?',
    );
    const { hash } = await put();
    expect(poll()).toContain(`Minutes: M1, with the fingerprint ${hash}`);
    expect(card()).toContain('Status: Voted on in P1, which closes on Friday 4 June 2027 at 5pm');
    const before = await bob.reads('meeting minutes M1');
    expect(before).toContain('are voted on in P1, which closes on Friday 4 June 2027 at 5pm');
    await bob.types('vote for in P1');
    await ann.types('vote for in P1');
    await bot.moveTo('2027-06-04 17:05');
    const confirmed = await kept();
    expect(confirmed).toMatchObject({ hash, byPoll: 'P1: 2 for, 0 against, 0 abstained' });
    expect(hashOf(fromFrozen(confirmed?.document))).toBe(hash);
    const after = await bob.reads('meeting minutes M1');
    expect(upToStatus(after)).toBe(upToStatus(before));
    expect(after).toContain(
      'Confirmed as a true and accurate record by poll (P1: 2 for, 0 against, 0 abstained), which Ann Ward opened, on Friday 4 June 2027',
    );
    expect(card()).toContain(`Fingerprint: ${hash}.`);
    expect(poll()).toContain('Minutes: M1 are confirmed');
    expect(await ann.reads('meeting minutes confirm M1')).toContain('are confirmed already');
    expect(await ann.reads('meeting minutes edit M1')).toContain('are confirmed, and stay as they are');
  });

  test('are asked when the vote closes, if that was not said', async () => {
    for (const typed of ['meeting minutes confirm M1 by poll', 'confirm the minutes of M1 by a vote']) {
      const form = await ann.types(typed);
      expect(readView(form)).toContain('Confirm by poll');
      expect(readView(form)).toContain('The vote closes*:');
      expect(readView(form)).toContain('M1');
    }
  });

  test('stay as they are while the vote is open, whatever becomes of what they tell; corrections are told below', async () => {
    await ann.types(VOTE);
    const before = upToStatus(await ann.reads('meeting minutes M1'));
    for (const typed of [
      'edit M1',
      'add M1 "One more line" under item 1',
      'review M1 by 10 June 2027',
      'confirm M1',
    ])
      expect(await ann.reads(`meeting minutes ${typed}`), typed).toContain(
        'The members vote on the minutes of M1 in P1, so they stay as they are until it closes. To change them now, cancel it first: poll cancel P1',
      );
    expect(await ann.reads(VOTE)).toContain('The members vote on the minutes of M1 in P1');
    await ann.types('action edit A1 Write no summary');
    await bob.types('meeting minutes correct M1 Dev Patel was there');
    const minutes = await ann.reads('meeting minutes M1');
    expect(upToStatus(minutes)).toBe(before);
    expect(minutes).toContain('## Corrections asked for\n- Dev Patel was there');
    await ann.types('vote for in P1');
    await bot.moveTo('2027-06-04 17:05');
    const confirmed = await ann.reads('meeting minutes M1');
    expect(upToStatus(confirmed)).toBe(before);
    expect(confirmed).toContain('## Corrections noted since\n- Dev Patel was there');
  });

  test('stay unconfirmed if the vote is lost, and those who decide are told once', async () => {
    await ann.types(VOTE);
    await bob.types('vote against in P1');
    await bot.moveTo('2027-06-04 17:05');
    await bot.moveTo('2027-06-07 10:00');
    expect(await kept()).toBeNull();
    expect(poll()).toContain('Minutes: M1 are not confirmed');
    const says = told('ann').filter((each) => each.includes('The minutes of M1 were not confirmed by P1'));
    expect(says).toHaveLength(1);
    expect(says[0]).toContain('[Read the minutes] [Confirm by poll]');
    expect(told('bob').join()).not.toContain('not confirmed');
    expect(await ann.reads('meeting minutes edit M1')).toContain('Practices wait');
    await ann.types('meeting minutes confirm M1 by poll closes 11 June 2027 5pm');
    await ann.types('vote for in P2');
    await ann.types('poll close P2');
    await bot.wait(60);
    expect(await kept()).toMatchObject({ byPoll: 'P2: 1 for, 0 against, 0 abstained' });
    expect(told('ann').join()).toContain('The minutes of M1 are settled');
  });

  test('need as many voters as a meeting of the network needs', async () => {
    await ann.types('meeting quorum set at least 2');
    await ann.types(VOTE);
    await ann.types('vote for in P1');
    await bot.moveTo('2027-06-04 17:05');
    expect(await kept()).toBeNull();
    expect(poll()).toContain('M1 are not confirmed: with those who voted, a meeting would not be quorate');
    await ann.types('meeting minutes confirm M1 by poll closes 11 June 2027 5pm');
    await ann.types('vote for in P2');
    await bob.types('vote abstain in P2');
    await bot.moveTo('2027-06-11 17:05');
    expect(await kept()).toMatchObject({ byPoll: 'P2: 1 for, 0 against, 1 abstained' });
  });

  test('can be changed again once the vote is cancelled, of which nobody is told but by the poll', async () => {
    await ann.types(VOTE);
    await ann.types('poll cancel P1 because a name is wrong');
    expect(await ann.reads('meeting minutes edit M1')).toContain('Practices wait');
    await bot.wait(60);
    expect(await put()).toMatchObject({ status: 'cancelled', nextAt: null });
    await bot.moveTo('2027-06-07 10:00');
    expect(told('ann').join()).not.toContain('not confirmed');
    await ann.types('meeting minutes confirm M1');
    expect(await kept()).toMatchObject({ byPoll: null });
  });

  test('can be changed again once the vote was taken back, which only the one who opened it can before others vote', async () => {
    await ann.types('meeting minutes review M1 by 3 June 2027');
    await ann.types(VOTE);
    await ann.types('undo');
    expect(poll()).toContain('was taken back');
    expect(card()).toContain('Status: In review');
    expect(await ann.reads('meeting minutes edit M1')).toContain('Practices wait');
    await ann.types('meeting minutes confirm M1 by poll closes 5 June 2027 5pm');
    await bob.types('vote for in P2');
    expect(await ann.reads('undo')).toContain('Cancel it instead, and say why. Nothing was changed.');
    await bot.moveTo('2027-06-05 17:20');
    expect(await kept()).toMatchObject({ byPoll: 'P2: 1 for, 0 against, 0 abstained' });
    expect(await bot.prisma.minutesVote.count({ where: { status: 'cancelled' } })).toBe(1);
  });

  test('are told of in the pack of the next meeting, which is not asked to confirm them again', async () => {
    await ann.types('meeting schedule "July meeting" on 12 July 2027 at 2pm');
    await ann.types(VOTE);
    expect(await minutesLine()).toContain(': voted on in P1, which closes on Friday 4 June 2027 at 5pm');
    await ann.types('vote for in P1');
    await bot.moveTo('2027-06-04 17:05');
    expect(await minutesLine()).toContain(': confirmed on Friday 4 June 2027, by poll P1');
    await bot.moveTo('2027-07-12 14:00');
    await ann.types('meeting start M2');
    await ann.types('meeting end');
    expect(await ann.reads('meeting minutes M2')).toContain(
      'Confirmed as a true and accurate record on Friday 4 June 2027, by poll P1.',
    );
  });

  test('are put to the vote by those who convene, once they have been held', async () => {
    expect(await bob.reads(VOTE)).toContain('Only');
    await ann.types('meeting schedule Other on 15 June 2027 at 2pm');
    expect(await ann.reads('meeting minutes confirm M2 by poll closes 4 June 2027 5pm')).toContain(
      'M2 was not held.',
    );
    expect(await ann.reads('meeting minutes confirm M1 by poll closes 4 June 2026 5pm')).toContain('gone by');
  });

  test('are put to the vote from a form, and in other words', async () => {
    const form = await ann.presses(await ann.types('meeting minutes M1'), 'Confirm by poll');
    await ann.fills(form, { closes: { date: '2027-06-04', time: '17:00' } });
    expect(poll()).toContain('[For] [Against] [Abstain] [Read the minutes]');
    await ann.types('poll cancel P1 because of a typing mistake');
    for (const typed of [
      'meeting minutes confirm M1 by poll closes 4 June 2027 5pm',
      'confirm the minutes of M1 by poll by 4 June 2027 5pm',
      'minutes confirm M1 by a vote until 4 June 2027 5pm',
      'put the minutes of M1 to the vote closing on 4 June 2027 5pm',
    ]) {
      await bot.wait(60);
      const answer = await ann.reads(typed);
      expect(answer, typed).toBe('');
      const { number } = await bot.prisma.poll.findFirstOrThrow({ where: { status: 'open' } });
      expect(poll(number), typed).toContain('closes on Friday 4 June 2027 at 5pm');
      await ann.types(`poll cancel P${number} because of a typing mistake`);
    }
  });
});

async function minutesLine(): Promise<string> {
  const answer = await bot.slack('direct').as('ann').types('meeting agenda M2 as markdown');
  const [file] = answer.kind === 'message' ? filesIn(answer) : [];
  return new TextDecoder().decode(await file?.bytes());
}
