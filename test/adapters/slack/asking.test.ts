import { expect, test } from 'vitest';
import { mentionMark, type Typed } from '../../../commands/invocation.ts';
import { type Message, message } from '../../../commands/view.ts';
import { BOB, CHANNEL, ELSEWHERE, PRIYA, PRIYAS_DM, startSlack, TEAM } from './start-slack.ts';

/** A message with a key is shown by the outbox, so the adapter has nothing to say. */
const silent: Message = { ...message('Done'), key: 'card' };
const start = () => startSlack(async () => silent);
const typed = (asked: unknown): string => (asked as Typed).text;

test('a slash command is read with who, where and whom it mentions', async () => {
  const { playground, asked } = await start();
  await playground.act({
    type: 'slack.command',
    user: PRIYA,
    channel: CHANNEL,
    text: '/lpn action add @bob Write “it” & send',
  });
  expect(asked).toMatchObject([
    {
      asked: {
        text: `action add ${mentionMark(0)} Write "it" & send`,
        mentions: [{ account: { platform: 'slack', tenant: TEAM, id: BOB }, name: 'bob' }],
      },
      caller: { platform: 'slack', tenant: TEAM, id: PRIYA },
      place: { platform: 'slack', tenant: TEAM, address: CHANNEL, kind: 'channel' },
    },
  ]);
});

test('words to the bot in a channel are read without its own name', async () => {
  const { slack, playground, asked } = await start();
  const text = '@convenor action add @bob Ring the LPC';
  await playground.act({ type: 'slack.say', user: PRIYA, channel: CHANNEL, text });
  await slack.close();
  expect(asked).toMatchObject([
    {
      asked: {
        text: `action add ${mentionMark(0)} Ring the LPC`,
        mentions: [{ account: { id: BOB }, name: 'Bob Ackroyd' }],
      },
      place: { kind: 'channel' },
    },
  ]);
});

test('words that everyone in the channel can read are marked as such, a slash command’s are not', async () => {
  const { slack, playground, asked } = await start();
  const act = (type: 'slack.say' | 'slack.command', text: string, channel = CHANNEL) =>
    playground.act({ type, user: PRIYA, channel, text });
  await act('slack.command', '/lpn vote P1 2');
  await act('slack.say', 'vote P1 2', PRIYAS_DM);
  await act('slack.say', '@convenor vote P1 2');
  await slack.close();
  const typed = { text: 'vote P1 2', mentions: [] };
  expect(asked.map((each) => each.asked)).toEqual([typed, typed, { ...typed, seenByAll: true }]);
});

test('words to the bot directly need not name it', async () => {
  const { slack, playground, asked } = await start();
  await playground.act({ type: 'slack.say', user: PRIYA, channel: PRIYAS_DM, text: 'action list' });
  await slack.close();
  expect(asked).toMatchObject([
    { asked: { text: 'action list', mentions: [] }, place: { address: PRIYAS_DM, kind: 'direct' } },
  ]);
});

const said = {
  type: 'message',
  channel_type: 'im',
  channel: PRIYAS_DM,
  user: PRIYA,
  text: 'help',
  ts: '1.1',
};

test.each([
  ['by a bot', { bot_id: 'B1' }],
  ['by an app', { app_id: 'A1' }],
  ['by the bot itself', { user: 'U07CONVENOR' }],
  ['by nobody', { user: undefined }],
  ['of an edit', { subtype: 'message_changed' }],
  ['of a deletion', { subtype: 'message_deleted' }],
  ['of someone joining', { subtype: 'channel_join' }],
  ['of a bot of the old kind', { subtype: 'bot_message' }],
  ['in a channel, to nobody', { channel_type: 'channel', channel: CHANNEL }],
  ['that names the bot, by a bot', { type: 'app_mention', bot_id: 'B1' }],
])('a message %s is let be', async (_, extra) => {
  const { slack, sendEvent, asked } = await start();
  const authorizations = [{ team_id: TEAM, user_id: 'U07CONVENOR', is_bot: true }];
  expect((await sendEvent({ ...said, ...extra }, { authorizations })).status).toBe(200);
  await slack.close();
  expect(asked).toEqual([]);
});

test('a mention that an edit brings is answered, once', async () => {
  const { slack, sendEvent, asked } = await start();
  const authorizations = [{ team_id: TEAM, user_id: 'U07CONVENOR', is_bot: true }];
  const edit = { ...said, type: 'app_mention', channel: CHANNEL, text: '<@U07CONVENOR> help', ts: '5.1' };
  await sendEvent({ ...edit, edited: { user: PRIYA, ts: '5.2' } }, { event_id: 'Ev1', authorizations });
  await sendEvent({ ...edit, edited: { user: PRIYA, ts: '5.3' } }, { event_id: 'Ev2', authorizations });
  await sendEvent({ ...edit, ts: '6.1' }, { event_id: 'Ev3', authorizations });
  await sendEvent(
    { ...edit, ts: '6.1', edited: { user: PRIYA, ts: '6.2' } },
    { event_id: 'Ev4', authorizations },
  );
  await slack.close();
  expect(asked.map(({ requestId }) => requestId)).toEqual([
    `slack:mention:${CHANNEL}:5.1`,
    `slack:mention:${CHANNEL}:6.1`,
  ]);
});

test('a reply in direct messages that goes to the channel too is answered', async () => {
  const { slack, sendEvent, asked } = await start();
  await sendEvent({ ...said, subtype: 'thread_broadcast', thread_ts: '1.0' });
  await slack.close();
  expect(asked.map((each) => typed(each.asked))).toEqual(['help']);
});

test('words beside a file are words', async () => {
  const { slack, sendEvent, asked } = await start();
  await sendEvent({ ...said, subtype: 'file_share' });
  await slack.close();
  expect(asked.map((each) => typed(each.asked))).toEqual(['help']);
});

test('an event that Slack sends again is the same request, and another is another', async () => {
  const { slack, sendEvent, asked } = await start();
  await sendEvent(said, { event_id: 'Ev1' });
  await sendEvent(said, { event_id: 'Ev1' });
  await sendEvent(said, { event_id: 'Ev2' });
  await slack.close();
  expect(asked.map(({ requestId }) => requestId)).toEqual([
    'slack:event:Ev1',
    'slack:event:Ev1',
    'slack:event:Ev2',
  ]);
});

test('a command that is sent again is the same request, and another is another', async () => {
  const { slack, sendForm, asked } = await start();
  const fields = { command: '/lpn', text: 'undo', user_id: PRIYA, channel_id: CHANNEL, team_id: TEAM };
  await sendForm({ ...fields, trigger_id: '1.1' });
  await sendForm({ ...fields, trigger_id: '1.1' });
  await sendForm({ ...fields, trigger_id: '1.2' });
  await slack.close();
  const [first, again, other] = asked.map(({ requestId }) => requestId);
  expect(first).toBe(again);
  expect(first).not.toBe(other);
});

test('a mention that nothing else says is ours is taken to be the first', async () => {
  const { slack, sendEvent, asked } = await start();
  await sendEvent({ ...said, type: 'app_mention', channel: CHANNEL, text: '<@U0BOT> help <@U07BOB00000>' });
  await slack.close();
  expect(typed(asked[0]?.asked)).toBe(`help ${mentionMark(0)}`);
});

test('an installation for a whole organisation is one tenant', async () => {
  const { slack, sendEvent, asked } = await start();
  const authorizations = [
    { team_id: null, enterprise_id: 'E1', user_id: 'UBOT', is_bot: true, is_enterprise_install: true },
  ];
  await sendEvent(said, { authorizations });
  await slack.close();
  expect(asked[0]?.caller).toEqual({ platform: 'slack', tenant: 'E1', id: PRIYA });
});

test('a guest from another workspace is known by the workspace the bot is in', async () => {
  const { slack, sendEvent, asked } = await start();
  const authorizations = [{ team_id: TEAM, user_id: 'UBOT', is_bot: true }];
  await sendEvent(
    { ...said, user_team: 'T0THEIRS', team: 'T0THEIRS' },
    { authorizations, team_id: 'T0THEIRS' },
  );
  await slack.close();
  expect(asked[0]?.caller.tenant).toBe(TEAM);
});

test('where it is added, whoever brought it has it say its first words to all, once; nobody else who comes is answered', async () => {
  const { slack, playground, asked, sendEvent } = await startSlack(async () =>
    message('Hello, I am Convenor'),
  );
  await playground.act({ type: 'slack.invite', user: PRIYA, channel: ELSEWHERE });
  const came = { type: 'member_joined_channel', channel: ELSEWHERE };
  await sendEvent({ ...came, user: BOB, inviter: PRIYA });
  await sendEvent({ ...came, user: BOB });
  await slack.close();
  expect(asked).toMatchObject([
    {
      asked: { command: 'help', args: { topic: 'welcome' } },
      caller: { id: PRIYA },
      place: { address: ELSEWHERE, kind: 'channel' },
    },
  ]);
  const { channels } = playground.trial().slack;
  const said = channels.find(({ id }) => id === ELSEWHERE)?.messages ?? [];
  expect(said).toMatchObject([{ text: 'Hello, I am Convenor' }]);
  expect(said[0]).not.toHaveProperty('onlyFor');
});

test('whoever joins a channel or leaves it is heard of, with the time', async () => {
  const { sendEvent, slack, asked, moves } = await start();
  const move = { channel: CHANNEL, channel_type: 'C', team: TEAM, user: BOB };
  await sendEvent({ ...move, type: 'member_joined_channel', inviter: PRIYA, event_ts: '1813932000.500000' });
  await sendEvent({ ...move, type: 'member_left_channel', event_ts: '1813932060.000000' });
  await slack.close();
  const told = { platform: 'slack', tenant: TEAM, address: CHANNEL, teamId: null };
  expect(moves).toEqual([
    { ...told, moves: [{ userId: BOB, isHere: true }], at: new Date(1_813_932_000_500) },
    { ...told, moves: [{ userId: BOB, isHere: false }], at: new Date(1_813_932_060_000) },
  ]);
  expect(asked).toEqual([]);
});
