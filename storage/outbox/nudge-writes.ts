import { Prisma } from '../generated/client.ts';
import type { WriteContext } from '../rows/store-context.ts';
import type { Transaction } from '../rows/transaction.ts';
import type { Due } from './due.ts';
import { ONE_MESSAGE } from './messages.ts';
import type { KeptNudge, Nudge, PlannedNudge } from './nudges.ts';

/** Writes nudges. Those due to one person at one time are the lines of one message. */
export function nudgeWrites({
  tx,
  newId,
  now,
  wake,
  audit,
}: Pick<WriteContext<'nudge'>, 'tx' | 'newId' | 'now' | 'wake' | 'audit'>) {
  const plan = async (nudges: KeptNudge[]): Promise<void> =>
    wake(await planNudges(tx, nudges, { newId, now }));

  /** Adds a nudge about each record that has none in this slot, as somebody wishes. Resolves to the ids of those added. */
  async function addWished(
    records: Pick<Nudge, 'kind' | 'subjectId'>[],
    personId: string,
    wished: Pick<KeptNudge, 'slot' | 'dueAt' | 'isSnoozed' | 'isAsked'>,
  ): Promise<string[]> {
    const { slot } = wished;
    const there = await tx.nudge.findMany({
      where: { subjectId: { in: records.map(({ subjectId }) => subjectId) }, personId, slot },
      select: { subjectId: true },
    });
    const added = records
      .filter((record) => there.every(({ subjectId }) => subjectId !== record.subjectId))
      .map(({ kind, subjectId }) => ({ kind, subjectId, personId, ...wished }));
    await plan(added);
    const rows = await tx.nudge.findMany({
      where: { subjectId: { in: added.map(({ subjectId }) => subjectId) }, personId, slot },
    });
    for (const row of rows) audit('nudge', row.id, null, row);
    return rows.map(({ id }) => id);
  }

  return {
    /** Plans nudges. Idempotent: one already planned or sent is not changed. */
    plan: (nudges: PlannedNudge[]): Promise<void> => plan(nudges),

    /**
     * Puts these records off for a person until `dueAt`: they are reminded of them then, and not before. Resolves to the
     * ids of the new nudges. Idempotent.
     */
    snooze: (
      records: Pick<Nudge, 'kind' | 'subjectId'>[],
      personId: string,
      dueAt: Date,
    ): Promise<string[]> =>
      addWished(records, personId, { slot: `until ${dueAt.toISOString()}`, dueAt, isSnoozed: true }),

    /**
     * Has a person reminded of a record at `dueAt` because another asks for it. What they put off stays so. Resolves to
     * the id of the new nudge; null if it was asked for already.
     */
    async ask(
      record: Pick<Nudge, 'kind' | 'subjectId'>,
      personId: string,
      dueAt: Date,
    ): Promise<string | null> {
      const wished = { slot: `asked ${dueAt.toISOString()}`, dueAt, isAsked: true };
      const [id] = await addWished([record], personId, wished);
      return id ?? null;
    },

    /** Takes back that a record was put off, or that another asked for a reminder of it. False if its reminder was sent meanwhile. */
    async unsnooze(id: string): Promise<boolean> {
      const rows = await tx.$queryRaw<object[]>`
        WITH carrier AS (
          SELECT m.id FROM messages AS m JOIN nudges AS n ON n.message_id = m.id
          WHERE n.id = ${id}::uuid AND m.state = 'waiting' FOR NO KEY UPDATE OF m
        ), gone AS (DELETE FROM nudges WHERE id = ${id}::uuid AND message_id IN (SELECT id FROM carrier) RETURNING id)
        UPDATE messages SET version = version + 1 WHERE id IN (SELECT id FROM carrier) RETURNING id`;
      return rows.length > 0;
    },

    /**
     * Plans for a person the nudges that another has about these records. Those that do not apply are left
     * out when they fall due.
     */
    async planAlike(subjectIds: string[], personId: string, otherId: string): Promise<void> {
      const planned = await tx.nudge.findMany({
        where: {
          subjectId: { in: subjectIds },
          personId: otherId,
          isGiving: false,
          message: { state: 'waiting' },
        },
        include: { message: true },
      });
      await plan(
        planned.flatMap(({ kind, subjectId, slot, message: { dueAt } }) =>
          dueAt ? [{ kind, subjectId, personId, slot, dueAt }] : [],
        ),
      );
    },

    /**
     * Cancels these nudges, which were planned as they are given here, unless they are in flight. A message that was just
     * rendered with a cancelled one is rendered again.
     */
    async takeBack(nudges: PlannedNudge[]): Promise<void> {
      const ids = nudges.map(({ subjectId }) => subjectId);
      const slots = [...new Set(nudges.map(({ slot }) => slot))];
      await tx.$executeRaw`
        WITH waiting AS (
          SELECT m.id FROM messages AS m WHERE m.state = 'waiting' AND m.id IN (
            SELECT message_id FROM nudges WHERE subject_id = ANY(${ids}::uuid[]) AND slot = ANY(${slots}))
          ORDER BY m.id FOR NO KEY UPDATE
        ), gone AS (
          DELETE FROM nudges WHERE subject_id = ANY(${ids}::uuid[]) AND slot = ANY(${slots})
            AND message_id IN (SELECT id FROM waiting)
        )
        UPDATE messages SET version = version + 1 WHERE id IN (SELECT id FROM waiting)`;
    },

    /**
     * Cancels the planned nudges about the record, of everyone or of one person. Nudges in flight, those that
     * say that the record was given to someone, and those that somebody asked for, stay. A message that was just rendered with a cancelled
     * one is rendered again.
     */
    async unplan(subjectId: string, personId: string | null = null): Promise<void> {
      await tx.$executeRaw`
        WITH waiting AS (
          SELECT id FROM messages WHERE state = 'waiting' AND id = ANY(ARRAY(${waitingAbout(subjectId, personId)}))
          ORDER BY id FOR NO KEY UPDATE
        ), gone AS (
          DELETE FROM nudges WHERE subject_id = ${subjectId}::uuid AND NOT is_giving AND NOT is_snoozed AND NOT is_asked
            AND message_id IN (SELECT id FROM waiting)
        )
        UPDATE messages SET version = version + 1 WHERE id IN (SELECT id FROM waiting)`;
    },
  };
}

/** Plans nudges. Idempotent. Resolves to the messages to send. */
export async function planNudges(
  tx: Transaction,
  nudges: KeptNudge[],
  given: Pick<WriteContext, 'newId' | 'now'>,
): Promise<Due[]> {
  if (nudges.length === 0) return [];
  const due = await tx.$queryRaw<Omit<Due, 'job'>[]>`
    WITH ${planning(nudges, given)} SELECT id, due_at AS "dueAt" FROM carriers`;
  return due.map((each) => ({ job: 'send-message', ...each }));
}

/**
 * `plan` as SQL, for a larger statement. The planned messages are its `carriers`. One that was already sent,
 * or given up, is shown again with the added nudges.
 */
export function planning(
  nudges: KeptNudge[],
  { newId, now }: Pick<WriteContext, 'newId' | 'now'>,
): Prisma.Sql {
  const planned = nudges.map(({ kind, subjectId, personId, slot, dueAt, ...is }) => ({
    ...{ id: newId(), kind, subject_id: subjectId, person_id: personId, slot, due_at: dueAt },
    ...{ is_giving: is.isGiving ?? false, is_snoozed: is.isSnoozed ?? false, is_asked: is.isAsked ?? false },
    ...{ message_id: newId(), message_slot: dueAt.toISOString() },
  }));
  return Prisma.sql`
    planned AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(planned)}::jsonb) AS p(id uuid, kind text,
        subject_id uuid, person_id uuid, slot text, due_at timestamptz, is_giving boolean, is_snoozed boolean, is_asked boolean, message_id uuid, message_slot text)
      WHERE NOT EXISTS (SELECT 1 FROM nudges AS said
        WHERE (said.subject_id, said.kind, said.person_id, said.slot) = (p.subject_id, p.kind, p.person_id, p.slot))
    ), carriers AS (
      INSERT INTO messages (id, kind, subject_id, person_id, slot, due_at, created_at)
      SELECT DISTINCT ON (person_id, message_slot)
        message_id, 'person.nudges', person_id, person_id, message_slot, due_at, ${now}::timestamptz
      FROM planned ORDER BY person_id, message_slot
      ON CONFLICT ${ONE_MESSAGE} DO UPDATE SET version = messages.version + 1, due_at = COALESCE(messages.due_at, excluded.due_at),
        state = CASE WHEN messages.state = 'dropped' THEN 'waiting' ELSE messages.state END
      RETURNING id, person_id, slot, due_at
    ), nudged AS (
      INSERT INTO nudges (id, kind, subject_id, person_id, slot, due_at, is_giving, is_snoozed, is_asked, message_id, planned_at)
      SELECT p.id, p.kind, p.subject_id, p.person_id, p.slot, p.due_at, p.is_giving, p.is_snoozed, p.is_asked, c.id, ${now}
      FROM planned AS p JOIN carriers AS c ON (c.person_id, c.slot) = (p.person_id, p.message_slot)
      ON CONFLICT (subject_id, kind, person_id, slot) DO NOTHING
    )`;
}

/** SQL for the messages not in flight yet with nudges about the record, of everyone or of one person. */
export const waitingAbout = (subjectId: string, personId: string | null): Prisma.Sql => Prisma.sql`
  SELECT m.id FROM nudges AS n JOIN messages AS m ON m.id = n.message_id
  WHERE n.subject_id = ${subjectId}::uuid AND m.state = 'waiting'
    AND (${personId}::uuid IS NULL OR m.person_id = ${personId}::uuid)`;
