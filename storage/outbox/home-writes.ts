import type { Told } from '../audit/changes.ts';
import { Prisma } from '../generated/client.ts';
import { toCamel } from '../rows/spelling.ts';
import type { WriteContext } from '../rows/store-context.ts';
import type { Table } from '../rows/table.ts';
import type { Transaction } from '../rows/transaction.ts';
import { tableNamed, tables } from '../tables.ts';
import { HOME, HOME_EVERY_S } from './homes.ts';
import { isAtRest } from './messages.ts';

/** A home that is to be drawn again. `clean` says that nothing waited to be drawn in it before. */
export interface StaleHome {
  id: string;
  due_at: Date;
  clean: boolean;
}

/**
 * SQL of common table expressions by which the homes of whomever these changes concern are drawn again: whoever made
 * them, whoever the records name, and whoever has a part in them, such as a vote. Its last, `homes`, has `StaleHome` rows.
 * Nobody has one who never opened it.
 */
export function redrawingHomes(changes: Told[], now: Date): Prisma.Sql {
  const people = [...new Set(changes.flatMap(peopleNamed))];
  const concerned = [
    Prisma.sql`SELECT unnest(${people}::uuid[])`,
    ...[...new Set(changes.map(({ record }) => record))].flatMap((record) =>
      takingPart(
        record,
        changes.flatMap((each) => (each.record === record ? each.recordId : [])),
      ),
    ),
  ];
  return Prisma.sql`
    home_was AS (
      SELECT id, ${isAtRest('messages')} AS clean FROM messages
      WHERE kind = ${HOME} AND state <> 'dropped' AND subject_id = ANY(ARRAY(${Prisma.join(concerned, ' UNION ')}))
      ORDER BY id FOR NO KEY UPDATE
    ), homes AS (
      UPDATE messages AS m SET version = version + 1,
        due_at = COALESCE(CASE WHEN NOT home_was.clean THEN m.due_at END, GREATEST(${now}, m.sent_at + make_interval(secs => ${HOME_EVERY_S})))
      FROM home_was WHERE m.id = home_was.id RETURNING m.id, m.due_at, home_was.clean
    )`;
}

/** Wakes the jobs that draw these homes. */
export const wakeHomes = (homes: StaleHome[], wake: WriteContext['wake']): void =>
  wake(
    homes
      .filter(({ clean }) => clean)
      .map(({ id, due_at }) => ({ job: 'send-message', id, dueAt: due_at, isEdit: true })),
  );

/** Records that a person has their home open on this account, and where it is drawn. It was drawn just now. */
export async function openHome(
  tx: Transaction,
  { id: accountId, personId }: { id: string; personId: string },
  place: Prisma.InputJsonValue,
  { now, newId }: Pick<WriteContext, 'now' | 'newId'>,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO messages (id, kind, subject_id, person_id, account_id, slot, state, shown_version, sent_at, remote_id, place, created_at)
    VALUES (${newId()}::uuid, ${HOME}, ${personId}::uuid, ${personId}::uuid, ${accountId}::uuid, ${accountId}, 'posted', 1,
      ${now}, 'home', ${JSON.stringify(place)}::jsonb, ${now})
    ON CONFLICT (subject_id, kind, COALESCE(conversation_id, person_id), slot)
    DO UPDATE SET state = 'posted', sent_at = excluded.sent_at, place = excluded.place, remote_id = excluded.remote_id, error = NULL`;
}

/** The people whom a change names: who made it, and those in the record before and after. */
function peopleNamed({ record, personId, before, after }: Told): string[] {
  const columns = tables
    .filter((table) => table.record === record)
    .flatMap((table) => peopleIn(table).map(toCamel));
  const named = [before, after].flatMap((state) =>
    columns.map((column): unknown => (state === null ? null : Reflect.get(state, column))),
  );
  return [personId, ...named].filter((id) => typeof id === 'string');
}

/** SQL for the people in rows that belong to these records, such as the voters of a poll. */
const takingPart = (record: string, recordIds: string[]): Prisma.Sql[] =>
  tables.flatMap((table) => {
    const { network } = table;
    if (typeof network !== 'object' || tableNamed(network.of).record !== record) return [];
    return peopleIn(table).map(
      (column) =>
        Prisma.sql`SELECT t.${Prisma.raw(column)} FROM ${Prisma.raw(table.name)} AS t
          WHERE t.${Prisma.raw(network.by)} = ANY(${recordIds}::uuid[])`,
    );
  });

const peopleIn = ({ people = {} }: Table): string[] =>
  Object.entries(people).flatMap(([column, { as }]) => (as === 'history' ? [] : [column]));
