import { type Activity, type CloudAdapter, MessageFactory, TeamsInfo, TurnContext } from 'botbuilder';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Forgery, Playground } from '../../../adapters/playground/index.ts';
import { startPlayground } from './start-playground.ts';
import { card, createAdapter, SmallBot, toListener } from './teams-bot.ts';

async function openTenant(options: Parameters<typeof startPlayground>[1] = {}) {
  const bot = new SmallBot();
  const built: { adapter?: CloudAdapter } = {};
  const { playground, url } = await startPlayground((made) => {
    built.adapter = createAdapter(made.settings.teams);
    return toListener(built.adapter, bot);
  }, options);
  const { adapter } = built;
  if (!adapter) throw new Error('There is no adapter.');
  const place = (name: string) => {
    const found = playground.trial().teams.conversations.find((each) => each.name === name);
    if (!found) throw new Error(`There is no ${name}.`);
    return found;
  };
  const person = (name: string) =>
    playground.trial().people.find((each) => each.handle === name)?.teamsUser ?? '';
  const say = (who: string, where: string, text: string, replyTo?: string) =>
    playground.act({
      type: 'teams.say',
      user: person(who),
      conversation: place(where).id,
      text,
      ...(replyTo && { replyTo }),
    });
  /** Speaks unasked, where `activity` came from. */
  const continueAt = (activity: Activity | undefined, work: (context: TurnContext) => Promise<void>) => {
    if (!activity) throw new Error('Nothing was heard yet.');
    return adapter.continueConversationAsync(
      playground.settings.teams.appId,
      TurnContext.getConversationReference(activity),
      work,
    );
  };
  return { playground, url, bot, place, person, say, continueAt };
}

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

describe('a card', () => {
  const withCard = async () => {
    const tenant = await openTenant();
    tenant.bot.act = (context) => context.sendActivity(MessageFactory.attachment(card('Open')));
    await tenant.say('denise', 'Pharmacy LPN', '@Convenor card');
    const conversation = tenant.place('Pharmacy LPN');
    const shown = () => conversation.messages[1];
    const press = (action: { [key: string]: unknown }, inputs = {}) =>
      tenant.playground.act({
        type: 'teams.press',
        user: tenant.person('bob'),
        conversation: conversation.id,
        activity: shown()?.id ?? '',
        action,
        inputs,
      });
    return { ...tenant, conversation, shown, press };
  };

  test('answers Action.Execute with a card for whoever pressed', async () => {
    const { bot, shown, press, person } = await withCard();
    expect(
      await press(
        { type: 'Action.Execute', title: 'Done', verb: 'action.done', data: { id: 'A1' } },
        { why: 'finished' },
      ),
    ).toEqual({ ok: true });
    expect(bot.heard.at(-1)).toMatchObject({
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: shown()?.id,
      value: {
        action: { type: 'Action.Execute', verb: 'action.done', data: { id: 'A1', why: 'finished' } },
        trigger: 'manual',
      },
    });
    expect(shown()?.cardFor?.[person('bob')]).toMatchObject({ body: [{ text: 'action.done by you' }] });
  });

  test('sends Action.Submit as a message', async () => {
    const { bot, shown, press } = await withCard();
    await press({ type: 'Action.Submit', data: { id: 'A1' } }, { why: 'finished' });
    expect(bot.heard.at(-1)).toMatchObject({
      type: 'message',
      replyToId: shown()?.id,
      value: { id: 'A1', why: 'finished' },
    });
  });

  test('opens a dialog, which goes on, says something or closes', async () => {
    const { playground, person, press } = await withCard();
    const user = person('bob');
    const dialog = () => playground.trial().teams.dialogs[user];
    const submit = (what: string) =>
      playground.act({ type: 'teams.submitDialog', user, data: {}, inputs: { what } });
    const open = () => press({ type: 'Action.Submit', data: { msteams: { type: 'task/fetch' } } });
    await open();
    expect(dialog()).toMatchObject({
      title: 'Add an action',
      height: 'medium',
      card: { body: [{ text: 'What?' }] },
    });
    await submit('wrong');
    expect(dialog()).toMatchObject({ title: 'Look again' });
    await submit('Ring the LPC');
    expect(dialog()).toMatchObject({ message: 'Added: Ring the LPC' });
    await open();
    await submit('close');
    expect(dialog()).toBeUndefined();
  });
});

describe('the tokens', () => {
  // botbuilder writes every refusal to the console, key and all.
  beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));

  const status = async (playground: Playground, url: string, authorization: string) => {
    const { appId, tenantId } = playground.settings.teams;
    const activity = {
      type: 'message',
      id: '1',
      channelId: 'msteams',
      serviceUrl: `${url}/playground/teams/connector/`,
      from: { id: '29:x' },
      recipient: { id: `28:${appId}` },
      conversation: { id: 'a:none', tenantId },
    };
    const response = await fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify(activity),
    });
    return response.status;
  };
  const past = Math.floor(Date.now() / 1000) - 3600;

  test('convince the real checks when they are right', async () => {
    const { playground, url, bot } = await openTenant();
    bot.act = async () => undefined;
    expect(await status(playground, url, playground.teams.authorization())).toBe(200);
  });

  test.each<[string, Forgery]>([
    ['expired', { claims: { nbf: past - 60, exp: past } }],
    ['for another bot', { claims: { aud: 'somebody else' } }],
    ['not signed', { unsigned: true }],
    ['signed by another key', { foreignKey: true }],
    ['from another service', { claims: { serviceurl: 'https://elsewhere.example' } }],
  ])('do not when they are %s', async (_, forgery) => {
    const { playground, url, bot } = await openTenant();
    expect(await status(playground, url, playground.teams.authorization(forgery))).toBeGreaterThanOrEqual(
      401,
    );
    expect(bot.heard).toEqual([]);
  });

  test('are given to the bot for its secret only', async () => {
    const { playground } = await openTenant();
    const { loginUrl, tenantId, appId, appPassword } = playground.settings.teams;
    const signIn = async (changed: { [field: string]: string }, tenant = tenantId) => {
      const form = {
        grant_type: 'client_credentials',
        client_id: appId,
        client_secret: appPassword,
        scope: 'https://api.botframework.com/.default',
        ...changed,
      };
      const response = await fetch(`${loginUrl}/${tenant}/oauth2/v2.0/token`, {
        method: 'POST',
        body: new URLSearchParams(form),
      });
      return [response.status, (await response.json()).error];
    };
    expect(await signIn({})).toEqual([200, undefined]);
    expect(await signIn({ client_secret: 'guess' })).toEqual([401, 'invalid_client']);
    expect(await signIn({ client_id: 'other' })).toEqual([400, 'unauthorized_client']);
    expect(await signIn({ scope: 'everything' })).toEqual([400, 'invalid_scope']);
    expect(await signIn({}, 'other-tenant')).toEqual([400, 'invalid_request']);
  });

  test('are needed at the connector', async () => {
    const { playground, url, place } = await openTenant();
    const send = (authorization: string) =>
      fetch(`${url}/playground/teams/connector/v3/conversations/${place('Tom Oldroyd').id}/activities`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization },
        body: JSON.stringify({ type: 'message', text: 'x' }),
      });
    expect((await send('')).status).toBe(401);
    expect((await send('Bearer a.b.c')).status).toBe(401);
    expect((await send(playground.teams.authorization())).status).toBe(401);
    expect(place('Tom Oldroyd').messages).toEqual([]);
  });
});
