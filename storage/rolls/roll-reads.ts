import { Prisma } from '../generated/client.ts';
import { stillBelongs, stillBelongsAcross } from '../members/belonging.ts';
import type { ReadContext } from '../rows/store-context.ts';
import { namesInSql, type RollPlace, type RollTable, type Turnout } from './rolls.ts';

const NOTHING = Prisma.raw('NULL::uuid');

/** A record that asks somebody and, if it asks several networks together, the one as whose member. */
export type RecordAsking = Pick<RollPlace, 'networkId'> & { id: string };

/** Which open records to read: those of one network, or a page of all. */
export interface WhichRecords {
  networkId?: string | undefined;
  among?: string[];
  skip?: number;
  take?: number;
}

/** Reads who is asked, and who has answered, but never how. */
export function rollReads({ tx, now }: ReadContext, table: RollTable) {
  const { rolls, records, recordId, answeredAt, hasDeputies, hasProxies, across } = namesInSql(table);
  const deputy = hasDeputies ? Prisma.raw('v.deputy_id') : NOTHING;
  const proxy = hasProxies ? Prisma.raw('v.proxy_id') : NOTHING;
  /** The rows `v` in which a person has a place, or is the deputy. */
  const has = (person: Prisma.Sql): Prisma.Sql =>
    hasDeputies ? Prisma.sql`${person} IN (v.person_id, v.deputy_id)` : Prisma.sql`v.person_id = ${person}`;

  /** SQL that joins, as `m`, a membership by which a person is asked still. */
  const asked = (person: Prisma.Sql, networkId?: string): Prisma.Sql =>
    across
      ? stillBelongsAcross({ now, person, recordId, ...across, only: networkId })
      : stillBelongs(now, person);
  const asMemberOf = across
    ? Prisma.sql`CASE WHEN v.${across.networkId} IS NOT NULL THEN m.network_id END`
    : NOTHING;
  const enrolledFor = across ? Prisma.sql`v.${across.networkId}` : NOTHING;

  /** The open records that ask a person, by closing time. */
  async function asks(personId: string, isOwed: boolean, which: WhichRecords): Promise<RecordAsking[]> {
    const { networkId, among, skip = 0, take } = which;
    const person = Prisma.sql`${personId}::uuid`;
    const only = [
      ...(isOwed ? [Prisma.sql`AND v.${answeredAt} IS NULL`] : []),
      ...(networkId === undefined ? [] : [Prisma.sql`AND m.network_id = ${networkId}::uuid`]),
      ...(among ? [Prisma.sql`AND r.id = ANY(${among}::uuid[])`] : []),
    ];
    return tx.$queryRaw<RecordAsking[]>`
      SELECT r.id, ${asMemberOf} AS "networkId"
      FROM ${rolls} v JOIN ${records} r ON r.id = v.${recordId} JOIN networks n ON n.id = r.network_id ${asked(person, networkId)}
      WHERE ${has(person)} AND r.status = 'open' AND r.closes_at > ${now} AND n.status = 'active'
        ${only.length === 0 ? Prisma.empty : Prisma.join(only, ' ')}
      ORDER BY r.closes_at, r.id LIMIT ${take ?? null}::bigint OFFSET ${skip}`;
  }

  return {
    /** A person’s place on the roll of a record, their own or that whose deputy they are; null if they have none, or have left its network since. */
    async place(record: string, personId: string): Promise<RollPlace | null> {
      const [place] = await this.placesOf(personId, [record]);
      return place ?? null;
    },

    /** A person’s places on the rolls of these records, of those whose networks they still belong to. */
    async placesOf(personId: string, recordIds: string[]): Promise<RollPlace[]> {
      const person = Prisma.sql`${personId}::uuid`;
      return tx.$queryRaw<RollPlace[]>`
        SELECT v.id, v.${recordId} AS "recordId", v.person_id AS "personId", ${deputy} AS "deputyId", ${proxy} AS "proxyId",
          ${asMemberOf} AS "networkId", v.${answeredAt} AS "answeredAt"
        FROM ${rolls} v JOIN ${records} r ON r.id = v.${recordId} JOIN networks n ON n.id = r.network_id ${asked(person)}
        WHERE ${has(person)} AND v.${recordId} = ANY(${recordIds}::uuid[])`;
    },

    /** Everyone on the roll of a record, whether they belong to its network still or not. */
    async roll(record: string): Promise<RollPlace[]> {
      return tx.$queryRaw<RollPlace[]>`
        SELECT v.id, v.${recordId} AS "recordId", v.person_id AS "personId", ${deputy} AS "deputyId", ${proxy} AS "proxyId",
          ${enrolledFor} AS "networkId", v.${answeredAt} AS "answeredAt"
        FROM ${rolls} v WHERE ${recordId} = ${record}::uuid`;
    },

    /**
     * The people who owe a record their answer, with their deputies: those who have not given it and still
     * belong to its network, by name.
     */
    async outstanding(record: string): Promise<string[]> {
      const rows = await tx.$queryRaw<{ id: string }[]>`
        SELECT p.id FROM ${rolls} v JOIN people p ON ${has(Prisma.sql`p.id`)} JOIN ${records} r ON r.id = v.${recordId}
          JOIN networks n ON n.id = r.network_id ${asked(Prisma.sql`p.id`)}
        WHERE v.${recordId} = ${record}::uuid AND v.${answeredAt} IS NULL ORDER BY p.name, p.id`;
      return rows.map(({ id }) => id);
    },

    /** How many have answered, by record. */
    async turnouts(recordIds: string[]): Promise<Map<string, Turnout>> {
      const rows = await tx.$queryRaw<(Turnout & { id: string })[]>`
        SELECT ${recordId} AS id, count(${answeredAt})::int AS answered, count(*)::int AS of
        FROM ${rolls} WHERE ${recordId} = ANY(${recordIds}::uuid[]) GROUP BY ${recordId}`;
      return new Map(rows.map(({ id, ...turnout }) => [id, turnout]));
    },

    /** The open records that wait for a person's answer, by closing time. */
    waiting: (personId: string, which: WhichRecords): Promise<RecordAsking[]> => asks(personId, true, which),

    /** The open records that ask a person, whether they have answered or not, by closing time. */
    asking: (personId: string, which: WhichRecords): Promise<RecordAsking[]> => asks(personId, false, which),
  };
}
