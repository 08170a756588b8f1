import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Destination, type Posted, SendError } from '../../../commands/messenger.ts';
import { message } from '../../../commands/view.ts';
import { readCard } from '../../support/adaptive-card.ts';
import { startTeamsBot, type TeamsBot } from '../../support/teams-bot.ts';

let bot: TeamsBot;
let channel: Destination;
let person: (reference: null | 'channel') => Destination;

beforeAll(async () => {
  bot = await startTeamsBot();
  const tenant = bot.settings.tenantId;
  const reference = {
    serviceUrl: `${bot.url}/playground/teams/connector/`,
    conversationId: bot.channel.id,
  };
  channel = { tenant, conversation: { address: bot.channel.id, reference } };
  person = (known) => ({
    tenant,
    account: { userId: bot.chat.members[0] ?? '', reference: known && reference },
  });
});
afterAll(() => bot.close());

const messagesIn = (id: string) =>
  bot
    .state()
    .conversations.find((each) => each.id === id)
    ?.messages.filter(({ deleted }) => !deleted) ?? [];
const lastIn = (id: string) => readCard(messagesIn(id).at(-1)?.attachments[0]?.content);
const outcomeOf = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof SendError)) throw new Error(`It did not fail to send: ${error}`);
  const { outcome, retryAfter, hint } = error;
  return { outcome, ...(retryAfter !== undefined && { retryAfter }), ...(hint && { hint }) };
};
const post = (to: Destination = channel) => bot.messenger.post(to, message('A1 is due'), 'send-1');

describe('unasked, the bot', () => {
  it('posts to a channel, as a new thread, and edits what it posted', async () => {
    const posted = await post();
    expect(lastIn(bot.channel.id)).toEqual(['A1 is due']);
    expect(messagesIn(bot.channel.id).at(-1)?.replyTo).toBeUndefined();
    await bot.messenger.edit(posted, message('A1 is done'), channel);
    expect(lastIn(bot.channel.id)).toEqual(['A1 is done']);
  });

  it('edits what it posted where the conversation is reached now, though it has moved', async () => {
    const posted = await post();
    const place = { serviceUrl: 'http://127.0.0.1:1/', conversationId: bot.channel.id };
    await bot.messenger.edit({ ...posted, place }, message('A1 has moved'), channel);
    expect(lastIn(bot.channel.id)).toEqual(['A1 has moved']);
  });

  it('writes to a person, wherever it knows them from', async () => {
    const first = await post(person('channel'));
    expect(lastIn(bot.chat.id)).toEqual(['A1 is due']);
    await bot.messenger.edit(first, message('A1 is done'), person('channel'));
    expect(lastIn(bot.chat.id)).toEqual(['A1 is done']);
  });

  it('never writes to one person in the chat of another, though it knows of them by that chat', async () => {
    const { place } = await post(person('channel'));
    const [theirs, other] = bot.state().conversations.filter(({ kind }) => kind === 'personal');
    const account = { userId: other?.members[0] ?? '', reference: place };
    const before = messagesIn(theirs?.id ?? '').length;
    await bot.messenger.post({ tenant: bot.settings.tenantId, account }, message('A2 is due'), 'send-2');
    expect(lastIn(other?.id ?? '')).toEqual(['A2 is due']);
    expect(messagesIn(theirs?.id ?? '')).toHaveLength(before);
  });

  it('cannot know whether a message cut off on its way arrived', async () => {
    expect(await bot.messenger.find(channel, 'send-1', new Date())).toBe('unknowable');
  });

  it('signs in once for all it says', async () => {
    await Promise.all([post(), post(), bot.check()]);
    expect(bot.seen.filter((each) => each.includes('/oauth2/v2.0/token'))).toHaveLength(1);
    expect(await bot.check()).toBe(`signed in as app ${bot.settings.appId} at ${bot.settings.tenantId}`);
  });
});

describe('an address that is not one of Teams’ own', () => {
  it('is never called, not even when it was kept', async () => {
    const serviceUrl = bot.url.replace('127.0.0.1', 'localhost');
    const place = { serviceUrl, conversationId: bot.channel.id };
    const before = bot.seen.length;
    expect(await outcomeOf(bot.messenger.answer(place, message('Hello')))).toMatchObject({
      outcome: 'refused',
    });
    expect(
      await outcomeOf(bot.messenger.edit({ remoteId: '1', place }, message('Hello'), person(null))),
    ).toMatchObject({
      outcome: 'refused',
    });
    expect(await outcomeOf(post(person(null)))).toMatchObject({ outcome: 'refused' });
    expect(await outcomeOf(bot.messenger.answer({ some: 'thing' }, message('Hello')))).toEqual({
      outcome: 'refused',
      hint: 'Write to Convenor there once, so that it learns where to answer.',
    });
    expect(bot.seen).toHaveLength(before);
  });
});

describe('what goes wrong with a post', () => {
  it.each([
    [412, 'busy'],
    [429, 'busy'],
    [503, 'busy'],
    [500, 'in-doubt'],
    [502, 'in-doubt'],
    [504, 'in-doubt'],
    [400, 'refused'],
    [404, 'refused'],
    [302, 'refused'],
  ])('%i means %s', async (status, outcome) => {
    const before = messagesIn(bot.channel.id).length;
    bot.fail({ method: 'send', status });
    expect((await outcomeOf(post())).outcome).toBe(outcome);
    expect(messagesIn(bot.channel.id)).toHaveLength(before);
  });

  it('is tried again when the platform said', async () => {
    bot.fail({ method: 'send', status: 429, retryAfter: 17 });
    expect(await outcomeOf(post())).toEqual({ outcome: 'busy', retryAfter: 17 });
  });

  it('says what to allow where the bot may not speak', async () => {
    const hint = 'Add Convenor to the team or chat (Apps, then Convenor, then Add), and ask again.';
    bot.fail({ method: 'send', status: 403 });
    expect(await outcomeOf(post())).toEqual({ outcome: 'refused', hint });
    bot.fail({ method: 'send', status: 401 });
    expect(await outcomeOf(post())).toMatchObject({ outcome: 'busy' });
  });

  it('is in doubt when the line is cut, and sent once whatever became of it', async () => {
    for (const drop of ['before', 'after'] as const) {
      const before = messagesIn(bot.channel.id).length;
      bot.fail({ method: 'send', drop });
      expect(await outcomeOf(post())).toEqual({ outcome: 'in-doubt' });
      expect(messagesIn(bot.channel.id)).toHaveLength(before + (drop === 'after' ? 1 : 0));
    }
  });

  it('is busy where nobody listens, for then nothing was sent', async () => {
    const place = { serviceUrl: 'http://127.0.0.1:9/', conversationId: bot.channel.id };
    expect(await outcomeOf(bot.messenger.answer(place, message('Hello')))).toEqual({ outcome: 'busy' });
  });

  it('is busy when the chat with a person could not be opened, for nothing was said yet', async () => {
    bot.fail({ method: 'createConversation', status: 502 });
    expect(await outcomeOf(post(person('channel')))).toEqual({ outcome: 'busy' });
  });
});

describe('what goes wrong with an edit', () => {
  let posted: Posted;
  beforeEach(async () => {
    posted = await post();
  });
  const edit = () => bot.messenger.edit(posted, message('A1 is done'), channel);

  it.each([
    [404, 'gone'],
    [429, 'busy'],
    [500, 'busy'],
    [502, 'busy'],
    [403, 'refused'],
  ])('%i means %s', async (status, outcome) => {
    bot.fail({ method: 'update', status });
    expect((await outcomeOf(edit())).outcome).toBe(outcome);
  });

  it('is busy when the line is cut, for it may be repeated', async () => {
    bot.fail({ method: 'update', drop: 'after' });
    expect(await outcomeOf(edit())).toEqual({ outcome: 'busy' });
    await edit();
    expect(lastIn(bot.channel.id)).toEqual(['A1 is done']);
  });
});

describe('signing in', () => {
  it('that is refused says whom to ask', async () => {
    const wrong = await startTeamsBot({ appPassword: 'not the password' });
    expect(await outcomeOf(wrong.check())).toEqual({
      outcome: 'busy',
      hint: 'Ask whoever looks after Convenor to check its Microsoft app id and what it signs in with.',
    });
    await wrong.close();
  });

  it('that does not work for now is busy, and nothing was sent', async () => {
    const cut = await startTeamsBot();
    cut.fail({ method: 'token', drop: 'before' });
    expect(await outcomeOf(cut.check())).toEqual({ outcome: 'busy' });
    expect(await cut.check()).toContain('signed in');
    await cut.close();
  });
});
