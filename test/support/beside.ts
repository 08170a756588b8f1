import pg from 'pg';
import type { Database } from '../../storage/database/open-database.ts';

/** By a test database's client: another connection to it, which the bot does not use. */
const connections = new WeakMap<Database['prisma'], pg.Client>();

/**
 * Opens such a connection to Postgres, on which foreign keys are not checked. Switching that on a connection of the bot's
 * would make Postgres discard the plans cached there.
 */
export async function connectBeside({ prisma }: Database, url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, options: '-c session_replication_role=replica' });
  await client.connect();
  connections.set(prisma, client);
}

/** The other connection to this client's database; undefined if it is embedded. */
export const besides = (prisma: Database['prisma']): pg.Client | undefined => connections.get(prisma);
