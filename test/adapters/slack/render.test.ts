import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromValue } from '../../../adapters/slack/buttons.ts';
import { toMessageModal, toModal } from '../../../adapters/slack/modal.ts';
import { toFormCard, toMessage } from '../../../adapters/slack/render.ts';
import { type Button, type Item, message } from '../../../commands/view.ts';
import { problemsInMessage, problemsInModal } from '../../support/block-kit.ts';
import { anyForm, anyMessage } from '../../support/views.ts';
import { bob, notes, strict } from './canvases.ts';

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
  test('shows rows that are numbered without bullets, in its blocks and in its text', () => {
    const items: Item[] = [{ text: '1. Welcome' }, { text: '2. Flu clinics' }];
    const { text, blocks } = toMessage(message('Agenda', [{ type: 'list', items }]), strict);
    expect(text).toBe('Agenda.\n1. Welcome\n2. Flu clinics');
    expect(JSON.stringify(blocks)).not.toContain('rich_text_list');
  });

  test('keeps what its header has no room for, and breaks it between sentences', () => {
    const refusal = `Only a clinical chair may ${'drop actions and '.repeat(6)}plan. ${'In Leeds that is Ann Ward. '.repeat(4)}Ask her.`;
    const [header, below] = toMessage(message(refusal), strict).blocks;
    const head = header?.type === 'header' ? header.text.text : '';
    expect(head).toMatch(/^Only a clinical chair may .* plan\.$/);
    expect(JSON.stringify(below)).toContain(refusal.slice(head.length).trim());
    const one = 'a'.repeat(400);
    expect(JSON.stringify(toMessage(message(one), strict).blocks)).toContain(one);
  });

  test('has a title, its text, and buttons that ask what they say', () => {
    const action = {
      label: 'Done',
      command: 'action.done',
      args: { action: 'A1' },
      style: 'primary',
    } as const;
    const { text, blocks } = toMessage(message('A1', ['Write it up'], [action]), strict);
    expect(text).toBe('A1.\nWrite it up.');
    expect(blocks).toMatchObject([
      { type: 'header', text: { text: 'A1' } },
      { type: 'rich_text', elements: [{ elements: [{ type: 'text', text: 'Write it up' }] }] },
      { type: 'actions', elements: [{ text: { text: 'Done' }, style: 'primary' }] },
    ]);
    const [button] = (blocks[2] as { elements: { value: string }[] }).elements;
    expect(fromValue(button?.value)).toEqual({ command: 'action.done', args: { action: 'A1' } });
  });

  test('puts no full stop after an address, which would become a part of it', () => {
    const address = 'https://convenor.example/calendar/abc.ics';
    const shown = message('Your calendar', [
      address,
      `It is at ${address}`,
      `Ask (${address})`,
      [{ link: address, href: address }],
    ]);
    expect(toMessage(shown, strict).text.split('\n')).toEqual([
      'Your calendar.',
      address,
      `It is at ${address}`,
      `Ask (${address}).`,
      address,
    ]);
  });

  test('draws the bar of a row on a line below its words, and tells notifications the words alone', () => {
    const item: Item = { text: 'York: 2 votes', bar: { done: 2, of: 4 } };
    const { text, blocks } = toMessage(message('P1', [{ type: 'list', items: [item] }]), strict);
    expect(JSON.stringify(blocks)).toContain('"York: 2 votes"},{"type":"text","text":"\\n▰▰▰▰▰▱▱▱▱▱"');
    expect(text).toBe('P1.\n• York: 2 votes');
  });

  test('has two buttons of a row below it', () => {
    const item: Item = {
      text: 'A1 Ring the LPC',
      button: { label: 'Move', command: 'action.move', args: { action: 'A1' } },
      beside: { label: 'Give', command: 'action.give', args: { action: 'A1' } },
    };
    const { blocks } = toMessage(message('Late', [{ type: 'list', items: [item] }]), strict);
    expect(blocks.slice(1)).toMatchObject([
      { type: 'section', text: { text: 'A1 Ring the LPC' } },
      { type: 'actions', elements: [{ text: { text: 'Move' } }, { text: { text: 'Give' } }] },
    ]);
  });

  test('has its menu behind the last button, and beside it what does not fit in there', () => {
    const inMenu = (label: string, because: string): Button => ({
      ...{ label, command: 'poll.cancel', args: { poll: 'P1', because }, inMenu: true },
    });
    const close: Button = { label: 'Close', command: 'poll.close', args: { poll: 'P1' } };
    const shown = [inMenu('Cancel', 'Snow'), close, inMenu('Long', 'x'.repeat(150))];
    const { blocks } = toMessage(message('P1', [], shown), strict);
    expect(blocks.at(-1)).toMatchObject({
      elements: [
        { type: 'button', text: { text: 'Close' } },
        { type: 'button', text: { text: 'Long' } },
        { type: 'overflow', options: [{ text: { text: 'Cancel' } }] },
      ],
    });
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
    expect(text).toBe('Agenda.\n1. Welcome\n2. Minutes\n• and tea');
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
    expect(text).toBe('P1.\nVoted, asks Bob Ackroyd: 3 of 5');
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
