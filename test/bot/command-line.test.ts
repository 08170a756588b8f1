import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { CommandLine } from '../../bot/command-line.ts';
import { SetupError } from '../../storage/database/setup-error.ts';
import { runConvenor } from '../support/run-convenor.ts';

const folder = mkdtempSync(join(tmpdir(), 'convenor-cli-'));

const run = (args: string, given: Partial<CommandLine> = {}) =>
  runConvenor(args.split(' '), {
    folder,
    start: async () => {},
    migrate: async () => 'Applied 2 migrations.',
    checks: () => [],
    manifest: (platform, { publicUrl }) => `${platform} at ${publicUrl}`,
    ...given,
  });

test.each([
  '--help',
  'start --help',
  'doctor --help',
  'migrate --help',
  'config --help',
  'manifest --help',
  'person --help',
  'person show --help',
  'person export --help',
  'person erase --help',
  'network --help',
  'network list --help',
  'network show --help',
  'network rename --help',
  'network close --help',
  'network reopen --help',
  'network merge --help',
  'org --help',
  'org list --help',
  'org add --help',
  'org rename --help',
  'org merge --help',
  'import --help',
  'export --help',
  'version --help',
])('convenor %s explains itself, with examples', async (args) => {
  const { exitCode, out } = await run(args);
  expect(exitCode).toBe(0);
  expect(out).toMatch(/^Usage: convenor/);
  expect(out).toContain('For example:\n');
});

test('a command that does not exist is refused with the nearest', async () => {
  const { exitCode, err } = await run('docter');
  expect(exitCode).toBe(2);
  expect(err).toContain('Did you mean doctor?');
});

test('prints its version', async () => {
  expect((await run('version')).out).toBe('1.2.3\n');
  expect((await run('--version')).out).toBe('1.2.3\n');
  expect(JSON.parse((await run('version --json')).out)).toEqual({
    convenor: '1.2.3',
    node: process.versions.node,
  });
});

test('start passes the settings on', async () => {
  const ports: number[] = [];
  const { exitCode } = await run('start', {
    env: { PORT: '4000' },
    start: async ({ port }) => void ports.push(port),
  });
  expect([exitCode, ports]).toEqual([0, [4000]]);
});

test('wrong settings are told in plain words, without a stack', async () => {
  const { exitCode, out, err } = await run('start', { env: { PORT: 'x', LOG_LEVEL: 'y' } });
  expect([exitCode, out]).toEqual([2, '']);
  expect(err).toContain('2 settings need mending');
  expect(err).not.toMatch(/\n\s+at /);
});

test('a fault the operator can mend speaks for itself; any other says where to look', async () => {
  const start = (error: Error) => ({ start: () => Promise.reject(error) });
  const known = await run('start', start(new SetupError('Port 1 is taken.', 'Choose another.')));
  expect(known).toEqual({ exitCode: 1, out: '', err: 'Port 1 is taken.\nChoose another.\n' });
  const unknown = await run('start', start(new Error('boom')));
  expect(unknown.err).toBe(
    'Convenor stopped: boom\nFor the details, run it again with LOG_LEVEL=debug; `convenor doctor` may say what to do.\n',
  );
  const inDetail = await run('start', { ...start(new Error('boom')), env: { LOG_LEVEL: 'debug' } });
  expect(inDetail.err).toMatch(/^Error: boom\n\s+at /);
});

test('migrate says what it did', async () => {
  expect(await run('migrate')).toEqual({ exitCode: 0, out: 'Applied 2 migrations.\n', err: '' });
});

test('manifest prints the file for the platform', async () => {
  expect((await run('manifest slack', { env: { PUBLIC_URL: 'https://a.uk' } })).out).toBe(
    'slack at https://a.uk\n',
  );
  expect((await run('manifest irc')).exitCode).toBe(2);
});

test('manifest writes the file it is told to, and none where something is wrong', async () => {
  const file = join(folder, 'manifest.json');
  const fails = () => {
    throw new SetupError('MICROSOFT_APP_ID is not set.', 'Register the bot first.');
  };
  expect((await run(`manifest teams --output ${file}`, { manifest: fails })).exitCode).toBe(1);
  expect(existsSync(file)).toBe(false);
  const { out } = await run(`manifest teams --output ${file}`, { env: { PUBLIC_URL: 'https://a.uk' } });
  expect(out).toBe(`It is in ${file}.\n`);
  expect(readFileSync(file, 'utf8')).toBe('teams at https://a.uk\n');
});

test('config shows every setting and where it comes from, and no secret', async () => {
  const own = mkdtempSync(join(tmpdir(), 'convenor-cli-'));
  writeFileSync(join(own, '.env'), 'SLACK_BOT_TOKEN=xoxb-123456\nHOST=0.0.0.0\n');
  const given = { folder: own, env: { SLACK_SIGNING_SECRET: 'shhhhh', PORT: '4000' } };
  const { exitCode, out } = await run('config', given);
  expect(exitCode).toBe(0);
  expect(out).toMatch(/^HOST +\.env +0\.0\.0\.0$/m);
  expect(out).toMatch(/^PORT +environment +4000$/m);
  expect(out).toMatch(/^TIMEZONE +default +Europe\/London$/m);
  expect(out).toMatch(/^SLACK_BOT_TOKEN +\.env +\(hidden\)$/m);
  expect(out).toMatch(/^DATABASE_URL +not set$/m);
  expect(out).not.toMatch(/xoxb|shhhhh/);
  expect(JSON.parse((await run('config --json', given)).out)).toContainEqual({
    name: 'SLACK_SIGNING_SECRET',
    value: '(hidden)',
    source: 'environment',
  });
});

test('config shows wrong settings too, then says what is wrong', async () => {
  const { exitCode, out, err } = await run('config', { env: { PORT: 'x' } });
  expect(exitCode).toBe(2);
  expect(out).toMatch(/^PORT +environment +x$/m);
  expect(err).toContain('PORT is "x"');
});

const database = { name: 'Database', run: async () => 'Postgres 15, up to date.' };
const redis = {
  name: 'Redis',
  run: () => Promise.reject(new Error('cannot be reached.\nStart it: redis-server')),
};

test('doctor tells what is well', async () => {
  expect(await run('doctor', { checks: () => [database] })).toEqual({
    exitCode: 0,
    err: '',
    out: `✔ Settings: for trying out, with neither Slack nor Teams, so the playground is on. Networks are started by anyone.
✔ Database: Postgres 15, up to date.

All is well.
`,
  });
});

test('doctor tells what is wrong and what to do', async () => {
  const { exitCode, out } = await run('doctor', { checks: () => [redis, database] });
  expect(exitCode).toBe(1);
  expect(out).toContain('✘ Redis: cannot be reached.\n  Start it: redis-server\n✔ Database');
  expect(out).toContain('1 of 3 needs mending.');
  const { out: json } = await run('doctor --json', { checks: () => [redis] });
  expect(JSON.parse(json)[1]).toEqual({
    name: 'Redis',
    ok: false,
    says: 'cannot be reached.\nStart it: redis-server',
  });
});

test('doctor starts with the settings, and can go no further when they are wrong', async () => {
  const { exitCode, out } = await run('doctor', { env: { PORT: 'x' }, checks: () => [database] });
  expect(exitCode).toBe(1);
  expect(out).toMatch(/^✘ Settings: A setting needs mending/);
  expect(out).not.toContain('Database');
});
