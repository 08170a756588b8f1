import { describe, expect, test } from 'vitest';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot, { bob: 'clinician', cat: 'clinician', dev: 'observer' }));
  await ann.types('meeting schedule "June meeting" on 29 June 2027 at 2pm in Leeds');
});
const card = () => readView(bot.card('Pharmacy', 'June meeting'));
const asked = (platform: 'slack' | 'teams', who: string) =>
  bot
    .direct(platform, who)
    .map(({ view }) => readView(view))
    .filter((text) => text.includes('come to M1'));

describe('whether somebody comes', () => {
  test('is said by button or in words, and changed; the card tells it', async () => {
    await bob.presses(bot.card('Pharmacy', 'June meeting'), 'I am coming');
    expect(card()).toContain('Coming: Bob Hill');
    expect(await bob.reads('meeting maybe M1 with deputy @gus')).toContain('If you cannot, Gus Stone comes');
    expect(card()).toContain('Maybe: Bob Hill (deputy: Gus Stone)');
    expect(card()).not.toContain('Coming:');
    expect(await bob.reads('I am coming to M1')).toContain(
      'You are coming to M1, June meeting, on Tuesday 29 June 2027 at 2pm.',
    );
    await bob.types('meeting apologies me');
    expect(card()).toContain('Apologies: Bob Hill');
    await bob.types('undo');
    expect(card()).toContain('Coming: Bob Hill');
  });

  test('is of the next meeting where none is named, and of none that is over', async () => {
    expect(await bob.reads('meeting coming')).toContain(
      'You are coming to M1, June meeting, on Tuesday 29 June 2027 at 2pm.',
    );
    await ann.types('meeting cancel M1');
    expect(await bob.reads('meeting coming M1')).toContain('was cancelled');
    expect(await bob.reads('meeting coming')).toContain('No meeting is planned.');
  });

  test('names the meeting in full, so that nobody takes it for another', async () => {
    const which = 'M1, June meeting, on Tuesday 29 June 2027 at 2pm.';
    expect(await bob.reads('meeting maybe')).toContain(`You may come to ${which}`);
    expect(await bob.reads('meeting apologies me')).toContain(`Bob Hill sends apologies for ${which}`);
  });

  test('nobody is their own deputy', async () => {
    expect(await bob.reads('meeting maybe M1 with deputy @bob')).toContain('Nobody is their own deputy.');
  });

  test('is no attendance: who said so and is not there is not present', async () => {
    await ann.types('meeting quorum set at least 2');
    await bob.types('meeting coming M1');
    await bot.moveTo('2027-06-29 14:00');
    await ann.types('meeting start M1');
    expect(card()).toContain('Not quorate: 1 more member is needed');
    expect(await ann.reads('meeting minutes M1')).not.toContain('Bob Hill');
    await bob.types('meeting here');
    expect(card()).toContain('Present: Ann Ward, Bob Hill');
  });

  test('a deputy of somebody who was not sure counts in their place', async () => {
    await ann.types('meeting quorum set at least 2');
    await bot.slack('#pharmacy').as('cat').types('meeting maybe M1 with deputy @gus');
    await bot.moveTo('2027-06-29 14:00');
    await ann.types('meeting start M1');
    await ann.types('meeting present @gus');
    expect(card()).toContain('Quorate');
  });

  test('does not keep whoever planned the meeting from taking it back', async () => {
    await bob.types('meeting coming M1');
    expect(await ann.reads('undo')).toContain('Taken back.');
  });
});

describe('three working days before, those who have not said', () => {
  test('are asked once, and no others', async () => {
    await bob.types('meeting coming M1');
    await bot.moveTo('2027-06-24 08:59');
    expect(asked('slack', 'cat')).toEqual([]);
    await bot.moveTo('2027-06-24 09:01');
    const [first] = asked('slack', 'cat');
    expect(first).toContain('Do you come to M1?');
    expect(first).toContain('Where: Leeds');
    expect(first).toContain('[I am coming] [Maybe] [Send apologies]');
    expect(asked('teams', 'bob')).toEqual([]);
    expect(asked('slack', 'dev')).toEqual([]);
    await bot.moveTo('2027-06-28 09:01');
    expect(asked('slack', 'cat')).toHaveLength(1);
  });

  test('answer from the message, which then says what they said', async () => {
    await bot.moveTo('2027-06-24 09:01');
    const message = bot.direct('slack', 'cat').find(({ view }) => readView(view).includes('come to M1'));
    if (!message) throw new Error('nobody was asked');
    await bot.slack('direct').as('cat').presses(message.view, 'Maybe');
    expect(asked('slack', 'cat')[0]).toContain('You may come to M1');
    expect(card()).toContain('Maybe: Cat Jones');
  });

  test('are not asked about a meeting that was cancelled', async () => {
    await ann.types('meeting cancel M1');
    await bot.moveTo('2027-06-24 09:01');
    expect(asked('slack', 'cat')).toEqual([]);
  });
});
