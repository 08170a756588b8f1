import { Prisma } from '../generated/client.ts';
import type { Once } from '../rows/table.ts';
import type { Transaction } from '../rows/transaction.ts';
import { tableNamed, tables } from '../tables.ts';
import type { Gone } from './links.ts';

type Clash = Once & { table: string };

/** Deletes the later of two rows of which one person may have only one. */
export async function giveWay(tx: Transaction, once: Clash, fromId: string, intoId: string): Promise<Gone[]> {
  const { table, what, lost = () => 'true' } = once;
  const rows = Prisma.raw(`"${table}"`);
  const gone = await tx.$queryRaw<Required<Pick<Gone, 'row' | 'stood' | 'isLost' | 'parts'>>[]>`
    WITH gone AS (
      DELETE FROM ${rows} AS later USING ${rows} AS earlier WHERE ${clashing(once, fromId, intoId)}
      RETURNING later.id, to_jsonb(later) AS row, to_jsonb(earlier) AS stood, ${Prisma.raw(lost('later'))} AS "isLost"
    )
    SELECT row, stood, "isLost", ${partsOf(table)} AS parts FROM gone`;
  return gone.map((each) => ({ table, what, ...each }));
}

/** SQL condition that the rows `later` and `earlier` of these two people clash, in this order. */
export const clashing = ({ clash, order }: Clash, fromId: string, intoId: string): Prisma.Sql => Prisma.sql`
  (later.person_id, earlier.person_id) IN
    ((${fromId}::uuid, ${intoId}::uuid), (${intoId}::uuid, ${fromId}::uuid))
  AND ${Prisma.raw(clash('later', 'earlier'))}
  AND (${Prisma.raw(order('earlier'))}) < (${Prisma.raw(order('later'))})`;

/** SQL for the parts of a deleted row, by table. */
function partsOf(table: string): Prisma.Sql {
  const parts = tables.flatMap(({ name, partOf }) =>
    partOf?.of === table
      ? `'${name}', (SELECT COALESCE(jsonb_agg(to_jsonb(p)), '[]') FROM "${name}" AS p WHERE p."${partOf.by}" = gone.id)`
      : [],
  );
  return Prisma.raw(`jsonb_build_object(${parts.join(', ')})`);
}

/** The columns that end a row. If the row that stayed was ended after the link, so is the one put back. */
const ENDINGS = ['status', 'until', 'because', 'withdrawn'];

/** Restores a row with its parts, with the end of the one that stayed in its place. */
export async function putBack(tx: Transaction, { table, row, stood, parts = {} }: Gone): Promise<void> {
  const [found] = await tx.$queryRaw<{ row: Prisma.JsonObject }[]>`
    SELECT to_jsonb(t) AS row FROM ${Prisma.raw(`"${table}"`)} AS t WHERE id = ${stood.id}::uuid`;
  const since = ENDINGS.filter((key) => found && found.row[key] !== stood[key]);
  const back = { ...row, ...Object.fromEntries(since.map((key) => [key, found?.row[key]])) };
  if ((await insert(tx, table, [back])) > 0)
    for (const [name, rows] of Object.entries(parts)) if (rows.length > 0) await insert(tx, name, rows);
  await unlearn(tx, table, row, stood);
}

/** Inserts rows that an earlier version may have kept: a column that it did not know has its default. */
async function insert(tx: Transaction, table: string, rows: Prisma.JsonObject[]): Promise<number> {
  const into = Prisma.raw(`"${table}"`);
  const kept = [...new Set(rows.flatMap(Object.keys))];
  const known = await tx.$queryRaw<{ name: string }[]>`
    SELECT quote_ident(attname) AS name FROM pg_attribute
    WHERE attrelid = ${`"${table}"`}::regclass AND attnum > 0 AND NOT attisdropped AND attname = ANY(${kept})`;
  const columns = Prisma.raw(known.map(({ name }) => name).join(', '));
  return tx.$executeRaw`
    INSERT INTO ${into} (${columns})
    SELECT ${columns} FROM jsonb_populate_recordset(NULL::${into}, ${JSON.stringify(rows)}::jsonb)
    ON CONFLICT DO NOTHING`;
}

/** Copies values that only the deleted row had into the row that stays. */
export async function learn(tx: Transaction, { table, row, stood }: Gone): Promise<void> {
  const { missing, either } = tableNamed(table).once?.learns ?? NOTHING;
  await setLearnt(tx, table, row, stood, [
    ...missing.map((column) => `${column} = COALESCE(t.${column}, gone.${column})`),
    ...either.map((column) => `${column} = t.${column} OR gone.${column}`),
  ]);
}

/** Undoes `learn`. */
async function unlearn(
  tx: Transaction,
  table: string,
  row: Prisma.JsonObject,
  stood: Prisma.JsonObject,
): Promise<void> {
  const { missing, either } = tableNamed(table).once?.learns ?? NOTHING;
  await setLearnt(tx, table, row, stood, [
    ...missing.map(
      (column) =>
        `${column} = CASE WHEN stood.${column} IS NULL THEN NULLIF(t.${column}, gone.${column}) ELSE t.${column} END`,
    ),
    ...either.map((column) => `${column} = t.${column} AND (stood.${column} OR NOT gone.${column})`),
  ]);
}

const NOTHING = { missing: [], either: [] };

async function setLearnt(
  tx: Transaction,
  table: string,
  row: Prisma.JsonObject,
  stood: Prisma.JsonObject,
  changes: string[],
): Promise<void> {
  if (changes.length === 0) return;
  const rows = Prisma.raw(`"${table}"`);
  await tx.$executeRaw`
    UPDATE ${rows} AS t SET ${Prisma.raw(changes.join(', '))}, version = t.version + 1
    FROM jsonb_populate_record(NULL::${rows}, ${JSON.stringify(row)}::jsonb) AS gone,
      jsonb_populate_record(NULL::${rows}, ${JSON.stringify(stood)}::jsonb) AS stood
    WHERE t.id = stood.id`;
}
