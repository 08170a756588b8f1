import { beforeEach, expect, test } from 'vitest';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot));
});

beforeEach(async () => {
  await ann.types('plan create 2027/28');
});

test('a section is written in a form that holds what stands, and each version is kept', async () => {
  const form = await ann.types('plan section effectiveness');
  expect(readView(form)).toBe('Section of the plan\nReview of effectiveness, 2027/28\nText:\n[Save]');
  expect(readView(await ann.fills(form, { text: 'We met six times.' }))).toBe(
    'Review of effectiveness of the work plan for 2027/28 was saved as version 1.\n[Undo] [Show]',
  );
  const again = await ann.types('plan section effectiveness review');
  expect(readView(again)).toContain('Text: We met six times.');
  await ann.fills(again, { text: 'We met seven times.' });
  const shown = await bob.reads('plan section show effectiveness');
  expect(shown).toContain('We met seven times.');
  expect(shown).toContain('Version 2, Ann Ward, Tuesday 1 June 2027');
  expect(shown).toContain('Version 1, Ann Ward, Tuesday 1 June 2027');
  expect(shown).toContain('“We met six times.”');
  await ann.types('undo');
  expect(await bob.reads('plan section show effectiveness')).toContain('We met six times.');
  await ann.types('undo');
  expect(await bob.reads('plan section show effectiveness')).toContain('It is not written yet.');
});

test('what somebody else has written meanwhile is not overwritten, and an empty text takes it out', async () => {
  await ann.fills(await ann.types('plan section engagement'), { text: 'Two evenings.' });
  const late = await ann.types('plan section engagement');
  await ann.fills(await ann.types('plan section engagement'), { text: 'Three evenings.' });
  const both = await ann.fills(late, { text: 'Four evenings.' });
  expect(readView(both)).toContain('Someone has changed this meanwhile. Nothing was saved yet.');
  expect(readView(both)).toContain('It now says: Three evenings.');
  await ann.fills(both, { text: 'Four evenings.' });
  expect(await ann.reads('plan section show engagement')).toContain('Four evenings.');
  expect(
    readView(await ann.fills(await ann.types('plan section engagement'), { text: 'Four evenings.' })),
  ).toContain('says that already. Nothing was changed.');
  await ann.fills(await ann.types('plan section engagement'), { text: '' });
  expect(await ann.reads('plan section show engagement')).toContain('It is not written yet.');
});

test('all are listed, with the step by which each is to be finished', async () => {
  await ann.fills(await ann.types('plan section resources'), { text: 'Two sessions a week.' });
  const listed = await ann.reads('plan section list');
  expect(listed).toContain('- Core resources: version 1, by Ann Ward [Show]');
  expect(listed).toContain(
    '- Patient and public engagement: not written yet, to be finished by Patients, the public and partners engaged (W0.3) [Write]',
  );
  expect(await ann.reads('milestone show W0.3')).toContain(
    'Finishes: Patient and public engagement and Relationships',
  );
});

test('the plan says how many are written; the document and the page have them whole', async () => {
  expect(await ann.reads('plan show')).not.toContain('Sections:');
  await ann.fills(await ann.types('plan section resources'), { text: 'Two sessions a week.' });
  expect(await ann.reads('plan show')).toContain(
    'Sections: 1 of 8 are written; not yet: National priorities, Local priorities,',
  );
  const shown = await ann.types('plan show as markdown');
  const file = shown.kind === 'message' ? shown.blocks.find((block) => block.type === 'file') : undefined;
  if (file?.type !== 'file') throw new Error('no file came');
  const text = new TextDecoder().decode(await file.file.bytes());
  expect(text).toContain('Core resources');
  expect(text).toContain('Two sessions a week.');
});

test('only those who convene write them, and nothing that may be of a patient', async () => {
  expect(await bob.reads('plan section effectiveness')).toContain('Only a clinical chair');
  const form = await ann.types('plan section effectiveness');
  expect(readView(await ann.fills(form, { text: 'NHS number 943 476 5919' }))).toContain('NHS number');
});
