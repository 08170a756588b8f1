import { once } from 'node:events';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createQueue, startWorker } from '../../jobs/queue.ts';
import { connect, type RedisServer } from '../../jobs/redis.ts';
import { redisServers } from '../support/redis.ts';

/** A worker whose clock shows `now`; what it did, and a promise of the first of it. */
async function workerAt(now: () => Date, server: RedisServer) {
  const done: { id: string; at: Date }[] = [];
  let tell = () => {};
  const first = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const does = async (_: string, { id }: { id: string }) => {
    done.push({ id, at: now() });
    tell();
  };
  const connection = connect(server, 'worker');
  const worker = startWorker(does, connection, now, () => {});
  onTestFinished(async () => {
    await worker.close();
    connection.disconnect();
  });
  return { done, first };
}

describe.each(redisServers())('on %s', (_, start) => {
  test('what comes before its time, by a clock that is behind, is put back until then', async () => {
    const server = await start();
    onTestFinished(() => server.stop());
    const connection = connect(server, 'queue');
    onTestFinished(async () => connection.disconnect());
    await once(connection, 'ready');
    const behind = () => new Date(Date.now() - 1_000);
    const worker = await workerAt(behind, server);
    const queue = createQueue(
      connection,
      () => new Date(),
      () => {},
    );
    onTestFinished(() => queue.close());
    const dueAt = new Date();
    queue.wake([{ job: 'send-message', id: 'a-message', dueAt }]);
    await worker.first;
    expect(worker.done.map(({ id }) => id)).toEqual(['a-message']);
    expect(worker.done[0]?.at.getTime()).toBeGreaterThanOrEqual(dueAt.getTime());
  });
});
