import { expect } from 'vitest';
import type { Invocation } from '../../../commands/invocation.ts';
import { type Form, type Message, message, type View } from '../../../commands/view.ts';
import { type Bench, CHANNEL, PRIYA, startSlack } from './start-slack.ts';

/** A form with a question of several kinds. */
export const form: Form = {
  kind: 'form',
  title: 'Add an action',
  submit: { label: 'Add', command: 'action.add', args: { network: 'N1' } },
  fields: [
    { name: 'what', label: 'What', input: 'text', required: true },
    { name: 'owner', label: 'Owner', input: 'person', required: false },
    { name: 'when', label: 'When', input: 'instant', required: false },
    { name: 'count', label: 'How many', input: 'number', required: false },
    {
      name: 'kind',
      label: 'Kind',
      input: 'choice',
      required: false,
      choices: [{ value: 'soon', label: 'Soon' }],
    },
  ],
};

/** An answer that a card alone shows. */
export const silent: Message = { ...message('A1'), key: 'A1' };

type Submitted = { command: string; args: Record<string, unknown> };

/** A bot that answers what is typed with the form, and the form with `answer`. */
export const withForm = (
  answer: (args: Record<string, unknown>) => View | Promise<View>,
  options?: Parameters<typeof startSlack>[1],
) => startSlack(async ({ asked }: Invocation) => ('text' in asked ? form : answer(asked.args)), options);

/** Types, and waits until it is answered: by the form. */
export const open = async (bench: Bench, text = '/lpn action add'): Promise<void> => {
  const type = text.startsWith('/') ? 'slack.command' : 'slack.say';
  await bench.playground.act({ type, user: PRIYA, channel: CHANNEL, text });
  await bench.slack.close();
};

/** Puts these values in the form that is open, and submits it. */
export const submit = async (bench: Bench, values: { [field: string]: string | string[] }, showing = 0) => {
  const filled = Object.entries(values).map(([field, value]) => [field, { [`value:${showing}`]: value }]);
  const done = await bench.playground.act({
    type: 'slack.submitModal',
    user: PRIYA,
    values: Object.fromEntries(filled),
  });
  expect(done).toEqual({ ok: true });
};

/** What reached the bot when a form was submitted. */
export const submitted = ({ asked }: Bench, index = 1) => asked[index]?.asked as Submitted;
