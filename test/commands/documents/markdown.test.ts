import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toMarkdown } from '../../../commands/documents/markdown.ts';
import type { Message } from '../../../commands/view.ts';
import { anyMessage } from '../../support/views.ts';

const view: Pick<Message, 'title' | 'blocks'> = {
  title: 'Minutes of M1 June meeting',
  blocks: [
    { type: 'note', text: 'Held in Leeds' },
    { type: 'heading', text: '1. Needs' },
    {
      type: 'list',
      items: [
        { text: [{ strong: 'Action: ' }, 'AW to *ring* the LPC_'] },
        { text: ['See ', { link: 'the plan', href: 'https://nhs.example/plan (1)' }] },
      ],
    },
    { type: 'facts', facts: [{ label: 'Where', value: 'Leeds' }] },
    {
      type: 'table',
      columns: [{ label: 'Who' }, { label: 'Sessions', align: 'right' }],
      rows: [['Ann | Ward', '4']],
    },
    { type: 'text', text: '1. is no list\n# no heading' },
  ],
};

test('a view is Markdown, in which what people wrote stays words', () => {
  expect(toMarkdown(view)).toBe(
    [
      '# Minutes of M1 June meeting',
      'Held in Leeds',
      '## 1\\. Needs',
      '- **Action:** AW to \\*ring\\* the LPC\\_\n- See [the plan](<https://nhs.example/plan%20(1)>)',
      '- **Where**: Leeds',
      '| Who | Sessions |\n| --- | ---: |\n| Ann \\| Ward | 4 |',
      '1\\. is no list \\# no heading\n',
    ].join('\n\n'),
  );
});

test('no words of anybody begin a line of their own, or markup', () => {
  fc.assert(
    fc.property(anyMessage, (shown) => {
      const text = toMarkdown({ title: shown.title, blocks: shown.blocks });
      expect(text).not.toMatch(/(^|[^\\])<script|(^|[^\\])!\[/);
      expect(text.match(/^# /gm)).toHaveLength(1);
    }),
    { numRuns: 50 },
  );
});
