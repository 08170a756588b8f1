import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { mentionMark } from '../../../commands/invocation.ts';
import { UserError } from '../../../commands/user-error.ts';
import { type Button, message } from '../../../commands/view.ts';
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

const done: Button = { label: 'Done', command: 'action.done', args: { action: 'A1' } };

describe('a message', () => {
  it('in a channel is asked by its sender, with its mentions, and answered in its thread', async () => {
    answerWith(bot, message('You have no actions.'));
    expect(await denise.say('@Convenor action add @tom Book the room')).toEqual({ ok: true });
    const [asked] = bot.asked;
    expect(asked?.asked).toEqual({
      text: `action add ${mentionMark(0)} Book the room`,
      seenByAll: true,
      mentions: [
        {
          account: { platform: 'teams', tenant: bot.settings.tenantId, id: bot.user('tom') },
          name: 'Tom Oldroyd',
        },
      ],
    });
    const { id: tomsId } = { id: bot.user('tom') };
    expect(await asked?.lookUp({ platform: 'teams', tenant: bot.settings.tenantId, id: tomsId })).toEqual({
      userId: expect.stringMatching(/^[\da-f-]{36}$/),
      alias: tomsId,
      name: 'Tom Oldroyd',
      email: 'tom.oldroyd@wyorks-lpn.example',
    });
    expect(asked?.place).toMatchObject({
      platform: 'teams',
      tenant: bot.settings.tenantId,
      address: bot.channel.id,
      kind: 'channel',
      called: { teamName: 'NHS West Yorkshire' },
    });
    const [question, answer] = denise.messages().slice(-2);
    expect(readCard(answer?.attachments[0]?.content)).toEqual(['You have no actions.']);
    expect(answer?.replyTo).toBe(question?.id);
  });

  it('tells who sent it, even if Teams will not say', async () => {
    await denise.say('@Convenor help');
    const [asked] = bot.asked;
    if (!asked) throw new Error('Nothing was asked.');
    const sender = { userId: asked.caller.id, alias: denise.user, name: 'Denise Barraclough' };
    const email = 'denise.barraclough@wyorks-lpn.example';
    expect(await asked.lookUp(asked.caller)).toEqual({ ...sender, email });
    bot.fail({ method: 'members', status: 503 });
    expect(await asked.lookUp(asked.caller)).toEqual(sender);
  });

  it('in a personal chat is direct, and answered there', async () => {
    const chat = bot
      .state()
      .conversations.find((each) => each.kind === 'personal' && each.members[0] === denise.user);
    await denise.say('action list', chat?.id ?? '');
    expect(bot.asked[0]?.asked).toEqual({ text: 'action list', mentions: [] });
    expect(bot.asked[0]?.place).toMatchObject({ address: chat?.id, kind: 'direct' });
    expect(readCard(denise.cardOf(denise.last(chat?.id)))).toEqual(['You have no actions.']);
  });

  it('is the same request when it comes again, and another is another', async () => {
    for (const id of ['1', '1', '2']) await bot.send({ id });
    await bot.send({ id: '1', conversation: { id: 'another', conversationType: 'personal' } });
    for (const text of ['a', 'a', 'b']) await bot.send({ id: undefined, text });
    const ids = bot.asked.map(({ requestId }) => requestId);
    expect(ids[0]).toBe(ids[1]);
    expect(ids[4]).toBe(ids[5]);
    expect(new Set(ids).size).toBe(5);
    for (const id of ids) expect(id).toMatch(/^teams:/);
  });

  it('whose answer lives is left to those who keep it alive', async () => {
    answerWith(bot, { ...message('A1 Book the room'), key: 'action/1' });
    const before = denise.messages().length;
    await denise.say('@Convenor action add me Book the room');
    expect(denise.messages()).toHaveLength(before + 1);
  });

  it('that was a mistake is told so, with the buttons that mend it', async () => {
    answerWith(
      bot,
      new UserError('There is no A9. Did you mean A1?', { buttons: [{ ...done, label: 'A1' }] }),
    );
    await denise.say('@Convenor action done A9');
    expect(readCard(denise.cardOf(denise.last()))).toEqual(['There is no A9. Did you mean A1?', '[A1]']);
  });

  it('can be answered later, by the way it was asked', async () => {
    await denise.say('@Convenor help');
    const { reply } = bot.asked[0] ?? {};
    const question = denise.messages().at(-2);
    await bot.messenger.answer(reply ?? null, message('I may not post there.'));
    expect(readCard(denise.cardOf(denise.last()))).toEqual(['I may not post there.']);
    expect(denise.last().replyTo).toBe(question?.id);
  });

  it('that cannot be answered is still done, and logged', async () => {
    answerWith(bot, message('Done'));
    bot.fail({ method: 'send', status: 502 });
    expect(await denise.say('@Convenor action done A1')).toEqual({ ok: true });
    expect(bot.logged.at(-1)).toMatchObject({
      level: 'warn',
      sentence: 'An answer could not be given in Teams.',
    });
  });
});

it('that Teams waits for no longer is not begun, and whoever wrote it is told', async () => {
  await denise.say('@Convenor help');
  bot.asked.length = 0;
  const inChannel = () => bot.state().conversations.find(({ id }) => id === bot.channel.id)?.messages ?? [];
  const { id } = inChannel()[0] ?? {};
  bot.sendAndHangUp({ id, conversation: { id: bot.channel.id, conversationType: 'channel', isGroup: true } });
  const told = () =>
    inChannel().map(({ attachments }) => readCard(attachments.map(({ content }) => content)));
  await expect.poll(told).toContainEqual(expect.arrayContaining([expect.stringContaining('too late')]));
  expect(bot.asked).toEqual([]);
});
