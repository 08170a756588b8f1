import { describe, expect, test } from 'vitest';
import { suggest } from '../../../../../adapters/playground/page/side/suggestions.ts';
import { commands } from '../../../../../commands/index.ts';

const slack = {
  prefix: '/lpn ',
  commands,
  mentions: [
    { word: 'bob', name: 'Bob Ackroyd', role: 'Community pharmacist' },
    { word: 'Convenor', name: 'Convenor', role: 'The bot' },
  ],
};
const chat = { ...slack, prefix: '' };

const inserts = (line: string, vocabulary = slack) =>
  suggest(line, line.length, vocabulary).map(({ insert }) => insert);

describe('suggestions', () => {
  test('begin at the slash, and narrow with every word', () => {
    expect(inserts('/')).toHaveLength(commands.length);
    expect(inserts('/lpn decision rec')).toEqual(['/lpn decision record ']);
    expect(inserts('/lpn nothing like it')).toEqual([]);
  });

  test('are of what comes before the first thing to fill in, and show how the rest is written', () => {
    expect(inserts('/lpn action l')).toEqual(['/lpn action list']);
    expect(suggest('/lpn action a', 13, slack)).toMatchObject([
      { insert: '/lpn action add ', label: '/lpn action add <owner> <text> [by <due>] [for <priority>]' },
    ]);
    expect(inserts('/lpn action add ')).toEqual(['/lpn action add ']);
    expect(inserts('/lpn action add me')).toEqual([]);
  });

  test('stay away from an empty line, from ordinary talk, and from a line that is whole already', () => {
    expect(inserts('')).toEqual([]);
    expect(inserts('Good morning')).toEqual([]);
    expect(inserts('/lpn meeting next')).toEqual([]);
    expect(inserts('', chat)).toEqual([]);
  });

  test('name people after an @, by any part of their name, in the middle of a line too', () => {
    expect(inserts('/lpn action add @ack')).toEqual(['bob ']);
    expect(suggest('Ask @b about it', 6, slack)).toMatchObject([
      { from: 5, insert: 'bob ', label: 'Bob Ackroyd' },
    ]);
    expect(inserts('someone@b')).toEqual([]);
  });
});
