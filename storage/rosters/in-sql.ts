import { Prisma } from '../generated/client.ts';
import { belongsInSql, dayInSql, notOverInSql } from '../members/belonging.ts';

/** The network that the channel `c` speaks for, and the day on which its members are told. */
export interface OnDay {
  networkId: string;
  today: string;
}

/** The people of a roster, as `rp`, with their accounts, as `a`, and their memberships of the network, if any, as `m`. */
export const peopleOf = (rosterId: string, { networkId }: OnDay): Prisma.Sql => Prisma.sql`
  roster_people rp JOIN accounts a ON a.id = rp.account_id
  LEFT JOIN members m ON m.network_id = ${networkId}::uuid AND m.person_id = a.person_id
  WHERE rp.roster_id = ${rosterId}::uuid`;

/** Whether one of those belongs to the network. */
export const isMember = ({ today }: OnDay): Prisma.Sql =>
  Prisma.sql`COALESCE(${belongsInSql('m', dayInSql(today))}, false)`;

/** Whether one who does not belong comes in with the channel: nobody whom a manager has ended or declined. */
export const comesIn: Prisma.Sql = Prisma.sql`(m.id IS NULL OR m.status = 'asking' OR m.left_channel)`;

/** Whether they have a role, now or later, that is not withdrawn. */
export const hasRole = ({ networkId, today }: OnDay): Prisma.Sql => Prisma.sql`
  EXISTS (SELECT 1 FROM seats s WHERE s.network_id = ${networkId}::uuid AND s.person_id = a.person_id
    AND NOT s.withdrawn AND ${notOverInSql('s', dayInSql(today))})`;

/** Whether they are, on any account, in a channel of the network that is followed. */
export const isInAnother = ({ networkId }: OnDay): Prisma.Sql => Prisma.sql`
  EXISTS (SELECT 1 FROM accounts a2 JOIN roster_people rp2 ON rp2.account_id = a2.id AND rp2.is_here
    JOIN rosters r2 ON r2.id = rp2.roster_id AND r2.is_followed
    JOIN conversations c2 ON c2.id = r2.conversation_id AND c2.network_id = ${networkId}::uuid
    WHERE a2.person_id = a.person_id)`;

/** Whether one of the roster comes to belong by what is to be carried out. */
export const joins = (on: OnDay): Prisma.Sql =>
  Prisma.sql`(rp.is_here AND rp.is_open AND NOT rp.is_guest AND NOT ${isMember(on)} AND ${comesIn})`;

/** Whether one ends to belong by it. */
export const ends = (on: OnDay): Prisma.Sql =>
  Prisma.sql`(NOT rp.is_here AND rp.is_open AND ${isMember(on)} AND NOT ${hasRole(on)} AND NOT ${isInAnother(on)})`;
