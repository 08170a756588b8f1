import { beforeEach, describe, expect, test } from 'vitest';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot, {
    bob: 'clinician',
    cat: 'clinician',
    dev: 'patient representative',
  }));
  await ann.types('meeting schedule "June meeting" on 14 June 2027 at 2pm in Leeds');
});
const card = () => readView(bot.card('Pharmacy', 'June meeting'));
const quorum = () => /Quorum: (.*)/.exec(card())?.[1];

describe('what makes a meeting quorate', () => {
  test('is laid down by who manages the network, shown to all, and may be taken back', async () => {
    expect(await bob.reads('meeting quorum')).toContain('has laid down no quorum');
    expect(await bob.reads('meeting quorum set at least 2')).toContain('manage');
    expect(
      await ann.reads('meeting quorum set at least 3 share half with patient representative clinical'),
    ).toContain(
      'At least 3 members, half of the members, a clinical majority and the patient representative.',
    );
    expect(await bob.reads('meeting quorum')).toContain('At least 3 members');
    expect(await ann.reads('undo')).toContain('Taken back.');
    expect(await bob.reads('meeting quorum')).toContain('has laid down no quorum');
    await ann.types('meeting quorum set at least 2');
    expect(await ann.reads('meeting quorum clear')).toContain('asks for no quorum any more');
    expect(await bob.reads('meeting quorum')).toContain('has laid down no quorum');
  });

  test('must be something, of roles that there are', async () => {
    expect(await ann.reads('meeting quorum set')).toContain('Please say what is needed');
    expect(await ann.reads('meeting quorum set with wizard')).toContain('is no role here');
  });
});

describe('at a meeting of a network with a quorum', () => {
  beforeEach(async () => {
    await ann.types('meeting quorum set at least 2 clinical');
    await bot.moveTo('2027-06-14 14:00');
    await ann.types('meeting start M1');
  });

  test('the card says how it stands, and on whom it rests', async () => {
    expect(quorum()).toBe('Not quorate: 1 more member is needed; clinicians are not more than the others');
    await bob.presses(bot.card('Pharmacy', 'June meeting'), 'I am here');
    expect(quorum()).toBe('Not quorate: clinicians are not more than the others');
    await ann.types('meeting present @cat');
    expect(quorum()).toBe('Quorate, clinical majority by 1; inquorate if Bob Hill or Cat Jones leaves');
    expect(card()).toContain('Present: Ann Ward, Bob Hill, Cat Jones');
  });

  test('its loss is said at once where it runs, and that it is won back', async () => {
    await ann.types('meeting present bob, @cat');
    await bot.moveTo('2027-06-14 14:20');
    await bob.presses(bot.card('Pharmacy', 'June meeting'), 'I am leaving');
    expect(card()).toContain('Left: Bob Hill');
    expect(quorum()).toContain('Not quorate');
    expect(bot.shown('#pharmacy').at(-1)).toContain(
      'M1 is no longer quorate.\nWhat it lacks: clinicians are not more than the others.',
    );
    await ann.types('decision record We wait');
    await bot.moveTo('2027-06-14 14:31');
    await bob.types('meeting here');
    expect(bot.shown('#pharmacy')).toContainEqual(expect.stringContaining('M1 is quorate again.'));
    await ann.types('decision record We act');
    const minutes = await ann.reads('meeting minutes M1');
    expect(minutes).toContain(
      '- Decision D1: We wait (to be ratified: the meeting was not quorate)\n- Decision D2: We act\n',
    );
    expect(minutes).toContain('Bob Hill (BH), until 2:20pm and from 2:31pm');
    expect(minutes).toContain('Not quorate for less than a minute at 2pm and from 2:20pm to 2:31pm.');
  });

  test('minutes never say “throughout” of a meeting that was not quorate, however short', async () => {
    await ann.types('decision record We wait');
    await bot.moveTo('2027-06-14 14:00:20');
    await ann.types('meeting present bob, @cat');
    expect(await ann.reads('meeting minutes M1')).toContain('Not quorate for less than a minute at 2pm.');
    await ann.types('meeting end');
    const minutes = await ann.reads('meeting minutes M1');
    expect(minutes).toContain('Not quorate for less than a minute at 2pm.');
    expect(minutes).toContain('We wait (to be ratified: the meeting was not quorate)');
  });

  test('minutes say of a meeting that was never quorate that it was not at any time', async () => {
    await ann.types('decision record We wait');
    await ann.types('meeting end');
    const minutes = await ann.reads('meeting minutes M1');
    expect(minutes).toContain('Not quorate at any time.');
    expect(minutes).toContain('We wait (to be ratified: the meeting was not quorate)');
  });

  test('whoever asks whether it is quorate is answered, and then told the rule', async () => {
    const rule =
      'What makes a meeting of Leeds Pharmacy LPN quorate: at least 2 members and a clinical majority.';
    for (const asked of ['are we quorate?', 'are we quorate now?', 'meeting quorum']) {
      const answer = await ann.reads(asked);
      expect(answer).toContain('No: 1 of 2; 1 more is needed; clinicians are not more than the others.\n');
      expect(answer).toContain(rule);
    }
    await ann.types('meeting present bob, @cat');
    expect(await ann.reads('is the meeting quorate now?')).toContain(
      'Yes: 3 are present, and 2 are needed.\n',
    );
    await ann.types('meeting end');
    expect(await ann.reads('are we quorate?')).not.toMatch(/Yes|No:/);
  });

  test('who is not there cannot leave, and another leaves by name', async () => {
    expect(await bob.reads('meeting leave')).toContain('You are not down as present at M1.');
    await ann.types('meeting present bob, @cat');
    expect(await ann.reads('meeting leave @cat')).toContain('Cat Jones has left M1. M1 is no longer quorate');
    expect(await ann.reads('undo')).toContain('Taken back.');
    expect(quorum()).toContain('Quorate');
  });

  test('a deputy stands for whoever sends apologies', async () => {
    expect(await ann.reads('meeting apologies @cat with deputy @cat')).toContain(
      'Nobody is their own deputy.',
    );
    expect(await ann.reads('meeting apologies @cat with deputy @gus')).toContain(
      'Gus Stone comes in their place.',
    );
    expect(card()).toContain('Apologies: Cat Jones (deputy: Gus Stone)');
    await ann.types('meeting present bob, @gus');
    expect(quorum()).toContain('Quorate, clinical majority by 1');
    expect(await ann.reads('meeting minutes M1')).toContain('- Cat Jones (CJ), deputy: Gus Stone');
  });
});

describe('what was decided without a quorum', () => {
  const decideAlone = async () => {
    await ann.types('meeting quorum set at least 2');
    await bot.moveTo('2027-06-14 14:00');
    await ann.types('meeting start M1');
    await ann.types('decision record We wait');
    await ann.types('decision record We shall see');
    await ann.types('decision replace D2 with We shall not');
    await ann.types('meeting present bob');
    await ann.types('decision record We act');
  };

  test('goes on the agenda of the next meeting, and leaves it when the end is taken back', async () => {
    await ann.types('meeting schedule "July meeting" on 14 July 2027 at 2pm');
    await decideAlone();
    const answer = await ann.reads('meeting end');
    expect(answer).toContain('To be ratified, as it was not quorate: D1 and D3, on the agenda of M2.');
    expect(await bob.reads('meeting agenda M2')).toContain(
      '1. Ratify D1: We wait\n- 2. Ratify D3: We shall not\n',
    );
    await ann.types('undo');
    expect(await bob.reads('meeting agenda M2')).toContain('Nothing is on the agenda yet.');
    await ann.types('meeting end');
    expect(await bob.reads('meeting agenda M2')).toContain(
      '1. Ratify D1: We wait\n- 2. Ratify D3: We shall not\n',
    );
  });

  test('waits for the next meeting to be planned, and is on one agenda only', async () => {
    await decideAlone();
    expect(await ann.reads('meeting end')).toContain(
      'on the agenda of the next meeting, once it is planned.',
    );
    await ann.types('meeting schedule "August meeting" on 10 August 2027 at 2pm');
    expect(await bob.reads('meeting agenda M2')).toContain('1. Ratify D1: We wait');
    await ann.types('meeting schedule "July meeting" on 14 July 2027 at 2pm');
    expect(await bob.reads('meeting agenda M3')).toContain('Nothing is on the agenda yet.');
    expect(readView(bot.card('Pharmacy', 'August meeting'))).toContain('1. Ratify D1: We wait');
  });
});

test('who comes late and who leaves is told with the time', async () => {
  await bot.moveTo('2027-06-14 14:00');
  await ann.types('meeting start M1');
  await bot.moveTo('2027-06-14 14:20');
  await bob.types('meeting here');
  await bot.moveTo('2027-06-14 15:00');
  await bob.types('meeting leave');
  const minutes = await ann.reads('meeting minutes M1');
  expect(minutes).toContain('- Ann Ward (AW)\n- Bob Hill (BH), from 2:20pm until 3pm\n');
  expect(minutes).not.toContain('uorate');
});
