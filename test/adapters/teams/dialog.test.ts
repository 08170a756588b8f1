import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formDialog } from '../../../adapters/teams/dialog.ts';
import { toFormOffer } from '../../../adapters/teams/render.ts';
import type { Form, FormField } from '../../../commands/view.ts';
import { cardFaults, elementsOf } from '../../support/adaptive-card.ts';
import { anyForm } from '../../support/any-view.ts';

const formCardOf = (form: Form): object => {
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
