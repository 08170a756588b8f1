import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { buildPlace } from '../support/build.ts';
import { SOON } from '../support/network-at-work.ts';
import { findPostgres, freePort } from '../support/postgres.ts';
import { redisIsInstalled } from '../support/redis.ts';
import { startRedisProcess } from '../support/redis-process.ts';
import { newPostgresDatabase } from '../support/shared-postgres.ts';
import { skipWithout } from '../support/skip.ts';

vi.setConfig({ testTimeout: 60_000 });

const run = promisify(execFile);
const installed = findPostgres() !== undefined && redisIsInstalled;

/** The user `nonroot` of the image. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65_532, gid: 65_532 } : {};

/** The last stage of the Dockerfile, an instruction a line: "COPY --from=build /app/dist dist". */
const steps =
  readFileSync('Dockerfile', 'utf8')
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .slice(1)
    .join('\n')
    .split(/^FROM .*$/m)
    .at(-1)
    ?.split('\n')
    .filter((line) => /^[A-Z]/.test(line)) ?? [];

const argumentsOf = (instruction: string): string[] =>
  steps
    .filter((line) => line.startsWith(`${instruction} `))
    .map((line) => line.slice(instruction.length + 1));

/** Every file below a folder, with when it was written. */
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `${name} ${statSync(join(folder, name)).mtimeMs}`)
    .sort();

describe.skipIf(skipWithout(installed))('the image, made by the steps of the Dockerfile', () => {
  const place = buildPlace();
  const image = mkdtempSync(join(tmpdir(), 'convenor-image-'));
  const programs = mkdtempSync(join(tmpdir(), 'convenor-programs-'));
  const node = join(programs, 'node');
  beforeAll(async () => {
    await place.build('for production');
    // The Node.js that runs the tests may stand where only its owner may look: npx puts it in a home folder.
    copyFileSync(process.execPath, node);
    for (const path of [programs, node]) chmodSync(path, 0o555);
    for (const step of argumentsOf('COPY')) {
      const paths = step.split(' ').filter((word) => !word.startsWith('--'));
      const to = paths.pop() ?? '';
      for (const from of paths.filter((path) => basename(path) !== 'node')) copy(from, to);
    }
    for (const name of readdirSync(image, { recursive: true, encoding: 'utf8' })) {
      const path = join(image, name);
      chmodSync(path, statSync(path).isDirectory() ? 0o555 : 0o444);
    }
    chmodSync(image, 0o555);
  });
  afterAll(() => {
    place.remove();
    for (const folder of [image, programs]) rmSync(folder, { recursive: true, force: true });
  });

  /** `CMD ["node", "start"]`, with the Node.js that runs the tests in place of the image's. */
  function commandIn(text = ''): [program: string, ...args: string[]] {
    const [program, ...args]: string[] = JSON.parse(/\[.*\]/s.exec(text)?.[0] ?? '[]');
    expect(program).toBe('node');
    return [node, ...args];
  }

  /** As COPY does: a folder’s contents into the folder named, files into one that ends in a slash. */
  function copy(from: string, to: string): void {
    const source = from === '/app/dist' ? place.dist : from.replace('/app/', '');
    const target = to === './' ? join(image, basename(from)) : join(image, to);
    mkdirSync(join(target, '..'), { recursive: true });
    cpSync(source, target, { recursive: true });
  }

  test('holds the bundle, the migrations, what it is and its licence, and nothing else', () => {
    expect(readdirSync(image).sort()).toEqual(['LICENSE', 'dist', 'package.json', 'storage']);
    expect(readdirSync(join(image, 'storage'))).toEqual(['migrations']);
    expect(
      readdirSync(join(image, 'dist'))
        .filter((name) => !/\.js(\.map)?$/.test(name))
        .sort(),
    ).toEqual(['files', 'web']);
    expect(readdirSync(join(image, 'dist/web'))).toEqual(['style.css']);
    expect(readdirSync(join(image, 'dist/files')).sort()).toEqual([
      'SourceSans3_400Regular.ttf',
      'SourceSans3_700Bold.ttf',
      'bull-board',
      'index_bg.wasm',
    ]);
    expect(argumentsOf('USER')).toEqual(['nonroot']);
  });

  test('runs in production as a user who can write to nothing, is found healthy and stops when asked', async () => {
    const redis = await startRedisProcess();
    onTestFinished(redis.kill);
    const env = {
      ...Object.fromEntries(
        argumentsOf('ENV').flatMap((line) => line.split(' ').map((each) => each.split('='))),
      ),
      PORT: String(await freePort()),
      DATABASE_URL: await newPostgresDatabase('empty'),
      REDIS_URL: redis.url,
      SEALING_KEY: 'a key that is used in this test alone',
      SLACK_SIGNING_SECRET: '0123456789abcdef0123456789abcdef',
      SLACK_BOT_TOKEN: 'xoxb-not-a-token',
      SLACK_API_URL: 'http://127.0.0.1:1/api/',
      TMPDIR: image,
    };
    const before = filesIn(image);
    const [program, ...args] = commandIn(argumentsOf('CMD')[0]);
    const bot = spawn(program, args, { cwd: image, env, ...NOBODY, stdio: ['ignore', 'pipe', 'pipe'] });
    onTestFinished(() => void bot.kill('SIGKILL'));
    let said = '';
    for (const stream of [bot.stdout, bot.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
      });
    await vi.waitUntil(() => said.includes(' is up at ') || bot.exitCode !== null, SOON);
    expect(said).toContain(' is up at ');

    const [health, ...question] = commandIn(argumentsOf('HEALTHCHECK')[0]);
    await run(health, question, { cwd: image, env, ...NOBODY });
    expect((await fetch(`http://127.0.0.1:${env.PORT}/readyz`)).status).toBe(200);
    bot.kill('SIGTERM');
    await once(bot, 'exit');
    expect([bot.exitCode, said.match(/"level":"(error|fatal)"/)]).toEqual([0, null]);
    expect(filesIn(image)).toEqual(before);
  });
});
