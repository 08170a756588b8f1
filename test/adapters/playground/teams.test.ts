import { type Activity, type CloudAdapter, MessageFactory, TeamsInfo } from 'botbuilder';
import { describe, expect, test } from 'vitest';
import type { Playground } from '../../../adapters/playground/index.ts';
import { openTenant } from './small-tenant.ts';
import { card } from './teams-bot.ts';

async function signIn({ settings: { teams } }: Playground): Promise<string> {
  const form = {
    grant_type: 'client_credentials',
    client_id: teams.appId,
    client_secret: teams.appPassword,
    scope: 'https://api.botframework.com/.default',
  };
  const response = await fetch(`${teams.loginUrl}/${teams.tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams(form),
  });
  return `Bearer ${(await response.json()).access_token}`;
}

const refusal = (call: Promise<unknown>) =>
  call.then(
    () => 'no refusal',
    (error) => error.statusCode,
  );

describe('what a person says', () => {
  test('reaches the bot from a channel when it is mentioned, and is answered in the thread', async () => {
    const { bot, place, person, say, playground } = await openTenant();
    await say('denise', 'Pharmacy LPN', 'Morning all');
    expect(await say('denise', 'Pharmacy LPN', '@Convenor action add @bob Write <it> up')).toEqual({
      ok: true,
    });
    const [, asked, answer] = place('Pharmacy LPN').messages;
    expect(answer).toMatchObject({ from: { name: 'Convenor' }, replyTo: asked?.id });
    expect(bot.heard).toHaveLength(1);
    expect(bot.heard[0]).toMatchObject({
      type: 'message',
      channelId: 'msteams',
      text: '<at>Convenor</at> action add <at>Bob Ackroyd</at> Write <it> up\n',
      from: { id: person('denise'), name: 'Denise Barraclough' },
      conversation: {
        id: `${place('Pharmacy LPN').id};messageid=${asked?.id}`,
        conversationType: 'channel',
        isGroup: true,
      },
      channelData: { team: { name: 'NHS West Yorkshire' }, channel: { id: place('Pharmacy LPN').id } },
      entities: expect.arrayContaining([
        {
          type: 'mention',
          text: '<at>Bob Ackroyd</at>',
          mentioned: { id: person('bob'), name: 'Bob Ackroyd' },
        },
      ]),
    });
    expect(bot.heard[0]?.channelData.tenant.id).toBe(playground.settings.teams.tenantId);
  });

  test('is plain text in a personal chat', async () => {
    const { bot, place, say } = await openTenant();
    await say('tom', 'Tom Oldroyd', 'action add @bob Ring round');
    expect(bot.heard[0]).toMatchObject({
      text: 'action add @bob Ring round',
      conversation: { conversationType: 'personal' },
    });
    expect(place('Tom Oldroyd').messages.map((each) => each.text)).toEqual([
      'action add @bob Ring round',
      'You said action add @bob Ring round',
    ]);
  });
});

describe('the bot speaks', () => {
  test('a card that is edited in place, then taken away', async () => {
    const { bot, place, say, continueAt } = await openTenant();
    const shown = () => place('Pharmacy LPN').messages.at(-1);
    bot.act = (context) => context.sendActivity(MessageFactory.attachment(card('Open')));
    await say('denise', 'Pharmacy LPN', '@Convenor card');
    const id = shown()?.id ?? '';
    expect(shown()).toMatchObject({ attachments: [{ content: { body: [{ text: 'Open' }] } }] });
    await continueAt(bot.heard[0], async (context) => {
      await context.updateActivity({ ...MessageFactory.attachment(card('Done')), id });
    });
    expect(shown()).toMatchObject({
      id,
      edited: true,
      attachments: [{ content: { body: [{ text: 'Done' }] } }],
    });
    await continueAt(bot.heard[0], (context) => context.deleteActivity(id));
    expect(shown()).toMatchObject({ id, deleted: true, attachments: [] });
    await continueAt(bot.heard[0], async (context) => {
      expect(await refusal(context.updateActivity({ ...MessageFactory.text('late'), id }))).toBe(404);
    });
  });

  test('to a person it has not met, in a chat of their own', async () => {
    const { bot, place, person, say, continueAt, playground } = await openTenant();
    await say('denise', 'Pharmacy LPN', '@Convenor hello');
    const { appId, tenantId } = playground.settings.teams;
    await continueAt(bot.heard[0], async (context) => {
      const members = await TeamsInfo.getPagedMembers(context);
      expect(members.members).toContainEqual(
        expect.objectContaining({ name: 'Tom Oldroyd', email: 'tom.oldroyd@wyorks-lpn.example' }),
      );
      expect(await TeamsInfo.getMember(context, person('bob'))).toMatchObject({ name: 'Bob Ackroyd' });
      expect(await refusal(TeamsInfo.getMember(context, '29:nobody'))).toBe(404);
      const chat = {
        bot: { id: appId, name: '' },
        isGroup: false,
        members: [{ id: person('tom'), name: '' }],
        tenantId,
        channelData: { tenant: { id: tenantId } },
        activity: {} as Activity,
      };
      const adapter = context.adapter as CloudAdapter;
      await adapter.createConversationAsync(
        appId,
        'msteams',
        context.activity.serviceUrl,
        'https://api.botframework.com',
        chat,
        async (there) => {
          await there.sendActivity('A nudge');
        },
      );
    });
    expect(place('Tom Oldroyd').messages).toMatchObject([{ text: 'A nudge', from: { name: 'Convenor' } }]);
  });

  test('and is refused what Teams refuses', async () => {
    const { bot, place, person, say, continueAt, playground } = await openTenant();
    await say('denise', 'Pharmacy LPN', '@Convenor hello');
    const [his] = place('Pharmacy LPN').messages;
    const heard = bot.heard[0];
    const at = (id: string): Activity => ({
      ...(heard as Activity),
      conversation: { ...(heard as Activity).conversation, id },
    });
    const send = (id: string, text = 'x') =>
      continueAt(at(id), async (context) => void (await context.sendActivity(text)));
    expect(await refusal(send('19:nowhere@thread.tacv2'))).toBe(404);
    expect(await refusal(send(`${place('Pharmacy LPN').id};messageid=1`))).toBe(404);
    expect(await refusal(send(place('LPN officers').id))).toBe(403);
    expect(await refusal(send(place('Pharmacy LPN').id, 'x'.repeat(81 * 1024)))).toBe(413);
    await continueAt(heard, async (context) => {
      expect(
        await refusal(context.updateActivity({ ...MessageFactory.text('mine'), id: his?.id ?? '' })),
      ).toBe(403);
      const newer = {
        contentType: 'application/vnd.microsoft.card.adaptive',
        content: { type: 'AdaptiveCard', version: '1.6' },
      };
      expect(await refusal(context.sendActivity(MessageFactory.attachment(newer)))).toBe(400);
    });
    await playground.act({
      type: 'teams.uninstall',
      user: person('denise'),
      conversation: place('Pharmacy LPN').id,
    });
    expect(await refusal(send(place('Pharmacy LPN').id))).toBe(403);
    expect(bot.heard.at(-1)).toMatchObject({
      type: 'conversationUpdate',
      membersRemoved: [{ id: `28:${playground.settings.teams.appId}` }],
    });
  });

  test('and meets what goes wrong when asked to', async () => {
    const { place, playground, url } = await openTenant();
    const { id } = place('Tom Oldroyd');
    const authorization = await signIn(playground);
    const send = (text: string) =>
      fetch(`${url}/playground/teams/connector/v3/conversations/${id}/activities`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization },
        body: JSON.stringify({ type: 'message', text }),
      });
    playground.fail({ method: 'send', status: 429, retryAfter: 3 });
    const limited = await send('limited');
    expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '3']);
    playground.fail({ method: 'send', drop: 'before' });
    await expect(send('lost')).rejects.toThrow();
    playground.fail({ method: 'send', drop: 'after' });
    await expect(send('done')).rejects.toThrow();
    expect((await send('well')).status).toBe(201);
    expect(place('Tom Oldroyd').messages.map((each) => each.text)).toEqual(['done', 'well']);
  });
});
