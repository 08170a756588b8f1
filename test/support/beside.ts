import pg from 'pg';
import type { Database } from '../../storage/database/open-database.ts';

/** Another connection to each test database, which the bot does not use, by the database's client. */
const connections = new WeakMap<Database['prisma'], pg.Client>();

/**
 * Opens another connection to Postgres, on which foreign keys are not checked. Turning the check off on one
 * of the bot's own connections would make Postgres discard the plans cached there.
 */
export async function connectBeside({ prisma }: Database, url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, options: '-c session_replication_role=replica' });
  await client.connect();
  connections.set(prisma, client);
}

/** The other connection to this client's database; undefined if the database is embedded. */
export const besides = (prisma: Database['prisma']): pg.Client | undefined => connections.get(prisma);
