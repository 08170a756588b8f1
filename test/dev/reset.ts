/** Empties the database of the settings, for whoever develops. Run it with `npm run db:reset`. */
import { emptyDatabase } from '../support/empty-database.ts';
import { openOwnDatabase } from './open-own.ts';

const database = await openOwnDatabase();
try {
  await emptyDatabase(database, 'thoroughly');
  process.stdout.write(`Empty now: ${database.where}\n`);
} finally {
  await database.close();
}
