import { readFileSync } from 'node:fs';
import { slackManifest } from '../adapters/slack/manifest.ts';
import { teamsManifest } from '../adapters/teams/manifest.ts';
import { commands, purpose, suggested } from '../commands/index.ts';
import { createSealing } from '../commands/sealing/sealing.ts';
import { openRedis, type RedisPlace } from '../jobs/redis.ts';
import { openDatabase } from '../storage/database/open-database.ts';
import { pendingOn, sealingCheckOn, writeOn } from '../storage/database/postgres-client.ts';
import { sessionsOf } from '../storage/database/postgres-pool.ts';
import { SetupError } from '../storage/database/setup-error.ts';
import type { Check } from './command-line/check.ts';
import { platformChecks } from './command-line/platform-checks.ts';
import { runCommandLine } from './command-line.ts';
import { endWhenAsked, untilAskedToEnd } from './end-process.ts';
import type { Env } from './environment.ts';
import { withOperator } from './operator.ts';
import { rotateKey } from './rotate-sealing-key.ts';
import { otherKey, sealingKeyOf } from './sealing-key.ts';
import type { Settings } from './settings.ts';
import { refuseTrialData } from './trial-data.ts';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

endWhenAsked();
process.exitCode = await runCommandLine(process.argv.slice(2), {
  version,
  env: process.env,
  folder: process.cwd(),
  start,
  migrate,
  rotateKey,
  operator: withOperator,
  checks: (settings) => [...storeChecks(settings), ...platformChecks(settings)],
  manifest(platform, { publicUrl, slack, teams }, isSocketMode) {
    const isHttps = publicUrl.startsWith('https:');
    const command = slack?.command ?? '/lpn';
    if (platform === 'slack' && (isSocketMode || slack?.appToken !== undefined)) {
      const reached = isHttps ? { publicUrl } : {};
      return slackManifest({ command, ...reached, isSocketMode: true, commands, purpose });
    }
    if (!isHttps) {
      const problem = 'PUBLIC_URL is not set to an https address, and Slack and Teams call no other.';
      throw new SetupError(
        problem,
        'Set it to where they reach the bot: PUBLIC_URL=https://convenor.example.nhs.uk',
      );
    }
    if (platform === 'slack') return slackManifest({ command, publicUrl, commands, purpose });
    if (teams) return teamsManifest({ appId: teams.appId, publicUrl, version, commands, suggested, purpose });
    throw new SetupError(
      'MICROSOFT_APP_ID is not set, and the Teams app goes by it.',
      'Register the bot first (README.md, Connect Teams), and put its Microsoft App ID into .env.',
    );
  },
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  terminal: process.stderr.isTTY ? (text) => process.stderr.write(text) : undefined,
});

/** Where the bot's data is. */
type DataLocation = { databaseUrl?: string | undefined; dataDir: string };

async function start(settings: Settings, env: Env): Promise<void> {
  const asked = untilAskedToEnd();
  const stopping =
    'Convenor is stopping: what is under way is finished first, for up to 10 seconds. Ctrl-C again ends it at once.\n';
  asked.addEventListener('abort', () => process.stderr.write(stopping));
  const { startBot } = await import('./start.ts');
  const bot = await startBot(settings, env, asked).catch((error: unknown) => {
    if (asked.aborted && error === asked.reason) process.exit(0);
    throw error;
  });
  asked.addEventListener('abort', () => void bot.stop().then(() => process.exit(0)));
  process.stdout.write(
    `Convenor ${version} is up at ${bot.url}\n${bot.told.map((line) => `  ${line}\n`).join('')}${bot.opens ? `\nOpen this in a browser:\n\n  ${bot.opens}\n\n` : ''}`,
  );
}

async function migrate({ databaseUrl, dataDir }: DataLocation): Promise<string> {
  const database = await openDatabase({ url: databaseUrl, dataDir });
  await database.close();
  return `The database is up to date: ${database.where}`;
}

function storeChecks(settings: Settings): Check[] {
  const { databaseUrl, redisUrl, dataDir } = settings;
  return [
    {
      name: 'Database',
      run: async () => {
        refuseTrialData(settings);
        return databaseUrl ? inspect(databaseUrl, settings) : migrate({ dataDir });
      },
    },
    ...(databaseUrl ? [{ name: 'Sealing key', run: () => compareKeys(settings, databaseUrl) }] : []),
    { name: 'Redis', run: () => pingRedis({ url: redisUrl, dataDir }) },
  ];
}

/** Inspects the database without changing its data, as a bot of an earlier version may be running on it. */
async function inspect(databaseUrl: string, { databaseLimits }: Settings): Promise<string> {
  const pending = await pendingOn(databaseUrl);
  await writeOn(databaseUrl);
  const { arePooled } = await sessionsOf(databaseUrl, databaseLimits);
  if (pending.length === 0)
    return arePooled
      ? 'answers through a pooler such as PgBouncer, can be written to, and is up to date.'
      : 'answers, can be written to, and is up to date.';
  throw new SetupError(
    `The database answers, but ${pending.length === 1 ? 'a migration is' : `${pending.length} migrations are`} still to be made.`,
    'Start the bot, or run: npx convenor migrate',
  );
}

/**
 * Compares the sealing key with the database's. Not for an embedded database, whose key is in the same
 * folder.
 */
async function compareKeys(settings: Settings, databaseUrl: string): Promise<string> {
  const { check } = createSealing(sealingKeyOf(settings));
  const known = await sealingCheckOn(databaseUrl);
  if (known === null) return 'is set; the database has none yet, and takes this one at the first start.';
  if (known !== check) throw otherKey();
  return 'is the one that this database was sealed with.';
}

async function pingRedis(place: RedisPlace): Promise<string> {
  const redis = await openRedis(place);
  await redis.stop();
  return `answers: ${redis.where}`;
}
