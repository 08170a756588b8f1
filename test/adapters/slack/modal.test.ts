import { describe, expect, test } from 'vitest';
import { toModal } from '../../../adapters/slack/modal.ts';
import type { Form } from '../../../commands/view.ts';
import { formOf, notes } from './canvases.ts';

describe('a form', () => {
  test('asks each kind of question with Slack’s own input', () => {
    const inputs = [
      ...(['text', 'long-text', 'number', 'choice', 'choices', 'person', 'people'] as const),
      ...(['date', 'instant'] as const),
    ];
    const choices = [{ value: 'yes', label: 'Yes' }];
    const fields = inputs.map((input) => ({ name: input, label: input, input, required: true, choices }));
    const { blocks } = toModal(formOf(fields), notes);
    expect(blocks).toMatchObject([
      { block_id: 'text', element: { type: 'plain_text_input', multiline: false } },
      { block_id: 'long-text', element: { type: 'plain_text_input', multiline: true } },
      { block_id: 'number', element: { type: 'number_input' } },
      { block_id: 'choice', element: { type: 'static_select' } },
      { block_id: 'choices', element: { type: 'checkboxes' } },
      { block_id: 'person', element: { type: 'users_select' } },
      { block_id: 'people', element: { type: 'multi_users_select' } },
      { block_id: 'date', element: { type: 'datepicker' } },
      { block_id: 'instant:date', label: { text: 'instant: date' }, element: { type: 'datepicker' } },
      { block_id: 'instant:time', label: { text: 'instant: time' }, element: { type: 'timepicker' } },
    ]);
  });

  test('starts with what was understood, and says above a field what was not', () => {
    const { blocks } = toModal(
      formOf([
        { name: 'what', label: 'What', input: 'text', required: true, value: 'Write it up' },
        {
          name: 'due',
          label: 'By',
          input: 'date',
          required: false,
          value: '2027-06-30',
          error: 'Which Friday?',
        },
        {
          name: 'owner',
          label: 'Owner',
          input: 'person',
          required: true,
          value: 'U07BOB00000',
          hint: 'One person',
        },
        {
          name: 'at',
          label: 'At',
          input: 'instant',
          required: true,
          value: { date: '2027-06-30', time: '14:00' },
        },
      ]),
      notes,
    );
    expect(blocks).toMatchObject([
      { element: { initial_value: 'Write it up' }, optional: false },
      { type: 'section', text: { type: 'plain_text', text: 'By: Which Friday?' } },
      { element: { initial_date: '2027-06-30' }, optional: true },
      { element: { initial_user: 'U07BOB00000' }, hint: { text: 'One person' } },
      { element: { initial_date: '2027-06-30' } },
      { element: { initial_time: '14:00' } },
    ]);
  });

  test('shows its whole title below when the window’s is too narrow', () => {
    const title = 'Replace decision D12 with another';
    const modal = toModal(formOf([], title), notes);
    expect(modal.title.text).toBe('Replace decision D12 wi…');
    expect(modal.blocks[0]).toMatchObject({ type: 'header', text: { text: title } });
  });

  test('says how many choices it had to leave out, and keeps the chosen one', () => {
    const choices = Array.from({ length: 120 }, (_, index) => ({ value: `${index}`, label: `No. ${index}` }));
    const [block] = toModal(
      formOf([{ name: 'which', label: 'Which', input: 'choice', required: true, choices, value: '110' }]),
      notes,
    ).blocks;
    expect(block).toMatchObject({
      hint: { text: '20 more cannot be shown here.' },
      element: { initial_option: { value: '110' } },
    });
  });

  const several = (count: number, value: unknown): Form =>
    formOf([
      {
        ...{ name: 'which', label: 'Which', input: 'choices', required: true, value },
        choices: Array.from({ length: count }, (_, index) => ({ value: `${index}`, label: `No. ${index}` })),
      },
    ]);

  test('has boxes to tick for up to ten choices, and a menu for more', () => {
    const elementOf = (form: Form) => Reflect.get(toModal(form, notes).blocks[0] ?? {}, 'element');
    expect(elementOf(several(10, ['9', '3', 'gone']))).toMatchObject({
      type: 'checkboxes',
      initial_options: [{ value: '3' }, { value: '9' }],
    });
    const menu = elementOf(several(11, []));
    expect(menu).toMatchObject({ type: 'multi_static_select' });
    expect(menu).not.toHaveProperty('initial_options');
  });

  test('keeps all the chosen ones of more choices than Slack can show', () => {
    const [block] = toModal(several(120, ['118', '2', '119']), notes).blocks;
    expect(block).toMatchObject({
      hint: { text: '20 more cannot be shown here.' },
      element: { initial_options: [{ value: '2' }, { value: '118' }, { value: '119' }] },
    });
  });

  test('starts with those of the people understood who are in Slack', () => {
    const field = { name: 'who', label: 'Who', input: 'people', required: true } as const;
    const [some, none] = toModal(
      formOf([
        { ...field, value: ['U07BOB00000', '@Nobody', 'U07ANN00000'] },
        { ...field, name: 'others', value: ['@Nobody'] },
      ]),
      notes,
    ).blocks;
    expect(some).toMatchObject({ element: { initial_users: ['U07BOB00000', 'U07ANN00000'] } });
    expect(none).not.toHaveProperty('element.initial_users');
  });
});
