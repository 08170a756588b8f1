import { describe, expect, test } from 'vitest';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann } = await foundNetwork(bot));
});

const APPOINTMENT = {
  appointed: '2027-03-01',
  panel: 'Area team panel',
  note: 'Two candidates',
  sessions: '1.5',
};

describe('changing a member', () => {
  test('records the appointment, what they bring, and shows it all', async () => {
    await ann.types('member add @cat as clinical chair for 3 years');
    const form = await ann.types('member change @cat');
    const saved = await ann.fills(form, {
      ...APPOINTMENT,
      ...{ profession: 'Community pharmacist', clinician: 'yes', skills: 'Audit', until: '2029-05-31' },
    });
    expect(readView(saved)).toBe(
      'Cat Jones was changed.\nCat Jones: clinical chair from Tuesday 1 June 2027 to Thursday 31 May 2029.\n[Undo]',
    );
    expect(await ann.reads('member show @cat')).toBe(
      [
        'Cat Jones in Leeds Pharmacy LPN',
        'Status: Member since Tuesday 1 June 2027',
        'Profession: Community pharmacist',
        'Clinician: Yes',
        'Skills: Audit',
        '## Roles',
        '- clinical chair from Tuesday 1 June 2027 to Thursday 31 May 2029. Appointed on Monday 1 March 2027 by Area team panel. Two candidates. Sessions a week: 1.5',
        '[Change] [End]',
      ].join('\n'),
    );
  });

  test('begins from what is recorded, and what is emptied is gone', async () => {
    await ann.types('member add @cat as practice voice at Bramley Surgery in Leeds North');
    await ann.fills(await ann.types('member change @cat'), APPOINTMENT);
    const form = await ann.presses(await ann.types('member show @cat'), 'Change');
    expect(readView(form)).toBe(
      [
        'Change Cat Jones',
        'Role: practiceVoice',
        'From: 2027-06-01',
        'Until:',
        'Organisation: Bramley Surgery',
        'Locality: Leeds North',
        'Sessions a week: 1.5',
        'Appointed on: 2027-03-01',
        'Appointed by: Area team panel',
        'Note on the appointment: Two candidates',
        'Profession:',
        'Is a clinician: no',
        'Skills:',
        '[Save]',
      ].join('\n'),
    );
    await ann.fills(form, { organisation: null, note: null });
    const shown = await ann.reads('member show @cat');
    expect(shown).toContain('- practice voice for Leeds North from');
    expect(shown).not.toContain('Two candidates');
  });

  test('of several roles asks which', async () => {
    await ann.types('member add @cat as clinician');
    await ann.types('member add @cat as lead nurse in Bramley');
    const which = await ann.types('member change @cat');
    expect(readView(which)).toBe('Which role of Cat Jones is this about?\n[clinician] [lead nurse]');
    expect(readView(await ann.presses(which, 'lead nurse'))).toContain('Locality: Bramley');
    expect(readView(await ann.types('member change @cat as clinician'))).toContain('Role: clinician');
  });

  test('gives a plain member a role', async () => {
    await ann.types('member add @cat');
    const form = await ann.types('member change @cat');
    expect(readView(await ann.fills(form, { panel: 'Panel' }))).toContain(
      'belongs to a role. Please choose one.',
    );
    expect(readView(await ann.fills(form, { role: 'specialist' }))).toContain(
      'Cat Jones: specialist from Tuesday 1 June 2027.',
    );
  });

  test('asked without a name keeps what was filled in', async () => {
    await ann.types('member add @cat as clinician');
    const second = await ann.fills(await ann.types('member change'), {
      person: 'U0CAT',
      locality: 'Bramley',
    });
    expect(readView(second)).toContain('Role: clinician\nFrom: 2027-06-01');
    expect(readView(second)).toContain('Locality: Bramley');
    expect(readView(await ann.fills(second, {}))).toContain('clinician for Bramley');
  });

  test.each([
    [{ until: '2027-05-31' }, 'is before the first, Tuesday 1 June 2027'],
    [{ sessions: 'lots' }, 'Please give a number of half-days'],
    [{ role: 'leadNurse' }, 'Cat Jones is already lead nurse'],
  ])('%j is refused, at its field', async (entries, because) => {
    await ann.types('member add @cat as lead nurse');
    await ann.types('member add @cat as clinician');
    const form = await ann.types('member change @cat as clinician');
    expect(readView(await ann.fills(form, entries))).toContain(because);
  });

  test('tells another network nothing of what they bring to this one', async () => {
    await ann.types('member add @cat');
    const brings = { profession: 'Pharmacist', clinician: 'yes', skills: 'Audit' };
    await ann.fills(await ann.types('member change @cat'), brings);
    const dev = bot.slack('#other').as('dev');
    await dev.types('network create "Hull LPN"');
    await dev.types('member add @cat');
    expect(await dev.reads('member show @cat')).toContain('Profession: Not recorded\n[Change]');
    const clerk = { profession: 'Clerk', clinician: 'no' };
    await dev.fills(await dev.types('member change @cat'), clerk);
    expect(await dev.reads('member show @cat')).toContain('Profession: Clerk');
    expect(await ann.reads('member show @cat')).toContain(
      'Profession: Pharmacist\nClinician: Yes\nSkills: Audit',
    );
  });

  test('of someone who does not belong is refused', async () => {
    expect(await ann.reads('member change @dev')).toBe('Dev Patel is not a member of Leeds Pharmacy LPN.');
  });

  test('is for those who manage', async () => {
    await ann.types('member add @cat as clinician');
    expect(await bot.slack('#pharmacy').as('cat').reads('member change me')).toContain(
      'Only a clinical chair',
    );
  });
});
