import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCard } from '../../../adapters/teams/card.ts';
import { toActivity } from '../../../adapters/teams/render.ts';
import { type Button, type Item, type Message, message } from '../../../commands/view.ts';
import { cardFaults, elementsOf, readCard } from '../../support/adaptive-card.ts';
import { anyMessage } from '../../support/views.ts';

describe('any view', () => {
  it('becomes a card that Teams can show, in a conversation and in a dialog', () => {
    fc.assert(
      fc.property(anyMessage, (view) => {
        expect(cardFaults(toCard(view))).toEqual([]);
        expect(cardFaults(toCard(view, 'dialog'))).toEqual([]);
      }),
    );
  });

  it('keeps what people wrote out of everything that reads Markdown, and links to https only', () => {
    fc.assert(
      fc.property(anyMessage, (view) => {
        const elements = elementsOf(toCard(view).body);
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
          items: [{ text: 'An item', button: { label: 'Done', command: 'action.done', args: {} } }],
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

  it('shows progress in words, then as a bar', () => {
    const label = ['Voted in ', { strong: 'P1' }];
    const shown = (done: number, of: number) =>
      readCard(toCard(message('P1', [{ type: 'progress', label, done, of }])));
    expect(shown(3, 5)).toEqual(['P1', 'Voted in P1: 3 of 5', '▰▰▰▰▰▰▱▱▱▱']);
    expect(shown(0, 0)).toEqual(['P1', 'Voted in P1: none yet']);
  });

  it('draws the bar of a row below its words', () => {
    const item = { text: 'York: 2 votes', bar: { done: 2, of: 4 } };
    expect(readCard(toCard(message('P1', [{ type: 'list', items: [item] }])))).toEqual([
      'P1',
      'York: 2 votes',
      '▰▰▰▰▰▱▱▱▱▱',
    ]);
  });

  it('has two buttons beside a row', () => {
    const item: Item = {
      text: 'A1 Ring the LPC',
      button: { label: 'Move', command: 'action.move', args: { action: 'A1' } },
      beside: { label: 'Give', command: 'action.give', args: { action: 'A1' } },
    };
    expect(readCard(toCard(message('Late', [{ type: 'list', items: [item] }])))).toEqual([
      'Late',
      'A1 Ring the LPC',
      '[Move]',
      '[Give]',
    ]);
  });

  it('tells notifications and old clients its title', () => {
    expect(toActivity(message('A1 is due'))).toMatchObject({ summary: 'A1 is due' });
    expect(toCard(message('A1 is due'))).toMatchObject({ fallbackText: 'A1 is due' });
  });

  it('carries on each button what it does, and which living message it stands on', () => {
    const done: Button = { label: 'Done', command: 'action.done', args: { action: 'A1' }, style: 'primary' };
    const move: Button = { label: 'Move', command: 'action.move', args: { action: 'A1' }, opens: 'form' };
    expect(toCard({ ...message('A1', [], [done, move]), key: 'action/1' }).actions).toEqual([
      {
        type: 'Action.Execute',
        title: 'Done',
        style: 'positive',
        verb: 'action.done',
        data: { convenor: { command: 'action.done', args: { action: 'A1' }, key: 'action/1' } },
      },
      {
        type: 'Action.Submit',
        title: 'Move',
        data: {
          convenor: { command: 'action.move', args: { action: 'A1' }, key: 'action/1' },
          msteams: { type: 'task/fetch' },
        },
      },
    ]);
  });
});
