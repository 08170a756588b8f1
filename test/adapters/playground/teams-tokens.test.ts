import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Forgery, Playground } from '../../../adapters/playground/index.ts';
import { openTenant } from './small-tenant.ts';

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
