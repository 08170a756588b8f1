import { describe, expect, test } from 'vitest';
import { UserError } from '../../../commands/user-error.ts';
import { type Button, type Form, message } from '../../../commands/view.ts';
import { answering, card, next, press, said, say } from './answer-bench.ts';
import { type Bench, buttonIn, CHANNEL, PRIYA, PRIYAS_DM, TEAM, wordsOf } from './start-slack.ts';

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

  test('behind the menu asks its command as any other', async () => {
    const bench = await answering({ 'action.list': message('Page 2') });
    const to = { tenant: TEAM, conversation: { address: CHANNEL, reference: null } };
    await bench.slack.messenger.post(to, card('A1', [{ ...next, inMenu: true }]), 'send-1');
    await press(bench, 'Next');
    expect(bench.asked[0]).toMatchObject({ asked: { command: 'action.list', args: { page: 2 } } });
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
