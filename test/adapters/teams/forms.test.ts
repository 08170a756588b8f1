import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '../../../commands/user-error.ts';
import { type Button, type Form, message } from '../../../commands/view.ts';
import { elementsOf, readCard } from '../../support/adaptive-card.ts';
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
  title: 'Add an action',
  submit: { label: 'Add', command: 'action.add', args: { network: 'N1' } },
  fields: [
    { name: 'owner', label: 'Who', input: 'person', required: true, value: 'me' },
    { name: 'what', label: 'What', input: 'text', required: true, value: 'Book the room' },
    { name: 'when', label: 'When', input: 'instant', required: false },
  ],
};

describe('a form', () => {
  beforeEach(async () => {
    answerWith(bot, form);
    await denise.say('@Convenor action add');
    await denise.closeDialog();
  });
  const open = () => denise.press(denise.last(), 'Fill in the form');

  it('is offered by a button, and opens with what was understood', async () => {
    expect(readCard(denise.cardOf(denise.last()))).toEqual(['Add an action', '[Fill in the form]']);
    await open();
    expect(denise.dialog()?.title).toBe('Add an action');
    expect(readCard(denise.dialog()?.card)).toEqual(['Who:', 'What:', 'When:', 'When: time:', '[Add]']);
    const [who, what] = elementsOf(denise.dialog()?.card).filter(({ type }) =>
      String(type).startsWith('Input.'),
    );
    expect(what).toMatchObject({ value: 'Book the room' });
    const { caller } = bot.asked[0] ?? {};
    expect(who).toMatchObject({
      value: caller?.id,
      choices: [{ title: 'Denise Barraclough', value: caller?.id }],
    });
  });

  it('knows the people who were mentioned, and leaves a name that is nobody’s to be chosen', async () => {
    const tom = bot.user('tom');
    const owner = { name: 'owner', label: 'Who', input: 'person', required: true } as const;
    const asked = [
      { ...owner, value: tom },
      { ...owner, name: 'other', value: '@Nobody' },
      { ...owner, name: 'third', value: '29:gone' },
    ];
    answerWith(bot, { ...form, fields: asked });
    await denise.say('@Convenor action add @tom');
    await open();
    const [first, ...others] = elementsOf(denise.dialog()?.card).filter(({ id }) => id !== undefined);
    const id = expect.stringMatching(/^[\da-f-]{36}$/);
    expect(first).toMatchObject({ value: id, choices: [{ title: 'Tom Oldroyd', value: id }] });
    for (const each of others) expect(each).not.toHaveProperty('value');
  });

  it('comes back as a command with everything entered, and closes', async () => {
    await open();
    answerWith(bot, { ...message('A1'), key: 'action/1' });
    await denise.submit({
      owner: 'aad-1',
      what: ' Book it ',
      'when:date': '2027-06-30',
      'when:time': '14:00',
    });
    expect(bot.asked.at(-1)?.asked).toEqual({
      command: 'action.add',
      args: { network: 'N1', owner: 'aad-1', what: 'Book it', when: { date: '2027-06-30', time: '14:00' } },
    });
    expect(denise.dialog()).toBeUndefined();
  });

  it('submitted ten times at once is one request, and corrected, or opened again, another', async () => {
    await open();
    answerWith(bot, new UserError('That is too short.', { field: 'what' }));
    const ten = (what: string) =>
      Promise.all(Array.from({ length: 10 }, () => denise.submit({ owner: 'aad-1', what })));
    bot.asked.length = 0;
    await ten('Book it');
    const named = () => new Set(bot.asked.map(({ requestId }) => requestId));
    expect([bot.asked.length, named().size]).toEqual([10, 1]);
    await ten('Book the room');
    expect(named().size).toBe(2);
    await open();
    await ten('Book it');
    expect(named().size).toBe(3);
  });

  it('takes the offer with it once it is filled in, and nothing that was not one', async () => {
    const offer = denise.last();
    await open();
    answerWith(bot, new UserError('That is too short.', { field: 'what' }));
    await denise.submit({ owner: 'aad-1', what: 'Book' });
    expect(offer.deleted).toBeUndefined();
    answerWith(bot, message('A1 is recorded'));
    await denise.submit({ owner: 'aad-1', what: 'Book the room' });
    expect(denise.messages().find(({ id }) => id === offer.id)).toMatchObject({ deleted: true });

    await denise.say('@Convenor help');
    const said = denise.last();
    const forged = { command: 'action.add', args: {}, form, showing: 'x', offer: said.id };
    await bot.act({
      type: 'teams.press',
      ...{ user: denise.user, conversation: bot.channel.id, activity: said.id, inputs: {} },
      action: { type: 'Action.Submit', data: { convenor: forged, msteams: { type: 'task/fetch' } } },
    });
    await denise.submit({ owner: 'aad-1', what: 'Book the room' });
    expect(denise.messages().find(({ id }) => id === said.id)?.deleted).toBeUndefined();
  });

  it('says all that is wrong, each at its question', async () => {
    await open();
    const besides = { when: 'That time has gone by.' };
    answerWith(bot, new UserError('That is too short.', { field: 'what', besides }));
    await denise.submit({ owner: 'aad-1', what: 'Book' });
    const shown = readCard(denise.dialog()?.card);
    expect(shown).toContain('That is too short.');
    expect(shown).toContain('That time has gone by.');
  });

  it('leaves out what was left empty, and what it did not ask for', async () => {
    await open();
    await denise.submit({
      owner: '',
      what: 'Book it',
      'when:date': '',
      'when:time': '',
      command: 'x',
      role: 'chair',
    });
    expect(bot.asked.at(-1)?.asked).toEqual({
      command: 'action.add',
      args: { network: 'N1', what: 'Book it' },
    });
  });

  it('takes several choices and several people, keeps them when there is a mistake, and none for none', async () => {
    const places = ['Leeds', 'York, central', '50%2C'].map((label) => ({ value: label, label }));
    answerWith(bot, {
      ...form,
      fields: [
        { name: 'where', label: 'Where', input: 'choices', required: true, choices: places },
        {
          name: 'who',
          label: 'Who',
          input: 'people',
          required: false,
          value: ['me', bot.user('tom'), '@No'],
        },
      ],
    });
    await denise.say('@Convenor action add @tom');
    await open();
    const inputs = () => elementsOf(denise.dialog()?.card).filter(({ id }) => id !== undefined);
    const [where, who] = inputs();
    const names = ['Denise Barraclough', 'Tom Oldroyd'];
    expect(who).toMatchObject({ isMultiSelect: true, choices: names.map((title) => ({ title })) });
    const ids = String(who?.value).split(',');
    expect(ids).toHaveLength(2);
    const offered = (where?.choices ?? []) as { value: string }[];
    const picked = offered.slice(1).map(({ value }) => value);

    answerWith(bot, new UserError('York is shut.', { field: 'where' }));
    await denise.submit({ where: picked.join(','), who: ids.join(',') });
    const args = { network: 'N1', where: ['York, central', '50%2C'], who: ids };
    expect(bot.asked.at(-1)?.asked).toEqual({ command: 'action.add', args });
    expect(inputs()).toMatchObject([{ value: picked.join(',') }, { value: ids.join(',') }]);
    expect(readCard(denise.dialog()?.card)).toEqual(['York is shut.', 'Where:', 'Who:', '[Add]']);

    answerWith(bot, { ...message('A1'), key: 'action/1' });
    await denise.submit({ where: '', who: '' });
    expect(bot.asked.at(-1)?.asked).toEqual({ command: 'action.add', args: { network: 'N1' } });
  });

  it('stays open with what is wrong at the field, and all that was entered', async () => {
    await open();
    answerWith(bot, new UserError('That day has passed.', { field: 'when' }));
    await denise.submit({ owner: 'aad-1', what: 'Ring', 'when:date': '2001-01-01', 'when:time': '09:30' });
    expect(readCard(denise.dialog()?.card)).toEqual([
      'Who:',
      'What:',
      'That day has passed.',
      'When:',
      'When: time:',
      '[Add]',
    ]);
    const values = elementsOf(denise.dialog()?.card).flatMap(({ type, value }) =>
      String(type).startsWith('Input.') ? [value] : [],
    );
    expect(values).toEqual(['aad-1', 'Ring', '2001-01-01', '09:30']);
    answerWith(bot, { ...message('A1'), key: 'action/1' });
    await denise.submit({ owner: 'aad-1', what: 'Ring', 'when:date': '2028-01-01', 'when:time': '09:30' });
    expect(denise.dialog()).toBeUndefined();
  });

  it('says on top what is wrong with it as a whole, and offers what mends it', async () => {
    await open();
    answerWith(bot, new UserError('This network is closed.', { buttons: [done] }));
    await denise.submit({ what: 'Ring' });
    expect(readCard(denise.dialog()?.card)).toEqual([
      'This network is closed.',
      'Who:',
      'What:',
      'When:',
      'When: time:',
      '[Add]',
      '[Done]',
    ]);
    answerWith(bot, message('A1 is done.'));
    await denise.submit({}, 'Done');
    expect(bot.asked.at(-1)?.asked).toEqual({ command: 'action.done', args: { action: 'A1' } });
    expect(readCard(denise.dialog()?.card)).toEqual(['A1 is done.']);
  });

  it('may ask once more, or answer in the dialog', async () => {
    await open();
    answerWith(bot, {
      ...form,
      fields: [{ name: 'day', label: 'Day', input: 'date', required: true, error: 'Which day?' }],
    });
    await denise.submit({ what: 'Ring' });
    expect(readCard(denise.dialog()?.card)).toEqual(['Which day?', 'Day:', '[Add]']);
    answerWith(bot, message('Recorded.'));
    await denise.submit({ day: '2027-06-30' });
    expect(readCard(denise.dialog()?.card)).toEqual(['Recorded.']);
  });
});
