import { describe, expect, test } from 'vitest';
import type { Playground } from '../../../adapters/playground/index.ts';
import { BOB, CHANNEL, form, openWorkspace, PRIYA } from './small-slack-app.ts';
import { startPlayground, until } from './start-playground.ts';

describe('a slash command', () => {
  test('reaches the app as Slack spells it, and is answered to the person alone', async () => {
    const { playground, heard, messages, command } = await openWorkspace();
    expect(await command('/lpn action add @bob Read <this> & https://nhs.uk by Friday')).toEqual({
      ok: true,
    });
    expect(heard).toMatchObject([
      {
        command: '/lpn',
        text: 'action add <@U07BOB00000|bob> Read &lt;this&gt; &amp; <https://nhs.uk> by Friday',
        user_id: PRIYA,
        user_name: 'priya',
        channel_id: CHANNEL,
        channel_name: 'west-yorkshire-pharmacy',
        team_id: 'T07WYORKS00',
        api_app_id: 'A07CONVENOR',
      },
    ]);
    const answer = await until(playground, () => messages()[0]);
    expect(answer).toMatchObject({ onlyFor: PRIYA, user: 'U07CONVENOR' });
  });

  test('may be answered in the acknowledgement, to everyone', async () => {
    const { messages, command } = await openWorkspace();
    await command('/lpn ack');
    expect(messages()).toMatchObject([{ text: 'In the answer itself' }]);
    expect(messages()[0]?.onlyFor).toBeUndefined();
  });

  test('of another app is unknown here', async () => {
    const { command, heard } = await openWorkspace();
    expect(await command('/remind me')).toMatchObject({
      ok: false,
      error: expect.stringContaining('/remind is not a valid command'),
    });
    expect(heard).toEqual([]);
  });

  test('says so when nobody listens', async () => {
    const { playground } = await startPlayground();
    const answer = await playground.act({
      type: 'slack.command',
      user: PRIYA,
      channel: CHANNEL,
      text: '/lpn help',
    });
    expect(answer).toEqual({ ok: false, error: '/lpn failed with the error “dispatch_failed” (HTTP 404).' });
  });
});

test('a press edits the card, and its response_url answers whoever pressed', async () => {
  const { playground, heard, messages, command } = await openWorkspace();
  await command('/lpn card');
  const card = await until(playground, () => messages()[0]);
  await playground.act({
    type: 'slack.press',
    user: BOB,
    channel: CHANNEL,
    ts: card.ts,
    block_id: 'b',
    action_id: 'done',
  });
  await until(playground, () => messages()[1]);
  expect(messages()).toMatchObject([
    { text: 'A1 is done', blocks: [], edited: true },
    { text: 'Done, by you', onlyFor: BOB },
  ]);
  expect(heard[1]).toMatchObject({
    type: 'block_actions',
    container: { type: 'message', message_ts: card.ts, channel_id: CHANNEL, is_ephemeral: false },
    user: { id: BOB },
    action: { type: 'button', action_id: 'done', block_id: 'b', value: 'A1' },
  });
  const gone = await playground.act({
    type: 'slack.press',
    user: BOB,
    channel: CHANNEL,
    ts: card.ts,
    block_id: 'b',
    action_id: 'done',
  });
  expect(gone).toEqual({ ok: false, error: 'That button is no longer there.' });
});

describe('a form', () => {
  const submit = (playground: Playground, what: string) =>
    playground.act({
      type: 'slack.submitModal',
      user: PRIYA,
      values: { what: { value: what }, due: { value: '2027-06-30' } },
    });

  test('opens, carries what was put in, and closes', async () => {
    const { playground, heard, modals, command } = await openWorkspace();
    await command('/lpn form');
    await until(playground, () => modals()[0]);
    await submit(playground, 'Ring the LPC');
    expect(heard[1]).toMatchObject({
      callback_id: 'action.add',
      private_metadata: CHANNEL,
      state: {
        values: {
          what: { value: { type: 'plain_text_input', value: 'Ring the LPC' } },
          due: { value: { type: 'datepicker', selected_date: '2027-06-30' } },
          who: { value: { type: 'users_select', selected_user: BOB } },
        },
      },
    });
    expect(modals()).toEqual([]);
  });

  test('shows errors at the field: the client’s own, and then the app’s', async () => {
    const { playground, heard, modals, command } = await openWorkspace();
    await command('/lpn form');
    await until(playground, () => modals()[0]);
    await submit(playground, '');
    expect(modals()[0]?.errors).toEqual({ what: 'Please complete this required field.' });
    await submit(playground, 'a text of more than twenty characters');
    expect(modals()[0]?.errors).toEqual({ what: 'Please use 20 characters or fewer.' });
    expect(heard).toHaveLength(1);
    await submit(playground, 'wrong');
    expect(modals()[0]?.errors).toEqual({ what: 'Say something else.' });
    expect(await submit(playground, 'astray')).toMatchObject({ ok: false });
    await submit(playground, 'again');
    expect(modals()).toMatchObject([{ errors: {}, view: { title: { text: 'Once more' } } }]);
  });

  test('tells the app that it was closed', async () => {
    const { playground, heard, modals, command } = await openWorkspace();
    await command('/lpn form');
    await until(playground, () => modals()[0]);
    await playground.act({ type: 'slack.closeModal', user: PRIYA });
    expect(modals()).toEqual([]);
    expect(heard[1]).toMatchObject({ type: 'view_closed', view: { callback_id: 'action.add' } });
  });
});

describe('what is said', () => {
  test('reaches the app in its channels, once more when it is mentioned, and in its direct messages', async () => {
    const { playground, heard, messages } = await openWorkspace();
    const say = (channel: string, text: string) =>
      playground.act({ type: 'slack.say', user: BOB, channel, text });
    await say(CHANNEL, 'Morning all');
    await say('C07GENERAL0', '@convenor help');
    await say(CHANNEL, '@Convenor ask @Cat Holroyd');
    await say('D07BOB00000', 'help');
    await until(playground, () => heard[3]);
    expect(heard).toMatchObject([
      { type: 'message', channel_type: 'channel', channel: CHANNEL, text: 'Morning all' },
      { type: 'app_mention', channel: CHANNEL, text: '<@U07CONVENOR> ask <@U07CAT00000>' },
      { type: 'message', channel_type: 'channel', channel: CHANNEL },
      { type: 'message', channel_type: 'im', channel: 'D07BOB00000', text: 'help', user: BOB },
    ]);
    const answer = await until(playground, () => messages().find((each) => each.text === 'Here'));
    expect(answer.thread_ts).toBe(messages()[1]?.ts);
  });

  test('nobody sees a channel that they are not in', async () => {
    const { playground } = await openWorkspace();
    const answer = await playground.act({
      type: 'slack.say',
      user: BOB,
      channel: 'D07PRIYA000',
      text: 'psst',
    });
    expect(answer).toEqual({ ok: false, error: 'Slack refused: channel_not_found.' });
  });
});

describe('time runs out', () => {
  test('a trigger opens one modal, within three seconds', async () => {
    let later = 0;
    const { playground, heard, modals, command } = await openWorkspace({
      wallClock: () => new Date(Date.now() + later),
    });
    const open = async (triggerId: unknown) => {
      const { apiUrl, botToken } = playground.settings.slack;
      const response = await fetch(`${apiUrl}views.open`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${botToken}` },
        body: JSON.stringify({ trigger_id: triggerId, view: form() }),
      });
      return (await response.json()).error;
    };
    await command('/lpn form');
    await until(playground, () => modals()[0]);
    expect(await open(heard[0]?.trigger_id)).toBe('exchanged_trigger_id');
    await command('/lpn hello');
    later = 3_001;
    expect(await open(heard[1]?.trigger_id)).toBe('expired_trigger_id');
    expect(await open('made up')).toBe('invalid_trigger_id');
  });

  test('a response_url serves five times, for thirty minutes', async () => {
    let later = 0;
    const { playground, heard, messages, command } = await openWorkspace({
      wallClock: () => new Date(Date.now() + later),
    });
    const respond = async (to: unknown, text: string) => {
      const response = await fetch(String(to), {
        method: 'POST',
        body: JSON.stringify({ text, response_type: 'in_channel' }),
      });
      return [response.status, (await response.json()).error];
    };
    await command('/lpn hello');
    await until(playground, () => messages()[0]);
    for (const text of ['two', 'three', 'four', 'five'])
      expect(await respond(heard[0]?.response_url, text)).toEqual([200, undefined]);
    expect(await respond(heard[0]?.response_url, 'six')).toEqual([404, 'used_url']);
    await command('/lpn again');
    await until(playground, () => messages()[5]);
    later = 30 * 60_000 + 1;
    expect(await respond(heard[1]?.response_url, 'late')).toEqual([404, 'expired_url']);
    expect(messages()).toHaveLength(6);
  });
});
