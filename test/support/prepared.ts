import { Socket } from 'node:net';
import pg from 'pg';

/** So many statements are kept by each connection; of those whose text varies without end, only the first. */
const MOST = 1_000;

const names = new Map<string, string>();

/**
 * Has Postgres parse and plan each of Prisma's statements once on a connection, and not each time: to do so takes it longer
 * than to carry them out on a test's few rows. An embedded database has one session for all connections, and no names in it.
 */
export function keepStatementsPrepared(): void {
  pg.Client.prototype.query = new Proxy(pg.Client.prototype.query, {
    apply: (query, client: Connected, [asked, ...more]: unknown[]) =>
      Reflect.apply(query, client, [isOnPostgres(client) ? named(asked) : asked, ...more]),
  });
}

/** What the types of `pg` leave out. */
type Connected = pg.Client & { connection: { stream: unknown } };

const isOnPostgres = ({ connection }: Connected): boolean => connection.stream instanceof Socket;

/** Prisma leaves room for a name, and gives none. */
function named(asked: unknown): unknown {
  if (typeof asked !== 'object' || asked === null || !('name' in asked && 'text' in asked)) return asked;
  return asked.name === undefined ? { ...asked, name: nameOf(String(asked.text)) } : asked;
}

function nameOf(text: string): string | undefined {
  if (!names.has(text) && names.size < MOST) names.set(text, `s${names.size}`);
  return names.get(text);
}
