import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { messageActionId } from '../../../adapters/teams/message-action.ts';
import { fromMessages, shortcuts } from '../../../commands/index.ts';
import { SEARCH } from '../../../commands/search/index.ts';
import { UserError } from '../../../commands/user-error.ts';
import { type Form, message } from '../../../commands/view.ts';
import { readCard } from '../../support/adaptive-card.ts';
import { startTeamsBot, type TeamsBot } from '../../support/teams-bot.ts';
import { answerWith } from '../../support/teams-person.ts';

let bot: TeamsBot;
beforeAll(async () => {
  bot = await startTeamsBot();
});
afterAll(() => bot.close());
beforeEach(() => {
  bot.asked.length = 0;
});

const form: Form = {
  kind: 'form',
  title: 'New action',
  submit: { label: 'Record', command: 'action.add', args: {} },
  fields: [{ name: 'text', label: 'What', input: 'text', required: false, value: 'Ring the LPC' }],
};
const link = 'https://teams.microsoft.com/l/message/19:abc@thread.tacv2/1700000000000';
const said = {
  id: '1700000000000',
  linkToMessage: link,
  body: { contentType: 'html', content: '<p>Can <at id="0">Bob Hill</at> ring the <b>LPC</b>?</p>' },
  from: { user: { id: 'aad-denise', displayName: 'Denise' } },
  mentions: [
    { id: 0, mentionText: 'Bob Hill', mentioned: { user: { id: 'aad-bob', displayName: 'Bob Hill' } } },
  ],
};

interface Dialog {
  task: { type: string; value: { title: string; card: { content: { actions: { data: object }[] } } } };
}
const invoke = (name: string, value: object) => bot.send({ type: 'invoke', name, value });
const choose = async (value: object): Promise<Dialog> =>
  (await invoke('composeExtension/fetchTask', value)).json();

describe('a command in the menu of a message', () => {
  it('opens the form with its words, its author, those it mentions and the way back to it', async () => {
    answerWith(bot, form);
    const { task } = await choose({ commandId: 'message.action.add', messagePayload: said });
    expect(task.value.title).toBe('New action');
    expect(bot.asked).toHaveLength(1);
    expect(bot.asked[0]).toMatchObject({
      asked: { command: 'action.add', args: { owner: 'aad-denise', source: link } },
      ...{ opensForm: true, isAnsweredAlone: true, place: { kind: 'channel' } },
    });
    const { asked } = bot.asked[0] ?? expect.fail();
    const { text } = 'args' in asked ? asked.args : expect.fail();
    expect(text).toMatch(/^Can \uE002Bob%20Hill\uE003[^\uE004]*aad-bob\uE004 ring the LPC\?$/);
  });

  it.each([
    ['message.decision.record', 'decision.record', 'text'],
    ['message.meeting.note', 'meeting.note', 'text'],
    ['message.meeting.agenda.add', 'meeting.agenda.add', 'title'],
    ['message.poll.open', 'poll.open', 'question'],
  ])('%s asks %s with the words as its %s', async (commandId, command, field) => {
    answerWith(bot, form);
    const body = { contentType: 'text', content: 'Where shall we meet?' };
    await choose({ commandId, messagePayload: { ...said, body, mentions: [] } });
    const args = { [field]: 'Where shall we meet?', source: link };
    expect(bot.asked[0]?.asked).toMatchObject({ command, args });
  });

  it('submitted ten times asks once, and then closes', async () => {
    answerWith(bot, form);
    const { task } = await choose({ commandId: 'message.action.add', messagePayload: said });
    const [submit] = task.value.card.content.actions;
    bot.asked.length = 0;
    answerWith(bot, { ...message('A1'), key: 'action/1' });
    const data = { ...submit?.data, text: 'Ring the LPC' };
    for (let n = 0; n < 10; n++) {
      const response = await invoke('composeExtension/submitAction', {
        commandId: 'message.action.add',
        data,
      });
      expect(response.status).toBe(200);
      expect(await response.text()).toBe('');
    }
    expect(bot.asked[0]?.asked).toMatchObject({ command: 'action.add', args: { text: 'Ring the LPC' } });
    expect(new Set(bot.asked.map(({ requestId }) => requestId)).size).toBe(1);
  });

  it('says in the dialog what stands in the way', async () => {
    answerWith(bot, new UserError('This chat does not belong to a network yet.'));
    const { task } = await choose({ commandId: 'message.action.add', messagePayload: said });
    const { content } = task.value.card;
    expect(readCard(content)).toEqual(['This chat does not belong to a network yet.']);
  });

  it('that is none of ours is answered kindly', async () => {
    const { task } = await choose({ commandId: 'message.member.end', messagePayload: said });
    expect(task.value).toContain('I do not know that button');
    expect(bot.asked).toEqual([]);
  });

  it('in a chat of two people is not in anybody’s own chat with the bot', async () => {
    answerWith(bot, form);
    const conversation = { id: '19:aad-ann_aad-bob@unq.gbl.spaces', conversationType: 'personal' };
    const value = { commandId: 'message.action.add', messagePayload: said };
    await bot.send({ type: 'invoke', name: 'composeExtension/fetchTask', value, conversation });
    expect(bot.asked[0]?.place.kind).toBe('channel');
  });
});

describe('a command beside the box for writing', () => {
  it('opens its form', async () => {
    answerWith(bot, form);
    const { task } = await choose({ commandId: 'poll.open', commandContext: 'compose' });
    expect(task.value.title).toBe('New action');
    expect(bot.asked[0]).toMatchObject({ asked: { command: 'poll.open', args: {} }, opensForm: true });
  });

  it.each(shortcuts.filter(({ command }) => command !== SEARCH))(
    '$label, as the manifest has it, asks for $command',
    async ({ command, args }) => {
      answerWith(bot, form);
      await choose({ commandId: command, commandContext: 'compose' });
      expect(bot.asked[0]).toMatchObject({ asked: { command, args }, opensForm: true });
    },
  );
});

it.each(fromMessages)('$label, as the manifest has it, asks for $command of a message', async (how) => {
  const { command, words } = how;
  answerWith(bot, form);
  const body = { contentType: 'text', content: 'Ring the LPC' };
  await choose({
    commandId: messageActionId(command),
    messagePayload: { ...said, body, mentions: [] },
  });
  const args = { [words]: 'Ring the LPC', source: link };
  expect(bot.asked[0]).toMatchObject({ asked: { command, args }, opensForm: true });
});
