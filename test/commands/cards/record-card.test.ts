import { expect, test } from 'vitest';
import { nameOnCard, recordCard } from '../../../commands/cards/record-card.ts';
import { readable } from '../../../commands/readable.ts';
import type { Button } from '../../../commands/view.ts';
import { markLink } from '../../../storage/rows/kept-words.ts';
import { readView } from '../../support/read-view.ts';

const bob = { name: 'Bob Hill', accounts: [] };
const line = ['Action A1', { person: bob }, 'due Friday 4 June 2027', 'open'];
const shown = (words: string) => readView(readable(recordCard({ words, line, buttons: [] })));
const button = (label: string, inMenu?: true): Button => ({
  ...{ label, command: 'action.done', args: { action: 'A1' } },
  ...(inMenu && { inMenu }),
});

test('a record is its own words, and one line that says which it is, whose, by when, and how it stands', () => {
  expect(shown('Ring the LPC')).toBe('Ring the LPC\nAction A1, Bob Hill, due Friday 4 June 2027, open');
});

test('words too long for a headline stand below it, whole', () => {
  const words = 'Ring the LPC, '.repeat(20).trim();
  const [headline = '', whole] = shown(words).split('\n');
  expect(headline).toMatch(/^Ring the LPC, .*…$/);
  expect(headline.length).toBeLessThanOrEqual(140);
  expect(whole).toBe(words);
});

test('so do several lines, and words with a link, which a headline cannot open', () => {
  expect(shown('Ring the LPC\nand the CCG')).toMatch(
    /^Ring the LPC and the CCG\nRing the LPC\nand the CCG\n/,
  );
  expect(shown(`Read ${markLink('the guidance', 'https://example.org/')}`)).toMatch(
    /^Read the guidance\nRead the guidance \(https:\/\/example.org\/\)\n/,
  );
});

test('its name is read from its line, and is the headline where there is none', () => {
  const named = (words: string, below: typeof line) =>
    nameOnCard(recordCard({ words, line: below, buttons: [] }));
  expect(named('Ring the LPC\nand the CCG', line)).toBe('Action A1');
  expect(named('Draft pathway', ['Milestone W1.2', 'done'])).toBe('Milestone W1.2');
  expect(named('Leeds Pharmacy LPN', ['LPN', 'no channel yet'])).toBe('Leeds Pharmacy LPN');
});

test('three buttons are in sight, and the others behind the menu', () => {
  const buttons = [button('Done'), button('Close', true), button('Move'), button('Change'), button('Undo')];
  const { buttons: drawn } = recordCard({ words: 'Ring', line, buttons });
  expect(drawn.map(({ label, inMenu = false }) => [label, inMenu])).toEqual([
    ['Done', false],
    ['Close', true],
    ['Move', false],
    ['Change', false],
    ['Undo', true],
  ]);
});
