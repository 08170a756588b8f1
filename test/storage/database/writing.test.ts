import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../../storage/database/open-database.ts';
import { runBotCommand } from '../../support/bot-process.ts';
import { findPostgres, type TestPostgres } from '../../support/postgres.ts';
import { readView } from '../../support/read-view.ts';
import { sharedPostgres } from '../../support/shared-postgres.ts';
import { skipWithout } from '../../support/skip.ts';
import type { Speaker } from '../../support/speaker.ts';
import { foundNetwork, type TestBot, testBot } from '../../support/test-bot.ts';

const CANNOT_WRITE =
  'My records cannot be written to just now.\nNothing was changed, and what is there can still be read. Try again in a few minutes; if it stays so, tell whoever looks after me.';

describe.skipIf(skipWithout(findPostgres() !== undefined))('a Postgres that answers', () => {
  let postgres: TestPostgres;
  let DATABASE_URL: string;
  let database: Database;
  let bot: TestBot;
  let ann: Speaker;

  beforeAll(async () => {
    postgres = await sharedPostgres();
    DATABASE_URL = await postgres.createDatabase('migrated');
    database = await openDatabase({ url: DATABASE_URL, dataDir: '' });
    bot = await testBot({ database });
    ({ ann } = await foundNetwork(bot));
  });

  afterAll(() => database?.close());

  const run = (sql: string) => postgres.run(sql, nameOf(DATABASE_URL));
  /** What is answered; what is sent besides is looked at elsewhere. */
  const types = async (words: string) => readView(await bot.whileAsleep(() => ann.types(words)));
  const doctor = async () => (await runBotCommand('doctor', { DATABASE_URL })).said;

  /** How what was asked for last ended, by the log. */
  const lastOutcomes = (count: number) =>
    bot.logged
      .flatMap(({ facts }) => ('outcome' in facts && 'reference' in facts ? [facts.outcome] : []))
      .slice(-count);

  /** What is said of it each time something is to be changed, and to whoever asks whether it is well. */
  async function says(why: string): Promise<void> {
    expect(await types('action add me Ring')).toBe(CANNOT_WRITE);
    expect(await types('action list')).not.toContain('Ring');
    expect(lastOutcomes(2)).toEqual(['not writable', 'answered']);
    await expect(database.ready()).rejects.toThrow(`the database cannot be written to: ${why}`);
  }
  /** Breaks off every connection that the bot has, idle as they are. */
  async function breakOffAll(): Promise<void> {
    await postgres.breakOff(DATABASE_URL);
    await setImmediate(); // each is told
  }

  async function isWellAgain(): Promise<void> {
    await database.ready();
    await types('action add me Ring');
    expect(await types('action list')).toContain('Ring');
    await types('undo');
    expect(bot.faults).toEqual([]);
  }

  test('but has no room left on its disk is told as that, until there is some', async () => {
    await run(`
      CREATE FUNCTION no_room() RETURNS event_trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100'; END $$;
      CREATE FUNCTION no_room_here() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100'; END $$;
      CREATE TRIGGER full_disk BEFORE INSERT ON actions FOR EACH ROW EXECUTE FUNCTION no_room_here();
      CREATE EVENT TRIGGER full_disk ON ddl_command_start WHEN TAG IN ('CREATE TABLE AS') EXECUTE FUNCTION no_room()`);
    await database.ready(); // nobody has met it yet
    await says('its disk is full');
    await says('its disk is full');
    expect(await doctor()).toMatch(
      /✘ Database: Postgres has no room left on its disk .*\n {2}Make room on the disk/,
    );
    await run('DROP EVENT TRIGGER full_disk; DROP TRIGGER full_disk ON actions');
    await isWellAgain();
  });

  test('but only lets itself be read is told as that, until it is mended', async () => {
    const name = nameOf(DATABASE_URL);
    await run(`ALTER DATABASE ${name} SET default_transaction_read_only = on`);
    await breakOffAll();
    await says('it is read-only');
    expect(await doctor()).toMatch(
      /✘ Database: Postgres only lets itself be read .*\n {2}If it is a standby, put the primary's address in DATABASE_URL/,
    );
    await postgres.run(`ALTER DATABASE ${name} RESET default_transaction_read_only`);
    await breakOffAll();
    await isWellAgain();
  });

  test('and has broken off all its connections is connected to anew, and nobody notices', async () => {
    await breakOffAll();
    await isWellAgain();
  });

  test('and breaks one off in the middle of a change has changed nothing, and says so', async () => {
    await run(`
      CREATE FUNCTION ends_here() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END $$;
      CREATE TRIGGER ends BEFORE INSERT ON actions FOR EACH ROW EXECUTE FUNCTION ends_here()`);
    expect(await types('action add me Ring')).toBe(
      'I cannot reach my records just now.\nNothing was changed; try again in a minute.',
    );
    expect(lastOutcomes(1)).toEqual(['out of reach']);
    await run('DROP TRIGGER ends ON actions');
    expect(await types('action list')).not.toContain('Ring');
    await isWellAgain();
  });
});

const nameOf = (url: string) => new URL(url).pathname.slice(1);
