import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCard } from '../../../adapters/teams/card.ts';
import { formDialog } from '../../../adapters/teams/dialog.ts';
import { toActivity, toFormOffer } from '../../../adapters/teams/render.ts';
import { type Action, type Form, type FormField, type Message, message } from '../../../commands/view.ts';
import { cardFaults, elementsOf, readCard } from '../../support/adaptive-card.ts';

const sneaky = fc.oneof(
  fc.string(),
  fc.constantFrom(
    '[press](https://evil.example)',
    '**bold**',
    '<b>x</b>',
    '# head',
    'a\n\nb',
    '\u0000',
    '👩‍⚕️',
    '',
  ),
);
const filled = sneaky.filter((each) => each !== '');
const run = fc.oneof(
  sneaky,
  sneaky.map((strong) => ({ strong })),
  sneaky.map((name) => ({ person: { name, accounts: [] } })),
  fc.record({ link: sneaky, href: fc.oneof(fc.webUrl(), fc.constant('javascript:alert(1)'), sneaky) }),
);
const text = fc.oneof(sneaky, fc.array(run, { maxLength: 5 }));
const action: fc.Arbitrary<Action> = fc.record(
  {
    label: sneaky,
    command: sneaky,
    args: fc.dictionary(fc.string(), fc.jsonValue()),
    opens: fc.constant<'form'>('form'),
    style: fc.constantFrom<'primary' | 'danger'>('primary', 'danger'),
  },
  { requiredKeys: ['label', 'command', 'args'] },
);
const block: fc.Arbitrary<Message['blocks'][number]> = fc.oneof(
  fc.record({ type: fc.constantFrom<'text' | 'note'>('text', 'note'), text }),
  fc.record({ type: fc.constant<'heading'>('heading'), text: sneaky }),
  fc.record({
    type: fc.constant<'facts'>('facts'),
    facts: fc.array(fc.record({ label: sneaky, value: text })),
  }),
  fc.record({
    type: fc.constant<'list'>('list'),
    items: fc.array(fc.record({ text, action }, { requiredKeys: ['text'] })),
  }),
);
const anyMessage: fc.Arbitrary<Message> = fc.record(
  {
    kind: fc.constant<'message'>('message'),
    key: fc.string(),
    title: sneaky,
    blocks: fc.array(block, { maxLength: 8 }),
    actions: fc.array(action, { maxLength: 10 }),
  },
  { requiredKeys: ['kind', 'title', 'blocks', 'actions'] },
);
const field: fc.Arbitrary<FormField> = fc.record(
  {
    name: fc.string({ minLength: 1 }),
    label: fc.string({ minLength: 1 }),
    input: fc.constantFrom<FormField['input']>(
      'text',
      'long-text',
      'number',
      'choice',
      'person',
      'date',
      'instant',
    ),
    required: fc.boolean(),
    hint: sneaky,
    choices: fc.array(fc.record({ value: filled, label: filled }), { minLength: 1 }),
    value: fc.oneof(sneaky, fc.record({ date: sneaky, time: sneaky }), fc.jsonValue()),
    error: sneaky,
  },
  { requiredKeys: ['name', 'label', 'input', 'required', 'choices'] },
);
const anyForm: fc.Arbitrary<Form> = fc.record(
  {
    kind: fc.constant<'form'>('form'),
    title: sneaky,
    intro: text,
    submit: action,
    fields: fc.uniqueArray(field, { maxLength: 6, selector: ({ name }) => name }),
  },
  { requiredKeys: ['kind', 'title', 'submit', 'fields'] },
);

const formCardOf = (form: Form): object => {
  const { task } = formDialog(form);
  return task.type === 'continue' ? Reflect.get(Reflect.get(task.value, 'card'), 'content') : {};
};

describe('any view', () => {
  it('becomes a card that Teams can show, in a conversation and in a dialog', () => {
    fc.assert(
      fc.property(anyMessage, (view) => {
        expect(cardFaults(toCard(view))).toEqual([]);
        expect(cardFaults(toCard(view, 'dialog'))).toEqual([]);
      }),
    );
  });

  it('becomes a dialog that Teams can show', () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        expect(cardFaults(formCardOf(form))).toEqual([]);
        expect(cardFaults(Reflect.get(toFormOffer(form).attachments?.[0] ?? {}, 'content'))).toEqual([]);
      }),
    );
  });

  it('keeps what people wrote out of everything that reads Markdown, and links to https only', () => {
    fc.assert(
      fc.property(anyMessage, anyForm, (view, form) => {
        const elements = [...elementsOf(toCard(view).body), ...elementsOf(formCardOf(form))];
        expect(elements.filter(({ type }) => type === 'TextBlock' || type === 'FactSet')).toEqual([]);
        const urls = elements.flatMap(({ type, url }) => (type === 'Action.OpenUrl' ? [String(url)] : []));
        expect(urls.filter((url) => new URL(url).protocol !== 'https:')).toEqual([]);
      }),
    );
  });

  it('stays under 80 KB, with at most six buttons in sight', () => {
    const long = fc.string({ minLength: 2000, maxLength: 6000 });
    fc.assert(
      fc.property(anyMessage, fc.array(long, { minLength: 10, maxLength: 30 }), (view, texts) => {
        const card = toActivity({ ...view, blocks: [...view.blocks, ...texts.map(asBlock)] });
        expect(JSON.stringify(card).length * 2).toBeLessThanOrEqual(80_000);
        const buttons = elementsOf(Reflect.get(toCard(view), 'actions'));
        const inSight = buttons.filter(
          ({ type, mode }) => String(type).startsWith('Action.') && mode === undefined,
        );
        expect(inSight.length).toBeLessThanOrEqual(6);
      }),
      { numRuns: 30 },
    );
  });
});

const asBlock = (words: string): Message['blocks'][number] => ({ type: 'text', text: words });

describe('a message', () => {
  it('says how much of it does not fit', () => {
    const lines = Array.from({ length: 100 }, (_, index) => `${index} ${'word '.repeat(100)}`);
    const shown = readCard(toCard(message('Minutes', lines)));
    const last = shown.at(-1) ?? '';
    expect(last).toBe(`This is too long for Teams: ${102 - shown.length} more lines not shown.`);
  });

  it('shows paragraphs one under the other, people by name and facts with their labels', () => {
    const card = toCard(
      message('A1 Book the room', [
        'First line\nSecond line',
        [{ strong: 'Bold' }, ' and ', { link: 'a link', href: 'https://example.org/' }],
        {
          type: 'facts',
          facts: [{ label: 'Owner', value: [{ person: { name: 'Bob Ackroyd', accounts: [] } }] }],
        },
        {
          type: 'list',
          items: [{ text: 'An item', action: { label: 'Done', command: 'action.done', args: {} } }],
        },
      ]),
    );
    expect(readCard(card)).toEqual([
      'A1 Book the room',
      'First line',
      'Second line',
      'Bold and a link',
      'Owner',
      'Bob Ackroyd',
      'An item',
      '[Done]',
    ]);
  });

  it('tells notifications and old clients its title', () => {
    expect(toActivity(message('A1 is due'))).toMatchObject({ summary: 'A1 is due' });
    expect(toCard(message('A1 is due'))).toMatchObject({ fallbackText: 'A1 is due' });
  });

  it('carries on each button what it does, and which living message it stands on', () => {
    const done: Action = { label: 'Done', command: 'action.done', args: { ref: 'A1' }, style: 'primary' };
    const move: Action = { label: 'Move', command: 'action.move', args: { ref: 'A1' }, opens: 'form' };
    expect(toCard({ ...message('A1', [], [done, move]), key: 'action/1' }).actions).toEqual([
      {
        type: 'Action.Execute',
        title: 'Done',
        style: 'positive',
        verb: 'action.done',
        data: { convenor: { command: 'action.done', args: { ref: 'A1' }, key: 'action/1' } },
      },
      {
        type: 'Action.Submit',
        title: 'Move',
        data: {
          convenor: { command: 'action.move', args: { ref: 'A1' }, key: 'action/1' },
          msteams: { type: 'task/fetch' },
        },
      },
    ]);
  });
});

describe('a form', () => {
  const asks = (fields: Partial<FormField>[]): Form => ({
    kind: 'form',
    title: 'Add an action',
    submit: { label: 'Add', command: 'action.add', args: {} },
    fields: fields.map((each) => ({ name: 'what', label: 'What', input: 'text', required: true, ...each })),
  });
  const inputsOf = (form: Form) =>
    elementsOf(formCardOf(form)).filter(({ type }) => String(type).startsWith('Input.'));

  it('asks with the input that suits, labelled, and says what is needed', () => {
    const kinds = ['text', 'long-text', 'number', 'choice', 'person', 'date', 'instant'] as const;
    const inputs = inputsOf(asks(kinds.map((input, index) => ({ input, name: `f${index}` }))));
    expect(inputs.map(({ type, id }) => `${type} ${id}`)).toEqual([
      'Input.Text f0',
      'Input.Text f1',
      'Input.Number f2',
      'Input.ChoiceSet f3',
      'Input.ChoiceSet f4',
      'Input.Date f5',
      'Input.Date f6:date',
      'Input.Time f6:time',
    ]);
    for (const input of inputs)
      expect(input).toMatchObject({ isRequired: true, label: expect.stringContaining('What') });
    expect(inputs[0]).toMatchObject({ errorMessage: 'Fill in: What.' });
    expect(inputs[4]).toMatchObject({
      'choices.data': { type: 'Data.Query', dataset: 'graph.microsoft.com/users?scope=currentContext' },
    });
  });

  it('says what is wrong directly above the field, in the colour for it, and keeps the value', () => {
    const card = formCardOf(asks([{ input: 'date', value: '2027-06-30', error: 'That day has passed.' }]));
    const [error, input] = Reflect.get(card, 'body');
    expect(error).toMatchObject({ inlines: [{ text: 'That day has passed.', color: 'attention' }] });
    expect(input).toMatchObject({ type: 'Input.Date', value: '2027-06-30' });
  });

  it('fills in a moment as its date and its time', () => {
    const inputs = inputsOf(asks([{ input: 'instant', value: { date: '2027-06-30', time: '14:00' } }]));
    expect(inputs.map(({ value }) => value)).toEqual(['2027-06-30', '14:00']);
  });
});
