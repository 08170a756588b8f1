import { Prisma } from '../generated/client.ts';
import type { Transaction } from '../rows/transaction.ts';
import type { Gone } from './links.ts';
import type { Once } from './person-columns.ts';

/** Takes away the later of what both have and may be had only once. */
export async function giveWay(
  tx: Transaction,
  { table, what, clash, order, lost = () => 'true' }: Once,
  fromId: string,
  intoId: string,
): Promise<Gone[]> {
  const rows = Prisma.raw(`"${table}"`);
  const gone = await tx.$queryRaw<Required<Pick<Gone, 'row' | 'stood' | 'isLost'>>[]>`
    DELETE FROM ${rows} AS later USING ${rows} AS earlier
    WHERE (later.person_id, earlier.person_id) IN
        ((${fromId}::uuid, ${intoId}::uuid), (${intoId}::uuid, ${fromId}::uuid))
      AND ${Prisma.raw(clash('later', 'earlier'))}
      AND (${Prisma.raw(order('earlier'))}) < (${Prisma.raw(order('later'))})
    RETURNING to_jsonb(later) AS row, to_jsonb(earlier) AS stood, ${Prisma.raw(lost('later'))} AS "isLost"`;
  return gone.map((each) => ({ table, what, ...each }));
}

/** What ended one of two that had become one ended both: so much is taken on from the row that stood. */
const ENDINGS = ['status', 'until', 'because', 'withdrawn'];

/** Puts a row back as it was, but for what has become of the one that stood in its place. */
export async function putBack(tx: Transaction, { table, row, stood }: Gone): Promise<void> {
  const rows = Prisma.raw(`"${table}"`);
  const [found] = await tx.$queryRaw<{ row: Prisma.JsonObject }[]>`
    SELECT to_jsonb(t) AS row FROM ${rows} AS t WHERE id = ${stood.id}::uuid`;
  const since = ENDINGS.filter((key) => found && found.row[key] !== stood[key]);
  const back = { ...row, ...Object.fromEntries(since.map((key) => [key, found?.row[key]])) };
  await tx.$executeRaw`
    INSERT INTO ${rows} SELECT * FROM jsonb_populate_record(NULL::${rows}, ${JSON.stringify(back)}::jsonb)
    ON CONFLICT DO NOTHING`;
  if (table === 'members') await unlearnOfMember(tx, row, stood);
}

/** A membership that stands takes on what was known of the other only. */
export async function learnOfMembers(tx: Transaction, gone: Gone[]): Promise<void> {
  for (const { row, stood } of gone.filter(({ table }) => table === 'members'))
    await tx.$executeRaw`
      UPDATE members AS m SET profession = COALESCE(m.profession, gone.profession),
        is_clinician = m.is_clinician OR gone.is_clinician, skills = COALESCE(m.skills, gone.skills), version = m.version + 1
      FROM jsonb_populate_record(NULL::members, ${JSON.stringify(row)}::jsonb) AS gone WHERE m.id = ${stood.id}::uuid`;
}

/** Takes that back. */
async function unlearnOfMember(
  tx: Transaction,
  row: Prisma.JsonObject,
  stood: Prisma.JsonObject,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE members AS m SET
      profession = CASE WHEN stood.profession IS NULL THEN NULLIF(m.profession, gone.profession) ELSE m.profession END,
      is_clinician = m.is_clinician AND (stood.is_clinician OR NOT gone.is_clinician),
      skills = CASE WHEN stood.skills IS NULL THEN NULLIF(m.skills, gone.skills) ELSE m.skills END, version = m.version + 1
    FROM jsonb_populate_record(NULL::members, ${JSON.stringify(row)}::jsonb) AS gone,
      jsonb_populate_record(NULL::members, ${JSON.stringify(stood)}::jsonb) AS stood
    WHERE m.id = stood.id`;
}
