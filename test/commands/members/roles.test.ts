import { beforeEach, describe, expect, test } from 'vitest';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann } = await foundNetwork(bot));
});

describe('adding a member', () => {
  test('with a role and a term, which is said whole', async () => {
    expect(await ann.reads('member add @cat as clinical chair from 1 April 2027 for 3 years')).toBe(
      'Cat Jones is clinical chair from Thursday 1 April 2027 to Sunday 31 March 2030.\n[Undo]',
    );
    expect(await ann.reads('member add @cat as patient representative from 1 July 2027')).toBe(
      'Cat Jones will be patient representative from Thursday 1 July 2027.\n[Undo]',
    );
    expect(await ann.reads('member list')).toContain(
      '- Cat Jones: clinical chair until Sunday 31 March 2030; patient representative from Thursday 1 July 2027',
    );
  });

  test('to a last day, in place of how long', async () => {
    expect(await ann.reads('member add @cat as observer until 30 June 2027')).toContain(
      'Cat Jones is observer from Tuesday 1 June 2027 to Wednesday 30 June 2027.',
    );
    expect(await ann.reads('member add @dev as observer for a year until 30 June 2027')).toContain(
      'Please give how long the term is or its last day, not both.',
    );
    expect(await ann.reads('member add @dev until 30 June 2027')).toContain('belongs to a role');
  });

  test('who is then found by the role, for as long as it runs', async () => {
    await ann.types('member add @cat as observer from 1 June 2027 to 30 June 2027');
    const asked = await ann.reads('who are our observers?');
    expect(asked).toContain(
      'Leeds Pharmacy LPN: observer\n- Cat Jones: observer until Wednesday 30 June 2027',
    );
    expect(asked).not.toContain('Ann');
    expect(await ann.reads('member list role lead nurse')).toContain(
      'Nobody has the role of lead nurse today.',
    );
    await bot.moveTo('2027-07-01 10:00');
    expect(await ann.reads('who are our observers?')).toContain('Nobody has the role of observer today.');
  });

  test('who then may do what members may', async () => {
    const cat = bot.slack('#pharmacy').as('cat');
    expect(await cat.reads('member list')).toContain('You are not a member');
    expect(await ann.reads('member add @cat')).toBe(
      'Cat Jones is now a member of Leeds Pharmacy LPN.\n[Undo]',
    );
    expect(await cat.reads('member list')).toContain('- Cat Jones [Show]');
    expect(await cat.reads('member add @dev')).toContain(
      'Only a clinical chair, manager or administrator may',
    );
    expect(await ann.reads('member add @cat')).toBe('Cat Jones is already a member of Leeds Pharmacy LPN.');
  });

  test('for an organisation and a locality, in any order of words', async () => {
    expect(
      await ann.reads('member add @cat in Leeds North at Bramley Surgery for a year as PRACTICE VOICE'),
    ).toBe(
      [
        'Cat Jones is practice voice for Bramley Surgery, Leeds North from Tuesday 1 June 2027 to Wednesday 31 May 2028.',
        'Bramley Surgery was not in the directory, and is now. If it is there by another name, make the two one with org merge.',
        '[Undo]',
      ].join('\n'),
    );
    expect(await ann.reads('member add @dev as practice voice at bramley surgery')).toContain(
      'for Bramley Surgery',
    );
  });

  test('with a slip opens a form with what may have been meant', async () => {
    const form = await ann.types('member add @cat as clincal chair for 3 years');
    expect(readView(form)).toContain(
      'Role: clinicalChair (!) “clincal chair” is no role here. Did you mean clinical chair?',
    );
    expect(readView(await ann.fills(form, {}))).toContain(
      'Cat Jones is clinical chair from Tuesday 1 June 2027',
    );
    expect(await ann.reads('member add @cat as clinician for 3 yeers')).toContain(
      '3 yeers (!) I could not read “3 yeers” as a term. Write it like 3 years or 18 months',
    );
  });

  test.each([
    ['for 3 years', 'belongs to a role. Please choose one.'],
    ['as clinician from 1 April 2020 for 1 year', 'That term ended on Wednesday 31 March 2021.'],
  ])('%s is refused', async (clauses, because) => {
    expect(await ann.reads(`member add @cat ${clauses}`)).toContain(because);
    expect(await ann.reads('member list')).not.toContain('Cat');
  });

  test('in a role they have in that time already is refused', async () => {
    await ann.types('member add @cat as clinician from 1 June 2027 for 1 year');
    expect(await ann.reads('member add @cat as clinician from 31 May 2028 for 1 year')).toContain(
      'Cat Jones is already clinician of Leeds Pharmacy LPN from Tuesday 1 June 2027 to Wednesday 31 May 2028.',
    );
    expect(await ann.reads('member add @cat as clinician from 1 June 2028 for 1 year')).toContain(
      'will be clinician',
    );
  });
});

describe('a role that is not one of ours', () => {
  const chosen = async (words: string) => {
    const form = await ann.types(`member add @cat as ${words}`);
    return form.kind === 'form' ? form.fields.find(({ name }) => name === 'role') : undefined;
  };

  test.each(['treasurer', 'wizard', 'head', 'chair, deputy', 'pat', 'x'])(
    '%s is guessed to be none',
    async (words) => {
      const field = await chosen(words);
      expect(field?.error).toBeTruthy();
      if (words !== 'pat') {
        expect(field).not.toHaveProperty('value');
        expect(field?.error).toContain(`“${words}” is no role here. Choose one of: clinical chair, `);
      }
    },
  );

  test.each([
    ['patient', 'patientRepresentative'],
    ['clincal chair', 'clinicalChair'],
    ['obsever', 'observer'],
  ])('%s is a slip for %s', async (words, role) => {
    expect((await chosen(words))?.value).toBe(role);
  });
});

describe('one role for two organisations', () => {
  test('is two seats', async () => {
    await ann.types('member add @cat as practice voice at Bramley Surgery');
    expect(await ann.reads('member add @cat as practice voice at Kirkstall Surgery')).toContain(
      'Cat Jones is practice voice for Kirkstall Surgery',
    );
    expect(await ann.reads('member add @cat as practice voice at kirkstall surgery')).toContain(
      'Cat Jones is already practice voice',
    );
    expect(await ann.reads('member add @cat as practice voice')).toContain(
      'Cat Jones is already practice voice',
    );
  });

  test('tells of one that was not known, which may be a slip', async () => {
    const note = 'Bramley Surgery was not in the directory, and is now.';
    expect(await ann.reads('member add @cat as practice voice at Bramley Surgery')).toContain(note);
    expect(await ann.reads('member add @dev as practice voice at bramley surgery')).not.toContain(note);
    expect(await ann.reads('member vacancy add practice voice at Bramley Surgry')).toContain(
      'Bramley Surgry was not in the directory, and is now.',
    );
  });
});

describe('a new chair', () => {
  test('may end the last one’s term on the day before', async () => {
    await ann.types('member add @cat as clinical chair');
    const answer = await ann.types('member add @dev as clinical chair from 1 April 2028 for 3 years');
    expect(readView(answer)).toContain(
      'Cat Jones is clinical chair in that time too from Tuesday 1 June 2027.',
    );
    expect(readView(await ann.presses(answer, 'End Cat Jones’s term on 31 March 2028'))).toContain(
      'Cat Jones is clinical chair of Leeds Pharmacy LPN until Friday 31 March 2028.',
    );
    expect(await ann.reads('network check')).toContain(
      'Clinical chair: Cat Jones; Dev Patel from Saturday 1 April 2028 to Monday 31 March 2031',
    );
    await bot.moveTo('2028-04-01 09:00');
    expect(await ann.reads('network check')).toContain('Clinical chair: Dev Patel\n');
  });
});

describe('the last who may manage a network', () => {
  test.each(['member end me because I retire', 'member end me as manager on 30 June 2027 because I retire'])(
    'cannot leave it with nobody: %s',
    async (line) => {
      expect(await ann.reads(line)).toMatch(
        /^Nobody could manage Leeds Pharmacy LPN after .*Name another manager first/,
      );
      await ann.types('member add me as manager');
      await ann.types('member add @cat as clinical chair');
      expect(await ann.reads(line)).toContain('Ann Ward is');
    },
  );

  test('may go once the network is closed', async () => {
    await ann.types('network close');
    expect(await ann.reads('member end me because I retire')).toContain('Ann Ward is a member of');
  });
});

describe('ending', () => {
  beforeEach(async () => {
    await ann.types('member add @cat as clinical chair for 3 years');
    await ann.types('member add @cat as practice voice at Bramley Surgery');
  });

  test('one role leaves the others', async () => {
    expect(await ann.reads('member end @cat as practice voice on 30 June 2027 because she has moved')).toBe(
      [
        'Cat Jones is practice voice of Leeds Pharmacy LPN until Wednesday 30 June 2027.',
        'Because: she has moved',
        '[Look for a new practice voice] [Undo]',
      ].join('\n'),
    );
    await bot.moveTo('2027-07-01 09:00');
    expect(await ann.reads('member list')).toContain(
      '- Cat Jones: clinical chair until Friday 31 May 2030 [Show]',
    );
    expect(await ann.reads('member show @cat')).toContain('Ended because: she has moved');
  });

  test('the membership ends every role, and lets them see no more the day after', async () => {
    const cat = bot.slack('#pharmacy').as('cat');
    await ann.types('member end @cat on 30 June 2027 because she has left the NHS');
    await bot.moveTo('2027-06-30 23:00');
    expect(await cat.reads('network check')).toContain('Clinical chair: Cat Jones');
    await bot.moveTo('2027-07-01 00:30');
    expect(await cat.reads('network check')).toContain('You are not a member');
    expect(await ann.reads('network check')).toContain('Clinical chair: Nobody');
    expect(await ann.reads('member show @cat')).toContain(
      'Was a member until Wednesday 30 June 2027, because: she has left the NHS',
    );
    expect(await ann.reads('member end @cat because again')).toContain('Cat Jones is not a member');
    expect(await ann.reads('member add @cat as clinician')).toContain('Cat Jones is clinician from');
    expect(await cat.reads('network check')).toContain('Composition of Leeds Pharmacy LPN');
  });

  test('asks why, and for a role that they have', async () => {
    expect(readView(await ann.types('member end @cat'))).toContain('Why*:');
    expect(await ann.reads('member end @cat as observer because done')).toContain(
      'Cat Jones is not observer',
    );
  });

  test('may be pressed where a member is shown', async () => {
    const form = await ann.presses(await ann.types('member show @cat'), 'End');
    const entries = { role: 'clinicalChair', on: '2027-07-31', because: 'Her term is over' };
    expect(readView(await ann.fills(form, entries))).toContain(
      'Cat Jones is clinical chair of Leeds Pharmacy LPN until Saturday 31 July 2027.',
    );
  });

  test('is for those who manage; yet anyone may leave', async () => {
    const dev = bot.slack('#pharmacy').as('dev');
    await ann.types('member add @dev');
    expect(await dev.reads('member end @cat because I say so')).toContain(
      'Only a clinical chair, manager or',
    );
    expect(await dev.reads('member end me because I am too busy')).toContain('Dev Patel is a member of');
  });
});
