import { describe, expect, test } from 'vitest';
import { message } from '../../../commands/view.ts';
import { type Bench, CHANNEL, ELSEWHERE, PRIYA, startSlack, TEAM } from './start-slack.ts';

const BOT = [{ team_id: TEAM, user_id: 'U0BOT', is_bot: true }];
const AT = '1811839200.250000';

const begin = (): Promise<Bench> => startSlack(async () => message('Hello. This is what I can do.'));

const told = {
  platform: 'slack',
  tenant: TEAM,
  address: CHANNEL,
  teamId: null,
  at: new Date(1_811_839_200_250),
};

describe('an event of a channel', () => {
  test.each([
    ['archive', { absence: { cause: 'archived', stands: true } }],
    ['unarchive', { absence: { cause: 'archived', stands: false } }],
    ['deleted', { absence: { cause: 'deleted', stands: true } }],
    ['left', { absence: { cause: 'removed', stands: true } }],
  ])('%s is heard, of private ones too', async (what, absence) => {
    const { sendEvent, places } = await begin();
    for (const kind of ['channel', 'group'])
      expect((await sendEvent({ type: `${kind}_${what}`, channel: CHANNEL, event_ts: AT })).status).toBe(200);
    expect(places).toEqual([
      { ...told, ...absence },
      { ...told, ...absence },
    ]);
  });

  test('rename is heard with the new name', async () => {
    const { sendEvent, places } = await begin();
    await sendEvent({ type: 'channel_rename', channel: { id: CHANNEL, name: 'leads' }, event_ts: AT });
    expect(places).toEqual([{ ...told, name: 'leads' }]);
  });

  test('a new id is heard', async () => {
    const { sendEvent, movedTo } = await begin();
    await sendEvent({ type: 'channel_id_changed', old_channel_id: CHANNEL, new_channel_id: 'C0NEW' });
    expect(movedTo).toEqual([`${CHANNEL} C0NEW`]);
  });

  test('without a time of its own happened when its envelope says', async () => {
    const { sendEvent, places } = await begin();
    await sendEvent({ type: 'channel_deleted', channel: CHANNEL }, { event_time: 1_811_839_200 });
    expect(places[0]?.at).toEqual(new Date(1_811_839_200_000));
  });
});

describe('the bot', () => {
  test('greets a channel once, by whoever adds it, and learns its name', async () => {
    const { playground, sendEvent, places, asked } = await begin();
    await playground.act({ type: 'slack.invite', user: PRIYA, channel: ELSEWHERE });
    expect(places).toMatchObject([
      { address: ELSEWHERE, name: 'general', absence: { cause: 'removed', stands: false } },
    ]);
    const bot = playground.trial().slack.bot.userId;
    const again = { type: 'member_joined_channel', user: bot, channel: ELSEWHERE, inviter: PRIYA };
    const authorizations = [{ team_id: TEAM, user_id: bot, is_bot: true }];
    await sendEvent(again, { authorizations });
    expect(asked).toHaveLength(2);
    const channel = playground.trial().slack.channels.find(({ id }) => id === ELSEWHERE);
    expect(channel?.messages.filter(({ user }) => user === bot)).toHaveLength(1);
  });

  test('is gone from a channel that it leaves, and other people are not', async () => {
    const { sendEvent, places, moves } = await begin();
    const left = { type: 'member_left_channel', channel: CHANNEL, event_ts: AT };
    await sendEvent({ ...left, user: 'U0BOT' }, { authorizations: BOT });
    await sendEvent({ ...left, user: PRIYA }, { authorizations: BOT });
    expect(places).toEqual([{ ...told, absence: { cause: 'removed', stands: true } }]);
    expect(moves).toHaveLength(1);
  });
});
