import type { WriteContext } from '../rows/store-context.ts';
import { carryOut } from './follow-writes.ts';
import type { OnDay } from './in-sql.ts';
import type { PersonMoved, Roster, RosterMove, SeenInChannel } from './rosters.ts';

/** How the reading of a channel has gone on. */
type ReadingCome = Pick<Roster, 'page' | 'read' | 'total'>;

/** The people of channels, and what they mean for who belongs to the channels' networks. */
export function rosterWrites(context: WriteContext<'roster' | 'member'>) {
  const { tx, newId, now, audit, wake } = context;
  const wakeAt = (id: string, dueAt: Date) => wake([{ job: 'read-roster', id, dueAt }]);
  const afresh = { readingSince: now, page: null, read: 0, total: null, dueAt: now, failures: 0, hint: null };

  return {
    /** Begins to read everyone in a channel, from the first page. `isFollowed` says whether everyone then belongs at once. */
    async begin(conversationId: string, isFollowed: boolean): Promise<Roster> {
      const before = await tx.roster.findUnique({ where: { conversationId } });
      const roster = await tx.roster.upsert({
        where: { conversationId },
        create: { id: newId(), conversationId, isFollowed, ...afresh },
        update: {
          ...afresh,
          isFollowed: isFollowed || (before?.isFollowed ?? false),
          version: { increment: 1 },
        },
      });
      if (roster.isFollowed !== before?.isFollowed) audit('roster', roster.id, before, roster);
      wakeAt(roster.id, now);
      return roster;
    },

    /** Everyone in a channel that has been read belongs from now on. */
    async follow(roster: Roster): Promise<void> {
      const change = { isFollowed: true, dueAt: now, failures: 0, hint: null };
      await tx.roster.update({ where: { id: roster.id }, data: { ...change, version: { increment: 1 } } });
      audit('roster', roster.id, roster, { ...roster, ...change });
      wakeAt(roster.id, now);
    },

    /** Follows a channel no more, and forgets who is in it. */
    async leave(conversationId: string): Promise<void> {
      const roster = await tx.roster.findUnique({ where: { conversationId } });
      if (!roster) return;
      await tx.roster.delete({ where: { id: roster.id } });
      audit('roster', roster.id, roster, null);
    },

    /** Takes on what is to be done, until `dueAt`; null if another worker has, or something has changed meanwhile. */
    async claim(id: string, version: number, dueAt: Date): Promise<Roster | null> {
      const where = { id, version, dueAt: { lte: now } };
      const { count } = await tx.roster.updateMany({ where, data: { dueAt, version: { increment: 1 } } });
      return count === 0 ? null : tx.roster.findUnique({ where: { id } });
    },

    /** Notes that it has to wait, and what somebody must do, if anything. */
    async putOff({ id, version }: Roster, dueAt: Date, hint: string | null): Promise<void> {
      const { count } = await tx.roster.updateMany({
        where: { id, version },
        data: { dueAt, hint, failures: { increment: 1 }, version: { increment: 1 } },
      });
      if (count > 0) wakeAt(id, dueAt);
    },

    /** There is nothing to be done until its channel can be read again. */
    async sleep({ id }: Roster): Promise<void> {
      await tx.roster.update({ where: { id }, data: { dueAt: null, version: { increment: 1 } } });
    },

    /** Notes that these have come to the channel or have left it. Of several moves of one person the latest stands. */
    async noteMoves(rosterId: string, moves: PersonMoved[], at: Date): Promise<void> {
      const rows = moves.map((move) => ({ id: newId(), ...move }));
      await tx.$executeRaw`
        INSERT INTO roster_moves (id, roster_id, user_id, is_here, at)
        SELECT id, ${rosterId}::uuid, "userId", "isHere", ${at}
        FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS told(id uuid, "userId" text, "isHere" boolean)
        ON CONFLICT (roster_id, user_id) DO UPDATE SET is_here = excluded.is_here, at = excluded.at
        WHERE roster_moves.at <= excluded.at`;
      await tx.$executeRaw`
        UPDATE rosters SET due_at = LEAST(COALESCE(due_at, ${now}), ${now}), version = version + 1 WHERE id = ${rosterId}::uuid`;
      wakeAt(rosterId, now);
    },

    /** Forgets moves that were looked into, unless a later one of the same person has taken their place. */
    async forgetMoves(moves: RosterMove[]): Promise<void> {
      await tx.$executeRaw`
        DELETE FROM roster_moves AS m USING jsonb_to_recordset(${JSON.stringify(moves)}::jsonb) AS done(id uuid, at timestamptz)
        WHERE m.id = done.id AND m.at = done.at`;
    },

    /** Notes who was seen in the channel, in one statement. What is known of a later time stands. */
    async see(roster: Roster, { platform, tenant }: Tenant, seen: SeenInChannel[]): Promise<void> {
      const rows = seen.map((each) => ({ id: newId(), ...each }));
      await tx.$executeRaw`
        INSERT INTO roster_people (id, roster_id, account_id, is_guest, is_here, at, is_open)
        SELECT DISTINCT ON (a.id) told.id, ${roster.id}::uuid, a.id, told."isGuest", told."isHere", told.at, true
        FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
          AS told(id uuid, "userId" text, "isGuest" boolean, "isHere" boolean, at timestamptz(3))
        JOIN accounts a ON a.platform = ${platform}::platform AND a.tenant = ${tenant}
          AND (a.user_id = told."userId" OR a.alias = told."userId")
        ORDER BY a.id, told.at DESC
        ON CONFLICT (roster_id, account_id) DO UPDATE
          SET is_here = excluded.is_here, at = excluded.at,
            is_guest = CASE WHEN excluded.is_here THEN excluded.is_guest ELSE roster_people.is_guest END,
            is_open = roster_people.is_open OR roster_people.is_here <> excluded.is_here
          WHERE roster_people.at <= excluded.at`;
    },

    /** Notes how far the reading has come. */
    async readOn({ id }: Roster, reading: ReadingCome): Promise<void> {
      const data = { ...reading, dueAt: now, failures: 0, hint: null, version: { increment: 1 } };
      await tx.roster.update({ where: { id }, data });
      wakeAt(id, now);
    },

    /** Notes that everyone has been read: whoever was not seen is in the channel no more. */
    async readAll({ id, readingSince }: Roster, reading: ReadingCome): Promise<void> {
      await tx.rosterPerson.updateMany({
        where: { rosterId: id, isHere: true, at: { lt: readingSince ?? now } },
        data: { isHere: false, isOpen: true, at: readingSince ?? now },
      });
      await tx.roster.update({ where: { id }, data: { ...reading, readingSince: null } });
    },

    /** Notes that what was taken on is done, for now: there may be more moves. */
    async rest({ id }: Roster): Promise<void> {
      const more = (await tx.rosterMove.count({ where: { rosterId: id } })) > 0;
      const dueAt = more ? now : null;
      await tx.roster.update({
        where: { id },
        data: { dueAt, failures: 0, hint: null, version: { increment: 1 } },
      });
      if (dueAt) wakeAt(id, dueAt);
    },

    /** Carries out, in the network, what the people of a followed channel have come to. */
    carryOut: (roster: Roster, on: OnDay) => carryOut(context, roster.id, on),
  };
}

type Tenant = { platform: 'slack' | 'teams'; tenant: string };
