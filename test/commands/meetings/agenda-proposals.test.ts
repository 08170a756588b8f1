import { beforeEach, describe, expect, test } from 'vitest';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot, { bob: 'clinician' }));
  await ann.types('meeting schedule "June meeting" on 29 June 2027 at 2pm');
});
const agenda = () => bob.reads('meeting agenda M1');
const toldTo = (platform: 'slack' | 'teams', who: string) =>
  bot
    .direct(platform, who)
    .map(({ view }) => readView(view))
    .join('\n');

describe('an item of an agenda', () => {
  test('says what it is for, how long it takes, who leads it and which papers it has', async () => {
    await ann.types('meeting agenda M1 add "Flu plan" for 20 minutes led by @ann purpose decision');
    await bob.types('meeting paper M1 1 https://www.example.nhs.uk/flu called Flu plan');
    await bob.types('meeting paper M1 1 https://www.example.nhs.uk/flu2 called flu plan');
    await bob.types('meeting paper M1 1 https://www.example.nhs.uk/costs called Costs');
    expect(await agenda()).toContain('1. Flu plan (for decision, 20 minutes, led by Ann Ward); papers: ');
    expect(await agenda()).toContain('flu plan (https://www.example.nhs.uk/flu2) (version 2), Costs');
    expect(await agenda()).not.toContain('nhs.uk/flu)');
    expect(readView(bot.card('#pharmacy', 'June meeting'))).toContain('(version 2), Costs');
  });

  test('is changed, and taken off, by those who run the meeting; both can be taken back', async () => {
    await ann.types('meeting agenda M1 add Flu plan');
    expect(await bob.reads('meeting agenda M1 edit 1 for 30 minutes')).toContain('manage');
    expect(await ann.reads('meeting agenda M1 edit 1')).toContain('say what is to change');
    await ann.types('meeting agenda M1 edit 1 for 30 minutes purpose discussion titled Flu and cold');
    expect(await agenda()).toContain('1. Flu and cold (for discussion, 30 minutes)');
    await ann.types('undo');
    expect(await agenda()).toContain('1. Flu plan\n');
    await ann.types('meeting agenda M1 remove 1');
    expect(await agenda()).toContain('Nothing is on the agenda yet.');
    await ann.types('undo');
    expect(await agenda()).toContain('1. Flu plan');
  });

  test('takes its purpose and its papers along when it is carried over', async () => {
    await ann.types('meeting schedule "July meeting" on 27 July 2027 at 2pm');
    await ann.types('meeting agenda M1 add "Flu plan" purpose decision');
    await bob.types('meeting paper M1 1 https://www.example.nhs.uk/flu called Draft');
    await ann.types('meeting agenda M1 carry 1');
    expect(await bob.reads('meeting agenda M2')).toContain(
      '1. Flu plan (for decision); paper: Draft (https://www.example.nhs.uk/flu)',
    );
  });

  test.each(['http://example.com', 'javascript:alert(1)', 'https://user:pass@example.com/', 'the plan'])(
    'takes no paper at “%s”',
    async (link) => {
      await ann.types('meeting agenda M1 add Flu plan');
      const answer = await bob.reads(`meeting paper M1 1 "${link}" called Draft`);
      expect(answer).toContain('begins with https://');
      expect(await agenda()).not.toContain('paper');
    },
  );
});

test('whoever does not run the network asks for an item when they add one, and is told so; while a meeting runs it goes on', async () => {
  expect(await bob.reads('meeting agenda M1 add "Flu plan" for 20 minutes')).toContain(
    'Asked for on the agenda of M1, as proposal 1: Flu plan. Those who run the network say whether it goes on.',
  );
  expect(await agenda()).toContain('Nothing is on the agenda yet.');
  expect(toldTo('slack', 'ann')).toContain('Bob Hill asks for an item on the agenda of M1');
  await ann.types('meeting agenda M1 accept 1');
  expect(await agenda()).toContain('1. Flu plan (20 minutes)');
  await ann.types('meeting start M1');
  expect(await bob.reads('meeting agenda M1 add Teeth')).toContain('On the agenda of M1: Teeth');
});

describe('an item that somebody asks for', () => {
  beforeEach(async () => {
    expect(await bob.reads('meeting agenda M1 propose "Teeth" for 15 minutes')).toContain(
      'Asked for on the agenda of M1, as proposal 1: Teeth',
    );
  });

  test('is not on the agenda, but below it, and those who run the network are asked', async () => {
    expect(await agenda()).toContain('Nothing is on the agenda yet.');
    expect(await agenda()).toContain('Proposal 1: Teeth (15 minutes), asked for by Bob Hill');
    expect(toldTo('slack', 'ann')).toContain('Bob Hill asks for an item on the agenda of M1');
    expect(toldTo('slack', 'ann')).toContain('[Accept] [Decline]');
  });

  test('goes on the agenda once it is accepted, and whoever asked is told', async () => {
    expect(await bob.reads('meeting agenda M1 accept 1')).toContain('manage');
    expect(await ann.reads('meeting agenda M1 accept 1')).toContain('On the agenda of M1: Teeth');
    expect(await agenda()).toContain('1. Teeth (15 minutes)');
    expect(toldTo('teams', 'bob')).toContain('What you asked for is on the agenda of M1');
    expect(await ann.reads('meeting agenda M1 decline 1')).toContain('That is on the agenda already');
    expect(toldTo('slack', 'ann')).not.toContain('[Accept]');
  });

  test('stays off it when it is declined, with the reason', async () => {
    await ann.types('meeting agenda M1 decline 1 because the board deals with it');
    expect(await agenda()).not.toContain('Teeth');
    expect(toldTo('teams', 'bob')).toContain('What you asked for is not on the agenda of M1');
    expect(toldTo('teams', 'bob')).toContain('Because: the board deals with it');
    expect(await ann.reads('meeting agenda M1 accept 1')).toContain('That was declined already');
    expect(await ann.reads('meeting agenda M1 accept 7')).toContain('Nothing was asked for');
    await ann.types('undo');
    expect(await agenda()).toContain('Proposal 1: Teeth');
  });

  test('keeps its number when one before it is answered', async () => {
    await bob.types('meeting agenda M1 propose Eyes');
    await ann.types('meeting agenda M1 accept 1');
    expect(await agenda()).toContain('Proposal 2: Eyes');
    expect(await ann.reads('meeting agenda M1 accept 2')).toContain('On the agenda of M1: Eyes');
  });

  test('is answered from the agenda too, by the buttons beside it, by those who may', async () => {
    await bob.types('meeting agenda M1 propose Eyes');
    expect(await agenda()).not.toMatch(/Accept|Decline/);
    const shown = await ann.types('meeting agenda M1');
    expect(readView(shown)).toMatch(/Proposal 1: Teeth .*\[Accept\]\n.*proposal 1.*\[Decline\]\n/);
    expect(readView(shown)).toMatch(/Proposal 2: Eyes.*\[Accept\]\n.*proposal 2.*\[Decline\]/);
    await ann.presses(shown, 'Accept', 'Proposal 1: Teeth');
    expect(await agenda()).toContain('1. Teeth');
    await ann.presses(await ann.types('meeting agenda M1'), 'Decline', 'Or proposal 2');
    expect(await agenda()).not.toContain('Eyes');
  });

  test('is answered from the message by its buttons', async () => {
    const asked = bot.direct('slack', 'ann').at(-1);
    if (!asked) throw new Error('nobody was asked');
    await bot.slack('direct').as('ann').presses(asked.view, 'Accept');
    expect(await agenda()).toContain('1. Teeth');
  });
});
