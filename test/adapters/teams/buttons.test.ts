import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '../../../commands/user-error.ts';
import { type Action, type Form, message, type View } from '../../../commands/view.ts';
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

const done: Action = { label: 'Done', command: 'action.done', args: { ref: 'A1' } };

const form: Form = {
  kind: 'form',
  title: 'Move A1',
  submit: { label: 'Move', command: 'action.move', args: { ref: 'A1' } },
  fields: [{ name: 'to', label: 'To', input: 'date', required: true }],
};

describe('a button', () => {
  const shows = async (view: View) => {
    if (view.kind === 'message' && view.key !== undefined) {
      const place = bot.asked.at(-1)?.place ?? { address: '', reference: null };
      await bot.messenger.post(
        { tenant: '', conversation: { address: bot.channel.id, reference: place.reference ?? null } },
        view,
        'x',
      );
    } else {
      answerWith(bot, view);
      await denise.say('@Convenor action list');
    }
    return denise.last();
  };
  beforeEach(() => denise.say('@Convenor help'));

  it('on an answer puts the next answer in its place', async () => {
    const list = await shows(
      message('Page 1', [], [{ label: 'Next', command: 'action.list', args: { page: 2 } }]),
    );
    answerWith(bot, message('Page 2'));
    await denise.press(list, 'Next');
    expect(bot.asked.at(-1)?.asked).toEqual({ command: 'action.list', args: { page: 2 } });
    expect(readCard(denise.cardOf(denise.last()))).toEqual(['Page 2']);
  });

  it('on a living card shows its new state at once', async () => {
    const card = await shows({ ...message('A1', [], [done]), key: 'action/1' });
    answerWith(bot, { ...message('A1, done'), key: 'action/1' });
    await denise.press(card, 'Done');
    expect(readCard(denise.cardOf(denise.last()))).toEqual(['A1, done']);
  });

  it('on a living card leaves it be for any other answer, which is given beside it', async () => {
    const card = await shows({ ...message('A1', [], [done]), key: 'action/1' });
    answerWith(bot, message('Nothing to undo.'));
    expect(await denise.press(card, 'Done')).toEqual({ ok: true, notice: 'Nothing to undo.' });
    expect(readCard(denise.cardOf(denise.last()))).toEqual(['Nothing to undo.']);
    expect(denise.last().replyTo).toBe(card.id);
    expect(readCard(denise.messages().find(({ id }) => id === card.id)?.attachments[0]?.content)).toEqual([
      'A1',
      '[Done]',
    ]);
  });

  it('that changes another living card says so, and keeps the list it stands in', async () => {
    const list = await shows(message('Actions', [{ type: 'list', items: [{ text: 'A1', action: done }] }]));
    answerWith(bot, { ...message('A1 is done'), key: 'action/1' });
    expect(await denise.press(list, 'Done')).toEqual({ ok: true, notice: 'A1 is done' });
    expect(readCard(denise.cardOf(denise.last()))).toEqual(['Actions', 'A1', '[Done]']);
  });

  it('that was a mistake says so beside the card', async () => {
    const list = await shows(message('Actions', [{ type: 'list', items: [{ text: 'A1', action: done }] }]));
    answerWith(bot, new UserError('A1 is done already.'));
    expect(await denise.press(list, 'Done')).toEqual({ ok: true, notice: 'A1 is done already.' });
    expect(readCard(denise.cardOf(denise.last()))).toEqual(['A1 is done already.']);
  });

  it('that opens a form opens it at once', async () => {
    const move: Action = { label: 'Move', command: 'action.move', args: { ref: 'A1' }, opens: 'form' };
    const card = await shows({ ...message('A1', [], [move]), key: 'action/1' });
    answerWith(bot, form);
    await denise.press(card, 'Move');
    expect(bot.asked.at(-1)?.asked).toEqual({ command: 'action.move', args: { ref: 'A1' } });
    expect(denise.dialog()?.title).toBe('Move A1');
    answerWith(bot, new UserError('A1 is done already.'));
    await denise.press(card, 'Move');
    expect(readCard(denise.dialog()?.card)).toEqual(['A1 is done already.']);
    answerWith(bot, { ...message('A1 moved'), key: 'action/1' });
    await denise.press(card, 'Move');
    expect(denise.dialog()?.message).toBe('A1 moved');
  });

  it('that turns out to need a form offers it', async () => {
    const list = await shows(message('Actions', [], [done]));
    answerWith(bot, form);
    await denise.press(list, 'Done');
    expect(readCard(denise.cardOf(denise.last()))).toEqual(['Move A1', '[Fill in the form]']);
  });
});
