import type { Redis } from 'ioredis';
import type { Log } from '../commands/log.ts';

/** Logs, once for each outage, that Redis is out of reach and that it answers again. */
export interface RedisWatch {
  /** Reports an error that any connection met. */
  lost(error: Error): void;
  /** Pings Redis, and logs when its reach has changed. Never rejects. */
  look(): Promise<void>;
}

/** Time limit for the answer to a ping, in milliseconds. */
const ANSWER_MS = 2_000;

/** Watches Redis over one connection. The errors of the others are reported to `lost`. */
export function watchRedis(redis: Redis, log: Log): RedisWatch {
  let isLost = false;
  const lost = (err: Error) => {
    if (!isLost) log.warn({ part: 'redis', err }, 'Redis is out of reach');
    isLost = true;
  };
  const answered = () => {
    if (isLost) log.warn({ part: 'redis' }, 'Redis answers again');
    isLost = false;
  };
  const noAnswer = () =>
    new Promise<never>((_, reject) => {
      const late = new Error(`no answer within ${ANSWER_MS / 1000} seconds`);
      setTimeout(() => reject(late), ANSWER_MS).unref();
    });
  const look = () => Promise.race([redis.ping(), noAnswer()]).then(answered, lost);
  redis.on('ready', answered);
  return { lost, look };
}
