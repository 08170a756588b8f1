import { usualLimits } from '../../storage/database/limits.ts';
import { type Database, openDatabase } from '../../storage/database/open-database.ts';
import { besides, connectBeside } from '../support/beside.ts';
import { emptyDatabase, tablesOf } from '../support/empty-database.ts';
import { type KeptRows, keepRows, putRows } from '../support/kept-state.ts';
import { type Ground, openGround } from './ground.ts';
import { openStoreLine, type StoreLine } from './store-line.ts';

/** What all runs in a process share: one database, each bot's sessions, and an auditor's connection. */
export interface Office {
  ground: Ground;
  lines: StoreLine[];
  /** The auditor's connection to the database. */
  reader: Database;
  /** Resets the database to exactly these rows. */
  begin(rows: KeptRows | null): Promise<void>;
  rows(): Promise<KeptRows>;
  close(): Promise<void>;
}

/** How many bots there are. */
const BOTS = 2;

/** How long a busy machine may leave a long run without an answer, in milliseconds. */
const PATIENCE_MS = 5 * 60_000;

/** After this many runs all tables are truncated, as nothing else clears away what runs have deleted. */
const RUNS_TO_TRUNCATE = 50;

/** Postgres may not vacuum a table in the background: it would hold locks, and change plans, when it pleases. */
const unvacuumed = (table: string): string => `ALTER TABLE ${table} SET (autovacuum_enabled = off)`;

/** Opens the office on a migrated database. */
export async function openOffice(url: string): Promise<Office> {
  const reader = await openDatabase({
    ...{ url, dataDir: '' },
    limits: { ...usualLimits, waitMs: PATIENCE_MS, queryMs: PATIENCE_MS, transactionMs: PATIENCE_MS },
  });
  await connectBeside(reader, url);
  const tables = await tablesOf(reader.prisma);
  const ground = await openGround(url);
  await ground.beside.query(tables.map(unvacuumed).join(';'));
  const lines = await Promise.all(Array.from({ length: BOTS }, () => openStoreLine(ground)));
  let begun = 0;
  return {
    ...{ ground, lines, reader },
    async begin(rows) {
      ground.forget();
      begun += 1;
      await emptyDatabase(reader, begun % RUNS_TO_TRUNCATE === 0 ? 'thoroughly' : 'quickly');
      if (rows) await putRows(reader.prisma, rows);
    },
    rows: () => keepRows(reader.prisma),
    async close() {
      await Promise.all(lines.map((line) => line.close()));
      await ground.close();
      await besides(reader.prisma)?.end();
      await reader.close();
    },
  };
}
