import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formDialog } from '../../../adapters/teams/dialog.ts';
import { toFormOffer } from '../../../adapters/teams/render.ts';
import type { Form, FormField, ShownButton } from '../../../commands/view.ts';
import { cardFaults, elementsOf, readCard } from '../../support/adaptive-card.ts';
import { anyForm } from '../../support/views.ts';

const formCardOf = (form: Form<ShownButton>): object => {
  const { task } = formDialog(form);
  return task.type === 'continue' ? Reflect.get(Reflect.get(task.value, 'card'), 'content') : {};
};

describe('any form', () => {
  it('becomes a dialog that Teams can show', () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        expect(cardFaults(formCardOf(form))).toEqual([]);
        expect(cardFaults(Reflect.get(toFormOffer(form).attachments?.[0] ?? {}, 'content'))).toEqual([]);
      }),
    );
  });

  it('keeps what people wrote out of everything that reads Markdown', () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        const types = elementsOf(formCardOf(form)).map(({ type }) => type);
        expect(types).not.toContain('TextBlock');
      }),
    );
  });
});

describe('a form', () => {
  const asks = (fields: Partial<FormField>[]): Form => ({
    kind: 'form',
    title: 'Add an action',
    submit: { label: 'Add', command: 'action.add', args: {} },
    fields: fields.map((each) => ({ name: 'what', label: 'What', input: 'text', required: true, ...each })),
  });
  const inputsOf = (form: Form<ShownButton>) =>
    elementsOf(formCardOf(form)).filter(({ type }) => String(type).startsWith('Input.'));

  it('asks with the input that suits, labelled, and says what is needed', () => {
    const kinds = [
      ...(['text', 'long-text', 'number', 'choice', 'person', 'date', 'instant'] as const),
      ...(['choices', 'people'] as const),
    ];
    const choices = [{ value: 'yes', label: 'Yes' }];
    const inputs = inputsOf(asks(kinds.map((input, index) => ({ input, name: `f${index}`, choices }))));
    expect(inputs.map(({ type, id }) => `${type} ${id}`)).toEqual([
      'Input.Text f0',
      'Input.Text f1',
      'Input.Number f2',
      'Input.ChoiceSet f3',
      'Input.ChoiceSet f4',
      'Input.Date f5',
      'Input.Date f6:date',
      'Input.Time f6:time',
      'Input.ChoiceSet f7',
      'Input.ChoiceSet f8',
    ]);
    for (const input of inputs)
      expect(input).toMatchObject({ isRequired: true, label: expect.stringContaining('What') });
    expect(inputs[0]).toMatchObject({ errorMessage: 'Fill in: What.' });
    const people = {
      'choices.data': { type: 'Data.Query', dataset: 'graph.microsoft.com/users?scope=currentContext' },
    };
    expect(inputs[4]).toMatchObject(people);
    expect(inputs[9]).toMatchObject({ ...people, isMultiSelect: true });
    expect(inputs[8]).toMatchObject({ isMultiSelect: true, errorMessage: 'Choose at least one: What.' });
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

  it('fills in several choices, one of which has a comma in it', () => {
    const choices = ['Leeds', 'York, central', '50% of Hull'].map((label) => ({ value: label, label }));
    const [input] = inputsOf(asks([{ input: 'choices', choices, value: ['York, central', 'Leeds'] }]));
    const [leeds, york] = Reflect.get(input ?? {}, 'choices') as { value: string }[];
    expect(input).toMatchObject({ value: `${york?.value},${leeds?.value}` });
    expect(york?.value).not.toContain(',');
  });

  it('says that there is nothing to choose from, where there is nothing', () => {
    const card = formCardOf(asks([{ input: 'choice' }, { name: 'more', input: 'choices', choices: [] }]));
    const nothing = 'What: there is nothing to choose from yet.';
    expect(readCard(card)).toEqual([nothing, nothing, '[Add]']);
  });
});
