import pg from 'pg';
import type { Database } from '../../storage/database/open-database.ts';

/** Of a test's database, a connection that its bot does not use. */
const connections = new WeakMap<Database['prisma'], pg.Client>();

/**
 * Opens one to a Postgres, on which no row is looked up for those that refer to it. To change that on a connection of the
 * bot's would have Postgres forget every plan there.
 */
export async function connectBeside({ prisma }: Database, url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, options: '-c session_replication_role=replica' });
  await client.connect();
  connections.set(prisma, client);
}

/** The connection beside those of this client; an embedded database has none. */
export const besides = (prisma: Database['prisma']): pg.Client | undefined => connections.get(prisma);
