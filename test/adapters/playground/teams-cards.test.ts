import { MessageFactory } from 'botbuilder';
import { describe, expect, test } from 'vitest';
import { openTenant } from './small-tenant.ts';
import { card } from './teams-bot.ts';

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
