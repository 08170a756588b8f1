import { Prisma } from '../generated/client.ts';
import { insertRows } from '../rows/row-writes.ts';
import type { WriteContext } from '../rows/store-context.ts';
import type { Table } from '../rows/table.ts';
import { networkInSql, tables } from '../tables.ts';
import { hasName } from './names-in-words.ts';
import { AUDIT, wordColumns } from './word-columns.ts';

/** A network's managers have this long to decide, in milliseconds: 30 days. */
const DECIDED_WITHIN_MS = 30 * 24 * 60 * 60_000;

/**
 * Finds every record of these networks whose words contain one of these names, and stores it for the managers
 * to decide about. Changes none of them. Resolves to the networks in which something was found.
 */
export async function findNames(
  { tx, now, newId, flushAudit }: Pick<WriteContext, 'tx' | 'now' | 'newId' | 'flushAudit'>,
  networkIds: string[],
  names: string[],
): Promise<string[]> {
  if (networkIds.length === 0 || names.length === 0) return [];
  flushAudit();
  const found = new Map<string, Found>();
  // The audit comes last, so that a record which still contains the name is found in its own table.
  for (const table of tables)
    for (const each of await foundIn(tx, table, networkIds, names))
      if (!found.has(each.rowId)) found.set(each.rowId, each);
  const rows = [...found.values()].map((each) => ({
    ...{ ...each, id: newId(), words: names, foundAt: now },
    leaveAt: new Date(now.getTime() + DECIDED_WITHIN_MS),
  }));
  if (rows.length > 0) await insertRows(tx, 'found_names', rows);
  return [...new Set(rows.map(({ networkId }) => networkId))];
}

interface Found {
  networkId: string;
  tableName: string;
  rowId: string;
}

async function foundIn(
  tx: WriteContext['tx'],
  table: Table,
  networkIds: string[],
  names: string[],
): Promise<Found[]> {
  const columns = wordColumns(table);
  const network = networkInSql(table, 't');
  if (columns.length === 0 || network === undefined) return [];
  const [rows, of, id] = [table.name, network, `t.${rowIdOf(table)}`].map((name) => Prisma.raw(name));
  const words = Prisma.join(columns.map((column) => Prisma.raw(`t."${column}"`)));
  // The pattern is loose, because spacing may differ and JSON escapes some characters. Whether a row really
  // contains a name is checked afterwards.
  const any = names.map((name) => `%${(name.match(/[\p{L}\p{N}]+/gu) ?? []).join('%')}%`);
  const seen = Prisma.raw(table.unseen === undefined ? 'true' : `NOT (${table.unseen})`);
  const like = await tx.$queryRaw<{ row_id: string; network_id: string; words: Prisma.JsonValue }[]>`
    SELECT ${id} AS row_id, ${of} AS network_id, jsonb_build_array(${words}) AS words FROM ${rows} AS t
    WHERE ${of} = ANY(${networkIds}::uuid[]) AND jsonb_build_array(${words})::text ILIKE ANY(${any}::text[]) AND ${seen}`;
  return like
    .filter(({ words: each }) => hasName(each, names))
    .map(({ row_id, network_id }) => ({ rowId: row_id, networkId: network_id, tableName: table.name }));
}

/** The column with the record's id. A row of the audit belongs to the record that it tells of. */
const rowIdOf = ({ name, id = 'id' }: Table): string => (name === AUDIT ? 'record_id' : id);
