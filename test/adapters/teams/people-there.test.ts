import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createPeopleThere } from '../../../adapters/teams/people-there.ts';
import type { Channel } from '../../../commands/messenger.ts';
import { startTeamsBot, type TeamsBot } from '../../support/teams-bot.ts';

let bot: TeamsBot;
let channel: Channel;
beforeAll(async () => {
  bot = await startTeamsBot();
  const reference = {
    serviceUrl: `${bot.url}/playground/teams/connector/`,
    conversationId: bot.channel.id,
  };
  channel = { tenant: bot.settings.tenantId, conversation: { address: bot.channel.id, reference } };
});
afterAll(() => bot.close());
beforeEach(() => {
  bot.moves.length = 0;
});

describe('the people of a team', () => {
  it('are read, by their ids in the directory', async () => {
    const { people, next } = await bot.messenger.people(channel, null);
    expect(next).toBeNull();
    expect(people).toContainEqual({
      userId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      alias: bot.user('denise'),
      name: 'Denise Barraclough',
      email: 'denise.barraclough@wyorks-lpn.example',
      isGuest: false,
    });
    expect(bot.seen.at(-1)).toMatch(/\/pagedmembers\?pageSize=200$/);
  });

  it('are read on from a page, and a later page is asked for by its token', async () => {
    const { people, next } = await bot.messenger.people(channel, '15');
    expect(people).toHaveLength(bot.channel.members.length - 15);
    expect(next).toBeNull();
    expect(bot.seen.at(-1)).toMatch(/continuationToken=15/);
  });

  it('one who came is told, and nobody who is not there', async () => {
    expect(await bot.messenger.whoCame(channel, bot.user('denise'))).toMatchObject({
      name: 'Denise Barraclough',
    });
    expect(await bot.messenger.whoCame(channel, '29:nobody')).toBeNull();
  });

  it('guests are told by their sign-in name, their role or their directory, and apps are left out', async () => {
    const members = [
      {
        id: '29:a',
        aadObjectId: 'a',
        name: 'Ann',
        tenantId: channel.tenant,
        userPrincipalName: 'ann@b.example',
      },
      { id: '29:g', objectId: 'g', name: 'Gwen', userPrincipalName: 'gwen_c.example#EXT#@b.example' },
      { id: '29:h', aadObjectId: 'h', name: 'Hal', userRole: 'guest' },
      { id: '29:i', aadObjectId: 'i', name: 'Ivy', tenantId: 'another' },
      { id: '28:app', name: 'Polly' },
    ];
    const conversations = { getConversationPagedMembers: async () => ({ members }) };
    const to = () => ({ conversations });
    const { people } = createPeopleThere({ to } as unknown as Parameters<typeof createPeopleThere>[0]);
    const found = await people(channel, null);
    expect(found.people.map(({ name, isGuest }) => [name, isGuest])).toEqual([
      ['Ann', false],
      ['Gwen', true],
      ['Hal', true],
      ['Ivy', true],
    ]);
  });
});

describe('who comes and goes', () => {
  it('is heard of, for every channel of the team, and apps are not', async () => {
    const timestamp = '2027-06-01T10:00:00.500Z';
    const channelData = { tenant: { id: bot.settings.tenantId }, team: { id: '19:team@thread.tacv2' } };
    const update = { type: 'conversationUpdate', timestamp, channelData };
    await bot.send({ ...update, membersAdded: [{ id: '29:ann', aadObjectId: 'aad-ann' }, { id: '28:app' }] });
    await bot.send({ ...update, membersRemoved: [{ id: '29:bob' }] });
    await bot.send({ ...update, membersAdded: [{ id: '28:app' }] });
    const told = { platform: 'teams', teamId: '19:team@thread.tacv2', at: new Date(timestamp) };
    expect(bot.moves).toMatchObject([
      { ...told, moves: [{ userId: 'aad-ann', isHere: true }] },
      { ...told, moves: [{ userId: '29:bob', isHere: false }] },
    ]);
    expect(bot.moves).toHaveLength(2);
    expect(bot.asked).toEqual([]);
  });
});
