import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromValue } from '../../../adapters/slack/buttons.ts';
import type { Canvas } from '../../../adapters/slack/canvas.ts';
import { toMessageModal, toModal } from '../../../adapters/slack/modal.ts';
import { toFormCard, toMessage } from '../../../adapters/slack/render.ts';
import { type Form, type Item, message, type PersonShown } from '../../../commands/view.ts';
import { problemsInMessage, problemsInModal } from '../../support/block-kit.ts';
import { anyForm, anyMessage } from '../../support/views.ts';

const fail = (problem: string): never => {
  throw new Error(problem);
};
const strict: Canvas = { tenant: 'T1', use: 'card', warn: fail };
const notes = { tenant: 'T1', channel: 'C1', showing: 0 };
const bob = (tenant: string): PersonShown => ({
  name: 'Bob Ackroyd',
  accounts: [{ platform: 'slack', tenant, userId: 'U07BOB00000' }],
});
const formOf = (fields: Form['fields'], title = 'Add an action'): Form => ({
  kind: 'form',
  title,
  submit: { label: 'Add', command: 'action.add', args: { text: 'A1' } },
  fields,
});

describe('any view', () => {
  test('is a message that Slack takes, and calls nobody', () => {
    fc.assert(
      fc.property(anyMessage, (shown) => {
        expect(problemsInMessage(toMessage(shown, strict))).toEqual([]);
      }),
    );
  });

  test('is a modal that Slack takes', () => {
    fc.assert(
      fc.property(anyForm, anyMessage, (form, shown) => {
        expect(problemsInModal(toModal(form, notes))).toEqual([]);
        expect(problemsInModal(toMessageModal(shown, notes, strict))).toEqual([]);
        expect(problemsInMessage(toFormCard(form, form.submit, strict))).toEqual([]);
      }),
    );
  });
});

describe('a message', () => {
  test('has a title, its text, and buttons that ask what they say', () => {
    const action = {
      label: 'Done',
      command: 'action.done',
      args: { action: 'A1' },
      style: 'primary',
    } as const;
    const { text, blocks } = toMessage(message('A1', ['Write it up'], [action]), strict);
    expect(text).toBe('A1\nWrite it up');
    expect(blocks).toMatchObject([
      { type: 'header', text: { text: 'A1' } },
      { type: 'rich_text', elements: [{ elements: [{ type: 'text', text: 'Write it up' }] }] },
      { type: 'actions', elements: [{ text: { text: 'Done' }, style: 'primary' }] },
    ]);
    const [button] = (blocks[2] as { elements: { value: string }[] }).elements;
    expect(fromValue(button?.value)).toEqual({ command: 'action.done', args: { action: 'A1' } });
  });

  test('mentions those with an account in this workspace, and names the others', () => {
    const shown = message('A1', [[{ person: bob('T1') }, ' and ', { person: bob('T2') }]]);
    expect(toMessage(shown, strict).blocks[1]).toEqual({
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_section',
          elements: [
            { type: 'user', user_id: 'U07BOB00000' },
            { type: 'text', text: ' and ' },
            { type: 'text', text: 'Bob Ackroyd' },
          ],
        },
      ],
    });
  });

  test('escapes what people wrote where Slack reads markup', () => {
    expect(toMessage(message('<!channel> & co'), strict).text).toBe('&lt;!channel&gt; &amp; co');
  });

  test('says how many rows it had to leave out', () => {
    const row = (n: number): Item => ({
      text: `Action ${n}`,
      button: { label: 'Done', command: 'action.done', args: { action: `A${n}` } },
    });
    const items = Array.from({ length: 60 }, (_, index) => row(index));
    const { blocks } = toMessage(message('Actions', [{ type: 'list', items }]), strict);
    expect(blocks).toHaveLength(50);
    expect(blocks.at(-1)).toMatchObject({ elements: [{ text: '… and 12 more' }] });
  });

  test('numbers the rows that have a number, with no bullet beside it', () => {
    const items = ['1. Welcome', '2. Minutes', 'and tea'].map((text): Item => ({ text }));
    const { text, blocks } = toMessage(message('Agenda', [{ type: 'list', items }]), strict);
    expect(text).toBe('Agenda\n1. Welcome\n2. Minutes\n• and tea');
    expect(blocks?.slice(1)).toMatchObject([
      {
        elements: [
          {
            type: 'rich_text_section',
            elements: [{ text: '1. Welcome' }, { text: '\n' }, { text: '2. Minutes' }],
          },
        ],
      },
      { elements: [{ type: 'rich_text_list', style: 'bullet' }] },
    ]);
  });

  test('says that there is more when the text is too long', () => {
    const { blocks } = toMessage(message('Minutes', Array(5).fill('x'.repeat(3500))), strict);
    expect(blocks.at(-1)).toMatchObject({
      elements: [{ text: '… There is more than Slack can show here.' }],
    });
  });

  test('leaves out a button that asks too much, and says so in the log', () => {
    const warnings: string[] = [];
    const action = { label: 'Add', command: 'action.add', args: { text: 'x'.repeat(2000) } };
    const canvas = { ...strict, warn: (problem: string) => void warnings.push(problem) };
    const { blocks } = toMessage(message('Add?', [], [action]), canvas);
    expect(blocks.map(({ type }) => type)).toEqual(['header']);
    expect(warnings).toEqual([expect.stringContaining('the button “Add” carries 2')]);
  });

  test('shows only links that a browser follows safely', () => {
    const shown = message('See', [
      [
        { link: 'the plan', href: 'https://example.org/plan' },
        { link: 'this', href: 'javascript:alert(1)' },
      ],
    ]);
    expect(toMessage(shown, strict).blocks[1]).toMatchObject({
      elements: [
        {
          elements: [
            { type: 'link', url: 'https://example.org/plan', text: 'the plan' },
            { type: 'text', text: 'this' },
          ],
        },
      ],
    });
  });
});

describe('progress', () => {
  const shown = (done: number, of: number) =>
    toMessage(message('P1', [{ type: 'progress', label: ['Voted, asks ', bobsName], done, of }]), strict);
  const bobsName = { person: bob('T1') };

  test('is words first, then a bar', () => {
    const { text, blocks } = shown(3, 5);
    expect(blocks[1]).toMatchObject({
      type: 'section',
      text: { type: 'plain_text', text: 'Voted, asks Bob Ackroyd: 3 of 5\n▰▰▰▰▰▰▱▱▱▱' },
    });
    expect(text).toBe('P1\nVoted, asks Bob Ackroyd: 3 of 5');
  });

  test('of nothing has no bar', () => {
    expect(shown(0, 0).blocks[1]).toMatchObject({ text: { text: 'Voted, asks Bob Ackroyd: none yet' } });
  });

  test('keeps its numbers however long its label is', () => {
    const long = message('P1', [{ type: 'progress', label: 'long '.repeat(900), done: 3, of: 5 }]);
    expect(toMessage(long, strict).blocks[1]).toMatchObject({
      text: { text: expect.stringMatching(/…: 3 of 5\n▰/) },
    });
  });
});

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
