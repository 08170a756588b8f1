import pg from 'pg';

/**
 * The order in which a transaction takes its locks, as in docs/architecture.md, with a pattern of each
 * lock's SQL.
 */
const ORDER = [
  { name: 'who is who', taken: /convenor\.people/ },
  {
    name: 'the network',
    taken: /\bnetworks\b[^;]*FOR (?:NO KEY UPDATE|SHARE OF networks)|UPDATE "public"\."networks"/,
  },
  { name: 'names of networks', taken: /convenor\.networks/ },
  { name: 'names of organisations', taken: /convenor\.organisations/ },
  {
    name: 'messages',
    taken:
      /(?:INSERT INTO|UPDATE|DELETE FROM) (?:"public"\.)?"?messages\b|FROM messages[^;]*FOR NO KEY UPDATE/,
  },
];

/**
 * The locks that each connection's transaction has taken. There are none outside a transaction, or in one
 * that excludes all others.
 */
const transactions = new WeakMap<pg.Client, Set<number>>();

/** Makes every statement fail that takes its lock out of this order, on all connections of this process. */
export function watchLockOrder(): void {
  pg.Client.prototype.query = new Proxy(pg.Client.prototype.query, {
    apply(query, client: pg.Client, asked: unknown[]) {
      const fault = namesNoNetwork(asked[0]) ? undefined : follow(client, textOf(asked[0]));
      if (fault) throw new Error(fault);
      return Reflect.apply(query, client, asked);
    },
  });
}

function follow(client: pg.Client, sql: string): string | undefined {
  if (/^BEGIN\b/.test(sql)) transactions.set(client, new Set());
  if (/^(?:COMMIT|ROLLBACK)\b/.test(sql) || sql.includes("pg_advisory_xact_lock(hashtext('convenor.people"))
    transactions.delete(client);
  const held = transactions.get(client);
  if (!held) return undefined;
  for (const [place, { name, taken }] of ORDER.entries()) {
    if (held.has(place) || !taken.test(sql)) continue;
    const later = ORDER.find((_, index) => index > place && held.has(index));
    if (later) return `${name} was locked after ${later.name}: ${sql}`;
    held.add(place);
  }
  return undefined;
}

/** Whether it is the first statement of a transaction that is about no network, which locks none. */
const namesNoNetwork = (asked: unknown): boolean =>
  typeof asked === 'object' &&
  asked !== null &&
  'values' in asked &&
  Array.isArray(asked.values) &&
  asked.values[0] === null &&
  /WHERE id = \$1::uuid FOR (?:NO KEY UPDATE|SHARE) OF networks/.test(textOf(asked)) &&
  !textOf(asked).includes("pg_advisory_xact_lock(hashtext('convenor.people");

const textOf = (asked: unknown): string =>
  typeof asked === 'object' && asked !== null && 'text' in asked ? String(asked.text) : String(asked);
