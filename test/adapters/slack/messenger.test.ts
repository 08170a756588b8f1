import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createSlack } from '../../../adapters/slack/index.ts';
import type { Messenger, SendError } from '../../../commands/messenger.ts';
import { message } from '../../../commands/view.ts';
import { recordPlaces } from '../../support/hear-places.ts';
import { serveSlackApi } from '../../support/slack-api.ts';
import { BOB, CHANNEL, ELSEWHERE, startSlack, TEAM, wordsOf } from './start-slack.ts';

const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
const options = {
  ...{ signingSecret: 's', botToken: 'xoxb-1', command: '/lpn', log: quiet },
  ...{
    dispatch: async () => message('Help'),
    hearMoves: async () => {},
    hearPlaces: recordPlaces(),
    previewLink: async () => null,
    hearLines: async () => undefined,
    offerPeople: async () => [],
  },
};
const start = () => startSlack(async () => message('Help'));
const bobsDm = 'D07BOB00000';
const channel = (address = CHANNEL) => ({ tenant: TEAM, conversation: { address, reference: null } });
const person = { tenant: TEAM, account: { userId: BOB, reference: null } };
const longAgo = new Date(Date.now() - 60_000);

const messengerAt = (apiUrl: string): Messenger => createSlack({ ...options, apiUrl }).messenger;
const failure = (sending: Promise<unknown>): Promise<SendError> =>
  sending.then(
    () => {
      throw new Error('it was sent');
    },
    (error) => error,
  );

describe('posting', () => {
  test('puts a message into a channel', async () => {
    const { slack, messages } = await start();
    const posted = await slack.messenger.post(channel(), message('A1', ['Write it up']), 'send-1');
    const [card] = messages();
    expect(wordsOf(card?.blocks)).toBe('A1\nWrite it up');
    expect(posted).toEqual({ remoteId: card?.ts, place: { tenant: TEAM, channel: CHANNEL, ts: card?.ts } });
  });

  test('reaches a person directly', async () => {
    const { slack, messages } = await start();
    await slack.messenger.post(person, message('A1 is due'), 'send-1');
    expect(messages(bobsDm).map(({ text }) => text)).toEqual(['A1 is due']);
  });

  test('editing changes what was posted', async () => {
    const { slack, messages } = await start();
    const posted = await slack.messenger.post(channel(), message('A1: open'), 'send-1');
    await slack.messenger.edit(posted, message('A1: done'), channel());
    expect(messages().map(({ text, edited }) => ({ text, edited }))).toEqual([
      { text: 'A1: done', edited: true },
    ]);
  });
});

describe('a message whose sending was cut off', () => {
  test('is in doubt, and found again by the id it was sent with', async () => {
    const { slack, playground, messages } = await start();
    playground.fail({ method: 'chat.postMessage', drop: 'after' });
    const error = await failure(slack.messenger.post(channel(), message('A1'), 'send-1'));
    expect(error.outcome).toBe('in-doubt');
    const [card] = messages();
    expect(await slack.messenger.find(channel(), 'send-1', longAgo)).toEqual({
      remoteId: card?.ts,
      place: { tenant: TEAM, channel: CHANNEL, ts: card?.ts },
    });
  });

  test('is found in a direct conversation', async () => {
    const { slack } = await start();
    const posted = await slack.messenger.post(person, message('A1'), 'send-1');
    expect(await slack.messenger.find(person, 'send-1', longAgo)).toEqual(posted);
  });

  test('is known to be absent when it never arrived', async () => {
    const { slack, playground } = await start();
    await slack.messenger.post(channel(), message('Another'), 'send-0');
    playground.fail({ method: 'chat.postMessage', drop: 'before' });
    const error = await failure(slack.messenger.post(channel(), message('A1'), 'send-1'));
    expect(error.outcome).toBe('in-doubt');
    expect(await slack.messenger.find(channel(), 'send-1', longAgo)).toBe('absent');
  });

  test('cannot be known of where the bot may not read', async () => {
    const { slack } = await start();
    expect(await slack.messenger.find(channel(ELSEWHERE), 'send-1', longAgo)).toBe('unknowable');
  });

  test('is looked for on a few pages only', async () => {
    const { apiUrl, calls } = await serveSlackApi(() => ({
      ok: true,
      messages: [
        { ts: '1.1', metadata: { event_type: 'convenor_message', event_payload: { send_id: 'other' } } },
      ],
      response_metadata: { next_cursor: 'more' },
    }));
    expect(await messengerAt(apiUrl).find(channel(), 'send-1', longAgo)).toBe('unknowable');
    expect(calls.map(({ args }) => args.cursor)).toEqual([undefined, 'more', 'more', 'more', 'more']);
  });

  test('is looked for again later when the search takes so long that a second try would begin', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    onTestFinished(() => void vi.useRealTimers());
    const { apiUrl, calls } = await serveSlackApi(() => {
      vi.setSystemTime(Date.now() + 4_000);
      return { ok: true, messages: [], response_metadata: { next_cursor: 'more' } };
    });
    const error = await failure(messengerAt(apiUrl).find(channel(), 'send-1', longAgo));
    expect(error.outcome).toBe('busy');
    expect(calls).toHaveLength(2);
  });

  test('is looked for again later when Slack is busy', async () => {
    const { slack, playground } = await start();
    playground.fail({ method: 'conversations.history', status: 429, retryAfter: 7 });
    const error = await failure(slack.messenger.find(channel(), 'send-1', longAgo));
    expect(error).toMatchObject({ outcome: 'busy', retryAfter: 7 });
  });
});

describe('a failed post', () => {
  test.each([
    [
      { error: 'not_in_channel' },
      'refused',
      'Invite me with /invite @Convenor, and what waits for this channel comes by itself.',
    ],
    [
      { error: 'channel_not_found' },
      'refused',
      'Invite me with /invite @Convenor, and what waits for this channel comes by itself.',
    ],
    [{ error: 'is_archived' }, 'refused', 'This channel is archived.'],
    [{ error: 'restricted_action' }, 'refused', 'This channel does not let me post.'],
    [{ error: 'missing_scope' }, 'busy', 'Ask whoever runs Convenor'],
    [{ error: 'invalid_auth' }, 'busy', 'Slack no longer accepts my sign-in.'],
    [{ error: 'account_inactive' }, 'busy', 'Slack no longer accepts my sign-in.'],
    [{ error: 'not_heard_of_yet' }, 'refused', '(not_heard_of_yet)'],
    [{ error: 'ratelimited' }, 'busy', undefined],
    [{ error: 'service_unavailable' }, 'busy', undefined],
    [{ error: 'internal_error' }, 'in-doubt', undefined],
    [{ error: '<html>Bad gateway</html>' }, 'in-doubt', undefined],
    [{ status: 429 }, 'busy', undefined],
    [{ status: 500 }, 'in-doubt', undefined],
    [{ status: 503 }, 'in-doubt', undefined],
    [{ status: 404 }, 'refused', 'its address for Slack'],
    [{ drop: 'before' as const }, 'in-doubt', undefined],
  ])('for %j is %s', async (fault, outcome, hint) => {
    const { slack, playground } = await start();
    playground.fail({ method: 'chat.postMessage', ...fault });
    const error = await failure(slack.messenger.post(channel(), message('A1'), 'send-1'));
    expect(error.outcome).toBe(outcome);
    if (hint === undefined) expect(error.hint).toBeUndefined();
    else expect(error.hint).toContain(hint);
  });

  test.each([
    ['conversations.open', 'user_disabled', true],
    ['chat.postMessage', 'channel_not_found', true],
    ['chat.postMessage', 'is_archived', true],
    ['chat.postMessage', 'restricted_action', false],
  ])(
    '%s answering %s tells whether it is the person who cannot be reached: %s',
    async (method, error, is) => {
      const { slack, playground } = await start();
      playground.fail({ method, error });
      const failed = await failure(slack.messenger.post(person, message('A1 is due'), 'send-1'));
      expect(failed).toMatchObject({ outcome: 'refused', cannotReach: is });
    },
  );

  test('says how long Slack asks us to wait', async () => {
    const { slack, playground } = await start();
    playground.fail({ method: 'chat.postMessage', status: 429, retryAfter: 30 });
    const error = await failure(slack.messenger.post(channel(), message('A1'), 'send-1'));
    expect(error).toMatchObject({ outcome: 'busy', retryAfter: 30 });
  });

  test('was not sent where nobody listens', async () => {
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    await new Promise((done) => server.close(done));
    const sending = messengerAt(`http://127.0.0.1:${port}/api/`).post(channel(), message('A1'), 'send-1');
    expect((await failure(sending)).outcome).toBe('busy');
  });

  test('was not sent when the person’s conversation could not be opened', async () => {
    const { slack, playground } = await start();
    playground.fail({ method: 'conversations.open', drop: 'after' });
    const error = await failure(slack.messenger.post(person, message('A1'), 'send-1'));
    expect(error.outcome).toBe('busy');
  });
});

describe('a failed edit', () => {
  test.each([
    [{ error: 'message_not_found' }, 'gone'],
    [{ error: 'cant_update_message' }, 'gone'],
    [{ error: 'edit_window_closed' }, 'gone'],
    [{ error: 'internal_error' }, 'busy'],
    [{ status: 500 }, 'busy'],
    [{ drop: 'after' as const }, 'busy'],
    [{ error: 'is_archived' }, 'refused'],
  ])('for %j is %s', async (fault, outcome) => {
    const { slack, playground } = await start();
    const posted = await slack.messenger.post(channel(), message('A1'), 'send-1');
    playground.fail({ method: 'chat.update', ...fault });
    expect((await failure(slack.messenger.edit(posted, message('A1: done'), channel()))).outcome).toBe(
      outcome,
    );
  });
});

describe('signing in', () => {
  test('says as whom and where', async () => {
    const { slack } = await start();
    expect(await slack.check()).toBe('convenor in LPN Assembly');
  });

  test('says what to do when it fails', async () => {
    const { apiUrl } = await serveSlackApi(() => ({ ok: false, error: 'invalid_auth' }));
    const slack = createSlack({ ...options, apiUrl });
    expect((await failure(slack.check())).hint).toContain('sign it in to Slack again');
  });

  test('is not done until it is asked for', async () => {
    const { apiUrl, calls } = await serveSlackApi(() => ({ ok: true }));
    createSlack({ ...options, apiUrl });
    expect(calls).toEqual([]);
  });
});
