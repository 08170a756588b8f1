/** Fills the empty database of the settings with a network in use. Run it with `npm run seed`. */
import { SetupError } from '../../storage/database/setup-error.ts';
import { networkInUse } from '../support/network-in-use.ts';
import { testBot } from '../support/test-bot.ts';
import { openOwnDatabase } from './open-own.ts';

const database = await openOwnDatabase();
try {
  if ((await database.prisma.person.count()) > 0)
    throw new SetupError('There are people in it already.', 'Empty it first: npm run db:reset');
  const bot = await testBot({ database, start: new Date() });
  await networkInUse(bot);
  process.stdout.write(`A network is in use there: ${database.where}\nSee it: npx convenor network list\n`);
} finally {
  await database.close();
}
