import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { message } from '../../../commands/view.ts';
import { readCard } from '../../support/adaptive-card.ts';
import { startTeamsBot, type TeamsBot } from '../../support/teams-bot.ts';
import { answerWith, personInTeams, type TeamsPerson } from '../../support/teams-person.ts';

let bot: TeamsBot;
let denise: TeamsPerson;
beforeAll(async () => {
  bot = await startTeamsBot();
  denise = personInTeams(bot, 'denise');
});
afterAll(() => bot.close());
beforeEach(() => {
  bot.asked.length = 0;
});

describe('what is rightly sent but not understood', () => {
  it.each([
    [
      'an old card’s button',
      { type: 'invoke', name: 'adaptiveCard/action', value: { action: { verb: 'old' } } },
    ],
    ['a dialog of another make', { type: 'invoke', name: 'task/fetch', value: { data: { dlg: 'edit' } } }],
    ['a dialog without data', { type: 'invoke', name: 'task/submit' }],
    ['an unknown invoke', { type: 'invoke', name: 'composeExtension/query', value: {} }],
    ['an invoke without a name', { type: 'invoke', name: null }],
  ])('%s gets a kind answer', async (_, activity) => {
    const response = await bot.send(activity);
    expect(response.status).toBe(200);
    expect(JSON.stringify(await response.json())).toMatch(
      /I do not know that button|does not do that in Teams/,
    );
    expect(bot.asked).toHaveLength(0);
  });

  it.each([
    { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] },
    { type: 'typing', text: undefined },
    { type: 'conversationUpdate', membersAdded: [{ id: '29:somebody' }] },
    { type: 'installationUpdate', action: 'remove' },
    { type: 'installationUpdate', action: 'something new' },
    { type: 'messageUpdate' },
    { type: 'something new' },
    { type: 'message', from: undefined },
    { type: 'message', conversation: undefined },
  ])('$type is let be', async (activity) => {
    const response = await bot.send(activity);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
    expect(bot.asked).toHaveLength(0);
  });

  it('a submit of a card that is none of ours is answered in its thread', async () => {
    await denise.say('hello');
    const { id } = denise.last();
    const conversation = { id: `${bot.channel.id};messageid=${id}`, conversationType: 'channel' };
    await bot.send({ text: undefined, value: { old: true }, conversation, id });
    expect(readCard(denise.cardOf(denise.last()))[0]).toBe(
      'I do not know that button. It may be from an older message.',
    );
    expect(bot.asked).toHaveLength(0);
  });
});

it('answers a mention that an edit brings, once', async () => {
  answerWith(bot, message('You have no actions.'));
  const edit = {
    ...{
      type: 'messageUpdate',
      id: 'edited-1',
      channelData: { tenant: { id: bot.settings.tenantId }, eventType: 'editMessage' },
    },
    text: '<at>Convenor</at> action list',
    entities: [
      {
        type: 'mention',
        text: '<at>Convenor</at>',
        mentioned: { id: `28:${bot.settings.appId}`, name: 'Convenor' },
      },
    ],
  };
  await bot.send(edit);
  await bot.send(edit);
  expect(bot.asked.map(({ asked }) => asked)).toMatchObject([{ text: 'action list' }]);
  await bot.send({ ...edit, id: 'edited-2', entities: [] });
  expect(bot.asked).toHaveLength(1);
});

it('greets whoever brings it in', async () => {
  const conversation = bot.groupChat.id;
  answerWith(bot, message('Hello. This is what I can do.'));
  expect(await bot.act({ type: 'teams.install', user: denise.user, conversation })).toEqual({ ok: true });
  expect(bot.asked.map(({ asked }) => asked)).toContainEqual({
    command: 'help',
    args: { topic: 'welcome' },
  });
  expect(denise.messages(conversation)).toHaveLength(1);
  expect(readCard(denise.cardOf(denise.last(conversation)))).toEqual(['Hello. This is what I can do.']);
});

it('begins a person’s own chat with their home', async () => {
  answerWith(bot, { ...message('Home'), isHome: true });
  const conversation = { id: bot.chat.id, conversationType: 'personal' };
  const bots = [{ id: `28:${bot.settings.appId}` }];
  await bot.send({ type: 'conversationUpdate', membersAdded: bots, conversation });
  expect(bot.asked.map(({ asked }) => asked)).toEqual([{ command: 'home', args: {} }]);
});

it('answers a failure of its own with a 500, and logs it', async () => {
  bot.answers(() => {
    throw new TypeError('a bug');
  });
  expect((await bot.send({})).status).toBe(500);
  expect(bot.logged.at(-1)).toMatchObject({ level: 'error', sentence: 'A request from Teams failed.' });
});
