import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { type Env, startBotProcess } from '../support/bot-process.ts';
import { buildPlace } from '../support/build.ts';

/** Bots are built and started here. */
vi.setConfig({ testTimeout: 60_000 });

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');

/** Connected to a Slack that is not there. */
const IN_SLACK = {
  SLACK_SIGNING_SECRET: '0123456789abcdef0123456789abcdef',
  SLACK_BOT_TOKEN: 'xoxb-not-a-token',
  SLACK_API_URL: 'http://127.0.0.1:1/api/',
};

const isOfPlayground = (source: string) => /adapters\/playground\/|node_modules\/preact\//.test(source);

/** The sources of which a piece of a bundle was made. */
function sourcesOf(piece: string): string[] {
  const { sources }: { sources: string[] } = JSON.parse(readFileSync(`${piece}.map`, 'utf8'));
  return sources;
}

const piecesIn = (dist: string): string[] =>
  readdirSync(dist)
    .filter((name) => name.endsWith('.js'))
    .map((name) => join(dist, name));

/** The pieces of the bundle that a bot with these settings reads, from its start until it has stopped. */
async function piecesRead(env: Env): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'convenor-read-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const bot = await startBotProcess({ env: { ...env, NODE_V8_COVERAGE: folder } });
  await bot.stop();
  return readdirSync(folder).flatMap((name) => {
    const { result }: { result: { url: string }[] } = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    return result.flatMap(({ url }) => (url.startsWith('file:') ? fileURLToPath(url) : []));
  });
}

test('the playground’s code is in pieces of its own, which are not read when Slack is connected', async () => {
  const read = await piecesRead(IN_SLACK);
  const pieces = piecesIn(join(root, 'dist'));
  expect(pieces.filter((piece) => sourcesOf(piece).some(isOfPlayground))).not.toEqual([]);
  const sources = pieces.filter((piece) => read.includes(piece)).flatMap(sourcesOf);
  expect(sources.filter((source) => source.includes('adapters/slack/'))).not.toEqual([]);
  expect(sources.filter(isOfPlayground)).toEqual([]);
});

describe('a build for production', () => {
  const { folder, dist, bundle, build, remove } = buildPlace();
  beforeAll(() => build('for production'));
  afterAll(remove);

  test('has neither the playground’s code nor its page', () => {
    const sources = piecesIn(dist).flatMap(sourcesOf);
    expect(sources.filter((source) => source.includes('adapters/slack/'))).not.toEqual([]);
    expect(sources.filter(isOfPlayground)).toEqual([]);
    expect(readdirSync(dist).filter((name) => !/^[\w.-]+\.js(\.map)?$/.test(name))).toEqual(['files', 'web']);
  });

  test('says so when it is started to be tried out, and what to do', async () => {
    const env = { PATH: process.env.PATH, DATA_DIR: join(folder, 'data') };
    const started = run(process.execPath, [bundle, 'start'], { cwd: folder, env });
    const { code, stderr } = await started.then(
      () => expect.unreachable('it started'),
      (error: { code: number; stderr: string }) => error,
    );
    expect(code).toBe(1);
    expect(stderr).toContain('this build, for production, has no playground');
    expect(stderr).toContain('SLACK_SIGNING_SECRET');
    expect(stderr).toContain('npm start');
    expect(stderr).not.toMatch(/^ +at /m);
    expect(existsSync(join(folder, 'data'))).toBe(false);
  });
});
