import { expect, test } from 'vitest';
import { readAsked } from '../../../commands/door/read-asked.ts';
import { language } from '../../../commands/index.ts';
import { UserError } from '../../../commands/user-error.ts';
import { asTyped, READING } from './corpus/corpus.ts';

test.each([
  'Tom will miss the deadline',
  'Tom will be away on Friday',
  'Bob will be late on Friday',
  'Cat will not ring the surgery by Friday',
  'Bob will have rung the surgery by Friday',
  'Bob will probably ring the surgery by Friday',
  '@bob will not ring the surgery by Friday',
  'Denise will chair the AGM',
  'I can’t make the finance meeting',
  'Bob can’t make the finance meeting',
])('nothing is recorded of “%s”, which only tells something', (words) => {
  expect(() => readAsked(asTyped(words), language, READING)).toThrow(UserError);
});
