import { type Logger, LogLevel, WebClient } from '@slack/web-api';
import { describe, expect, test } from 'vitest';
import { startPlayground } from './start-playground.ts';

const CHANNEL = 'C07PHARMACY';
const section = (text: string) => ({ type: 'section' as const, text: { type: 'mrkdwn' as const, text } });

const nothing = () => undefined;
const silent: Logger = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  setLevel: nothing,
  getLevel: () => LogLevel.ERROR,
  setName: nothing,
};

async function openWorkspace(options: Parameters<typeof startPlayground>[1] = {}) {
  const { playground, url } = await startPlayground(undefined, options);
  const { apiUrl, botToken } = playground.settings.slack;
  const connect = (token: string | undefined) =>
    new WebClient(token, {
      slackApiUrl: apiUrl,
      retryConfig: { retries: 0 },
      timeout: 5_000,
      rejectRateLimitedCalls: true,
      allowAbsoluteUrls: false,
      logger: silent,
    });
  const messages = () =>
    playground.trial().slack.channels.find((each) => each.id === CHANNEL)?.messages ?? [];
  return { playground, url, client: connect(botToken), connect, messages };
}

const refusal = (call: Promise<unknown>) =>
  call.then(
    () => 'no refusal',
    (error) => error.data?.error ?? error.code,
  );

describe('the workspace, to the real web client', () => {
  test('says who the bot is, and refuses other tokens', async () => {
    const { client, connect } = await openWorkspace();
    expect(await client.auth.test()).toMatchObject({
      ok: true,
      user_id: 'U07CONVENOR',
      team: 'LPN Assembly',
    });
    expect(await refusal(connect('xoxb-wrong').auth.test())).toBe('invalid_auth');
    expect(await refusal(connect(undefined).auth.test())).toBe('not_authed');
    expect(await refusal(client.apiCall('chat.shout'))).toBe('unknown_method');
  });

  test('shows, edits and takes back a message', async () => {
    const { client, messages } = await openWorkspace();
    const sent = await client.chat.postMessage({
      channel: CHANNEL,
      text: 'A1',
      blocks: [section('*A1* is open')],
    });
    expect(messages()).toMatchObject([
      { ts: sent.ts, user: 'U07CONVENOR', text: 'A1', blocks: [{ text: { text: '*A1* is open' } }] },
    ]);
    await client.chat.update({
      channel: CHANNEL,
      ts: sent.ts ?? '',
      text: 'A1',
      blocks: [section('*A1* is done')],
    });
    expect(messages()).toMatchObject([{ edited: true, blocks: [{ text: { text: '*A1* is done' } }] }]);
    await client.chat.delete({ channel: CHANNEL, ts: sent.ts ?? '' });
    expect(messages()).toEqual([]);
    expect(await refusal(client.chat.update({ channel: CHANNEL, ts: sent.ts ?? '', text: 'late' }))).toBe(
      'message_not_found',
    );
  });

  test('refuses what Slack refuses', async () => {
    const { client, messages, playground } = await openWorkspace();
    await playground.act({ type: 'slack.say', user: 'U07BOB00000', channel: CHANNEL, text: 'hello' });
    const [his] = messages();
    const post = (to: object) => refusal(client.chat.postMessage({ channel: CHANNEL, text: 'x', ...to }));
    expect(await post({ channel: 'C0NOWHERE' })).toBe('channel_not_found');
    expect(await post({ channel: 'U0NOBODY' })).toBe('channel_not_found');
    expect(await post({ channel: 'C07GENERAL0' })).toBe('not_in_channel');
    expect(await post({ text: 'x'.repeat(40_001) })).toBe('msg_too_long');
    expect(await post({ text: '' })).toBe('no_text');
    expect(await post({ thread_ts: '1.1' })).toBe('thread_not_found');
    expect(await post({ metadata: { event_type: 'x' } })).toBe('invalid_metadata_format');
    expect(await post({ blocks: Array.from({ length: 51 }, () => ({ type: 'divider' })) })).toBe(
      'invalid_blocks',
    );
    expect(await refusal(client.chat.update({ channel: CHANNEL, ts: his?.ts ?? '', text: 'mine' }))).toBe(
      'cant_update_message',
    );
    expect(await refusal(client.chat.postEphemeral({ channel: CHANNEL, user: 'U0NOBODY', text: 'x' }))).toBe(
      'user_not_in_channel',
    );
    expect(await refusal(client.users.info({ user: 'U0NOBODY' }))).toBe('user_not_found');
    expect(messages()).toHaveLength(1);
  });

  test('says where in the blocks the fault is', async () => {
    const { client } = await openWorkspace();
    const error = await client.chat
      .postMessage({ channel: CHANNEL, text: 'x', blocks: [section('fine'), section('x'.repeat(3001))] })
      .catch((caught) => caught);
    expect(error.data.response_metadata.messages).toContain(
      '[ERROR] must be less than 3001 characters [json-pointer:/blocks/1/text/text]',
    );
  });

  test('opens direct messages and knows people', async () => {
    const { client, playground } = await openWorkspace();
    const { channel } = await client.conversations.open({ users: 'U07BOB00000' });
    await client.chat.postMessage({ channel: channel?.id ?? '', text: 'A nudge' });
    const im = playground.trial().slack.channels.find((each) => each.id === channel?.id);
    expect(im).toMatchObject({ kind: 'im', name: 'Bob Ackroyd', messages: [{ text: 'A nudge' }] });
    const { user } = await client.users.lookupByEmail({ email: 'bob.ackroyd@wyorks-lpn.example' });
    expect(user).toMatchObject({ id: 'U07BOB00000', profile: { real_name: 'Bob Ackroyd' } });
    const { members } = await client.conversations.members({ channel: CHANNEL });
    expect(members).toContain('U07CONVENOR');
  });

  test('finds a message again by its metadata', async () => {
    const { client } = await openWorkspace();
    const metadata = { event_type: 'convenor_message', event_payload: { id: 'm1' } };
    await client.chat.postMessage({ channel: CHANNEL, text: 'first', metadata });
    const { ts } = await client.chat.postMessage({ channel: CHANNEL, text: 'second' });
    const { messages } = await client.conversations.history({
      channel: CHANNEL,
      include_all_metadata: true,
      latest: ts ?? '',
      limit: 5,
    });
    expect(messages).toMatchObject([{ text: 'first', metadata }]);
    expect(await refusal(client.conversations.history({ channel: 'C07GENERAL0' }))).toBe('not_in_channel');
  });
});

describe('what goes wrong when asked to', () => {
  test('a send that is limited, one that is lost, and one that is done without a word', async () => {
    const { client, playground, messages } = await openWorkspace();
    const post = (text: string) => client.chat.postMessage({ channel: CHANNEL, text });
    playground.fail({ method: 'chat.postMessage', status: 429, retryAfter: 7 });
    expect(await post('limited').catch((error) => error.retryAfter)).toBe(7);
    playground.fail({ method: 'chat.postMessage', drop: 'before' });
    expect(await refusal(post('lost'))).toBe('slack_webapi_request_error');
    playground.fail({ method: 'chat.postMessage', drop: 'after' });
    expect(await refusal(post('done'))).toBe('slack_webapi_request_error');
    playground.fail({ method: 'chat.postMessage', error: 'is_archived' });
    expect(await refusal(post('archived'))).toBe('is_archived');
    playground.fail({ method: 'chat.postMessage', error: 'internal_error', times: 2 });
    expect([await refusal(post('once')), await refusal(post('twice'))]).toEqual([
      'internal_error',
      'internal_error',
    ]);
    await post('well');
    expect(messages().map((each) => each.text)).toEqual(['done', 'well']);
  });
});
