import { expect, test } from 'vitest';
import { UserError } from '../../../commands/user-error.ts';
import type { Form } from '../../../commands/view.ts';
import { form, open, silent, submit, submitted } from './form-bench.ts';
import { BOB, PRIYA, startSlack } from './start-slack.ts';

const ballot: Form = {
  ...form,
  fields: [
    {
      ...{ name: 'which', label: 'Which', input: 'choices', required: true },
      choices: ['Leeds', 'York, central', 'Hull'].map((label) => ({ value: label, label })),
    },
    { name: 'who', label: 'Who', input: 'people', required: false, value: [BOB] },
  ],
};

test('several choices and several people come back as lists', async () => {
  const bench = await startSlack(async ({ asked }) => ('text' in asked ? ballot : silent));
  await open(bench);
  await submit(bench, { which: ['York, central', 'Hull'], who: [BOB, PRIYA] });
  expect(submitted(bench).args).toEqual({
    ...{ network: 'N1', which: ['York, central', 'Hull'], who: [BOB, PRIYA] },
  });
});

test('none of them is none at all, and what is wrong with them is said at their field', async () => {
  const optional = { ...ballot, fields: ballot.fields.map((field) => ({ ...field, required: false })) };
  const bench = await startSlack(async ({ asked }) => {
    if ('text' in asked) return optional;
    throw new UserError('Choose at least one.', { field: 'who' });
  });
  await open(bench);
  await submit(bench, { which: [], who: [] });
  expect(submitted(bench).args).toEqual({ network: 'N1' });
  expect(bench.modal()?.errors).toEqual({ who: 'Choose at least one.' });
});
