import { Duplex } from 'node:stream';
import { Worker } from 'node:worker_threads';
import { inPackage } from './package-folder.ts';

/** A Postgres in a worker thread. It has one session: give it a pool of one connection. */
export interface EmbeddedDatabase {
  /** A new connection, for `pg` to use in place of a network socket. */
  connect(): Duplex;
  /** Writes everything to disk and ends the thread. */
  close(): Promise<void>;
}

interface EmbeddedOptions {
  /** The folder of the data; in memory if left out. The caller must hold its lock. */
  folder?: string | undefined;
  /** A file made by PGlite's `dumpDataDir`, to start from instead of an empty database. */
  template?: string | undefined;
  /** Called when the database breaks. It does not recover until the process is restarted. */
  onError(error: Error): void;
}

type WorkerAnswer = { line: number; bytes: Uint8Array } | { line: number; error: string };

/** Starts the worker and waits until it can answer. Throws when the folder cannot be opened. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const { folder, template, onError } = options;
  const worker = new Worker(inPackage('storage/database/embedded-worker.mjs'), {
    workerData: { folder, template },
    execArgv: [],
  });
  await new Promise<void>((ready, fail) => {
    worker.once('message', () => ready());
    worker.once('error', fail);
    worker.once('exit', () => fail(new Error('its thread ended')));
  });
  const lines = new Map<number, WorkerStream>();
  worker.on('message', (answer: WorkerAnswer) => lines.get(answer.line)?.receive(answer));
  const exited = new Promise<void>((done) => {
    worker.once('exit', () => done());
  });
  worker.on('error', onError);
  void exited.then(() => {
    for (const stream of lines.values()) stream.destroy(new Error('the embedded database has stopped'));
  });
  let last = 0;
  return {
    connect() {
      const line = ++last;
      const stream = new WorkerStream(worker, line);
      lines.set(line, stream);
      stream.once('close', () => lines.delete(line));
      return stream;
    },
    async close() {
      worker.postMessage('close');
      await exited;
    },
  };
}

/** The few parts of a socket that `pg` uses, carried by the worker's messages. */
class WorkerStream extends Duplex {
  readonly #worker: Worker;
  readonly #line: number;
  #answered: (error?: Error) => void = () => {};

  constructor(worker: Worker, line: number) {
    super();
    this.#worker = worker;
    this.#line = line;
  }

  connect(): this {
    queueMicrotask(() => this.emit('connect'));
    return this;
  }

  setNoDelay(): void {}
  setKeepAlive(): void {}
  ref(): void {}
  unref(): void {}

  receive(answer: WorkerAnswer): void {
    if ('bytes' in answer && answer.bytes.length > 0) this.push(Buffer.from(answer.bytes));
    this.#answered('error' in answer ? new Error(answer.error) : undefined);
  }

  override _read(): void {}

  override _write(bytes: Uint8Array, _encoding: string, answered: (error?: Error) => void): void {
    this.#answered = answered;
    this.#worker.postMessage({ line: this.#line, bytes: Uint8Array.from(bytes) });
  }

  override _writev(chunks: { chunk: Uint8Array }[], answered: (error?: Error) => void): void {
    this._write(Buffer.concat(chunks.map(({ chunk }) => chunk)), '', answered);
  }

  override _final(done: () => void): void {
    this.push(null);
    done();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#worker.postMessage({ line: this.#line });
    done(error);
  }
}
