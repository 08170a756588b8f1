import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '../../../commands/user-error.ts';
import { type Button, type Form, message, type View } from '../../../commands/view.ts';
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

const form: Form = {
  kind: 'form',
  title: 'Move A1',
  submit: { label: 'Move', command: 'action.move', args: { action: 'A1' } },
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
    const list = await shows(message('Actions', [{ type: 'list', items: [{ text: 'A1', button: done }] }]));
    answerWith(bot, { ...message('A1 is done'), key: 'action/1' });
    expect(await denise.press(list, 'Done')).toEqual({ ok: true, notice: 'A1 is done' });
    expect(readCard(denise.cardOf(denise.last()))).toEqual(['Actions', 'A1', '[Done]']);
  });

  it('that was a mistake says so beside the card', async () => {
    const list = await shows(message('Actions', [{ type: 'list', items: [{ text: 'A1', button: done }] }]));
    answerWith(bot, new UserError('A1 is done already.'));
    expect(await denise.press(list, 'Done')).toEqual({ ok: true, notice: 'A1 is done already.' });
    expect(readCard(denise.cardOf(denise.last()))).toEqual(['A1 is done already.']);
  });

  it('that opens a form opens it at once', async () => {
    const move: Button = { label: 'Move', command: 'action.move', args: { action: 'A1' }, opens: 'form' };
    const card = await shows({ ...message('A1', [], [move]), key: 'action/1' });
    answerWith(bot, form);
    await denise.press(card, 'Move');
    expect(bot.asked.at(-1)?.asked).toEqual({ command: 'action.move', args: { action: 'A1' } });
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

describe('what a press did', () => {
  const vote: Button = { label: 'Leeds', command: 'poll.vote', args: { choices: '1' } };
  const voted = { ...message('P1: 4 of 5 voted'), key: 'poll/1', said: 'Your vote is for Leeds.' };
  const inChannel = async (actions: Button[]) => {
    await denise.say('@Convenor help');
    const place = bot.asked.at(-1)?.place;
    const to = { tenant: '', conversation: { address: bot.channel.id, reference: place?.reference ?? null } };
    const posted = await bot.messenger.post(to, { ...message('P1', [], actions), key: 'poll/1' }, 'x');
    return { posted, to, card: denise.last() };
  };

  it('is said on the card to the presser alone, until it changes for everyone', async () => {
    const { posted, to, card } = await inChannel([vote]);
    answerWith(bot, voted);
    await denise.press(card, 'Leeds');
    expect(readCard(denise.cardOf(denise.last()))).toEqual(['P1: 4 of 5 voted', 'Your vote is for Leeds.']);
    expect(readCard(denise.last().attachments[0]?.content)).toEqual(['P1', '[Leeds]']);
    await bot.messenger.edit(posted, voted, to);
    expect(readCard(denise.cardOf(denise.last()))).toEqual(['P1: 4 of 5 voted']);
  });

  it('is said in passing where the card is another', async () => {
    answerWith(bot, message('Your polls', [], [vote]));
    await denise.say('@Convenor poll mine');
    answerWith(bot, voted);
    const notice = 'Your vote is for Leeds.';
    expect(await denise.press(denise.last(), 'Leeds')).toEqual({ ok: true, notice });
  });

  it('is said in a dialog, to the presser alone, where the button wants that', async () => {
    const { card } = await inChannel([{ ...vote, opens: 'answer' }]);
    answerWith(bot, voted);
    await denise.press(card, 'Leeds');
    expect(bot.asked.at(-1)).toMatchObject({ isAnsweredAlone: true });
    expect(denise.dialog()?.message).toBe('Your vote is for Leeds.');
    expect(readCard(denise.cardOf(denise.last()))).toEqual(['P1', '[Leeds]']);
  });

  it('is not said to whoever typed it, where everyone would read it', async () => {
    answerWith(bot, voted);
    const before = denise.messages().length;
    await denise.say('@Convenor vote P1 1');
    expect(denise.messages()).toHaveLength(before + 1);
  });

  it('is what a form ends on, whatever opened it', async () => {
    const { card } = await inChannel([{ ...vote, opens: 'form' }]);
    answerWith(bot, form);
    await denise.press(card, 'Leeds');
    answerWith(bot, new UserError('That day has passed.', { field: 'to' }));
    await denise.submit({ to: '2001-01-01' }, 'Move');
    answerWith(bot, voted);
    await denise.submit({ to: '2027-06-30' }, 'Move');
    expect(denise.dialog()?.message).toBe('Your vote is for Leeds.');

    answerWith(bot, form);
    await denise.say('@Convenor vote P1');
    await denise.press(denise.last(), 'Fill in the form');
    answerWith(bot, voted);
    await denise.submit({ to: '2027-06-30' }, 'Move');
    expect(denise.dialog()?.message).toBe('Your vote is for Leeds.');
  });

  it('is what a form that the card had to offer ends on', async () => {
    const { card } = await inChannel([vote]);
    answerWith(bot, form);
    await denise.press(card, 'Leeds');
    await denise.press(denise.last(), 'Fill in the form');
    answerWith(bot, voted);
    await denise.submit({ to: '2027-06-30' }, 'Move');
    expect(denise.dialog()?.message).toBe('Your vote is for Leeds.');
  });
});
