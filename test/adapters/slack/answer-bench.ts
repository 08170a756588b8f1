import { expect } from 'vitest';
import type { Invocation } from '../../../commands/invocation.ts';
import { type Button, type Message, message, type View } from '../../../commands/view.ts';
import { type Bench, buttonIn, CHANNEL, PRIYA, startSlack, wordsOf } from './start-slack.ts';

/** A button under an answer. */
export const next: Button = { label: 'Next', command: 'action.list', args: { page: 2 } };

/** A card, with some buttons. */
export const card = (text: string, actions: Button[] = []): Message => ({
  ...message(text, [], actions),
  key: 'A1',
});

/** A bot that answers typed words by `answers`, and a pressed command by its name. */
export const answering = (answers: { [asked: string]: View | Error }) =>
  startSlack(async ({ asked }: Invocation) => {
    const answer = answers['text' in asked ? asked.text : asked.command];
    if (answer === undefined) throw new Error('nobody expected this to be asked');
    if (answer instanceof Error) throw answer;
    return answer;
  });

/** Types in a channel, or by a slash command, and waits until it is answered. */
export const say = async ({ slack, playground }: Bench, text: string, channel = CHANNEL): Promise<void> => {
  const type = text.startsWith('/') ? 'slack.command' : 'slack.say';
  expect(await playground.act({ type, user: PRIYA, channel, text })).toEqual({ ok: true });
  await slack.close();
};

/** Presses the button with this label, where it was shown last, and waits until it is answered. */
export const press = async (
  { slack, playground, messages }: Bench,
  label: string,
  channel = CHANNEL,
): Promise<void> => {
  const pressed = messages(channel).findLast(({ blocks }) => JSON.stringify(blocks).includes(`"${label}"`));
  const { ts = '', blocks } = pressed ?? {};
  const button = buttonIn(blocks, label);
  expect(await playground.act({ type: 'slack.press', user: PRIYA, channel, ts, ...button })).toEqual({
    ok: true,
  });
  await slack.close();
};

/** What the bot said in a channel, with who alone sees it. */
export const said = (
  { messages }: Bench,
  channel = CHANNEL,
): { words: string; onlyFor: string | undefined }[] =>
  messages(channel)
    .filter(({ user }) => user === 'U07CONVENOR')
    .map(({ blocks, onlyFor }) => ({ words: wordsOf(blocks), onlyFor }));
