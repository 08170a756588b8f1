import { describe, expect, test } from 'vitest';
import type { Invocation } from '../../../commands/invocation.ts';
import { UserError } from '../../../commands/user-error.ts';
import { type Button, type Form, type Message, message, type View } from '../../../commands/view.ts';
import { serveSlackApi } from '../../support/slack-api.ts';
import {
  type Bench,
  BOB,
  buttonIn,
  CHANNEL,
  ELSEWHERE,
  later,
  PRIYA,
  PRIYAS_DM,
  startSlack,
  TEAM,
  wordsOf,
} from './start-slack.ts';

const next: Button = { label: 'Next', command: 'action.list', args: { page: 2 } };
const card = (text: string, actions: Button[] = []): Message => ({
  ...message(text, [], actions),
  key: 'A1',
});

/** A bot that answers typed words by `answers`, and a pressed command by its name. */
const answering = (answers: { [asked: string]: View | Error }) =>
  startSlack(async ({ asked }: Invocation) => {
    const answer = answers['text' in asked ? asked.text : asked.command];
    if (answer === undefined) throw new Error('nobody expected this to be asked');
    if (answer instanceof Error) throw answer;
    return answer;
  });

const say = async ({ slack, playground }: Bench, text: string, channel = CHANNEL): Promise<void> => {
  const type = text.startsWith('/') ? 'slack.command' : 'slack.say';
  expect(await playground.act({ type, user: PRIYA, channel, text })).toEqual({ ok: true });
  await slack.close();
};
const press = async (
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
const said = ({ messages }: Bench, channel = CHANNEL): { words: string; onlyFor: string | undefined }[] =>
  messages(channel)
    .filter(({ user }) => user === 'U07CONVENOR')
    .map(({ blocks, onlyFor }) => ({ words: wordsOf(blocks), onlyFor }));

describe('an answer', () => {
  test('to a slash command is for the caller only', async () => {
    const bench = await answering({ help: message('Help', ['Here is what I do.']) });
    await say(bench, '/lpn help');
    expect(said(bench)).toEqual([{ words: 'Help\nHere is what I do.', onlyFor: PRIYA }]);
  });

  test('to a slash command comes even where the bot was not invited', async () => {
    const bench = await answering({ help: message('Help') });
    await say(bench, '/lpn help', ELSEWHERE);
    expect(said(bench, ELSEWHERE)).toEqual([{ words: 'Help', onlyFor: PRIYA }]);
  });

  test('to a mention is for the caller only, in the channel', async () => {
    const bench = await answering({ help: message('Help') });
    await say(bench, '@convenor help');
    expect(said(bench)).toEqual([{ words: 'Help', onlyFor: PRIYA }]);
  });

  test('to a mention comes directly where the channel will not have it', async () => {
    const bench = await answering({ help: message('Help') });
    bench.playground.fail({ method: 'chat.postEphemeral', error: 'restricted_action' });
    await say(bench, '@convenor help');
    expect(said(bench)).toEqual([]);
    expect(said(bench, PRIYAS_DM)).toEqual([{ words: 'Help', onlyFor: undefined }]);
  });

  test('to direct words is an ordinary message', async () => {
    const bench = await answering({ help: message('Help') });
    await say(bench, 'help', PRIYAS_DM);
    expect(said(bench, PRIYAS_DM)).toEqual([{ words: 'Help', onlyFor: undefined }]);
  });

  test('with a key is left to the outbox', async () => {
    const bench = await answering({ 'action add': card('A1') });
    await say(bench, '/lpn action add');
    expect(said(bench)).toEqual([]);
  });

  test('that is a mistake says what to do, with buttons that mend it', async () => {
    const mend: Button = { label: 'A9', command: 'action.show', args: { action: 'A9' } };
    const bench = await answering({
      'action show A99': new UserError('There is no A99.', { buttons: [mend] }),
    });
    await say(bench, '/lpn action show A99');
    expect(said(bench)).toEqual([{ words: 'There is no A99.\nA9', onlyFor: PRIYA }]);
  });

  test('that is a bug says sorry, and the log says what', async () => {
    const bench = await answering({});
    await say(bench, '/lpn help');
    expect(said(bench)[0]?.words).toContain('Something went wrong here');
    expect(bench.log).toMatchObject([{ level: 'error', message: 'A request was not carried out.' }]);
  });

  test('that cannot be given by any way is in the log', async () => {
    const bench = await answering({ help: message('Help') });
    bench.playground.fail({ method: 'response_url', status: 500 });
    await say(bench, '/lpn help');
    expect(said(bench)).toEqual([]);
    expect(bench.log).toMatchObject([{ level: 'error', message: 'An answer was not given.' }]);
  });

  test('comes otherwise when the way it was asked is worn out', async () => {
    const bench = await answering({ help: message('Help') });
    bench.playground.fail({ method: 'response_url', status: 404, error: 'used_url' });
    await say(bench, '/lpn help');
    expect(said(bench)).toEqual([{ words: 'Help', onlyFor: PRIYA }]);
  });

  test('to a command that is not ours names the one that is', async () => {
    const bench = await answering({});
    await bench.sendForm({
      command: '/other',
      text: '',
      user_id: PRIYA,
      channel_id: CHANNEL,
      team_id: TEAM,
      trigger_id: '1.1',
    });
    await bench.slack.close();
    expect(said(bench)[0]?.words).toContain('I answer to /lpn.');
  });

  test('may be given later, by what was kept of how it was asked', async () => {
    const bench = await answering({ 'action add': card('A1') });
    await say(bench, '/lpn action add', ELSEWHERE);
    const kept = JSON.parse(JSON.stringify(bench.asked[0]?.reply));
    await bench.slack.messenger.answer(kept, message('Invite me first'));
    expect(said(bench, ELSEWHERE)).toEqual([{ words: 'Invite me first', onlyFor: PRIYA }]);
  });
});

describe('a pressed button', () => {
  test('asks its command, and its answer takes the place of the answer it was in', async () => {
    const bench = await answering({ list: message('Page 1', [], [next]), 'action.list': message('Page 2') });
    await say(bench, '/lpn list');
    await press(bench, 'Next');
    expect(bench.asked[1]).toMatchObject({
      asked: { command: 'action.list', args: { page: 2 } },
      caller: { tenant: TEAM, id: PRIYA },
      place: { address: CHANNEL, kind: 'channel' },
    });
    expect(said(bench)).toEqual([{ words: 'Page 2', onlyFor: PRIYA }]);
  });

  test('in a direct answer has its answer there too', async () => {
    const bench = await answering({ list: message('Page 1', [], [next]), 'action.list': message('Page 2') });
    await say(bench, 'list', PRIYAS_DM);
    await press(bench, 'Next', PRIYAS_DM);
    expect(said(bench, PRIYAS_DM)).toEqual([{ words: 'Page 2', onlyFor: undefined }]);
  });

  test('in a card leaves the card and answers the presser only', async () => {
    const bench = await answering({ 'action.list': message('Page 2') });
    const to = { tenant: TEAM, conversation: { address: CHANNEL, reference: null } };
    await bench.slack.messenger.post(to, card('A1', [next]), 'send-1');
    await press(bench, 'Next');
    expect(said(bench)).toEqual([
      { words: 'A1\nNext', onlyFor: undefined },
      { words: 'Page 2', onlyFor: PRIYA },
    ]);
  });

  test('that was a mistake leaves what it was in', async () => {
    const bench = await answering({
      list: message('Page 1', [], [next]),
      'action.list': new UserError('No page 2.'),
    });
    await say(bench, '/lpn list');
    await press(bench, 'Next');
    expect(said(bench).map(({ words }) => words)).toEqual(['Page 1\nNext', 'No page 2.']);
  });

  test('that is none of ours is answered kindly', async () => {
    const bench = await answering({});
    const payload = {
      type: 'block_actions',
      team: { id: TEAM },
      user: { id: PRIYA },
      channel: { id: CHANNEL },
      container: { type: 'message', channel_id: CHANNEL, message_ts: '1.1' },
      trigger_id: '1.1',
      actions: [{ type: 'button', action_id: 'old', block_id: 'old', value: 'old', action_ts: '1' }],
    };
    await bench.sendForm({ payload: JSON.stringify(payload) });
    await bench.slack.close();
    expect(said(bench)).toEqual([
      {
        words:
          'That button is from an older message.\nIt no longer works. Type /lpn help to see what I can do.',
        onlyFor: PRIYA,
      },
    ]);
  });
});

describe('what a press did, beside the card that shows it', () => {
  const vote: Button = { label: 'Leeds', command: 'poll.vote', args: { choices: '1' } };
  const voted = { ...card('P1: 4 of 5 voted'), said: 'Your vote is for Leeds.' };
  const to = { tenant: TEAM, conversation: { address: CHANNEL, reference: null } };
  const answers = { 'poll.vote': voted, list: message('Your polls', [], [vote]), 'vote P1 1': voted };

  test('is said to the presser only', async () => {
    const bench = await answering(answers);
    await bench.slack.messenger.post(to, card('P1', [vote]), 'send-1');
    await press(bench, 'Leeds');
    expect(said(bench)).toEqual([
      { words: 'P1\nLeeds', onlyFor: undefined },
      { words: 'Your vote is for Leeds.', onlyFor: PRIYA },
    ]);
  });

  test('is said beside the list that the button stood in', async () => {
    const bench = await answering(answers);
    await say(bench, '/lpn list');
    await press(bench, 'Leeds');
    expect(said(bench).map(({ words }) => words)).toEqual(['Your polls\nLeeds', 'Your vote is for Leeds.']);
  });

  test('is not said to whoever typed it', async () => {
    const bench = await answering(answers);
    await say(bench, '/lpn vote P1 1');
    await say(bench, '@convenor vote P1 1');
    expect(said(bench)).toEqual([]);
  });

  const form: Form = {
    kind: 'form',
    title: 'Vote',
    submit: { label: 'Vote', command: 'poll.vote', args: {} },
    fields: [{ name: 'why', label: 'Why', input: 'text', required: false }],
  };
  const submit = async (bench: Bench) => {
    const filled = { type: 'slack.submitModal', user: PRIYA, values: {} } as const;
    expect(await bench.playground.act(filled)).toEqual({ ok: true });
    await bench.slack.close();
  };

  test('is said when a form is submitted, whatever opened it', async () => {
    const bench = await answering({ ...answers, 'poll.show': form, 'vote P1': form });
    await bench.slack.messenger.post(
      to,
      card('P1', [{ label: 'Leeds', command: 'poll.show', args: {} }]),
      'send-1',
    );
    for (const open of [() => press(bench, 'Leeds'), () => say(bench, '/lpn vote P1')]) {
      await open();
      await submit(bench);
      expect(bench.modal()).toBeUndefined();
      expect(said(bench).at(-1)).toEqual({ words: 'Your vote is for Leeds.', onlyFor: PRIYA });
    }
    expect(said(bench)).toHaveLength(3);
  });

  test('is said in the modal that the button stood in', async () => {
    const asks: Form = { ...form, submit: { label: form.submit.label, command: 'poll.mine', args: {} } };
    const which = message('Which?', [], [vote]);
    const bench = await answering({ ...answers, 'vote P1': asks, 'poll.mine': which });
    await say(bench, '/lpn vote P1');
    await submit(bench);
    const button = buttonIn(bench.modal()?.view.blocks, 'Leeds');
    await bench.playground.act({ type: 'slack.pressModal', user: PRIYA, ...button });
    await bench.slack.close();
    expect(wordsOf(bench.modal()?.view.blocks)).toBe('Your vote is for Leeds.');
  });
});

describe('an address to answer to that is not Slack’s', () => {
  test.each([
    'http://hooks.slack.com/x',
    'https://hooks.slack.com.evil.example/x',
    'https://slack.com/x',
    'nonsense',
  ])('%s is not called', async (response_url) => {
    const bench = await answering({ help: message('Help') });
    await bench.sendForm({
      command: '/lpn',
      text: 'help',
      user_id: BOB,
      channel_id: CHANNEL,
      team_id: TEAM,
      trigger_id: '1.1',
      response_url,
    });
    await bench.slack.close();
    expect(bench.log).toMatchObject([{ message: 'A response_url that is not at Slack was not called.' }]);
    expect(said(bench)).toEqual([{ words: 'Help', onlyFor: BOB }]);
  });

  test('is not called on this machine either', async () => {
    const { apiUrl, calls } = await serveSlackApi(() => ({ ok: true }));
    const bench = await answering({ help: message('Help') });
    await bench.sendForm({
      command: '/lpn',
      text: 'help',
      user_id: BOB,
      channel_id: CHANNEL,
      team_id: TEAM,
      trigger_id: '1.1',
      response_url: apiUrl,
    });
    await bench.slack.close();
    expect(calls).toEqual([]);
  });
});

test('closing waits for the answers under way', async () => {
  const { answer, give } = later<View>();
  const bench = await startSlack(() => answer);
  await bench.playground.act({ type: 'slack.command', user: PRIYA, channel: CHANNEL, text: '/lpn help' });
  const closing = bench.slack.close().then(() => said(bench).length);
  give(message('Help'));
  expect(await closing).toBe(1);
});
