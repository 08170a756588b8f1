import { expect, test } from 'vitest';
import { splitMentions } from '../../../adapters/playground/mentions.ts';

const bob = { id: '1', name: 'Bob Ackroyd', handle: 'bob' };
const bobby = { id: '2', name: 'Bobby Lee', handle: 'bobby' };
const split = (typed: string) =>
  splitMentions(typed, [bob, bobby]).map((piece) => ('who' in piece ? piece.who.id : piece.text));

test.each<[string, string[]]>([
  ['ask @bob today', ['ask ', '1', ' today']],
  ['ask @Bob Ackroyd today', ['ask ', '1', ' today']],
  ['@BOBBY, and @bob', ['2', ', and ', '1']],
  ['@bobbin is nobody', ['@bobbin is nobody']],
  ['mail bob@nhs.net', ['mail bob@nhs.net']],
  ['@', ['@']],
  ['', []],
])('“%s”', (typed, pieces) => {
  expect(split(typed)).toEqual(pieces);
});
