import { Prisma } from '../generated/client.ts';
import type { Transaction } from '../rows/transaction.ts';
import { type NudgedKind, networkInSql, tables } from '../tables.ts';
import type { Due } from './due.ts';
import { planNudges } from './nudge-writes.ts';
import type { KeptNudge } from './nudges.ts';

/**
 * Plans for whoever stands in for the recipient of a message, who is away, the nudges in it that are about records of these
 * kinds. Idempotent. Resolves to the messages to send.
 */
export async function passOn(
  tx: Transaction,
  messageId: string,
  kinds: NudgedKind[],
  { now, newId }: { now: Date; newId(): string },
): Promise<Due[]> {
  const found = await tx.$queryRaw<Omit<KeptNudge, 'dueAt'>[]>`
    ${Prisma.join(
      kinds.map((kind) => toPassOn(messageId, kind)),
      ' UNION ALL ',
    )}`;
  return planNudges(
    tx,
    found.map((nudge) => ({ ...nudge, dueAt: now })),
    { now, newId },
  );
}

function toPassOn(messageId: string, kind: NudgedKind): Prisma.Sql {
  const table = tables.find(({ record }) => record === kind);
  const networkId = table && networkInSql(table, 't');
  if (!networkId) throw new Error(`a ${kind} belongs to no network`);
  return Prisma.sql`
    SELECT n.kind, n.subject_id AS "subjectId", n.slot, s.stand_in_id AS "personId"
    FROM nudges AS n JOIN ${Prisma.raw(table.name)} AS t ON t.id = n.subject_id
      JOIN stand_ins AS s ON s.person_id = n.person_id AND s.network_id = ${Prisma.raw(networkId)} AND s.declined_at IS NULL
      JOIN hours AS h ON h.person_id = s.person_id AND (h.away_from, h.away_until) = (s.away_from, s.away_until)
    WHERE n.message_id = ${messageId}::uuid AND n.kind = ${kind}`;
}
