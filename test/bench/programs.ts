import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Platforms } from './platforms.ts';
import type { Program } from './running.ts';
import type { Stores } from './stores.ts';

/** The project's folder. */
export const ROOT = join(import.meta.dirname, '../..');

/** The bots that are measured. */
export interface Programs {
  bareBolt: Program;
  bareEcho: Program;
  /** The same job by hand, on both platforms. */
  byHand: Program;
  external: Program;
  /** The same at an hour at which people are reminded, each time with a database of its own. */
  nudging(): Promise<Program>;
  bareWorker: Program;
  embedded: Program;
  /** An embedded bot that has never been started, each time another. */
  fresh(): Program;
}

/** Builds what must be built, and says how each bot is started. What they write lies in `folder`. */
export async function preparePrograms(
  folder: string,
  { slack, teams }: Platforms,
  stores: Stores,
): Promise<Programs> {
  buildConvenor();
  await buildBare(folder);
  const both = { ...slack.env, ...teams.env };
  const bare = (file: string) => ({ args: [join(folder, file)], folder });
  let made = 0;
  const embedded = (): Omit<Program, 'name'> => {
    const home = join(folder, `embedded-${++made}`);
    mkdirSync(home);
    return { args: CONVENOR, folder: home, env: both };
  };
  return {
    bareBolt: {
      ...{ name: 'bare Bolt app', ...bare('bare-bolt.mjs') },
      env: { ...slack.env, DATABASE_URL: await stores.notes() },
    },
    bareEcho: { name: 'bare echo bot', ...bare('bare-echo.mjs'), env: teams.env },
    byHand: {
      ...{ name: 'the same by hand', ...bare('by-hand.mjs') },
      env: { ...both, DATABASE_URL: await stores.empty() },
    },
    external: external(folder, { slack, teams }, await stores.env()),
    nudging: async () => {
      const env = { ...(await stores.env()), CLOCK_START: WORKING_HOURS };
      return external(folder, { slack, teams }, env);
    },
    bareWorker: {
      ...{ name: 'a bare worker', ...bare('bare-worker.mjs') },
      env: { ...slack.env, REDIS_URL: stores.redisUrl },
    },
    embedded: { name: 'Convenor, embedded', ...embedded() },
    fresh: () => ({ name: 'Convenor, embedded, its first start', ...embedded() }),
  };
}

/** A Tuesday morning. */
export const WORKING_HOURS = '2027-06-15T09:30:00Z';

/** As `npm start` starts it. */
const CONVENOR = startLine().map((word) => (word === 'dist/convenor.js' ? join(ROOT, word) : word));

function startLine(): string[] {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  return scripts.start.split(' ').slice(1);
}

/** Convenor as in production, with the stores that `env` names. */
export const external = (
  folder: string,
  { slack, teams }: Pick<Platforms, 'slack' | 'teams'>,
  env: Record<string, string>,
): Program => ({
  ...{ name: 'Convenor, external stores', args: CONVENOR, folder },
  env: { ...slack.env, ...teams.env, ...env, SEALING_KEY: randomBytes(32).toString('base64') },
});

export function buildConvenor(): void {
  const { status } = spawnSync(process.execPath, [join(ROOT, 'esbuild.config.mjs'), '--if-stale'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('Convenor could not be built. See above, and run npm run build.');
}

/** As Convenor is built, so that only what the bots do is compared. */
async function buildBare(folder: string): Promise<void> {
  await build({
    ...{
      bundle: true,
      minifySyntax: true,
      minifyWhitespace: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
    },
    entryPoints: ['bare-bolt', 'bare-echo', 'bare-worker', 'by-hand'].map((name) =>
      join(import.meta.dirname, `${name}.ts`),
    ),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    external: ['pg-native'],
    // Under names of our own, as some packages make those themselves.
    define: { __filename: 'ourFile', __dirname: 'ourFolder' },
    logLevel: 'error',
    banner: {
      js: `import { createRequire } from 'node:module';
const require = createRequire(import.meta.url), ourFile = import.meta.filename, ourFolder = import.meta.dirname;`,
    },
  });
}
