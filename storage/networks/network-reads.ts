import { type FormerName, type Network, Prisma } from '../generated/client.ts';
import { belongsWhere } from '../members/belonging.ts';
import type { ReadContext } from '../rows/store-context.ts';
import type { Table } from '../rows/table.ts';
import { isUuid } from '../rows/uuid.ts';
import { networkInSql, tables } from '../tables.ts';
import { findNetworkReads } from './find-network-reads.ts';
import { networkRows } from './network-rows.ts';
import { representativeReads } from './representative-reads.ts';

/** Reads networks. */
export function networkReads(context: ReadContext) {
  const { tx } = context;
  return {
    ...findNetworkReads(context),
    ...representativeReads(context),

    async get(id: string): Promise<Network> {
      return tx.network.findUniqueOrThrow({ where: { id } });
    },

    /** The network with this id, which comes from outside and need not be an id; null if there is none. */
    async find(id: string): Promise<Network | null> {
      return isUuid(id) ? tx.network.findUnique({ where: { id } }) : null;
    },

    /** The networks with these ids, by id. In SQL of our own, as every reminder asks for it. */
    async shown(ids: (string | null)[]): Promise<Map<string, Network>> {
      const wanted = [...new Set(ids.filter((id) => id !== null))];
      if (wanted.length === 0) return new Map();
      const rows = await tx.$queryRaw<Record<string, unknown>[]>`
        SELECT ${networkRows.columns} FROM networks AS n WHERE n.id = ANY(${wanted}::uuid[])`;
      const found = rows.flatMap((row) => networkRows.rowIn(row) ?? []);
      return new Map(found.map((network) => [network.id, network]));
    },

    /** Up to `limit` former names of the network, latest first; the present one, if it had that before, is none of them. */
    async formerNames({ id, name }: Pick<Network, 'id' | 'name'>, limit: number): Promise<FormerName[]> {
      return tx.formerName.findMany({
        where: { networkId: id, name: { not: name } },
        orderBy: { until: 'desc' },
        take: limit,
      });
    },

    /** Whether a network is the other one, or is anywhere below it. */
    async isWithin(networkId: string, aboveId: string): Promise<boolean> {
      const [row] = await tx.$queryRaw<{ found: boolean }[]>`
        WITH RECURSIVE up AS (
          SELECT id, parent_id, 1 AS level FROM networks WHERE id = ${networkId}::uuid
          UNION ALL
          SELECT n.id, n.parent_id, level + 1 FROM networks n JOIN up ON n.id = up.parent_id WHERE level < ${MOST_LEVELS}
        )
        SELECT EXISTS (SELECT 1 FROM up WHERE id = ${aboveId}::uuid) AS found`;
      return row?.found ?? false;
    },

    /** Up to `limit` open networks in which the person still has something to do, by name. */
    async whereOwning(ownerId: string, limit: number): Promise<Network[]> {
      const owed = tables.flatMap((table) =>
        Object.entries(table.people ?? {}).flatMap(([column, { owes }]) =>
          owes === undefined ? [] : [owedTo(ownerId, table, column, owes)],
        ),
      );
      const rows = await tx.$queryRaw<{ id: string }[]>(Prisma.join(owed, ' UNION '));
      return tx.network.findMany({
        where: { status: 'active', id: { in: rows.map(({ id }) => id) } },
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
        take: limit,
      });
    },

    /** Up to `limit` open networks that the person is a member of on a day, by name. */
    async ofPerson(personId: string, today: string, limit: number): Promise<Network[]> {
      return tx.network.findMany({
        where: { members: { some: { personId, ...belongsWhere(today) } }, status: 'active' },
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
        take: limit,
      });
    },
  };
}

/** SQL for the networks of the rows of a table that a person still has to deal with. */
function owedTo(personId: string, table: Table, column: string, owes: string): Prisma.Sql {
  const network = networkInSql(table, 't');
  if (network === undefined) throw new Error(`what ${table.name} has to be done is of no network`);
  const [id, rows, person, where] = [network, table.name, column, owes].map((sql) => Prisma.raw(sql));
  return Prisma.sql`SELECT ${id} AS id FROM ${rows} AS t WHERE t.${person} = ${personId}::uuid AND ${where}`;
}

/** Networks are followed upwards for at most this many levels, so that a circle causes no endless loop. */
const MOST_LEVELS = 20;
