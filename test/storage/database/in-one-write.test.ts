import type { Writable } from 'node:stream';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { inOneWrite } from '../../../storage/database/in-one-write.ts';
import { findPostgres } from '../../support/postgres.ts';
import { newPostgresDatabase } from '../../support/shared-postgres.ts';
import { skipWithout } from '../../support/skip.ts';

describe.skipIf(skipWithout(findPostgres() !== undefined))('on a connection', () => {
  /** What each statement answers, and in how many writes they went, when `work` asks them. */
  async function asking(work: (ask: (n: number) => Promise<number>) => Promise<number[]>) {
    const pool = new pg.Pool({ connectionString: await newPostgresDatabase(), pipeline: true });
    inOneWrite(pool);
    const client = await pool.connect();
    const { stream } = (client as pg.PoolClient & { connection: { stream: Writable } }).connection;
    let writes = 0;
    const counted = <T extends object>(write: T): T =>
      new Proxy(write, {
        apply(target, self, args) {
          writes += 1;
          return Reflect.apply(target as never, self, args);
        },
      });
    stream._write = counted(stream._write);
    if (stream._writev) stream._writev = counted(stream._writev);
    const ask = async (n: number): Promise<number> => {
      const { rows } = await client.query<{ n: number }>({
        ...{ name: 'the number', text: 'SELECT $1::int AS n', values: [n] },
      });
      return rows[0]?.n ?? Number.NaN;
    };
    const answers = await work(ask);
    const told = { answers, writes };
    client.release();
    await pool.end();
    return told;
  }

  test('what is asked in one turn goes in one write, and is answered in its order', async () => {
    const { answers, writes } = await asking((ask) => Promise.all([ask(1), ask(2), ask(3)]));
    expect(answers).toEqual([1, 2, 3]);
    expect(writes).toBe(1);
  });

  test('what is asked once the last is answered goes by itself', async () => {
    const { answers, writes } = await asking(async (ask) => [await ask(1), await ask(2)]);
    expect(answers).toEqual([1, 2]);
    expect(writes).toBe(2);
  });
});
