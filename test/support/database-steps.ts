import pg from 'pg';
import { vi } from 'vitest';
import { SOON } from './network-at-work.ts';

/**
 * The points in its work at which the bot can be made to wait, in the test's own database:
 * - `working`: it has done the work and is about to note the request as handled, all in one transaction;
 * - `committing`: it has asked for the commit, which is not yet made;
 * - `claiming`: it has been woken and is about to claim a message;
 * - `marking`: the platform has answered, and it is about to save the outcome;
 * - `freezing`: it is about to keep confirmed minutes;
 * - `frozen`: it has kept them, and has asked for the commit, which is not yet made.
 */
export type Step = 'working' | 'committing' | 'claiming' | 'marking' | 'freezing' | 'frozen';

/** Triggers that make every statement at a step wait while its name is locked, and that record each message's states. */
const STEPS = `
  CREATE FUNCTION wait_at_step() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN PERFORM pg_advisory_xact_lock_shared(hashtext(TG_NAME)); RETURN NEW; END $$;
  CREATE TRIGGER working BEFORE INSERT ON requests FOR EACH ROW EXECUTE FUNCTION wait_at_step();
  CREATE CONSTRAINT TRIGGER committing AFTER INSERT ON requests DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION wait_at_step();
  CREATE TRIGGER claiming BEFORE UPDATE ON messages FOR EACH ROW WHEN (NEW.attempts > OLD.attempts)
    EXECUTE FUNCTION wait_at_step();
  CREATE TRIGGER marking BEFORE UPDATE ON messages FOR EACH ROW WHEN (NEW.remote_id IS DISTINCT FROM OLD.remote_id)
    EXECUTE FUNCTION wait_at_step();
  CREATE TRIGGER freezing BEFORE INSERT ON confirmed_minutes FOR EACH ROW EXECUTE FUNCTION wait_at_step();
  CREATE CONSTRAINT TRIGGER frozen AFTER INSERT ON confirmed_minutes DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION wait_at_step();
  CREATE TABLE passed (at serial PRIMARY KEY, message uuid, state text);
  CREATE FUNCTION note_state() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN INSERT INTO passed (message, state) VALUES (NEW.id, NEW.state); RETURN NEW; END $$;
  CREATE TRIGGER noting AFTER INSERT OR UPDATE ON messages FOR EACH ROW EXECUTE FUNCTION note_state()`;

/** The bot's statements that are at a step: in wait, or past it with their transaction not yet ended. */
const AT_A_STEP = `SELECT pid, granted FROM pg_locks WHERE locktype = 'advisory' AND pid <> pg_backend_pid()
  AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
const WAITING = `SELECT pid FROM (${AT_A_STEP}) AS at_a_step WHERE NOT granted`;

/** Another connection to the bot's database, which holds the bot up and inspects its data. */
export type DatabaseSteps = Awaited<ReturnType<typeof connectTo>>;

export async function connectTo(url: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(STEPS);
  const ask = async <Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> =>
    (await client.query<Row>(sql, values)).rows;
  return {
    ask,

    /** Makes the bot wait at the step from now on. */
    async stopAt(step: Step): Promise<void> {
      await ask('SELECT pg_advisory_lock(hashtext($1))', [step]);
    },

    /** Resolves when `count` of the bot's statements wait there. */
    async reached(count: number): Promise<void> {
      await vi.waitUntil(async () => (await ask(WAITING)).length === count, SOON);
    },

    /** Ends the wait: the waiting statements are `done`, or `lost` with the bot that sent them, when this resolves. */
    async letGo(fate: 'done' | 'lost'): Promise<void> {
      if (fate === 'lost') {
        await ask(`SELECT pg_terminate_backend(pid) FROM (${WAITING}) AS waiting`);
        await vi.waitUntil(async () => (await ask(WAITING)).length === 0, SOON);
      }
      await ask('SELECT pg_advisory_unlock_all()');
      await vi.waitUntil(async () => (await ask(AT_A_STEP)).length === 0, SOON);
    },

    /** The states through which the action's card on a platform, or its `nudge`, went, without repetitions. */
    async statesOf(text: string, of: 'slack' | 'teams' | 'nudge'): Promise<string[]> {
      const rows = await ask<{ state: string }>(
        `SELECT p.state FROM passed p JOIN messages m ON m.id = p.message LEFT JOIN nudges n ON n.message_id = m.id
         JOIN actions a ON a.id IN (m.subject_id, n.subject_id)
         LEFT JOIN conversations c ON c.id = m.conversation_id
         WHERE a.text = $1 AND COALESCE(c.platform::text, 'nudge') = $2 AND m.attempts + m.shown_version > 0 ORDER BY p.at`,
        [text, of],
      );
      return rows.map(({ state }) => state).filter((state, index, all) => state !== all[index - 1]);
    },

    /** How many actions have this text. */
    async actions(text: string): Promise<number> {
      return (await ask('SELECT 1 FROM actions WHERE text = $1', [text])).length;
    },

    /** The messages due to be sent or edited before `until`, but for what is only to be shown without a button by then. */
    unsent: (until: Date) =>
      ask(
        "SELECT kind, state, error FROM messages WHERE due_at < $1 AND NOT (state = 'posted' AND version = shown_version AND attempts = 0)",
        [until],
      ),

    /** When the next nudge about this action is due. */
    async nextNudge(text: string): Promise<Date | undefined> {
      const [next] = await ask<{ due_at: Date }>(
        `SELECT m.due_at FROM messages m JOIN nudges n ON n.message_id = m.id JOIN actions a ON a.id = n.subject_id
         WHERE a.text = $1 AND m.state = 'waiting' ORDER BY m.due_at`,
        [text],
      );
      return next?.due_at;
    },

    close: () => client.end(),
  };
}
