import { readEnvironment } from '../../bot/environment.ts';
import { readSettings } from '../../bot/settings.ts';
import { type Database, openDatabase } from '../../storage/database/open-database.ts';
import { SetupError } from '../../storage/database/setup-error.ts';

const HERE = ['localhost', '127.0.0.1', '[::1]', ''];

/**
 * The database that the settings of this folder name, for whoever develops: an embedded one, or a Postgres on this machine.
 * Throws a SetupError for any other, which may be people's.
 */
export async function openOwnDatabase(): Promise<Database> {
  const { values } = readEnvironment(process.cwd(), process.env);
  const { databaseUrl: url, dataDir, production } = readSettings(values);
  if (production || (url && !HERE.includes(new URL(url).hostname)))
    throw new SetupError(
      'This is for a database of your own, and the settings name one that may be others’.',
      'Take NODE_ENV=production away, and DATABASE_URL, or have it name a Postgres on this machine.',
    );
  return openDatabase({ url, dataDir });
}
