import { readFileSync } from 'node:fs';
import { openRedis } from '../jobs/redis.ts';
import { openDatabase } from '../storage/open-database.ts';
import type { Check } from './command-line/check.ts';
import { platformChecks } from './command-line/platform-checks.ts';
import { runCommandLine } from './command-line.ts';
import type { Env } from './environment.ts';
import type { Settings } from './settings.ts';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

process.exitCode = await runCommandLine(process.argv.slice(2), {
  version,
  env: process.env,
  folder: process.cwd(),
  start,
  migrate,
  checks: (settings) => [...storeChecks(settings), ...platformChecks(settings)],
  manifest: () => '',
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});

async function start(settings: Settings, env: Env): Promise<void> {
  const { startBot } = await import('./start.ts');
  const bot = await startBot(settings, env);
  process.stdout.write(
    `Convenor ${version} is up at ${bot.url}\n${bot.told.map((line) => `  ${line}\n`).join('')}`,
  );
  const stop = () => void bot.stop().then(() => process.exit(0));
  process.once('SIGTERM', stop).once('SIGINT', stop);
}

async function migrate({ databaseUrl, dataDir }: Settings): Promise<string> {
  const database = await openDatabase({ url: databaseUrl, dataDir });
  await database.close();
  return `The database is up to date: ${database.where}`;
}

const storeChecks = ({ databaseUrl, redisUrl, dataDir }: Settings): Check[] => [
  { name: 'Database', run: async () => migrate({ databaseUrl, dataDir } as Settings) },
  {
    name: 'Redis',
    async run() {
      const redis = await openRedis({ url: redisUrl, dataDir });
      await redis.stop();
      return `answers: ${redis.where}`;
    },
  },
];
