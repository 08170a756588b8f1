import { describe, expect, test } from 'vitest';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, type TestBot } from '../../support/test-bot.ts';
import { opens, threeLpns } from './three-lpns.ts';

let bot: TestBot;
/** Runs the Assembly, in Slack, and is in none of its LPNs. */
let ann: Speaker;
let there: Awaited<ReturnType<typeof threeLpns>>['there'];
let runs: Awaited<ReturnType<typeof threeLpns>>['runs'];
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, there, runs } = await threeLpns(bot));
});
const card = (channel: string, poll = 'P1') => readView(bot.card(channel, poll));

/** Opens it once what would be asked was read. */
async function theyOpen(how: string): Promise<string> {
  const form = await ann.types(opens(how));
  await ann.fills(form, {});
  return readView(form);
}

describe('a poll that asks several networks together', () => {
  test('names who would be asked before it opens, each once, and of which networks they are', async () => {
    const shown = await theyOpen('across the LPNs');
    expect(shown).toContain('It is not open yet. 14 people would be asked: Ada Stone; Ben Stone; Cara Hill;');
    expect(shown).toContain(
      'They are of Barnet LPN (7), Camden LPN (6) and Enfield LPN (1). 2 are in more than one of these, and have one vote all the same.',
    );
    expect(card('#assembly')).toContain('Who may vote: Members of Barnet LPN, Camden LPN and Enfield LPN');
    expect(card('#assembly')).toContain('Voted: 0 of 14');
  });

  test('stands in the channels of each, on its own platform, where its members vote', async () => {
    await theyOpen('across the LPNs');
    expect(card('#Barnet')).toContain('Asked by: The Assembly');
    await there('Barnet', 'ada').presses(bot.card('#Barnet', 'P1'), 'Yes');
    await there('Camden', 'eve').presses(bot.card('Camden', 'P1'), 'No');
    expect(await there('Enfield', 'eli').reads('vote P1 Yes')).toContain('you voted for Yes.');
    expect(await bot.teams('direct').as('kit').reads('vote No')).toContain('you voted for No.');
    await bot.wait(2);
    for (const channel of ['#assembly', '#Barnet', 'Camden', '#Enfield']) {
      expect(card(channel)).toContain('1. Yes: 2 votes (Ada Stone, Eli Stone)');
      expect(card(channel)).toContain('Voted: 4 of 14');
    }
  });

  test('has the comments of the members of all, which each of them can take back', async () => {
    await theyOpen('across the LPNs');
    await there('Camden', 'eve').types('poll comment P1 "Camden has done this already"');
    const told = await there('Barnet', 'ada').types('poll comment P1 "How?"');
    for (const channel of ['#assembly', '#Barnet', 'Camden'])
      expect(card(channel)).toMatch(/Eve [^:]+: Camden has done this already\n- Ada Stone[^:]+: How\?/);
    await there('Barnet', 'ada').presses(told, 'Undo');
    expect(card('#assembly')).not.toContain('How?');
    expect(card('#assembly')).toContain('Camden has done this already');
  });

  test('takes one vote of somebody who is in two of them, wherever it is given', async () => {
    await theyOpen('across the LPNs');
    await there('Barnet', 'dev').types('vote P1 Yes');
    await there('Enfield', 'dev').types('vote P1 No');
    expect(card('#assembly')).toContain('Voted: 1 of 14');
    expect(card('#assembly')).toContain('2. No: 1 vote (Dev Patel)');
  });

  test('still takes the vote of somebody who has left one of two, and not of who has left all', async () => {
    await theyOpen('across the LPNs');
    for (const who of ['@dev', '@ada']) await runs('Barnet').types(`member end ${who} because they moved`);
    await bot.moveTo('2027-06-02 10:00');
    expect(await there('Enfield', 'dev').reads('vote P1 Yes')).toContain('you voted for Yes.');
    expect(await bot.slack('direct').as('ada').reads('vote P1 Yes')).not.toContain('you voted');
    expect(card('#assembly')).toContain('Voted: 1 of 14');
  });

  test('has the same number in all of them, though some have had more polls', async () => {
    for (const question of ['"One?"', '"Two?"'])
      await runs('Camden').types(`poll open ${question} A | B closes Friday 5pm`);
    await theyOpen('across the LPNs');
    expect(card('#assembly', 'P3')).toContain('Poll P3,');
    expect(card('Camden', 'P3')).toContain('Asked by: The Assembly');
    expect(await there('Barnet', 'ada').reads('vote P3 Yes')).toContain('you voted for Yes.');
    await runs('Barnet').types('poll open "Own?" A | B closes Friday 5pm');
    expect(card('#Barnet', 'P4')).toContain('Own?');
  });

  test('may ask those with some roles, and its own members with others', async () => {
    await runs('Barnet').types('member add @ada as clinician');
    await runs('Camden').types('member add @kit as clinician');
    const shown = readView(await ann.types(opens('electorate clinicians across the LPNs')));
    expect(shown).toContain('2 people would be asked: Ada Stone; Kit Moss.');
    const both = readView(await ann.types(opens('across "The Assembly" and Enfield')));
    expect(both).toContain('4 people would be asked: Ann Ward; Cara Hill; Dev Patel; Eli Stone.');
  });

  test('is listed, found among what waits, and reminded of in each of them', async () => {
    await theyOpen('across the LPNs');
    expect(await there('Camden', 'eve').reads('poll list')).toContain(
      'P1 Adopt the framework? 0 of 14 voted',
    );
    expect(await there('Barnet', 'ada').reads('poll mine')).toContain(
      'P1 Adopt the framework? The Assembly.',
    );
    await bot.moveTo('2027-06-03 09:01');
    const reminder = bot.direct('teams', 'eve').at(-1)?.view ?? expect.fail('she was not reminded');
    expect(readView(reminder)).toContain('P1 waits for your vote');
    await bot.teams('direct').as('eve').presses(reminder, 'Yes');
    expect(card('#assembly')).toContain('1. Yes: 1 vote (Eve Lund)');
    expect(bot.direct('slack', 'dev')).toHaveLength(1);
  });

  test('is closed, extended and cancelled only where it was opened', async () => {
    await theyOpen('across the LPNs');
    for (const asked of [
      'poll close P1',
      'poll extend P1 to 14 June',
      'poll cancel P1 because no',
      'poll remind P1',
    ])
      expect(await runs('Barnet').reads(asked)).toContain(
        'P1 was opened by The Assembly, and asks the members of Barnet LPN together with those of others. You can see it and vote in it here; anything else is done in The Assembly.',
      );
    expect(await runs('Barnet').reads('interest declare I own shares about P1')).toContain('was opened by');
    await ann.types('poll close P1');
    expect(card('Camden')).toContain('Nobody voted.');
  });

  test('is taken back everywhere by undoing its opening', async () => {
    await theyOpen('across the LPNs');
    await ann.types('undo');
    await bot.wait(2);
    expect(bot.shown('Camden').at(-1)).toContain('taken back');
    expect(await there('Barnet', 'ada').reads('vote P1 Yes')).toContain('There is no P1');
  });

  test('asks anew who would be asked if somebody has joined meanwhile', async () => {
    const form = await ann.types(opens('across the LPNs'));
    await runs('Camden').types('member add @oz');
    expect(readView(await ann.fills(form, {}))).toContain('15 people would be asked');
    expect(await bot.prisma.poll.count()).toBe(0);
  });

  test.each([
    'for the LPNs',
    'for all LPNs',
    'for the members of the LPNs',
    'asking the members of all the LPNs',
  ])('is meant by: %s', async (how) => {
    expect(readView(await ann.types(opens(how)))).toContain('14 people would be asked');
  });

  test.each([
    'across Barnet and Enfield',
    'across "Barnet LPN" and "Enfield LPN"',
    'for the members of Barnet, Enfield',
  ])('asks those that are named: %s', async (how) => {
    expect(readView(await ann.types(opens(how)))).toContain(
      'They are of Barnet LPN (7) and Enfield LPN (1).',
    );
  });

  test('asks the LPNs of an area, or of a profession', async () => {
    await runs('Barnet').types('network change --area-team London');
    await runs('Enfield').types('network change --profession dental');
    expect(readView(await ann.types(opens('for the LPNs in London')))).toContain(
      'They are of Barnet LPN (7).',
    );
    expect(readView(await ann.types(opens('across the dental LPNs')))).toContain(
      'They are of Enfield LPN (3).',
    );
    expect(readView(await ann.types(opens('across the LPNs in Leeds')))).toContain(
      'There is no LPN in Leeds that is part of The Assembly.',
    );
  });
});

describe('nobody is asked without leave', () => {
  test('of LPNs those that do not let themselves be read from above are left out, and it says so', async () => {
    await runs('Camden').types('network change --read-above no');
    const shown = readView(await ann.types(opens('across the LPNs')));
    expect(shown).toContain('8 people would be asked');
    expect(shown).toContain('Not asked, as it does not let itself be read from above: Camden LPN.');
    expect(shown).not.toContain('Eve Lund');
    expect(readView(await ann.types(opens('across Camden')))).toContain(
      'Camden LPN does not let itself be read from above, so the members cannot be asked together with others.',
    );
  });

  test('nor in a network that is no part of it, by those who may not open polls, or from beside', async () => {
    await bot.slack('#hull').as('una').types('network create "Hull LPN" --kind lpn --read-above yes');
    expect(readView(await ann.types(opens('across Hull LPN')))).toContain(
      'I know no network called “Hull LPN” that is part of The Assembly.',
    );
    expect(readView(await runs('Barnet').types(opens('across Camden')))).toContain(
      'I know no network called “Camden” that is part of Barnet LPN.',
    );
    await ann.types('member add @fay');
    expect(await bot.slack('#assembly').as('fay').reads(opens('across the LPNs'))).toContain(
      'Only a clinical chair',
    );
    expect(await bot.prisma.poll.count()).toBe(0);
  });

  test('members of the Assembly who are in none of them see it and do not vote', async () => {
    await theyOpen('across the LPNs');
    expect(await ann.reads('vote P1 Yes')).toContain(
      'P1 asks members of Barnet LPN, Camden LPN and Enfield LPN, as they were when it opened',
    );
  });

  test.each([
    ['voters @fay', 'Please leave out who is chosen by name.'],
    ['electorate one per LPN', 'Please write roles, or leave out who may vote.'],
    ['weights federations half, providers half', 'Please leave out the weights.'],
    ['every month', 'Such a poll does not repeat.'],
    ['voting by own approval', 'Please choose a method in which people have votes of their own.'],
  ])('it does not go with: %s', async (how, why) => {
    await ann.types('member add @fay');
    const entered = how.startsWith('voting') ? opens(how).replace('Yes | No ', '') : opens(how);
    expect(readView(await ann.types(`${entered} across the LPNs`))).toContain(why);
    expect(await bot.prisma.poll.count()).toBe(0);
  });
});
