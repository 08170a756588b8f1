import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { usualLimits } from '../../../storage/database/limits.ts';
import { type Database, openDatabase } from '../../../storage/database/open-database.ts';
import { findPostgres } from '../../support/postgres.ts';
import { newPostgresDatabase } from '../../support/shared-postgres.ts';
import { skipWithout } from '../../support/skip.ts';

/** Where Linux lists the connections of this machine, with the timer that each waits for. */
const CONNECTIONS = '/proc/net/tcp';
const KEEP_ALIVE_MS = 7_000;
/** The kernel's word for a timer that sends a keep-alive, and how long a tick of its is. */
const KEEP_ALIVE = '02';
const TICK_MS = 10;

describe.skipIf(skipWithout(findPostgres() !== undefined && existsSync(CONNECTIONS)))('a Postgres', () => {
  let database: Database;
  beforeAll(async () => {
    const limits = { ...usualLimits, keepAliveMs: KEEP_ALIVE_MS };
    database = await openDatabase({ url: await newPostgresDatabase(), dataDir: '', limits });
  });
  afterAll(() => database?.close());

  test('is asked on each silent connection whether it is still there, so that a dead one is noticed', async () => {
    const atOnce = Array.from(
      { length: 3 },
      () =>
        database.prisma.$queryRaw<{ port: number }[]>`SELECT inet_client_port() AS port FROM pg_sleep(0.05)`,
    );
    const ports = (await Promise.all(atOnce)).flatMap((rows) => rows.map(({ port }) => port));
    expect(new Set(ports).size).toBe(3);
    for (const { timer, ms } of ports.map(timerOf)) {
      expect(timer).toBe(KEEP_ALIVE);
      expect(ms).toBeGreaterThan(0);
      expect(ms).toBeLessThanOrEqual(KEEP_ALIVE_MS);
    }
  });
});

/** The timer that the connection from this port of ours waits for, and how long it has to go. */
function timerOf(port: number): { timer: string | undefined; ms: number } {
  const ours = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const lines = readFileSync(CONNECTIONS, 'utf8').split('\n');
  const line = lines.map((each) => each.trim().split(/\s+/)).find(([, local]) => local?.endsWith(ours));
  const [timer, ticks = ''] = line?.[5]?.split(':') ?? [];
  return { timer, ms: Number.parseInt(ticks, 16) * TICK_MS };
}
