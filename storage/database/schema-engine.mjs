#!/usr/bin/env node
/**
 * Prisma's schema engine without its download: answers the Prisma CLI's JSON-RPC on stdio (and its few `cli`
 * sub-commands) with the same engine compiled to WebAssembly. Used by `prisma generate|validate|migrate` only,
 * never by the running bot. See docs/adr for why.
 *
 * `postgresql://…` is a real server. Any other address is a PGlite in memory, as is every shadow database.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { Duplex } from 'node:stream';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { PGlite } from '@electric-sql/pglite';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import * as wasm from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';

// This process lives for seconds: to optimise both WebAssemblies would cost as much as what they are for.
for (const flag of ['--wasm-lazy-compilation', '--liftoff-only']) setFlagsFromString(flag);

const CHAR = 18; // the catalog's "char", which adapter-pg 7.10 does not know,
const CHARS = 1002; // and its array, which it does: one goes through disguised as the other

const TERMINATE = 0x58; // 'X': a pool's goodbye must not end PGlite's only session

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: {
    datamodels: { type: 'string', multiple: true },
    datasource: { type: 'string' },
    version: { type: 'boolean' },
    'enabled-preview-features': { type: 'string' },
    'extension-types': { type: 'string' },
  },
});

function loadEngine() {
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (text) => process.stderr.write(`${text}\n`) };
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm');
  const bytes = readFileSync(entry.replace(/schema_engine\.js$/, 'schema_engine_bg.wasm'));
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), {
    './schema_engine_bg.js': wasm,
  });
  wasm.__wbg_set_wasm(exports);
  exports.__wbindgen_start();
  return wasm;
}

/** What `pg` takes for its socket: hands each batch of protocol messages to a PGlite in this process. */
class PGliteStream extends Duplex {
  constructor(database) {
    super();
    this.database = database;
  }
  connect() {
    queueMicrotask(() => this.emit('connect'));
  }
  setNoDelay() {}
  ref() {}
  unref() {}
  _read() {}
  _write(chunk, _encoding, done) {
    if (chunk[0] === TERMINATE) return done();
    this.database.execProtocolRaw(chunk).then((answer) => {
      if (answer.length > 0) this.push(Buffer.from(answer));
      done();
    }, done);
  }
}

/** A pool of one connection to a PGlite, which has one session. */
const inMemory = (database) =>
  new pg.Pool({ max: 1, user: 'postgres', stream: () => new PGliteStream(database) });

let scratch;

/** The pool for an address: a real server, or a PGlite that stays the same until this process ends. */
async function openPool(url) {
  if (!/^postgres(ql)?:/.test(url)) {
    scratch ??= await PGlite.create();
    return inMemory(scratch);
  }
  return new pg.Pool({ connectionString: url, options: '-c TimeZone=UTC', connectionTimeoutMillis: 5000 });
}

/** An adapter for the engine over a pool, with what adapter-pg lacks for migrations. */
async function openAdapter(pool) {
  const query = pool.query.bind(pool);
  pool.query = async (...args) => {
    const result = await query(...args);
    for (const field of result.fields ?? []) if (field.dataTypeID === CHAR) field.dataTypeID = CHARS;
    return result;
  };
  const adapter = await new PrismaPg(pool, { disposeExternalPool: true }).connect();
  const queryRaw = adapter.queryRaw.bind(adapter);
  const { CharacterArray, Character } = ColumnTypeEnum;
  adapter.queryRaw = async (sql) => {
    const { columnTypes, ...rest } = await queryRaw(sql);
    return { ...rest, columnTypes: columnTypes.map((type) => (type === CharacterArray ? Character : type)) };
  };
  // Its own executeScript splits at every ';', also inside functions and strings.
  adapter.executeScript = (script) =>
    query(script).then(
      () => undefined,
      (error) => adapter.onError(error),
    );
  return adapter;
}

const { url = '' } = flags.datasource ? JSON.parse(flags.datasource) : {};
const factory = {
  provider: 'postgres',
  adapterName: '@prisma/adapter-pg',
  connect: async () => openAdapter(await openPool(url)),
  connectToShadowDb: async () => openAdapter(inMemory(await PGlite.create())), // needs no right to create databases
};

/** One engine a call: it forgets its shadow database after applying migrations. */
function createEngine() {
  const datamodels = flags.datamodels?.map((path) => [path, readFileSync(path, 'utf8')]);
  return wasm.SchemaEngine.new({ datamodels }, () => {}, bindMigrationAwareSqlAdapterFactory(factory));
}

const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);

async function call(method, params) {
  if (method === 'createDatabase') return { databaseName: '' };
  const engine = await createEngine();
  if (method === 'evaluateDataLoss' || method === 'createMigration') {
    // These two find no shadow database unless another call has made one.
    const { migrationsList, filters } = params;
    await engine.diagnoseMigrationHistory({ migrationsList, filters, optInToShadowDatabase: true });
  }
  const result = await engine[method === 'getDatabaseVersion' ? 'version' : method](params);
  if (method === 'diff' && result.stdout != null) {
    send({ id: 1_000_000, method: 'print', params: { content: result.stdout } });
  }
  return result ?? {};
}

async function answer({ id, method, params }) {
  const fail = (error) => {
    const { message = String(error), meta = null, code = null } = error ?? {};
    const data = { is_panic: false, message, meta, error_code: code };
    send({
      id,
      error: { code: 4466, message: 'An error happened. Check the data field for details.', data },
    });
  };
  // A panic is thrown past the call that caused it; left alone, the CLI takes the silence for success.
  const panicked = new Promise((_, reject) => {
    process.removeAllListeners('uncaughtException').once('uncaughtException', reject);
  });
  await Promise.race([call(method, params), panicked]).then((result) => send({ id, result }), fail);
}

/** `cli can-connect-to-database`, `cli create-database`: the exit code and one line on stderr are the answer. */
async function answerCli() {
  try {
    const adapter = await factory.connect();
    await adapter.queryRaw({ sql: 'SELECT 1', args: [], argTypes: [] });
    process.exit(0);
  } catch (error) {
    const error_code = error?.cause?.kind === 'DatabaseDoesNotExist' ? 'P1003' : 'P1001';
    const fields = { error_code, message: error?.message ?? String(error) };
    process.stderr.write(
      `\n${JSON.stringify({ level: 'ERROR', target: 'schema_engine::logger', fields })}\n`,
    );
    process.exit(1);
  }
}

async function answerRpc() {
  let previous = Promise.resolve();
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    const message = line.trim() ? JSON.parse(line) : {};
    if (message.method) previous = previous.then(() => answer(message));
  }
  await previous;
  process.exit(0);
}

loadEngine();
if (flags.version) {
  process.stdout.write(`schema-engine-cli ${wasm.version()} (wasm)\n`);
} else if (positionals[0] === 'cli') {
  await answerCli();
} else {
  await answerRpc();
}
