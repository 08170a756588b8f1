import type { Organisation } from '../generated/client.ts';
import { fromDate } from '../rows/day.ts';
import type { ReadContext } from '../rows/store-context.ts';
import type { ReadTransaction } from '../rows/transaction.ts';
import { inParts, type Known, type KnownPerson, type SpokenFor } from './bulk-members.ts';

/** Reads everything that an import of members needs, in few statements. */
export function bulkReads({ tx }: ReadContext) {
  return {
    /** What is known about the networks, organisations, people and accounts in an import. */
    async known(spoken: SpokenFor): Promise<Known> {
      const networks = await tx.$queryRaw<{ id: string }[]>`
        SELECT id FROM networks WHERE status = 'active' AND lower(name) = ANY(${spoken.networks}::text[])`;
      const networkId = { in: networks.map(({ id }) => id) };
      const seats = await tx.seat.findMany({
        where: { networkId, withdrawn: false },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      });
      const members = await tx.member.findMany({ where: { networkId }, orderBy: { id: 'asc' } });
      return {
        networks: await tx.network.findMany({ where: { id: networkId } }),
        organisations: await organisationsAmong(tx, networkId.in, spoken.organisations),
        ownNames: await tx.organisationName.findMany({ where: { networkId, withdrawn: false } }),
        people: await peopleAmong(tx, networkId.in, spoken),
        members: members.map((row) => ({ ...row, until: fromDate(row.until) })),
        seats: seats.map((row) => ({
          ...row,
          from: fromDate(row.from),
          until: fromDate(row.until),
          appointedOn: fromDate(row.appointedOn),
        })),
        tenants: await tx.$queryRaw`
          SELECT platform::text, tenant FROM accounts UNION SELECT platform::text, tenant FROM conversations`,
      };
    },
  };
}

/**
 * Organisations with these names, their successors if they were merged, and those that have seats or own
 * names in these networks.
 */
async function organisationsAmong(
  tx: ReadTransaction,
  networkIds: string[],
  names: string[],
): Promise<Organisation[]> {
  const ids = await tx.$queryRaw<{ id: string }[]>`
    SELECT unnest(ARRAY[id, merged_into_id]) AS id FROM organisations
      WHERE lower(name) = ANY(${names}::text[]) AND NOT withdrawn
    UNION SELECT unnest(ARRAY[o.id, o.merged_into_id]) FROM organisation_names n JOIN organisations o ON o.id = n.organisation_id
      WHERE n.network_id = ANY(${networkIds}::uuid[])
    UNION SELECT organisation_id FROM seats WHERE network_id = ANY(${networkIds}::uuid[])`;
  return byIds(
    ids.map(({ id }) => id),
    (some) => tx.organisation.findMany({ where: { id: { in: some } } }),
  );
}

/**
 * The members of these networks, and everyone with these addresses or accounts. People who were erased, or
 * turned out to be someone else, are left out.
 */
async function peopleAmong(
  tx: ReadTransaction,
  networkIds: string[],
  { emails, userIds }: SpokenFor,
): Promise<KnownPerson[]> {
  const ids = await tx.$queryRaw<{ id: string }[]>`
    SELECT person_id AS id FROM members WHERE network_id = ANY(${networkIds}::uuid[])
    UNION SELECT person_id FROM accounts
      WHERE user_id = ANY(${userIds}::text[]) OR alias = ANY(${userIds}::text[]) OR email = ANY(${emails}::text[])
    UNION SELECT id FROM people AS p WHERE email = ANY(${emails}::text[])
      AND NOT EXISTS (SELECT 1 FROM person_links WHERE from_id = p.id AND unlinked_at IS NULL)`;
  return byIds(
    ids.map(({ id }) => id),
    (some) =>
      tx.person.findMany({
        where: { id: { in: some }, erasedAt: null },
        include: { accounts: { orderBy: { id: 'asc' } } },
        orderBy: { id: 'asc' },
      }),
  );
}

async function byIds<Row>(ids: (string | null)[], read: (ids: string[]) => Promise<Row[]>): Promise<Row[]> {
  const found: Row[] = [];
  for (const some of inParts([...new Set(ids.filter((id) => id !== null))]))
    found.push(...(await read(some)));
  return found;
}
