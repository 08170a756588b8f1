import { expect, test } from 'vitest';
import { CODE_LENGTH, hashOf } from '../../../commands/sealing/code.ts';

test('what is kept of a code is the same however it is written, and another for another code', () => {
  expect(hashOf('abcd 2345')).toBe(hashOf('ABCD2345'));
  expect(hashOf('ABCD-2345.')).toBe(hashOf('ABCD2345'));
  expect(hashOf('ABCD2346')).not.toBe(hashOf('ABCD2345'));
  expect(hashOf('ABCE2345')).not.toBe(hashOf('ABCD2345'));
  expect(hashOf('ABCD2345')).toMatch(/^[0-9a-f]{64}$/);
});

test('a code is long enough not to be guessed', () => {
  expect(CODE_LENGTH).toBeGreaterThanOrEqual(8);
});
