import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { toWord } from '../../../commands/documents/word.ts';
import type { Block } from '../../../commands/view.ts';
import { readWord } from '../../support/read-word.ts';

const blocks: Block[] = [
  { type: 'note', text: 'Held in Leeds' },
  { type: 'heading', text: 'Present' },
  {
    type: 'table',
    columns: [{ label: 'Name' }, { label: 'Sessions', align: 'right' }],
    rows: [['Ann <Ward> & co', '4']],
  },
  { type: 'heading', text: '1. Needs' },
  { type: 'list', items: [{ text: [{ strong: 'Action: ' }, 'AW to ring the LPC'] }] },
  {
    type: 'text',
    text: [
      'See ',
      { link: 'the plan', href: 'https://nhs.example/' },
      ', not ',
      { link: 'this', href: 'javascript:alert(1)' },
    ],
  },
];

test('a view is a Word document with its headings, lists and tables', async () => {
  expect(readWord(await toWord({ title: 'Minutes of M1', blocks }))).toEqual([
    'Heading1: Minutes of M1',
    'Held in Leeds',
    'Heading2: Present',
    '|| Name | Sessions',
    '| Ann <Ward> & co | 4',
    'Heading2: 1. Needs',
    'ListParagraph: Action: AW to ring the LPC',
    'See the plan, not this (javascript:alert(1))',
  ]);
});

test('its language is said, and what no XML may hold is left out', async () => {
  const parts = unzipSync(await toWord({ title: 'A\u0000B\ud800', blocks: [] }));
  const text = (name: string) => new TextDecoder().decode(parts[name]);
  expect(text('word/styles.xml')).toContain('en-GB');
  expect(text('docProps/core.xml')).toContain('<dc:title>AB</dc:title>');
  expect(readWord(await toWord({ title: 'A\u0000B\ud800', blocks: [] }))).toEqual(['Heading1: AB']);
});
