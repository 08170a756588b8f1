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

test('a secret may lie in a file of its own, of which only the name is set, in the environment or in .env', () => {
  const folder = folderWith('');
  writeFileSync(join(folder, 'token'), 'xoxb-1\n');
  writeFileSync(join(folder, '.env'), `SLACK_BOT_TOKEN_FILE=${join(folder, 'token')}\n`);
  writeFileSync(join(folder, 'url'), 'postgresql://db/convenor');
  const { values, fromOwnFile } = readEnvironment(folder, { DATABASE_URL_FILE: join(folder, 'url') });
  expect(values).toMatchObject({ SLACK_BOT_TOKEN: 'xoxb-1', DATABASE_URL: 'postgresql://db/convenor' });
  expect([...fromOwnFile].sort()).toEqual(['DATABASE_URL', 'SLACK_BOT_TOKEN']);
});

test('a secret is refused that is set twice, or whose file cannot be read', () => {
  const folder = folderWith('');
  const nowhere = join(folder, 'nowhere');
  expect(() => readEnvironment(folder, { SEALING_KEY_FILE: nowhere })).toThrow(
    /^SEALING_KEY_FILE names .*nowhere, which cannot be read: ENOENT.*\nPut the secret there for this user to read/,
  );
  expect(() => readEnvironment(folder, { SEALING_KEY: 'secret', SEALING_KEY_FILE: nowhere })).toThrow(
    'SEALING_KEY and SEALING_KEY_FILE are both set, and only one of them can be meant.\nTake one away',
  );
  expect(() => readEnvironment(folder, { SEALING_KEY: 'secret', SEALING_KEY_FILE: nowhere })).not.toThrow(
    /: secret/,
  );
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
