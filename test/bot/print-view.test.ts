import { expect, test } from 'vitest';
import { printView } from '../../bot/command-line/print-view.ts';
import type { Message } from '../../commands/view.ts';

const view: Message = {
  kind: 'message',
  title: 'Leeds LPN',
  blocks: [
    { type: 'text', text: ['It is ', { strong: 'open' }, '.'] },
    { type: 'facts', facts: [{ label: 'Kind', value: 'LPN' }] },
    { type: 'heading', text: 'Who belongs to it' },
    { type: 'list', items: [{ text: [{ person: { name: 'Ann Ward', accounts: [] } }, ', manager'] }] },
    { type: 'progress', label: 'Voted', done: 2, of: 5 },
    {
      type: 'table',
      columns: [{ label: 'Who' }, { label: 'Sessions', align: 'right' }],
      rows: [['Ann Ward', '4']],
    },
    {
      type: 'file',
      file: {
        ...{ name: 'M1.csv', mediaType: 'text/csv', about: 'The actions of M1', typed: 'meeting minutes M1' },
        bytes: async () => new Uint8Array(),
        ask: { label: 'Actions', command: 'undo', args: {} },
      },
    },
    { type: 'note', text: 'As of today.' },
  ],
  buttons: [{ label: 'Undo', command: 'undo', args: {} }],
  data: { name: 'Leeds LPN' },
};

test('a view is plain text, without its buttons', () => {
  expect(printView(view)).toBe(
    [
      'Leeds LPN',
      'It is open.',
      '  Kind: LPN',
      '',
      'Who belongs to it',
      '  Ann Ward, manager',
      'Voted: 2 of 5',
      '  Who       Sessions',
      '  Ann Ward         4',
      '  M1.csv: The actions of M1',
      'As of today.',
      '',
    ].join('\n'),
  );
});

test('or its data, where that is asked for and there is some', () => {
  expect(printView(view, { json: true })).toBe('{\n  "name": "Leeds LPN"\n}\n');
  const { data: _, ...without } = view;
  expect(printView(without, { json: true })).toContain('Leeds LPN\nIt is open.\n');
});

test('without a title, nothing is above the first heading', () => {
  expect(printView({ ...view, title: '', blocks: [{ type: 'heading', text: 'Ann Ward' }] })).toBe(
    'Ann Ward\n',
  );
});
