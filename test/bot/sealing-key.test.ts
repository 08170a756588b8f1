import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sealingKeyIn } from '../../bot/sealing-key.ts';
import { temporaryFolder } from '../support/folder.ts';

test('a key is made once, is long, and is for this user only', () => {
  const folder = join(temporaryFolder(), 'data');
  const key = sealingKeyIn(folder);
  expect(Buffer.from(key, 'base64')).toHaveLength(32);
  expect(sealingKeyIn(folder)).toBe(key);
  expect(statSync(join(folder, 'sealing.key')).mode & 0o777).toBe(0o600);
  expect(sealingKeyIn(temporaryFolder())).not.toBe(key);
});

test('one that was put there is used', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'sealing.key'), 'brought from elsewhere');
  expect(sealingKeyIn(folder)).toBe('brought from elsewhere');
});
