import { beforeEach, describe, expect, test } from 'vitest';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
let tom: Speaker;
let eve: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot, { ann: 'clinical chair', bob: 'clinician' }));
  // Tom runs the Assembly in Teams, and Eve a dental LPN in Slack.
  tom = bot.teams('Assembly').as('tom');
  await tom.types('network create "National Assembly" --kind assembly');
  eve = bot.slack('#dental').as('eve');
  await eve.types('network create "Leeds Dental LPN" --kind lpn');
});
const above = () => readView(bot.card('Assembly', 'Recommendation C1'));
const ours = () => readView(bot.card('Pharmacy', 'Endorsement B1'));
const dental = () => readView(bot.card('#dental', 'Endorsement B1'));
const toldTo = (platform: 'slack' | 'teams', who: string) =>
  bot.direct(platform, who).map(({ view }) => readView(view));
const PUT =
  'recommendation put "Give each care home a named pharmacist" to "National Assembly" because homes wait for weeks';

describe('a recommendation', () => {
  beforeEach(async () => {
    await ann.types(PUT);
  });

  test('has a card in the group that takes it upward, and one in the network that has put it', async () => {
    expect(above()).toContain('Give each care home a named pharmacist\nRecommendation C1, not handed on yet');
    expect(above()).toContain('Recommended by: Ann Ward, for Leeds Pharmacy LPN');
    expect(above()).toContain('Endorsed by: Leeds Pharmacy LPN');
    expect(above()).toContain('Because: homes wait for weeks');
    expect(above()).toContain('[Ask to endorse] [Hand on] [Record the reply]');
    expect(ours()).toContain('Endorsement B1, put by us, not handed on yet');
    expect(ours()).toContain('Put to: National Assembly, as its C1');
    expect(ours()).not.toContain('[Hand on]');
    await bot.wait(60);
    expect(toldTo('teams', 'tom').at(-1)).toContain('C1 is put to you, to be handed on');
  });

  test('is endorsed, handed on, replied to, and the reply told to each who endorsed it', async () => {
    expect(await tom.reads('recommendation circulate C1 to "Leeds Dental LPN"')).toContain(
      'Leeds Dental LPN is asked to endorse C1.',
    );
    expect(dental()).toContain('[Endorse] [Vote on it] [Do not endorse]');
    await bot.wait(60);
    expect(toldTo('slack', 'eve').at(-1)).toContain('B1: does your network endorse this?');
    expect(await eve.reads('endorsement give B1')).toContain('Leeds Dental LPN endorses B1');
    expect(above()).toContain('Endorsed by: Leeds Pharmacy LPN, Leeds Dental LPN');
    expect(ours()).toContain('So far: Endorsed by 2 networks');
    await tom.types('recommendation hand C1 to NHS England reply by 30 June 2027');
    expect(ours()).toContain('with NHS England, reply due Wednesday 30 June 2027');
    await bot.moveTo('2027-06-30 10:00');
    expect(toldTo('teams', 'tom').at(-1)).toContain(
      'C1: the reply of NHS England is due on Wednesday 30 June 2027',
    );
    const before = toldTo('teams', 'tom').length;
    await bot.moveTo('2027-07-16 10:00');
    expect(toldTo('teams', 'tom').length).toBe(before + 2);
    expect(await tom.reads('recommendation reply C1 Agreed, from April 2028')).toContain(
      'told to the 2 networks that endorsed it',
    );
    for (const card of [above(), ours(), dental()]) {
      expect(card).toContain('replied to');
      expect(card).toContain('Reply of Friday 16 July 2027: Agreed, from April 2028');
    }
    await bot.wait(60);
    for (const who of ['ann', 'eve'])
      expect(toldTo('slack', who).at(-1)).toContain(
        'The reply to what you endorsed as B1 has come\nAgreed, from April 2028',
      );
    await bot.moveTo('2027-08-20 10:00');
    expect(toldTo('teams', 'tom')).toHaveLength(before + 2);
    expect(toldTo('teams', 'tom').at(-1)).toContain('C1 is settled');
    expect(await tom.reads('recommendation list replied')).toContain('endorsed by 2 networks, replied to');
    expect(await eve.reads('endorsement list said')).toContain('to National Assembly, endorsed, replied to');
  });

  test('is endorsed by a vote of the members, or is not where the vote is lost or cancelled', async () => {
    await tom.types('recommendation circulate C1 to "Leeds Dental LPN"');
    await eve.types('endorsement vote B1 closes 14 June 2027 5pm');
    expect(dental()).toContain('Endorsement B1, is voted on');
    expect(await eve.reads('endorsement give B1')).toContain('is voting on B1. Wait until its poll');
    await eve.types('poll cancel P1 because the text is to change');
    await bot.wait(60);
    expect(dental()).toContain('[Endorse]');
    await eve.types('endorsement vote B1 closes 14 June 2027 5pm');
    await eve.types('vote P2 against');
    await bot.moveTo('2027-06-14 17:02');
    expect(dental()).toContain('Endorsement B1, not endorsed');
    expect(dental()).toContain('Decided by: P2');
    expect(above()).toContain('Not endorsed by: Leeds Dental LPN');
    await eve.types('endorsement give B1');
    expect(above()).toContain('Endorsed by: Leeds Pharmacy LPN, Leeds Dental LPN');
  });

  test('is carried by a vote', async () => {
    await tom.types('recommendation circulate C1 to "Leeds Dental LPN"');
    await eve.types('endorsement vote B1 closes 14 June 2027 5pm');
    await eve.types('vote P1 for');
    await eve.types('poll close P1');
    await bot.wait(60);
    expect(dental()).toContain('Endorsement B1, endorsed');
  });

  test('is not endorsed for a reason, which the group is told; a network that is asked is asked again in a week', async () => {
    await tom.types('recommendation circulate C1 to "Leeds Dental LPN"');
    await bot.moveTo('2027-06-30 10:00');
    expect(toldTo('slack', 'eve').filter((each) => each.includes('B1'))).toHaveLength(2);
    await eve.types('endorsement decline B1 because it leaves out care at home');
    expect(above()).toContain('Not endorsed by: Leeds Dental LPN (because it leaves out care at home)');
    expect(await ann.reads('endorsement decline B1')).toContain('has put B1 itself');
  });

  test('is taken back, on both sides; so is what a network has said of it, being asked and the reply', async () => {
    await tom.types('recommendation circulate C1 to "Leeds Dental LPN"');
    await eve.types('endorsement give B1');
    await eve.types('undo');
    expect(dental()).toContain('waits for your answer');
    expect(above()).toContain('Endorsed by: Leeds Pharmacy LPN\n');
    await tom.types('undo');
    expect(dental()).toContain('was taken back');
    await tom.types('recommendation hand C1 to NHS England reply by 30 June 2027');
    await tom.types('undo');
    expect(above()).toContain('not handed on yet');
    await tom.types('recommendation reply C1 No');
    await tom.types('undo');
    await bot.moveTo('2027-07-05 10:00');
    expect(toldTo('slack', 'ann').filter((each) => each.includes('has come'))).toEqual([]);
  });

  test('is taken back by whoever has put it', async () => {
    expect(await ann.reads('undo')).toContain('Recommendation “Give each care home a named pharmacist”');
    expect(above()).toContain('was taken back');
    expect(ours()).toContain('was taken back');
  });

  test('is in lists, in the digests of both networks, and is found where it is taken upward', async () => {
    await tom.types('recommendation circulate C1 to "Leeds Dental LPN"');
    const line =
      'C1 Give each care home a named pharmacist (put by Leeds Pharmacy LPN, endorsed by 1 network';
    expect(await tom.reads('recommendation list')).toContain(line);
    expect(await tom.reads('digest now')).toContain(line);
    expect(await eve.reads('digest now')).toContain(
      'B1 Give each care home a named pharmacist (to National Assembly, waits for your answer',
    );
    expect(await eve.reads('endorsement list')).toContain('B1 Give each care home');
    expect(await bot.teams('direct').as('tom').reads('find care home')).toContain('C1');
    expect(await ann.reads('recommendation show C1')).toContain('There is no C1');
  });

  test('is handed on and replied to once, and asked of a network once', async () => {
    await tom.types('recommendation circulate C1 to "Leeds Dental LPN"');
    expect(await tom.reads('recommendation circulate C1 to "Leeds Dental LPN"')).toContain(
      'asked for C1 already',
    );
    expect(await tom.reads('recommendation circulate C1 to "National Assembly"')).toContain(
      'Ask other networks',
    );
    expect(await tom.reads('recommendation hand C1 to NHS England reply by 1 June 2026')).toContain(
      'has gone by',
    );
    await tom.types('recommendation reply C1 No');
    expect(await tom.reads('recommendation hand C1 to NHS England reply by 30 June 2027')).toContain(
      'was replied to already',
    );
    expect(await eve.reads('endorsement give B1')).toContain('replied to already');
  });
});

test('only a group that goes between takes it upward, and only who convenes puts it', async () => {
  expect(await bob.reads(PUT)).toContain('Only');
  expect(await ann.reads('recommendation put "Wait" to "Leeds Dental LPN"')).toContain(
    'takes nothing upward',
  );
  expect(await tom.reads('recommendation put "Share what works"')).toContain('C1 is recorded');
  expect(above()).toContain('Endorsed by: Nobody yet');
});
