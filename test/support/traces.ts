import { Redis } from 'ioredis';
import type pg from 'pg';
import { partsOf } from './desk.ts';
import type { Platforms } from './platforms.ts';

/** One thing that was stored, logged or sent: a row, a key, a line of the log, a message. */
export interface Trace {
  /**
   * "table ballots", "redis", "log", "message", "form" (a form sent to one person), or "line" (a line of
   * any of these).
   */
  where: string;
  /**
   * All text that may identify its author: the content, and the circumstances in which it was written or
   * sent.
   */
  who: string;
  says: string;
}

/**
 * Every row of every table. Rows written in the same transaction identify each other's author, as anyone with the database
 * can join them by `xmin`. Bytes are also read as text.
 */
export async function tracesInDatabase(database: pg.Client): Promise<Trace[]> {
  const { rows: tables } = await database.query<{ name: string }>(
    'SELECT quote_ident(table_name) AS name FROM information_schema.tables WHERE table_schema = current_schema()',
  );
  const together = new Map<string, string>();
  const found: (Omit<Trace, 'who'> & { xmin: string })[] = [];
  for (const { name } of tables) {
    const { rows } = await database.query<{ row: string; xmin: string }>(
      `SELECT to_jsonb(t)::text AS row, xmin::text FROM ${name} AS t`,
    );
    for (const { row, xmin } of rows) {
      const says = `${row} ${(row.match(/(?<=\\x)[\da-f]+/g) ?? []).map(asText).join(' ')}`;
      found.push({ where: `table ${name}`, says, xmin });
      together.set(xmin, `${together.get(xmin) ?? ''}\n${says}`);
    }
  }
  return found.map(({ xmin, ...row }) => ({ ...row, who: together.get(xmin) ?? '' }));
}

const asText = (hex: string): string => Buffer.from(hex, 'hex').toString('utf8');

/** Records every command that any client sends to a Redis from now on. */
export async function listenToRedis(url: string): Promise<{ heard: Trace[]; stop(): void }> {
  const heard: Trace[] = [];
  const redis = new Redis(url);
  const monitor = await redis.monitor().finally(() => redis.disconnect()); // which is a connection of its own
  monitor.on('monitor', (_: string, words: string[]) => heard.push(trace('redis', words.join(' '))));
  return { heard, stop: () => monitor.disconnect() };
}

const READ: Record<string, (key: string) => [command: string, ...args: (string | number)[]]> = {
  string: (key) => ['GET', key],
  list: (key) => ['LRANGE', key, 0, -1],
  set: (key) => ['SMEMBERS', key],
  zset: (key) => ['ZRANGE', key, 0, -1, 'WITHSCORES'],
  hash: (key) => ['HGETALL', key],
  stream: (key) => ['XRANGE', key, '-', '+'],
};

/** Every key of a Redis, with its value. */
export async function tracesInRedis(url: string): Promise<Trace[]> {
  const redis = new Redis(url);
  try {
    const found: Trace[] = [];
    for (const key of await redis.keys('*')) {
      const read = READ[await redis.type(key)];
      if (read) found.push(trace('redis', `${key} ${JSON.stringify(await redis.call(...read(key)))}`));
    }
    return found;
  } finally {
    redis.disconnect();
  }
}

/** Every line of a log. */
export const tracesInLog = (log: string): Trace[] => log.split('\n').map((line) => trace('log', line));

/**
 * Everything that the bot sent to the platforms, whole and line by line: its calls, and its answers to
 * requests. A whole message's author may also be identified by the request that it answers.
 */
export function tracesInMessages({ calls, sent }: Platforms): Trace[] {
  const asked = sent.map(({ body }) => decoded(body.toString('utf8')));
  const askedWith = (id = '') => (id.length > 8 ? asked.find((each) => each.includes(id)) : undefined) ?? '';
  const called = calls.flatMap(({ method, path, body }) => {
    const says = decoded(body);
    const trigger = /trigger_id\W+([\w.]+)/.exec(says)?.[1];
    const answered = method === 'POST' ? askedWith(path.split('/').at(-1)) : '';
    const who = [decodeURIComponent(path), says, answered, askedWith(trigger)].join('\n');
    return path.includes('/views.')
      ? [{ where: 'form', who, says }]
      : [{ where: 'message', who, says }, ...lines(says)];
  });
  const answers = sent.flatMap(({ answer = '' }, index) => {
    const who = `${asked[index]}\n${answer}`;
    return /^{"(task|response_action)"/.test(answer)
      ? [{ where: 'form', who, says: answer }]
      : [{ where: 'message', who, says: answer }, ...lines(answer)];
  });
  return [...called, ...answers];
}

/** The fields of a URL-encoded form, as lines; any other body as it is. */
function decoded(body: string): string {
  if (body.startsWith('{')) return body;
  return [...new URLSearchParams(body)].map(([name, value]) => `${name}=${value}`).join('\n');
}

/** Each line that people read, as a trace of its own. */
function lines(says: string): Trace[] {
  const texts = says.split('\n').flatMap((field) => {
    const json = /^(?:\w+=)?([[{].*)$/.exec(field)?.[1];
    return json === undefined ? [field] : partsOf(JSON.parse(json)).flatMap(Object.values);
  });
  const words = texts.filter((text): text is string => typeof text === 'string');
  return words.flatMap((text) => text.split('\n')).map((line) => trace('line', line));
}

const trace = (where: string, says: string): Trace => ({ where, who: says, says });
