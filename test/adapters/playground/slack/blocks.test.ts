import { describe, expect, test } from 'vitest';
import { problemsInBlocks, problemsInView } from '../../../../adapters/playground/slack/blocks.ts';

const plain = (text: string) => ({ type: 'plain_text', text });
const long = (length: number) => 'x'.repeat(length);
const section = (rest: object) => ({ type: 'section', text: plain('fine'), ...rest });
const button = (rest: object = {}) => ({ type: 'button', action_id: 'a', text: plain('Done'), ...rest });
const actions = (count: number) => ({
  type: 'actions',
  elements: Array.from({ length: count }, (_, at) => button({ action_id: `a${at}` })),
});
const input = (element: object) => ({ type: 'input', label: plain('What'), element });
const option = (value: string, text = value) => ({ text: plain(text), value });
const select = (count: number, rest: object = {}) =>
  input({
    type: 'static_select',
    action_id: 'a',
    options: Array.from({ length: count }, (_, at) => option(`${at}`)),
    ...rest,
  });

describe('blocks at Slack’s limits', () => {
  test.each<[string, object, object]>([
    ['header', { type: 'header', text: plain(long(150)) }, { type: 'header', text: plain(long(151)) }],
    ['section text', section({ text: plain(long(3000)) }), section({ text: plain(long(3001)) })],
    [
      'fields',
      section({ fields: Array(10).fill(plain('x')) }),
      section({ fields: Array(11).fill(plain('x')) }),
    ],
    ['a field', section({ fields: [plain(long(2000))] }), section({ fields: [plain(long(2001))] })],
    ['buttons', actions(25), actions(26)],
    [
      'button text',
      section({ accessory: button({ text: plain(long(75)) }) }),
      section({ accessory: button({ text: plain(long(76)) }) }),
    ],
    [
      'button value',
      section({ accessory: button({ value: long(2000) }) }),
      section({ accessory: button({ value: long(2001) }) }),
    ],
    [
      'action_id',
      section({ accessory: button({ action_id: long(255) }) }),
      section({ accessory: button({ action_id: long(256) }) }),
    ],
    ['block_id', section({ block_id: long(255) }), section({ block_id: long(256) })],
    ['options', select(100), select(101)],
    [
      'what is chosen at first',
      select(2, { initial_option: option('1') }),
      select(2, { initial_option: option('2') }),
    ],
    [
      'boxes to tick',
      select(10, { type: 'checkboxes', initial_options: [option('9')] }),
      select(11, { type: 'checkboxes' }),
    ],
    [
      'several chosen at first',
      select(100, { type: 'multi_static_select', initial_options: [option('1'), option('99')] }),
      select(100, { type: 'multi_static_select', initial_options: [] }),
    ],
    [
      'people chosen at first',
      input({ type: 'multi_users_select', initial_users: ['U07BOB00000'] }),
      input({ type: 'multi_users_select', initial_users: [] }),
    ],
    [
      'context',
      { type: 'context', elements: Array(10).fill(plain('x')) },
      { type: 'context', elements: Array(11).fill(plain('x')) },
    ],
    [
      'images',
      { type: 'image', image_url: 'https://nhs.uk/x.png', alt_text: 'x' },
      { type: 'image', image_url: 'http://nhs.uk/x.png', alt_text: 'x' },
    ],
    [
      'dates',
      input({ type: 'datepicker', initial_date: '2027-06-30' }),
      input({ type: 'datepicker', initial_date: '30/6/27' }),
    ],
    ['types', { type: 'divider' }, { type: 'dividor' }],
    ['texts', { type: 'header', text: plain('x') }, { type: 'header', text: plain('') }],
    [
      'plain texts',
      { type: 'header', text: plain('x') },
      { type: 'header', text: { type: 'mrkdwn', text: 'x' } },
    ],
  ])('%s', (_, right, wrong) => {
    expect(problemsInBlocks([right], 'message')).toEqual([]);
    expect(problemsInBlocks([wrong], 'message')).toHaveLength(1);
  });

  test('fifty in a message, a hundred in a view', () => {
    const dividers = (count: number) => Array(count).fill({ type: 'divider' });
    expect(problemsInBlocks(dividers(50), 'message')).toEqual([]);
    expect(problemsInBlocks(dividers(51), 'message')).toEqual([
      '[ERROR] no more than 50 items allowed [json-pointer:/blocks]',
    ]);
    expect(problemsInBlocks(dividers(100), 'view')).toEqual([]);
    expect(problemsInBlocks(dividers(101), 'view')).toHaveLength(1);
  });

  test('no name twice', () => {
    const twice = [section({ block_id: 'same' }), section({ block_id: 'same' })];
    expect(problemsInBlocks(twice, 'message')).toEqual([
      '[ERROR] `block_id` already exists [json-pointer:/blocks/1/block_id]',
    ]);
    expect(problemsInBlocks([{ type: 'actions', elements: [button(), button()] }], 'message')).toHaveLength(
      1,
    );
  });
});

test('a modal has a short title, and a submit button when it asks', () => {
  const modal = {
    type: 'modal',
    title: plain(long(24)),
    submit: plain('Add'),
    blocks: [input({ type: 'plain_text_input' })],
  };
  expect(problemsInView(modal)).toEqual([]);
  expect(problemsInView({ ...modal, title: plain(long(25)) })).toHaveLength(1);
  expect(problemsInView({ ...modal, submit: undefined })).toHaveLength(1);
  expect(problemsInView({ ...modal, private_metadata: long(3001) })).toHaveLength(1);
  expect(problemsInView({ type: 'home', blocks: [] })).toEqual([]);
  expect(problemsInView('modal')).toHaveLength(1);
});
