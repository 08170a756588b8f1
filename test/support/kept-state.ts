import type { PrismaClient } from '../../storage/generated/client.ts';
import type { Due } from '../../storage/outbox/due.ts';
import { besides } from './beside.ts';
import type { Logged } from './bot-surroundings.ts';
import { tablesOf } from './empty-database.ts';
import type { KeptMessages } from './recording-messenger.ts';

/** All rows of a database, as JSON, by table. */
export type KeptRows = string;

/** A bot's database rows and its messages on the platforms. */
export interface KeptState {
  clock: Date;
  woken: Due[];
  codes: number;
  requests: number;
  logged: Logged[];
  rows: KeptRows;
  slack: KeptMessages;
  teams: KeptMessages;
}

/** Reads all rows of a database. */
export async function keepRows(prisma: PrismaClient): Promise<KeptRows> {
  const tables = await tablesOf(prisma);
  const each = tables.map((name) => `('${name}', coalesce((SELECT json_agg(t) FROM ${name} t), '[]'))`);
  const [row] = await prisma.$queryRawUnsafe<{ rows: string }[]>(
    `SELECT json_object_agg(name, kept)::text AS rows FROM (VALUES ${each.join(', ')}) AS tables(name, kept)`,
  );
  return row?.rows ?? '{}';
}

/** Inserts kept rows into an empty database: in one statement, so that foreign keys hold. */
export async function putRows(prisma: PrismaClient, rows: KeptRows): Promise<void> {
  const kept: [table: string, rows: unknown[]][] = Object.entries(JSON.parse(rows));
  const insertions = kept
    .filter(([, { length }]) => length > 0)
    .map(
      ([name], index) =>
        `i${index} AS (INSERT INTO ${name} SELECT r.* FROM kept, json_populate_recordset(null::${name}, kept.rows->'${name}') r)`,
    );
  const text = `WITH ${['kept AS (SELECT $1::json AS rows)', ...insertions].join(', ')} SELECT 1`;
  const beside = besides(prisma);
  if (beside) await beside.query(text, [rows]);
  else await prisma.$executeRawUnsafe(text, rows);
}
