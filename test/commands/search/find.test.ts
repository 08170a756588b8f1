import { describe, expect, test } from 'vitest';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';
import { inputForm, WHOLE } from '../reviews/giving.ts';

describe('what was recorded', () => {
  let bot: TestBot;
  let ann: Speaker;
  let bob: Speaker;
  /** Ann in her own chat with the bot. */
  let alone: Speaker;
  eachWithBot(async (each) => {
    bot = each;
    ({ ann, bob } = await foundNetwork(bot, { bob: 'clinician', cat: 'manager' }));
    alone = bot.slack('direct').as('ann');
  });

  test('is found by its words, whatever their endings: newest first, each with the way to its card', async () => {
    await ann.types('action add @bob Ring the flu clinics by 30 June 2027');
    await bot.moveTo('2027-06-02 12:00');
    await ann.types('decision record We wait because the flu clinic is full');
    await bot.moveTo('2027-06-03 12:00');
    await ann.types('poll open "Which evening?" "Flu clinic night" | Another closes 10 June 2027');
    await bot.moveTo('2027-06-04 12:00');
    const found = await alone.types('find Flu CLINICS');
    expect(readView(found)).toBe(
      [
        'Found for “Flu CLINICS”',
        '- P1 Which evening? (Leeds Pharmacy LPN) [Show]',
        '- D1 We wait (Leeds Pharmacy LPN) [Show]',
        '- A1 Ring the flu clinics (Leeds Pharmacy LPN) [Show]',
      ].join('\n'),
    );
    expect(readView(await alone.presses(found, 'Show', 'P1'))).toContain('Which evening?');
  });

  test('in a meeting is found by its agenda and its notes, whose words are shown', async () => {
    await ann.types('meeting schedule Board on 14 June 2027 at 2pm in Leeds');
    await ann.types('meeting agenda M1 add Needs assessment');
    await ann.types('meeting start M1');
    await ann.types('meeting note Practices report longer waits');
    expect(await alone.reads('find needs')).toContain('- M1 Board: “Needs assessment” (Leeds Pharmacy LPN)');
    expect(await alone.reads('find wait')).toContain('M1 Board: “Practices report longer waits”');
    expect(await alone.reads('find board')).toContain('- M1 Board (Leeds Pharmacy LPN) [Show]');
    await ann.types('undo');
    expect(await alone.reads('find wait')).toContain('Nothing that you may read has this word.');
  });

  test('in a work plan is found among its priorities and their milestones', async () => {
    await ann.types('plan create 2028/29');
    await ann.types('plan priority add "Minor ailments"');
    await ann.types('plan milestone add "Draft the ailments pathway" for W1 by 30 June 2028 owner me');
    const found = await alone.reads('find ailment');
    expect(found).toContain('W1.1 Draft the ailments pathway');
    expect(found).toContain('W1 Minor ailments (Leeds Pharmacy LPN) [Show]');
    expect(found).not.toContain('W0');
  });

  test('in a review is found by its topic, and by what reviewers wrote once that is published', async () => {
    await ann.types('review open "Antibiotic prescribing" due 30 June 2027');
    expect(await alone.reads('find antibiotics')).toContain('- R1 Antibiotic prescribing');
    const form = await inputForm(bot, bob);
    await bob.fills(form, { ...WHOLE, now: 'Our penicillin audit went well' });
    expect(await alone.reads('find penicillin')).toContain('Nothing that you may read has this word.');
    await ann.fills(await ann.types('review close R1'), {});
    expect(await alone.reads('find penicillin')).toContain(
      '- R1 Antibiotic prescribing: “Our penicillin audit went well”',
    );
  });

  test('is found by whom it mentions', async () => {
    await ann.types('decision record @bob speaks for us');
    expect(await alone.reads('find hill')).toContain('- D1 Bob Hill speaks for us');
  });

  test('is found no more once it was taken back', async () => {
    await ann.types('decision record We pilot ailments');
    expect(await alone.reads('find ailments')).toContain('D1');
    await ann.types('undo');
    expect(await alone.reads('find ailments')).toContain('Try fewer or others');
  });

  test('is found by nobody who may not read it', async () => {
    await ann.types('decision record We pilot ailments');
    expect(await bot.slack('direct').as('eve').reads('find ailments')).toContain('Nothing that you may read');
    expect(await bot.teams('direct').as('bob').reads('find ailments')).toContain('D1 We pilot ailments');
    await ann.types('member end bob because he has moved');
    await bot.moveTo('2027-06-02 12:00');
    expect(await bot.teams('direct').as('bob').reads('find ailments')).toContain('Nothing that you may read');
  });

  test('is for whoever asks alone, so not in a channel where all would read it', async () => {
    expect(await bob.reads('find ailments')).toContain('for you alone');
  });

  test('is shown ten at a time', async () => {
    for (let n = 1; n <= 12; n++) await ann.types(`decision record We agree on thing ${n}`);
    const first = await alone.types('find agree things');
    expect(readView(first)).toContain('[Next]');
    expect(readView(first).match(/We agree/g)).toHaveLength(10);
    const second = readView(await alone.presses(first, 'Next'));
    expect(second).toContain('Found for “agree things”, page 2');
    expect(second.match(/We agree/g)).toHaveLength(2);
    expect(second).not.toContain('[Next]');
  });

  test.each([
    ['find the of and', 'I cannot look for “the of and” alone'],
    ['find x', 'I cannot look for “x” alone'],
    ['find ???', 'I cannot look for “???” alone'],
    [`find ${'flu '.repeat(125)}`, 'Please keep this under 200 characters.'],
  ])('%s is answered plainly', async (typed, says) => {
    expect(await alone.reads(typed)).toContain(says);
    expect(bot.faults).toEqual([]);
  });

  test.each(["find O'Brien & | ! ( <-> \\ ' flu:*", 'find "flu" -clinic', 'find \u0000flu %_'])(
    '%s looks for words and breaks nothing',
    async (typed) => {
      await alone.types(typed);
      expect(bot.faults).toEqual([]);
    },
  );

  test('is asked for by a form, and in the words that people use', async () => {
    await ann.types('decision record We open flu clinics');
    const form = await alone.types('find');
    expect(form).toMatchObject({ kind: 'form', title: 'Find' });
    expect(readView(await alone.fills(form, { words: 'flu' }))).toContain('D1 We open flu clinics');
    for (const typed of ['search for flu', 'what did we say about flu clinics?', 'look up flu clinic'])
      expect(await alone.reads(typed), typed).toContain('D1 We open flu clinics');
  });
});
