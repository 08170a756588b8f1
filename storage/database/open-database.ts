import { join, resolve } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from '../generated/client.ts';
import { connectionError } from './connection-error.ts';
import { startEmbedded } from './embedded-database.ts';
import { lockFolder } from './folder-lock.ts';
import { inOneWrite } from './in-one-write.ts';
import { joinedByPrisma } from './joined-by-prisma.ts';
import { type DatabaseLimits, usualLimits } from './limits.ts';
import { migrate } from './migrate.ts';
import { answers, placeOf, withClient } from './postgres-client.ts';
import { createPool, sessionsOf } from './postgres-pool.ts';
import { diskFull, isDiskFull } from './private-folder.ts';
import { errorText, SetupError } from './setup-error.ts';
import { openSockets } from './sockets.ts';
import { statementNames } from './statement-names.ts';
import { watchFailuresOf } from './statements.ts';
import { straightClient } from './straight-client.ts';
import { within } from './within.ts';
import { type Writing, watchWriting } from './writing.ts';

/** An open database, with all migrations applied. */
export interface Database {
  prisma: PrismaClient;
  kind: 'postgres' | 'embedded';
  /** Where it is, in words for people and without a password. */
  where: string;
  /**
   * Runs a cheap query within five seconds. Throws if it gets no answer, or if the database cannot be written
   * to.
   */
  ready(): Promise<void>;
  /** Whether it answers within a second. If not, hanging connections are closed, and replaced by new ones. */
  isReachable(): Promise<boolean>;
  /**
   * How many milliseconds its clock is ahead of this machine's. All processes that use one database go by its
   * clock.
   */
  clockAhead(): Promise<number>;
  /** How many connections are in use and idle, and how many requests wait for one. */
  connections(): { busy: number; idle: number; waiting: number };
  /** Closes its connections, and an embedded database as well. May be called twice. */
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /**
   * The address of a Postgres, `postgresql://user:password@host:port/name`. Without one, an embedded database
   * is used.
   */
  url?: string | undefined;
  /** The folder for the files of an embedded database (in `database/`). */
  dataDir: string;
  /**
   * The limits for a Postgres. An embedded database has one connection, so only the limits for transactions
   * apply to it.
   */
  limits?: DatabaseLimits | undefined;
  /** Called when an idle connection breaks; the pool replaces it by itself. */
  onError?: ((error: Error) => void) | undefined;
}

const EMBEDDED_WAIT_MS = 10_000;
/** How much later than the time limit of a statement its answer may arrive. */
const ANSWER_MS = 1_000;
const READY_MS = 5000;

/**
 * Opens the database and applies its migrations. Throws SetupError, which says what to do, if that is not
 * possible.
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { url, dataDir, limits = usualLimits, onError = () => {} } = options;
  return url
    ? openPostgres(url, limits, onError)
    : openEmbedded({ folder: join(resolve(dataDir), 'database'), limits, onError });
}

async function openPostgres(
  url: string,
  limits: DatabaseLimits,
  onError: (error: Error) => void,
): Promise<Database> {
  const place = placeOf(url);
  const prepare = async () => {
    const found = await sessionsOf(url, limits);
    await withClient(url, (client) => migrate(client, { shared: true, where: place }));
    return found;
  };
  const sessions = await prepare().catch((error: unknown) => {
    throw error instanceof SetupError ? error : connectionError(error, url);
  });
  const sockets = openSockets(limits.queryMs + ANSWER_MS);
  const pool = createPool(url, limits, sessions, sockets.open);
  const writing = watch(pool, onError);
  return fromPool(pool, limits, {
    kind: 'postgres',
    where: sessions.arePooled ? `${place}, through a pooler such as PgBouncer` : place,
    keepsStatements: !sessions.arePooled,
    writing,
    async isReachable() {
      const hasHeard = sockets.listen();
      // On a busy machine a new connection may be slow although existing ones are answered.
      return (await answers(url)) || hasHeard() || sockets.breakOff();
    },
    release: async () => {},
  });
}

interface OpenEmbeddedOptions {
  /** The folder of its files. Without one it is in memory, and gone when it closes. */
  folder?: string | undefined;
  /** A file to start from, made by PGlite's `dumpDataDir`. */
  template?: string | undefined;
  limits?: DatabaseLimits;
  onError?: ((error: Error) => void) | undefined;
}

/**
 * Opens an embedded database. Its folder is locked for this process until the database closes or the process
 * ends.
 */
export async function openEmbedded(options: OpenEmbeddedOptions): Promise<Database> {
  const { folder, template, limits = usualLimits, onError = () => {} } = options;
  const where = folder ? `the embedded database in ${folder}` : 'an embedded database in memory';
  const lock = folder ? await lockFolder(folder) : undefined;
  try {
    const files = folder && join(folder, 'postgres');
    const embedded = await startEmbedded({ folder: files, template, onError });
    const pool = new pg.Pool({
      user: 'postgres',
      stream: () => embedded.connect(),
      pipeline: true,
      max: 1, // it has one session, so transactions must wait for one another here
      idleTimeoutMillis: 0,
      connectionTimeoutMillis: EMBEDDED_WAIT_MS,
    });
    inOneWrite(pool);
    const writing = watch(pool, onError);
    const release = async () => {
      await embedded.close();
      await lock?.release();
    };
    await migrateEmbedded(pool, where).catch((error) => embedded.close().then(() => Promise.reject(error)));
    const isReachable = async () => true; // it is in this process
    const waiting = { ...limits, waitMs: EMBEDDED_WAIT_MS };
    return fromPool(pool, waiting, {
      kind: 'embedded',
      where,
      keepsStatements: false,
      writing,
      isReachable,
      release,
    });
  } catch (error) {
    await lock?.release();
    throw embeddedError(error, folder);
  }
}

async function migrateEmbedded(pool: pg.Pool, where: string): Promise<void> {
  const client = await pool.connect();
  try {
    await migrate(client, { shared: false, where });
  } finally {
    client.release();
  }
}

function embeddedError(error: unknown, folder: string | undefined): unknown {
  if (error instanceof SetupError || !folder) return error;
  if (isDiskFull(folder)) return diskFull(folder, error);
  return new SetupError(
    `The embedded database in ${folder} cannot be opened: ${errorText(error)}.`,
    `Put the folder back from a backup; or, to begin again with nothing: mv ${folder} ${folder}.broken`,
    error,
  );
}

/** Records the failed statements of a pool, from its first connection on. */
function watch(pool: pg.Pool, onError: (error: Error) => void): Writing {
  const writing = watchWriting(pool);
  pool.on('error', onError);
  watchFailuresOf(pool, writing.noteFailure);
  return writing;
}

interface Ground {
  kind: Database['kind'];
  where: string;
  /** Whether prepared statements live exactly as long as their connection. */
  keepsStatements: boolean;
  writing: Writing;
  isReachable(): Promise<boolean>;
  release(): Promise<void>;
}

/** A database over a pool. */
function fromPool(
  pool: pg.Pool,
  { waitMs, transactionMs }: DatabaseLimits,
  { kind, where, keepsStatements, writing, isReachable, release }: Ground,
): Database {
  // The only session of an embedded database, with its prepared statements, outlives its connections.
  const nameOf = keepsStatements ? statementNames() : () => '';
  const joining = joinedByPrisma(new PrismaPg(pool, { statementNameGenerator: nameOf }));
  const usual = { maxWait: waitMs, timeout: transactionMs };
  const models = new PrismaClient({
    adapter: joining.adapter,
    transactionOptions: usual,
    errorFormat: 'minimal',
  });
  const prisma = straightClient({ prisma: models, pool, joining, nameOf, usual });
  let closed: Promise<void> | undefined;
  const close = async () => {
    await prisma.$disconnect();
    await pool.end();
    await release();
  };
  return {
    prisma,
    kind,
    where,
    isReachable,
    ready: () => within(READY_MS, writing.check()),
    clockAhead: () => clockAhead(pool),
    connections: () => ({
      busy: pool.totalCount - pool.idleCount,
      idle: pool.idleCount,
      waiting: pool.waitingCount,
    }),
    close: () => {
      closed ??= close();
      return closed;
    },
  };
}

async function clockAhead(pool: pg.Pool): Promise<number> {
  const asked = Date.now();
  const { rows } = await pool.query<{ at: Date }>('SELECT clock_timestamp() AS at');
  const answered = Date.now();
  const at = rows[0]?.at.getTime() ?? answered;
  // The clock was read at some instant between the two, so a difference within that span counts as none.
  return at < asked ? at - asked : Math.max(0, at - answered);
}
