import { type FundedTime, Prisma } from '../generated/client.ts';
import type { ReadContext } from '../rows/store-context.ts';
import type { AttendedBy, HeldMeeting, TimeAtMeeting } from './meetings.ts';

/** Reads who came to the meetings of a network. */
export function attendanceReads({ tx }: ReadContext) {
  const held = (networkId: string, { from, to }: { from: Date; to: Date }) => Prisma.sql`
    SELECT id, number, title, starts_at FROM meetings
    WHERE network_id = ${networkId}::uuid AND status = 'ended' AND starts_at >= ${from} AND starts_at < ${to}
    ORDER BY starts_at DESC, id DESC LIMIT ${MOST_MEETINGS}`;
  return {
    /** The meetings that were held from one instant until another, earliest first: of very many the last. */
    async held(networkId: string, span: { from: Date; to: Date }): Promise<HeldMeeting[]> {
      return tx.$queryRaw<HeldMeeting[]>`
        SELECT m.number, m.title, m.starts_at AS "startsAt",
          count(*) FILTER (WHERE a.state = 'present')::int AS present,
          count(*) FILTER (WHERE a.state = 'apologies')::int AS apologies
        FROM (${held(networkId, span)}) AS m LEFT JOIN attendances AS a ON a.meeting_id = m.id
        GROUP BY m.id, m.number, m.title, m.starts_at ORDER BY m.starts_at, m.id`;
    },

    /** When each person was at these meetings, a row for each meeting of each; those by correspondence took no session. */
    async times(networkId: string, span: { from: Date; to: Date }): Promise<TimeAtMeeting[]> {
      return tx.$queryRaw<TimeAtMeeting[]>`
        SELECT a.person_id AS "personId", a.state::text AS state, a.at, a.times, h.ended_at AS "endedAt"
        FROM (${held(networkId, span)}) AS m JOIN meetings AS h ON h.id = m.id AND h.closes_at IS NULL
          JOIN attendances AS a ON a.meeting_id = m.id AND a.state = 'present'
        ORDER BY a.person_id, m.starts_at, a.id LIMIT ${MOST_PEOPLE * MOST_MEETINGS}`;
    },

    /** How many sessions of a year are funded, for the network and for people. */
    async funded(networkId: string, year: number): Promise<FundedTime[]> {
      return tx.fundedTime.findMany({ where: { networkId, year, withdrawn: false } });
    },

    /** How often each person came to these meetings or sent apologies, most often first. */
    async people(networkId: string, span: { from: Date; to: Date }): Promise<AttendedBy[]> {
      return tx.$queryRaw<AttendedBy[]>`
        SELECT a.person_id AS "personId", count(*) FILTER (WHERE a.state = 'present')::int AS present,
          count(*) FILTER (WHERE a.state = 'apologies')::int AS apologies
        FROM (${held(networkId, span)}) AS m JOIN attendances AS a ON a.meeting_id = m.id AND a.state IN ('present', 'apologies')
        GROUP BY a.person_id ORDER BY present DESC, apologies DESC, a.person_id LIMIT ${MOST_PEOPLE}`;
    },
  };
}

/** A network that met every week would hold fewer in a year. */
const MOST_MEETINGS = 60;
const MOST_PEOPLE = 500;
