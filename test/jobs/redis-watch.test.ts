import { afterEach, describe, expect, test } from 'vitest';
import { connect } from '../../jobs/redis.ts';
import { watchRedis } from '../../jobs/redis-watch.ts';
import { redisIsInstalled } from '../support/redis.ts';
import { type RedisProcess, startRedisProcess } from '../support/redis-process.ts';
import { skipWithout } from '../support/skip.ts';

describe.skipIf(skipWithout(redisIsInstalled))('the log', () => {
  let redis: RedisProcess;
  afterEach(async () => {
    redis.thaw();
    await redis.kill();
  });

  test('says once that Redis is out of reach, and once that it answers again', async () => {
    redis = await startRedisProcess();
    const said: string[] = [];
    const say = (_facts: object, sentence: string) => void said.push(sentence);
    const log = { debug: say, info: say, warn: say, error: say };
    const connection = connect(
      { kind: 'url', where: '', address: redis.url, stop: async () => {} },
      'worker',
    );
    const { look, lost } = watchRedis(connection, log);
    await look();
    expect(said).toEqual([]);

    redis.freeze();
    await look();
    lost(new Error('another connection'));
    expect(said.splice(0)).toEqual(['Redis is out of reach']);

    redis.thaw();
    await look();
    expect(said).toEqual(['Redis answers again']);
    connection.disconnect();
  });
});
