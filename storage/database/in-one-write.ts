import type { Writable } from 'node:stream';
import type pg from 'pg';

/**
 * Lets each connection of the pool send what is asked of it in one turn as one write: several statements are then one round
 * trip, and their answers come in the same order. What a statement costs is for the most part its write.
 */
export function inOneWrite(pool: pg.Pool): void {
  pool.on('connect', (client) => {
    const { stream } = (client as pg.PoolClient & { connection: { stream: Writable } }).connection;
    let isHeld = false;
    const letGo = () => {
      isHeld = false;
      stream.uncork();
    };
    client.query = new Proxy(client.query, {
      apply(query, self, args) {
        if (!isHeld) {
          isHeld = true;
          stream.cork();
          // After all that follows from what has just been answered.
          process.nextTick(letGo);
        }
        return Reflect.apply(query, self, args);
      },
    });
  });
}
