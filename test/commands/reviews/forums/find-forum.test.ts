import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { forumOf } from '../../../../commands/reviews/forums/find-forum.ts';

const linesOf = (name: string): string[] =>
  readFileSync(new URL(name, import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean);

const page = readFileSync(new URL('../../../../docs/patient-data.md', import.meta.url), 'utf8').replaceAll(
  /\s+/g,
  ' ',
);

describe('words for another forum', () => {
  let forum = '';
  const lines = linesOf('for-other-forums.txt').flatMap((line) => {
    const [, heading] = /^# (\w+)$/.exec(line) ?? [];
    forum = heading ?? forum;
    return heading === undefined ? [{ line, forum }] : [];
  });

  test('each is known for what it is', () => {
    expect(lines.filter((each) => forumOf(each.line) !== each.forum)).toEqual([]);
  });

  test('the same with words around it, and in one long line, is known too', () => {
    for (const { line, forum } of lines)
      expect(forumOf(`We have a new rota since May. ${line}. Otherwise all is well.`), line).toBe(forum);
  });

  test('the page says how many', () => {
    expect(page).toContain(`**${lines.length} sentences: all met a signpost.**`);
  });
});

test('what is for learning is let be, and the page says how many', () => {
  const lines = linesOf('for-learning.txt');
  expect(lines.filter((line) => forumOf(line) !== undefined)).toEqual([]);
  expect(page).toContain(`**${lines.length} sentences: none sent back.**`);
});

test('a long text of names and of what could be said of them is read at once', () => {
  const long = 'Dr Shah and Denise Barraclough were there, and it was said that '.repeat(60);
  expect(forumOf(long)).toBeUndefined();
});
