import { expect, test } from 'vitest';
import { readView } from '../../support/read-view.ts';
import { eachWithBot, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
eachWithBot((each) => {
  bot = each;
});

const ann = () => bot.slack('#pharmacy').as('ann');

async function createByForm() {
  const form = await ann().types('network create');
  if (form.kind !== 'form') throw new Error('no form');
  return ann().fills(form, { name: 'Leeds Pharmacy LPN', chair: 'U0BOB' });
}

test('whoever makes a network by the form is shown what is still to do, with a button each', async () => {
  const next = await createByForm();
  const text = readView(next);
  expect(text).toContain('Still to do for Leeds Pharmacy LPN');
  for (const line of [
    'It has no patient representative.',
    'The term of Bob Hill as clinical chair has no end.',
    'No digest comes to its main channel each week.',
    'Its first meeting is not planned.',
  ])
    expect(text).toContain(line);
  expect(text).not.toContain('It has no clinical chair.');
  expect(bot.shown('#pharmacy')).toHaveLength(1);
  const form = await ann().presses(next, 'Plan one', 'first meeting');
  expect(readView(form)).toContain('Title*');
});

test('what is done is told no more, and once all is done, that', async () => {
  await createByForm();
  for (const line of [
    'member add @cat as patient representative for 3 years',
    'digest weekly',
    'meeting schedule "First meeting" on 15 June 2027 at 14:00',
  ])
    await ann().types(line);
  const change = await ann().types('member change @bob as clinical chair');
  if (change.kind !== 'form') throw new Error('no form');
  await ann().fills(change, { until: '2030-03-31' });
  expect(await ann().reads('network setup')).toBe('Leeds Pharmacy LPN has all that it needs');
});

test('it can be dismissed, and is then offered no more but can be asked for', async () => {
  const next = await createByForm();
  const labels = () => bot.card('#pharmacy', 'Leeds').buttons.map(({ label }) => label);
  expect(labels()).toContain('Still to do');
  await ann().presses(next, 'That is enough');
  await bot.wait(5);
  expect(labels()).not.toContain('Still to do');
  const asked = await ann().types('network setup');
  expect(readView(asked)).toContain('It has no patient representative.');
  expect(asked.buttons).toEqual([]);
});
