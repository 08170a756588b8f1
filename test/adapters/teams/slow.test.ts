import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '../../../commands/user-error.ts';
import { type Button, type Form, message, type View } from '../../../commands/view.ts';
import { readCard } from '../../support/adaptive-card.ts';
import { startTeamsBot, type TeamsBot } from '../../support/teams-bot.ts';
import { answerWith, personInTeams, type TeamsPerson } from '../../support/teams-person.ts';

const WORKING = 'Working on it…';

let bot: TeamsBot;
let denise: TeamsPerson;
beforeAll(async () => {
  // The records take as long as the test wants; people are told after a twentieth of a second.
  bot = await startTeamsBot({ patienceMs: 50 });
  denise = personInTeams(bot, 'denise');
});
afterAll(() => bot.close());
beforeEach(() => {
  bot.asked.length = 0;
});

/** Has the bot answer only when `give` says what. */
function answersLate(): (view: View | UserError) => Promise<void> {
  let give: (view: View | UserError) => void = () => {};
  const given = new Promise<View | UserError>((resolve) => {
    give = resolve;
  });
  bot.answers(async () => {
    const view = await given;
    if (view instanceof UserError) throw view;
    return view;
  });
  return async (view) => {
    give(view);
    await bot.answered();
  };
}

const card = (shown = denise.last()) => readCard(denise.cardOf(shown));
const form: Form = {
  kind: 'form',
  title: 'Add an action',
  submit: { label: 'Add', command: 'action.add', args: { network: 'N1' } },
  fields: [{ name: 'what', label: 'What', input: 'text', required: true }],
};

describe('while the records are slow, a message', () => {
  it('is acknowledged, and answered in place of “working on it”', async () => {
    const give = answersLate();
    expect(await denise.say('@Convenor action list')).toEqual({ ok: true });
    expect(card()[0]).toBe(WORKING);
    const { id } = denise.last();
    await give(message('Nothing is open'));
    expect(denise.last().id).toBe(id);
    expect(card()).toEqual(['Nothing is open']);
  });

  it('is answered by its card alone', async () => {
    const give = answersLate();
    await denise.say('@Convenor action add');
    const { id } = denise.last();
    await give({ ...message('A1'), key: 'action/1' });
    expect(denise.messages().find((each) => each.id === id)).toMatchObject({ deleted: true });
  });

  it('is answered anew where those words were deleted', async () => {
    const give = answersLate();
    await denise.say('@Convenor action list');
    const { id } = denise.last();
    bot.fail({ method: 'update', status: 404 });
    await give(message('Nothing is open'));
    expect(denise.last().id).not.toBe(id);
    expect(card()).toEqual(['Nothing is open']);
  });

  it('offers its form there', async () => {
    const give = answersLate();
    await denise.say('@Convenor action add');
    await give(form);
    expect(card()).toEqual(['Add an action', '[Fill in the form]']);
    await denise.press(denise.last(), 'Fill in the form');
    expect(denise.dialog()?.title).toBe('Add an action');
    await denise.closeDialog();
  });
});

describe('while the records are slow, a press', () => {
  const done = (action: string): Button => ({
    label: `Done ${action}`,
    command: 'action.done',
    args: { action },
  });

  it('is acknowledged in passing, and answered beside the card', async () => {
    answerWith(bot, message('Your actions', [], ['A1', 'A2', 'A3', 'A4'].map(done)));
    await denise.say('@Convenor action list');
    const list = denise.last();
    for (const [action, given, shown] of [
      ['A1', message('A1 is done'), 'A1 is done'],
      ['A2', new UserError('A2 was done yesterday.'), 'A2 was done yesterday.'],
      ['A3', form, 'Add an action'],
      // The card is edited for everyone; its presser alone is told what came of the press.
      ['A4', { ...message('A4'), key: 'action/4', said: 'A4 is done.' }, 'A4 is done.'],
    ] as const) {
      const give = answersLate();
      expect(await denise.press(list, `Done ${action}`)).toMatchObject({ ok: true });
      expect(card(list)).toContain('[Done A1]');
      await give(given);
      expect(card()[0]).toBe(shown);
    }
  });
});

describe('while the records are slow, a command from the menu of a message, or beside the box for writing', () => {
  const chooses = (value: object) =>
    bot.send({
      ...{ type: 'invoke', name: 'composeExtension/fetchTask', value },
      from: { id: denise.user, name: 'Denise Barraclough', aadObjectId: 'aad-denise' },
      conversation: { id: bot.channel.id, conversationType: 'channel', isGroup: true },
    });

  it.each([
    { commandId: 'message.action.add', messagePayload: { body: { contentType: 'text', content: 'Ring' } } },
    { commandId: 'action.add', commandContext: 'compose' },
  ])('$commandId ends its dialog in words, and offers its form to the person alone', async (value) => {
    const give = answersLate();
    const before = denise.messages().length;
    const response = await chooses(value);
    const { task } = (await response.json()) as { task: { type: string; value: string } };
    expect(task).toMatchObject({
      type: 'message',
      value: expect.stringContaining('comes to you in a message'),
    });
    expect(denise.messages()).toHaveLength(before);
    await give(form);
    expect(denise.messages()).toHaveLength(before + 1);
    expect(denise.last().onlyFor).toBe(bot.user('denise'));
    await denise.press(denise.last(), 'Fill in the form');
    expect(denise.dialog()?.title).toBe('Add an action');
    await denise.closeDialog();
  });

  it('says what stands in its way', async () => {
    const give = answersLate();
    const value = { commandId: 'action.add', commandContext: 'compose' };
    await chooses(value);
    await give(new UserError('This chat does not belong to a network yet.'));
    expect(card()[0]).toBe('This chat does not belong to a network yet.');
  });
});

describe('while the records are slow, a form', () => {
  const open = async () => {
    answerWith(bot, form);
    await denise.say('@Convenor action add');
    await denise.press(denise.last(), 'Fill in the form');
    bot.asked.length = 0;
  };
  const seeAnswer = () => denise.submit({}, 'See the answer');

  it('says so, and shows the answer to one and the same request on a press', async () => {
    await open();
    const give = answersLate();
    await denise.submit({ what: 'Book the room' });
    expect(denise.dialog()?.title).toBe(WORKING);
    await seeAnswer();
    expect(denise.dialog()?.title).toBe(WORKING);
    await give(message('A1 is recorded'));
    await seeAnswer();
    expect(readCard(denise.dialog()?.card)).toEqual(['A1 is recorded']);
    expect(bot.asked.map(({ asked }) => asked)).toEqual(
      Array(3).fill({ command: 'action.add', args: { network: 'N1', what: 'Book the room' } }),
    );
    expect(new Set(bot.asked.map(({ requestId }) => requestId)).size).toBe(1);
    await denise.closeDialog();
  });

  it('keeps what was entered where it was a mistake', async () => {
    await open();
    const give = answersLate();
    await denise.submit({ what: 'Bo' });
    await give(new UserError('That is too short.', { field: 'what' }));
    await seeAnswer();
    expect(readCard(denise.dialog()?.card)).toEqual(['That is too short.', 'What:', '[Add]']);
    expect(JSON.stringify(denise.dialog()?.card)).toContain('"value":"Bo"');
    await denise.closeDialog();
  });
});
