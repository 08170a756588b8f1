import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { message } from '../../../commands/view.ts';
import { startTeamsBot, type TeamsBot } from '../../support/teams-bot.ts';
import { answerWith, personInTeams, type TeamsPerson } from '../../support/teams-person.ts';

let bot: TeamsBot;
let denise: TeamsPerson;
beforeAll(async () => {
  bot = await startTeamsBot();
  denise = personInTeams(bot, 'denise');
  answerWith(bot, message('Hello. This is what I can do.'));
});
afterAll(() => bot.close());
beforeEach(() => {
  bot.asked.length = 0;
  bot.places.length = 0;
});

const AT = '2027-06-01T09:00:00.000Z';
const TEAM = '19:the-team@thread.tacv2';

/** An event of a team, as Teams sends it from the team's first channel. */
const ofTeam = (eventType: string, more: object = {}) => ({
  ...{ type: 'conversationUpdate', timestamp: AT, text: undefined, entities: [] },
  conversation: { id: TEAM, conversationType: 'channel', isGroup: true },
  channelData: {
    ...{ eventType, tenant: { id: bot.settings.tenantId } },
    team: { id: TEAM, name: 'Barnet pharmacy' },
    ...more,
  },
});

describe('an event of one channel', () => {
  it.each([
    ['channelRenamed', { name: 'Leads' }],
    ['channelCreated', { name: 'Leads' }],
    ['channelDeleted', { name: 'Leads', absence: { cause: 'deleted', stands: true } }],
    ['channelRestored', { name: 'Leads', absence: { cause: 'deleted', stands: false } }],
  ])('%s is told of that channel alone', async (event, told) => {
    await bot.send(ofTeam(event, { channel: { id: '19:leads@thread.tacv2', name: 'Leads' } }));
    expect(bot.places).toEqual([
      {
        ...{
          platform: 'teams',
          tenant: bot.settings.tenantId,
          address: '19:leads@thread.tacv2',
          teamId: null,
        },
        ...{ teamName: 'Barnet pharmacy', at: new Date(AT) },
        ...{ absence: undefined, ...told },
      },
    ]);
  });
});

describe('an event of a team', () => {
  it.each([
    ['teamRenamed', undefined],
    ['teamArchived', { cause: 'archived', stands: true }],
    ['teamUnarchived', { cause: 'archived', stands: false }],
    ['teamDeleted', { cause: 'teamDeleted', stands: true }],
    ['teamHardDeleted', { cause: 'teamDeleted', stands: true }],
    ['teamRestored', { cause: 'teamDeleted', stands: false }],
  ])('%s is told of all its channels', async (event, absence) => {
    await bot.send(ofTeam(event));
    expect(bot.places).toMatchObject([{ address: TEAM, teamId: TEAM, teamName: 'Barnet pharmacy' }]);
    expect(bot.places[0]?.absence).toEqual(absence);
    expect(bot.asked).toHaveLength(0);
  });

  it('is told also where it names nobody who did it', async () => {
    await bot.send({ ...ofTeam('teamArchived'), from: undefined });
    expect(bot.places).toMatchObject([{ teamId: TEAM, absence: { cause: 'archived', stands: true } }]);
  });
});

describe('the bot', () => {
  it('greets once where Teams tells of its coming in two ways, and twice of each', async () => {
    const conversation = bot.groupChat.id;
    const before = denise.messages(conversation).length;
    await bot.act({ type: 'teams.install', user: denise.user, conversation });
    const here = { id: conversation, conversationType: 'groupChat', isGroup: true };
    await bot.send({ type: 'installationUpdate', action: 'add', conversation: here });
    const membersAdded = [{ id: `28:${bot.settings.appId}` }];
    await bot.send({ type: 'conversationUpdate', membersAdded, conversation: here });
    expect(denise.messages(conversation)).toHaveLength(before + 1);
    expect(bot.places).toHaveLength(4);
    expect(bot.places[0]).toMatchObject({
      ...{ address: conversation, teamId: null, serviceUrl: `${bot.url}/playground/teams/connector/` },
      absence: { cause: 'removed', stands: false },
    });
  });

  it('says nothing where it only comes in a new version, and learns where to answer', async () => {
    await bot.send({ ...ofTeam(''), type: 'installationUpdate', action: 'add-upgrade' });
    expect(bot.asked).toHaveLength(0);
    expect(bot.places[0]).toMatchObject({
      ...{ teamId: TEAM, absence: { cause: 'removed', stands: false } },
      serviceUrl: `${bot.url}/playground/teams/connector/`,
    });
  });

  it('names the first channel of a team, which Teams does not, until it is renamed', async () => {
    await bot.send({ ...ofTeam(''), type: 'installationUpdate', action: 'add-upgrade' });
    expect(bot.places[1]).toMatchObject({ address: TEAM, teamId: null, name: 'General', at: new Date(0) });
  });

  it.each([
    ['installationUpdate', { action: 'remove' }],
    ['conversationUpdate', { membersRemoved: [{ id: 'the bot' }] }],
  ])('is gone from all channels of a team by %s', async (type, how) => {
    const membersRemoved = 'membersRemoved' in how ? [{ id: `28:${bot.settings.appId}` }] : undefined;
    await bot.send({ ...ofTeam('teamMemberRemoved'), type, ...how, membersRemoved });
    expect(bot.places).toMatchObject([{ teamId: TEAM, absence: { cause: 'removed', stands: true } }]);
    expect(bot.asked).toHaveLength(0);
  });

  it('lets an upgrade’s first half be', async () => {
    await bot.send({ ...ofTeam(''), type: 'installationUpdate', action: 'remove-upgrade' });
    expect(bot.places).toEqual([]);
  });

  it('hears what a chat is called', async () => {
    const conversation = { id: bot.groupChat.id, conversationType: 'groupChat', isGroup: true };
    await bot.send({ type: 'conversationUpdate', topicName: 'Flu plans', conversation, timestamp: AT });
    expect(bot.places).toMatchObject([{ address: bot.groupChat.id, name: 'Flu plans' }]);
  });

  it('answers nobody who joins or leaves a team', async () => {
    await bot.send({ ...ofTeam('teamMemberAdded'), membersAdded: [{ id: '29:new' }] });
    expect(bot.places).toEqual([]);
    expect(bot.asked).toHaveLength(0);
  });
});
