import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readEnvironment } from '../../bot/environment.ts';

function folderWith(dotEnv: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'convenor-env-'));
  writeFileSync(join(folder, '.env'), dotEnv);
  return folder;
}

test('the environment wins over .env, and it is known which came from where', () => {
  const folder = folderWith('\uFEFF# ours\nPORT=4000\nexport HOST="0.0.0.0"\n\n');
  const { values, fromFile } = readEnvironment(folder, { PORT: '5000', LOG_LEVEL: 'debug' });
  expect(values).toEqual({ PORT: '5000', HOST: '0.0.0.0', LOG_LEVEL: 'debug' });
  expect([...fromFile]).toEqual(['HOST']);
});

test('no .env is no fault', () => {
  const folder = mkdtempSync(join(tmpdir(), 'convenor-env-'));
  expect(readEnvironment(folder, { PORT: '5000' }).values).toEqual({ PORT: '5000' });
});

test('a malformed .env is refused with the lines at fault, and without their values', () => {
  const folder = folderWith('PORT=4000\nSLACK_BOT_TOKEN xoxb-1\nHOST="0.0.0.0\n');
  expect(() => readEnvironment(folder, {})).toThrow(
    /\.env is malformed:\n {2}line 2 is not NAME=value\n {2}line 3 opens a quotation mark and does not close it\n/,
  );
  expect(() => readEnvironment(folder, {})).not.toThrow(/xoxb/);
});

test('a .env that cannot be read is refused', () => {
  const folder = mkdtempSync(join(tmpdir(), 'convenor-env-'));
  mkdirSync(join(folder, '.env'));
  expect(() => readEnvironment(folder, {})).toThrow(/is there but cannot be read/);
});
