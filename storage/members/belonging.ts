import { Prisma } from '../generated/client.ts';
import { dayToDate } from '../rows/day.ts';

/**
 * Two rules: whether a membership is current on a day, and whether the term of a seat is. Each is written as
 * a predicate, as SQL over a row, and as a Prisma filter; a property test checks that the three agree. Days
 * are "2027-06-30", and inclusive.
 */

/** Whether a membership is current on a day. */
export const belongs = ({ status, until }: { status: string; until: string | null }, day: string): boolean =>
  status === 'active' && (until === null || until >= day);

/** The same of the row `m` of `members`; `day` is SQL for a date. */
export const belongsInSql = (m: string, day: Prisma.Sql): Prisma.Sql => {
  const row = Prisma.raw(m);
  return Prisma.sql`(${row}.status = 'active' AND (${row}.until IS NULL OR ${row}.until >= ${day}))`;
};

/** The same as Prisma asks for it. */
export const belongsWhere = (day: string) =>
  ({
    status: 'active',
    OR: [{ until: null }, { until: { gte: dayToDate(day) } }],
  }) satisfies Prisma.MemberWhereInput;

/** Whether a term is current on a day. */
export const runsOn = (
  { from, until }: { from: string | null; until: string | null },
  day: string,
): boolean => (from === null || from <= day) && isNotOver({ until }, day);

/** The same of the row `s` of `seats`; `day` is SQL for a date. */
export const runsInSql = (s: string, day: Prisma.Sql): Prisma.Sql => {
  const row = Prisma.raw(s);
  return Prisma.sql`((${row}."from" IS NULL OR ${row}."from" <= ${day}) AND (${row}.until IS NULL OR ${row}.until >= ${day}))`;
};

/** The same as Prisma asks for it. */
export const runsWhere = (day: string) =>
  ({
    AND: [
      { OR: [{ from: null }, { from: { lte: dayToDate(day) } }] },
      { OR: [{ until: null }, { until: { gte: dayToDate(day) } }] },
    ],
  }) satisfies Prisma.SeatWhereInput;

/** Whether a term is current on a day, or still to come. */
export const isNotOver = ({ until }: { until: string | null }, day: string): boolean =>
  until === null || until >= day;

/** The same of the row `s` of `seats`; `day` is SQL for a date. */
export const notOverInSql = (s: string, day: Prisma.Sql): Prisma.Sql => {
  const row = Prisma.raw(s);
  return Prisma.sql`(${row}.until IS NULL OR ${row}.until >= ${day})`;
};

/** The same as Prisma asks for it. */
export const notOverWhere = (day: string) =>
  ({ OR: [{ until: null }, { until: { gte: dayToDate(day) } }] }) satisfies Prisma.SeatWhereInput;

/** SQL for a day. */
export const dayInSql = (day: string): Prisma.Sql => Prisma.sql`${dayToDate(day)}::date`;

/**
 * SQL that joins, as `m`, the membership of a person, by default that of row `v`, in the network `n`, if it is
 * current today in the network's time zone. The rows of people who have left drop out.
 */
export const stillBelongs = (now: Date, person = Prisma.sql`v.person_id`): Prisma.Sql => Prisma.sql`
  JOIN members m ON m.network_id = n.id AND m.person_id = ${person}
    AND ${belongsInSql('m', Prisma.sql`(${now}::timestamptz AT TIME ZONE n.zone)::date`)}`;

/**
 * SQL that joins, as `m`, a current membership by which a person is asked by a record `r` that may ask several networks
 * together: that in its own network or, where their place `v` is of one of several, that in any of them, rather the one as
 * whose member they are counted. With `networkId`, only the membership in that one.
 */
export const stillBelongsAcross = ({
  now,
  person,
  recordId,
  networkId: counted,
  networks,
  only,
}: {
  now: Date;
  person: Prisma.Sql;
  recordId: Prisma.Sql;
  networkId: Prisma.Sql;
  networks: Prisma.Sql;
  only: string | undefined;
}): Prisma.Sql => Prisma.sql`
  JOIN LATERAL (
    SELECT am.network_id FROM members am JOIN networks an ON an.id = am.network_id
    WHERE am.person_id = ${person} AND ${belongsInSql('am', Prisma.sql`(${now}::timestamptz AT TIME ZONE an.zone)::date`)}
      AND CASE WHEN v.${counted} IS NULL THEN am.network_id = r.network_id
        ELSE EXISTS (SELECT 1 FROM ${networks} a WHERE a.${recordId} = r.id AND a.network_id = am.network_id) END
      ${only === undefined ? Prisma.empty : Prisma.sql`AND am.network_id = ${only}::uuid`}
    ORDER BY an.status <> 'active', am.network_id IS NOT DISTINCT FROM v.${counted} DESC, am.network_id LIMIT 1
  ) AS m ON true`;
