import { describe, expect, test } from 'vitest';
import { messageShortcutId, shortcutId } from '../../../adapters/slack/shortcut-ids.ts';
import { fromMessages, shortcuts } from '../../../commands/index.ts';
import type { Form } from '../../../commands/view.ts';
import { answering, card } from './answer-bench.ts';
import { type Bench, BOB, CHANNEL, PRIYA, PRIYAS_DM } from './start-slack.ts';

const form: Form = {
  kind: 'form',
  title: 'New action',
  submit: { label: 'Record', command: 'action.add', args: {} },
  fields: [{ name: 'text', label: 'What', input: 'text', required: false }],
};

/** What Bob said in the channel, by its id there. */
const bobSays = async ({ playground, slack, messages }: Bench, text: string): Promise<string> => {
  expect(await playground.act({ type: 'slack.say', user: BOB, channel: CHANNEL, text })).toEqual({
    ok: true,
  });
  await slack.close();
  return messages().at(-1)?.ts ?? '';
};
const choose = async ({ playground, slack }: Bench, ts: string, callback_id: string) => {
  const act = { type: 'slack.messageShortcut', user: PRIYA, channel: CHANNEL, ts, callback_id } as const;
  expect(await playground.act(act)).toEqual({ ok: true });
  await slack.close();
};
const link = (ts: string) => `https://lpn-assembly.slack.com/archives/${CHANNEL}/p${ts.replace('.', '')}`;

describe('a shortcut in the menu of a message', () => {
  test('opens the form with its words, its author, those it mentions and the way back to it', async () => {
    const bench = await answering({ 'action.add': form });
    const ts = await bobSays(bench, 'Can @priya ring the *LPC*?');
    await choose(bench, ts, 'message:action.add');
    expect(bench.asked).toHaveLength(1);
    expect(bench.asked[0]).toMatchObject({
      asked: { command: 'action.add', args: { owner: BOB, source: link(ts) } },
      opensForm: true,
      caller: { id: PRIYA },
      place: { address: CHANNEL, kind: 'channel' },
    });
    const { asked } = bench.asked[0] ?? expect.fail();
    const { text } = 'args' in asked ? asked.args : expect.fail();
    expect(text).toMatch(/^Can \uE002Priya%20Ramsden\uE003[^\uE004]+\uE004 ring the LPC\?$/);
    expect(bench.modal()?.view.title).toMatchObject({ text: 'New action' });
  });

  test.each([
    ['message:decision.record', 'decision.record', 'text'],
    ['message:meeting.note', 'meeting.note', 'text'],
    ['message:meeting.agenda.add', 'meeting.agenda.add', 'title'],
    ['message:poll.open', 'poll.open', 'question'],
  ])('%s asks %s with the words as its %s', async (id, command, field) => {
    const bench = await answering({ [command]: form });
    const ts = await bobSays(bench, 'Where shall we meet?');
    await choose(bench, ts, id);
    expect(bench.asked[0]?.asked).toMatchObject({
      command,
      args: { [field]: 'Where shall we meet?', source: link(ts) },
    });
  });

  test('opens the form where the bot cannot see the message, without the way back', async () => {
    const bench = await answering({ 'action.add': form });
    const ts = await bobSays(bench, 'Ring the LPC');
    bench.playground.fail({ method: 'chat.getPermalink', error: 'channel_not_found' });
    await choose(bench, ts, 'message:action.add');
    const { asked } = bench.asked[0] ?? expect.fail();
    expect('args' in asked && asked.args).toEqual({ text: 'Ring the LPC', owner: BOB });
  });

  test('submitted ten times asks once', async () => {
    const bench = await answering({ 'action.add': form });
    const ts = await bobSays(bench, 'Ring the LPC');
    await choose(bench, ts, 'message:action.add');
    const modal = structuredClone(bench.modal());
    const other = await answering({ 'action.add': card('A1') });
    expect(modal).toBeDefined();
    const payload = {
      type: 'view_submission',
      team: { id: 'T07WYORKS00' },
      user: { id: PRIYA },
      view: {
        ...modal?.view,
        id: modal?.id,
        blocks: [],
        state: { values: {} },
      },
    };
    for (let n = 0; n < 10; n++)
      await other.sendForm({ payload: JSON.stringify({ ...payload, trigger_id: `${n}.1` }) });
    await other.slack.close();
    expect(new Set(other.asked.map(({ requestId }) => requestId)).size).toBe(1);
  });

  test('that is none of ours is let be', async () => {
    const bench = await answering({});
    const ts = await bobSays(bench, 'Ring the LPC');
    await choose(bench, ts, 'message:member.end');
    expect(bench.asked).toEqual([]);
  });
});

test.each(fromMessages)('$label, as the manifest has it, asks for $command of a message', async (how) => {
  const { command, words } = how;
  const bench = await answering({ [command]: form });
  const ts = await bobSays(bench, 'Ring the LPC');
  await choose(bench, ts, messageShortcutId(how));
  const args = { [words]: 'Ring the LPC', source: link(ts) };
  expect(bench.asked[0]).toMatchObject({ asked: { command, args }, opensForm: true });
});

describe('a shortcut in the menu of all apps', () => {
  test('opens the form of its command, which is answered in the direct messages', async () => {
    const bench = await answering({ 'poll.open': form });
    const act = { type: 'slack.shortcut', user: PRIYA, callback_id: 'open:poll.open' } as const;
    expect(await bench.playground.act(act)).toEqual({ ok: true });
    await bench.slack.close();
    expect(bench.asked[0]).toMatchObject({
      asked: { command: 'poll.open', args: {} },
      opensForm: true,
      place: { address: PRIYAS_DM, kind: 'direct' },
    });
    expect(bench.modal()?.view.title).toMatchObject({ text: 'New action' });
  });

  test.each(shortcuts)('$label, as the manifest has it, asks for $command', async (shortcut) => {
    const { command, args } = shortcut;
    const bench = await answering({ [command]: form });
    const act = { type: 'slack.shortcut', user: PRIYA, callback_id: shortcutId(shortcut) } as const;
    expect(await bench.playground.act(act)).toEqual({ ok: true });
    await bench.slack.close();
    expect(bench.asked[0]).toMatchObject({ asked: { command, args }, opensForm: true });
  });

  test('by somebody whom Slack does not know is nothing that the bot did wrong', async () => {
    const bench = await answering({ 'poll.open': form });
    const chosen = { type: 'shortcut', callback_id: 'open:poll.open', trigger_id: '1.1' };
    const payload = { ...chosen, team: { id: 'T07WYORKS00' }, user: { id: 'U0NOBODY' } };
    await bench.sendForm({ payload: JSON.stringify(payload) });
    await bench.slack.close();
    expect(bench.asked).toEqual([]);
    expect(bench.log.filter(({ level }) => level === 'error')).toEqual([]);
  });
});
