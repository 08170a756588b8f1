import type { Redis } from 'ioredis';
import type { Log } from '../commands/log.ts';

/** Says in the log, once each time, that Redis is out of reach, and that it answers again. */
export interface RedisWatch {
  lost(error: Error): void;
  /** Asks Redis for an answer, and says what came of it. */
  look(): Promise<void>;
}

/** How long an answer of Redis may take before it counts as none, in milliseconds. */
const ANSWER_MS = 2_000;

/** Watches Redis by one connection; told of what all of them meet. */
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
