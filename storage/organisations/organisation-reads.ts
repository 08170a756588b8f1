import { Prisma } from '../generated/client.ts';
import { escapeLike } from '../rows/like.ts';
import type { ReadContext } from '../rows/store-context.ts';
import type { ReadTransaction } from '../rows/transaction.ts';
import type { Organisation, OrganisationName } from './organisations.ts';

/**
 * Reads partner organisations. Two that are not merged never have the same name in the directory, in any
 * case.
 */
export function organisationReads({ tx }: ReadContext) {
  return {
    async get(id: string): Promise<Organisation | null> {
      return tx.organisation.findUnique({ where: { id } });
    },

    /**
     * Finds an organisation by name, in any case: first by the name that the network has for it, if one is
     * given, and then by its name in the directory. If it was merged, resolves to its successor.
     */
    async byName(name: string, networkId: string | null): Promise<Organisation | null> {
      const id = await idByName(tx, name, networkId);
      return id === null ? null : this.get(id);
    },

    /** The ids of the organisations that names mean, by the rules of `byName`, by the names that mean one. */
    idsByName: (names: string[], networkId: string): Promise<Map<string, string>> =>
      idsByName(tx, names, networkId),

    /** Names that begin with the same letter or contain this name. The nearest of them may be meant. */
    async near(name: string): Promise<string[]> {
      const first = name.slice(0, 1);
      const found = await tx.organisation.findMany({
        where: {
          ...STANDING,
          OR: [
            { name: { startsWith: escapeLike(first), mode: 'insensitive' } },
            { name: { contains: escapeLike(name), mode: 'insensitive' } },
          ],
        },
        select: { name: true },
        orderBy: { name: 'asc' },
        take: MOST_COMPARED,
      });
      return found.map((organisation) => organisation.name);
    },

    /**
     * A page of organisations whose name in the directory, or in the network, begins with `starting`; by
     * their names in the directory.
     */
    async list(
      starting: string,
      { skip, take }: { skip: number; take: number },
      networkId: string | null,
    ): Promise<Organisation[]> {
      const name = { startsWith: escapeLike(starting), mode: 'insensitive' as const };
      const own = networkId === null ? [] : [{ ownNames: { some: { networkId, withdrawn: false, name } } }];
      return tx.organisation.findMany({
        where: { ...STANDING, OR: [{ name }, ...own] },
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
        skip,
        take,
      });
    },

    /** The organisations with these ids, by id, under the names that the network has for them. */
    async shown(ids: (string | null)[], networkId: string | null): Promise<Map<string, Organisation>> {
      const wanted = [...new Set(ids.filter((id) => id !== null))];
      if (wanted.length === 0) return new Map();
      const found = await tx.$queryRaw<Organisation[]>`
        SELECT o.id, COALESCE(n.name, o.name) AS name, o.kind, o.merged_into_id AS "mergedIntoId",
          o.added_in_id AS "addedInId", o.withdrawn, o.created_at AS "createdAt", o.version
        FROM organisations o LEFT JOIN organisation_names n
          ON n.organisation_id = o.id AND n.network_id = ${networkId}::uuid AND NOT n.withdrawn
        WHERE o.id = ANY(${wanted}::uuid[])`;
      return new Map(found.map((organisation) => [organisation.id, organisation]));
    },

    /** The name that a network has, or had, for an organisation. */
    async ownName(organisationId: string, networkId: string): Promise<OrganisationName | null> {
      return tx.organisationName.findUnique({
        where: { networkId_organisationId: { networkId, organisationId } },
      });
    },

    /**
     * The open networks that an organisation concerns: those that have seats for it on a day or later, and
     * the one that added it. If no open network added it and only one has seats for it, none: anyone can make
     * up a network with a seat.
     */
    async networksOf({ id, addedInId }: Organisation, today: string): Promise<string[]> {
      const rows = await tx.$queryRaw<{ id: string }[]>`
        SELECT n.id FROM networks n WHERE n.status = 'active' AND (n.id = ${addedInId}::uuid
          OR n.id IN (
            SELECT network_id FROM seats WHERE organisation_id = ${id}::uuid AND NOT withdrawn
              AND (until IS NULL OR until >= ${today}::date))) ORDER BY n.id`;
      const ids = rows.map((row) => row.id);
      return ids.length > 1 || ids[0] === addedInId ? ids : [];
    },

    /** Whether a seat in any network represents it, or did. Withdrawn seats do not count. */
    async isSpokenFor({ id }: Pick<Organisation, 'id'>): Promise<boolean> {
      return (await tx.seat.count({ where: { organisationId: id, withdrawn: false }, take: 1 })) > 0;
    },
  };
}

/** The condition for organisations that are in the directory. */
const STANDING = { mergedIntoId: null, withdrawn: false } as const;

/** At most this many names are compared with one that was not found. */
const MOST_COMPARED = 500;

/** The id of the organisation that a name means, by the rules of `byName`. */
export const idByName = async (
  tx: ReadTransaction,
  name: string,
  networkId: string | null,
): Promise<string | null> => (await idsByName(tx, [name], networkId)).get(name) ?? null;

/** The ids of the organisations that names mean, by the names that mean one. */
async function idsByName(
  tx: ReadTransaction,
  names: string[],
  networkId: string | null,
): Promise<Map<string, string>> {
  const own =
    networkId === null
      ? Prisma.empty
      : Prisma.sql`SELECT n.organisation_id AS id, w.name AS wanted, 0 AS place
          FROM wanted w JOIN organisation_names n ON lower(n.name) = lower(w.name)
          WHERE n.network_id = ${networkId}::uuid AND NOT n.withdrawn UNION ALL`;
  const found = await tx.$queryRaw<{ wanted: string; id: string }[]>`
    WITH wanted AS (SELECT unnest(${names}::text[]) AS name)
    SELECT DISTINCT ON (wanted) wanted, COALESCE(o.merged_into_id, o.id) AS id FROM (
      ${own} SELECT d.id, w.name AS wanted, CASE WHEN d.merged_into_id IS NULL THEN 1 ELSE 2 END AS place
      FROM wanted w JOIN organisations d ON lower(d.name) = lower(w.name) WHERE NOT d.withdrawn
    ) AS meant JOIN organisations o ON o.id = meant.id ORDER BY wanted, meant.place`;
  return new Map(found.map(({ wanted, id }) => [wanted, id]));
}
