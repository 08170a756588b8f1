import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '../../../commands/user-error.ts';
import { type Form, message } from '../../../commands/view.ts';
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
  bot.seen.length = 0;
});

/** The calls to Teams that were about messages for one person, and the others about messages. */
const calls = () => {
  const all = bot.seen.filter((each) => /\/activities/.test(each));
  const [alone, openly] = [true, false].map((is) =>
    all.filter((each) => each.includes('isTargetedActivity=true') === is).map((each) => each.split(' ')[0]),
  );
  return { alone, openly };
};
const lastCard = (conversation?: string) => readCard(denise.cardOf(denise.last(conversation)));
const ownChat = () =>
  bot.state().conversations.find(({ kind, members }) => kind === 'personal' && members[0] === denise.user)
    ?.id ?? '';
const form: Form = {
  kind: 'form',
  title: 'New action',
  submit: { label: 'Add', command: 'action.add', args: {} as never },
  fields: [{ name: 'text', label: 'What', input: 'text', required: true }],
};

describe('where others read the conversation', () => {
  it.each([
    ['an answer', message('You have no actions.'), 'You have no actions.'],
    ['a mistake', new UserError('There is no A9.'), 'There is no A9.'],
  ])('%s is seen by the asker alone, in the thread', async (_, answer, words) => {
    answerWith(bot, answer);
    await denise.say('@Convenor action list');
    expect(denise.last()).toMatchObject({ onlyFor: denise.user, replyTo: denise.messages().at(-2)?.id });
    expect(lastCard()).toEqual([words]);
    expect(calls()).toEqual({ alone: ['POST'], openly: [] });
  });

  it('so it is in a group chat', async () => {
    answerWith(bot, message('You have no actions.'));
    const member = bot.groupChat.members[0];
    const place = { user: member ?? '', conversation: bot.groupChat.id };
    await bot.act({ type: 'teams.install', ...place });
    answerWith(bot, message('You have no actions.'));
    await bot.act({
      ...{ type: 'teams.say', user: member ?? '', conversation: bot.groupChat.id },
      text: '@Convenor action list',
    });
    expect(denise.last(bot.groupChat.id).onlyFor).toBe(member);
  });

  it('an answer that comes later is seen by the asker alone too', async () => {
    await denise.say('@Convenor help');
    await bot.messenger.answer(bot.asked[0]?.reply ?? null, message('I may not post there.'));
    expect(denise.last().onlyFor).toBe(denise.user);
    expect(lastCard()).toEqual(['I may not post there.']);
  });

  it('nobody else can press its buttons', async () => {
    answerWith(bot, message('Which?', [], [{ label: 'A1', command: 'action.show', args: { action: 'A1' } }]));
    await denise.say('@Convenor action show');
    const shown = denise.last();
    const tom = personInTeams(bot, 'tom');
    await expect(tom.press(shown, 'A1')).resolves.toMatchObject({ ok: false });
    expect(await denise.press(shown, 'A1')).toEqual({ ok: true });
  });

  it('the offer of a form is taken away once the form is filled in', async () => {
    answerWith(bot, form);
    await denise.say('@Convenor action add');
    const offer = denise.last();
    expect(offer.onlyFor).toBe(denise.user);
    await denise.press(offer, 'Fill in the form');
    answerWith(bot, message('Recorded.'));
    await denise.submit({ text: 'Ring' });
    expect(denise.messages().find(({ id }) => id === offer.id)?.deleted).toBe(true);
    expect(calls()).toEqual({ alone: ['POST', 'DELETE'], openly: [] });
  });

  it('a card is posted for everyone', async () => {
    await bot.messenger.post(
      {
        tenant: bot.settings.tenantId,
        conversation: {
          address: bot.channel.id,
          reference: {
            serviceUrl: `${bot.url}/playground/teams/connector/`,
            conversationId: bot.channel.id,
          },
        },
      },
      { ...message('A1 Ring'), key: 'action/1' },
      'send',
    );
    expect(denise.last().onlyFor).toBeUndefined();
  });
});

it('in a person’s own chat an answer is a message like any other', async () => {
  answerWith(bot, message('You have no actions.'));
  await denise.say('action list', ownChat());
  expect(calls()).toEqual({ alone: [], openly: ['POST'] });
});

describe('where Teams does not show messages to one person', () => {
  it('an answer stands in the thread', async () => {
    answerWith(bot, message('You have no actions.'));
    bot.fail({ method: 'send', status: 400 });
    await denise.say('@Convenor action list');
    expect(denise.last().onlyFor).toBeUndefined();
    expect(lastCard()).toEqual(['You have no actions.']);
    expect(calls()).toEqual({ alone: ['POST'], openly: ['POST'] });
  });

  it('what is for one person goes into their own chat, and the thread says so', async () => {
    answerWith(bot, { ...message('Your link'), isForOne: true });
    bot.fail({ method: 'send', status: 400 });
    await denise.say('@Convenor action list as page');
    expect(lastCard(ownChat())).toEqual(['Your link']);
    expect(lastCard()).toEqual(['That is for you alone, so I have written it in our own chat.']);
  });

  it('an answer whose fate is unknown is not said twice', async () => {
    answerWith(bot, message('You have no actions.'));
    bot.fail({ method: 'send', status: 502 });
    await denise.say('@Convenor action list');
    expect(calls()).toEqual({ alone: ['POST'], openly: [] });
  });
});

describe('what is asked with a slash, which others do not see', () => {
  const slash = () => {
    const { user: id } = denise;
    return bot.send({
      ...{ id: String(Math.random()), text: 'action list', entities: [], from: { id, name: 'Denise' } },
      recipient: { id: `28:${bot.settings.appId}`, name: 'Convenor', isTargeted: true },
      conversation: { id: bot.channel.id, conversationType: 'channel', isGroup: true },
    });
  };

  it('is asked as for one person alone', async () => {
    await slash();
    expect(bot.asked[0]).toMatchObject({ isAnsweredAlone: true, asked: { text: 'action list' } });
    expect(bot.asked[0]?.asked).not.toHaveProperty('seenByAll');
  });

  it('is never answered where others read it', async () => {
    answerWith(bot, message('You have no actions.'));
    bot.fail({ method: 'send', status: 400 });
    const before = denise.messages().length;
    await slash();
    expect(lastCard(ownChat())).toEqual(['You have no actions.']);
    expect(denise.messages()).toHaveLength(before);
  });
});
