import { Prisma, type Seat as SeatRow } from '../generated/client.ts';
import { joinedAs } from '../rows/joined-row.ts';
import type { ReadTransaction } from '../rows/transaction.ts';
import { belongsInSql, dayInSql, notOverInSql, runsInSql } from './belonging.ts';
import type { FirstOf, Headcount, SeatsTold, Telling } from './composition.ts';
import type { Role } from './members.ts';
import { toSql } from './role-in-sql.ts';
import { fromSeat, type Seat } from './seats.ts';

/**
 * How many members of a network count as clinicians on a day, and how many as others, from counts that the
 * database keeps: from the days on which these change, however many members there are.
 */
export async function readHeadcount(
  tx: ReadTransaction,
  networkId: string,
  today: string,
): Promise<Headcount> {
  const [row] = await tx.$queryRaw<[Headcount]>`
    SELECT COALESCE(sum(clinicians), 0)::int AS clinicians, COALESCE(sum(others), 0)::int AS others
    FROM headcounts WHERE network_id = ${networkId}::uuid AND day <= ${dayInSql(today)}`;
  return row;
}

/** The first `take` of them, by name, who count as clinicians on a day. */
export async function readClinicians(
  tx: ReadTransaction,
  networkId: string,
  today: string,
  take: number,
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT m.person_id AS id FROM listed_members l JOIN members m ON m.id = l.member_id
    WHERE l.network_id = ${networkId}::uuid AND l.clinician @> ${dayInSql(today)}
    ORDER BY l.name, l.member_id LIMIT ${take}`;
  return rows.map(({ id }) => id);
}

const seats = joinedAs<SeatRow>('s', Prisma.SeatScalarFieldEnum, ['role']);

type ToldRow = Record<string, unknown> & { part: keyof SeatsTold; count: number };

/**
 * Reads the seats that a composition shows, in one statement of our own, so that the database ranks and
 * counts them and does not return them all.
 */
export async function readSeatsTold(
  tx: ReadTransaction,
  networkId: string,
  today: string,
  { roles, endingBy, most }: Telling,
): Promise<SeatsTold> {
  const day = dayInSql(today);
  const isWanted = Prisma.sql`s.role = ANY(${roles.map(toSql)}::role[])`;
  const runs = runsInSql('s', day);
  // Each part is found by an index of its own, so that the many seats that are in none are not read.
  const part = (name: keyof SeatsTold, of: string, ends: string, which: Prisma.Sql) => Prisma.sql`
    SELECT ${name}::text AS part, ${Prisma.raw(of)} AS of, ${Prisma.raw(ends)}::date AS ends, s.* FROM seats s
    LEFT JOIN members m ON m.network_id = s.network_id AND m.person_id = s.person_id
    WHERE s.network_id = ${networkId}::uuid AND NOT s.withdrawn AND ${notOverInSql('s', day)}
      AND (s.person_id IS NULL OR ${belongsInSql('m', day)}) AND ${which}`;
  const rows = await tx.$queryRaw<ToldRow[]>`
    WITH told AS (
      ${part('now', 's.role::text', 'NULL', Prisma.sql`s.person_id IS NOT NULL AND ${runs} AND ${isWanted}`)}
      UNION ALL
      ${part('later', 's.role::text', 'NULL', Prisma.sql`s.person_id IS NOT NULL AND s."from" > ${day} AND ${isWanted}`)}
      UNION ALL
      ${part('ending', `''`, 's.until', Prisma.sql`s.person_id IS NOT NULL AND ${runs} AND s.until <= ${dayInSql(endingBy)}`)}
      UNION ALL
      ${part('vacant', 's.role::text', 'NULL', Prisma.sql`s.person_id IS NULL`)}
    ), ranked AS (
      SELECT *, count(*) OVER (PARTITION BY part, of)::int AS count,
        row_number() OVER (PARTITION BY part, of ORDER BY ends, role, created_at, id) AS place FROM told
    )
    SELECT part, count, ${seats.columns} FROM ranked AS s WHERE place <= ${most}
    ORDER BY CASE WHEN part <> 'ending' THEN s.role END, place`;
  const of = (part: keyof SeatsTold) => rows.filter((row) => row.part === part);
  return {
    now: byRole(of('now')),
    later: byRole(of('later')),
    ending: firstOf(of('ending')),
    vacant: byRole(of('vacant')),
  };
}

function byRole(rows: ToldRow[]): Map<Role, FirstOf<Seat>> {
  const found = new Map<Role, FirstOf<Seat>>();
  for (const row of rows) {
    const seat = seatIn(row);
    const before = found.get(seat.role)?.first ?? [];
    found.set(seat.role, { count: row.count, first: [...before, seat] });
  }
  return found;
}

const firstOf = (rows: ToldRow[]): FirstOf<Seat> => ({ count: rows[0]?.count ?? 0, first: rows.map(seatIn) });

function seatIn(row: ToldRow): Seat {
  const seat = seats.rowIn(row);
  if (!seat) throw new Error('a seat was told of that is none');
  return fromSeat(seat);
}
