import { once } from 'node:events';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createSealing } from '../../commands/sealing/sealing.ts';
import { sealingKeyIs } from '../../commands/sealing/sealing-key.ts';
import { type Database, openDatabase } from '../../storage/database/open-database.ts';
import { launchCommand, refusedStart, runBotCommand } from '../support/bot-process.ts';
import { countedFromThree } from '../support/more-voters.ts';
import { SOON } from '../support/network-at-work.ts';
import { findPostgres } from '../support/postgres.ts';
import { readView } from '../support/read-view.ts';
import { newPostgresDatabase } from '../support/shared-postgres.ts';
import { skipWithout } from '../support/skip.ts';
import { foundNetwork, type TestBot, testBot } from '../support/test-bot.ts';

const OLD = 'the key that all was sealed with at first';
const NEW = 'the key that is to take the place of it';

/** Where a rotation can be held: as it changes the key, as it seals a box anew, and as it commits. */
const STEPS = {
  'the key is changed': 'BEFORE UPDATE ON sealing_keys',
  'a box is sealed anew': 'BEFORE UPDATE ON sealed_boxes',
  'all is committed': 'AFTER UPDATE ON sealing_keys DEFERRABLE INITIALLY DEFERRED',
};

describe.skipIf(skipWithout(findPostgres() !== undefined))('the sealing key of a Postgres', () => {
  let DATABASE_URL: string;
  let database: Database;
  let eyes: pg.Client;
  let bot: TestBot;

  beforeAll(async () => {
    DATABASE_URL = await newPostgresDatabase();
    database = await openDatabase({ url: DATABASE_URL, dataDir: '' });
    eyes = new pg.Client(DATABASE_URL);
    await eyes.connect();
    bot = await testBot({ database, sealingKey: OLD });
    const { ann, bob } = await foundNetwork(bot, { cat: 'clinician', dev: 'clinician' });
    await ann.types('poll open "Adopt the terms?" Aye | Nay secret closes 30 June 2027 at 5pm');
    await ann.types('review open "Waiting times" due 30 June 2027 anonymous');
    await ann.types('vote P1 Aye');
    await bot.slack('#pharmacy').as('cat').types('vote P1 Aye');
    await bob.presses(bot.card('Pharmacy', 'P1'), 'Nay');
  });

  afterAll(async () => {
    await eyes?.end();
    await database?.close();
  });

  const is = (key: string) => sealingKeyIs(createSealing(key), bot.storage);
  const rotate = () =>
    runBotCommand('sealing-key rotate', { DATABASE_URL, SEALING_KEY: OLD, NEW_SEALING_KEY: NEW });

  test('of before there was a check value, what was sealed tells which it is', async () => {
    expect(await is(NEW)).toBe('another');
    expect(await is(OLD)).toBe('new');
    expect(await is(OLD)).toBe('the same');
    expect(await is(NEW)).toBe('another');
  });

  test('is never made up: a bot that has none does not start, and says how to come by it', async () => {
    const { code, said } = await refusedStart({ DATABASE_URL, SEALING_KEY: '' });
    expect(code).toBe(1);
    expect(said).toContain('SEALING_KEY is not set, and every bot on one database must have the same.');
  });

  test('another is refused, at the start and by the doctor, with the way out', async () => {
    const { code, said } = await refusedStart({ DATABASE_URL, SEALING_KEY: NEW });
    expect(code).toBe(1);
    expect(said).toContain('This database was sealed with another key than SEALING_KEY');
    expect(said).toContain('Put back the key that it had');
    const wrong = await runBotCommand('doctor', { DATABASE_URL, SEALING_KEY: NEW });
    expect(wrong.said).toContain('✘ Sealing key: This database was sealed with another key');
    const right = await runBotCommand('doctor', { DATABASE_URL, SEALING_KEY: OLD });
    expect(right.said).toContain('✔ Sealing key: is the one that this database was sealed with.');
  });

  test('is not rotated to nothing', async () => {
    const { code, said } = await runBotCommand('sealing-key rotate', { DATABASE_URL, SEALING_KEY: OLD });
    expect(code).toBe(1);
    expect(said).toContain('NEW_SEALING_KEY is not set');
  });

  test.each(Object.entries(STEPS))(
    'a rotation that is killed when %s has changed nothing',
    async (_, when) => {
      const kind = when.startsWith('AFTER') ? 'CONSTRAINT TRIGGER' : 'TRIGGER';
      await eyes.query(`
      CREATE FUNCTION wait_here() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN PERFORM pg_advisory_xact_lock(hashtext('here')); RETURN NEW; END $$;
      CREATE ${kind} waiting ${when} FOR EACH ROW EXECUTE FUNCTION wait_here();
      SELECT pg_advisory_lock(hashtext('here'))`);
      const waiting = async () =>
        (await eyes.query("SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")).rows;
      const { child: rotation } = await launchCommand('sealing-key rotate', {
        ...{ DATABASE_URL, SEALING_KEY: OLD, NEW_SEALING_KEY: NEW },
      });
      const gone = once(rotation, 'exit');
      await vi.waitUntil(async () => (await waiting()).length === 1, SOON);
      rotation.kill('SIGKILL');
      await gone;
      // Postgres notices only when it would answer.
      for (const { pid } of await waiting()) await eyes.query('SELECT pg_terminate_backend($1)', [pid]);
      await vi.waitUntil(async () => (await waiting()).length === 0, SOON);
      await eyes.query('SELECT pg_advisory_unlock_all()');
      await eyes.query('DROP FUNCTION wait_here() CASCADE');
      expect(await is(OLD)).toBe('the same');
      for (const { id, sealed } of await database.prisma.sealedBox.findMany())
        expect(createSealing(OLD).open(sealed, id)).toContain('[');
    },
  );

  test('rotated, it opens what was sealed before, and what is sealed after is counted with it', async () => {
    const { said } = await rotate();
    expect(said).toContain('2 open polls and reviews were sealed anew. Now set SEALING_KEY to the new key');
    expect((await rotate()).said).toContain('The database has the new key already.');
    expect(await is(OLD)).toBe('another');

    const ann = bot.slack('#pharmacy').as('ann');
    const refused = 'Nothing can be kept secret just now: the bot has another sealing key than its records.';
    expect(await ann.reads('poll open "Again?" Aye | Nay secret closes 30 June 2027 at 5pm')).toContain(
      refused,
    );

    const kept = await bot.keep();
    const after = await testBot({ database, sealingKey: NEW });
    await after.restore(kept);
    await after.teams('Pharmacy').as('bob').presses(after.card('Pharmacy', 'P1'), 'Aye');
    await after.slack('#pharmacy').as('dev').types('vote P1 Nay');
    await countedFromThree(after);
    await after.slack('#pharmacy').as('ann').types('poll close P1');
    // Bob is still known to have voted before: his second ballot took the place of his first.
    expect(readView(after.card('Pharmacy', 'P1'))).toContain('- Aye: 3 votes, 75%\n- Nay: 1 vote, 25%');
  });
});
