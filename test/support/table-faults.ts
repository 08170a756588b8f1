import type { Table } from '../../storage/rows/table.ts';
import type { Transaction } from '../../storage/rows/transaction.ts';
import { networkInSql, tables } from '../../storage/tables.ts';

interface Column {
  table: string;
  column: string;
  type: string;
  isOpen: boolean;
}

interface Key extends Omit<Column, 'type'> {
  to: string;
  /** The foreign key's action when the other row is deleted: c for cascade, n for set null. */
  onDelete: string;
}

interface UniqueIndex {
  table: string;
  definition: string;
}

interface Schema {
  columns: Column[];
  keys: Key[];
  unique: UniqueIndex[];
}

async function readSchema(prisma: Transaction): Promise<Schema> {
  const columns = await prisma.$queryRaw<Column[]>`
    SELECT table_name AS table, column_name AS column, is_nullable = 'YES' AS "isOpen",
      CASE data_type WHEN 'ARRAY' THEN udt_name ELSE data_type END AS type
    FROM information_schema.columns
    WHERE table_schema = current_schema() AND table_name <> '_prisma_migrations' ORDER BY 1, 2`;
  const keys = await prisma.$queryRaw<Key[]>`
    SELECT c.conrelid::regclass::text AS table, a.attname AS column, NOT a.attnotnull AS "isOpen",
      c.confrelid::regclass::text AS to, c.confdeltype::text AS "onDelete"
    FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
    WHERE c.contype = 'f' AND c.connamespace = current_schema()::regnamespace ORDER BY 1, 2`;
  const unique = await prisma.$queryRaw<UniqueIndex[]>`
    SELECT i.indrelid::regclass::text AS table, pg_get_indexdef(i.indexrelid) AS definition
    FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
    WHERE i.indisunique AND c.relnamespace = current_schema()::regnamespace`;
  return { columns, keys, unique };
}

/** The differences between the schema and the descriptions of its tables, one line each. */
export async function tableFaults(prisma: Transaction): Promise<string[]> {
  const schema = await readSchema(prisma);
  const names = [...new Set(schema.columns.map(({ table }) => table))];
  return [
    ...names
      .filter((name) => !tables.some((table) => table.name === name))
      .map((name) => `${name} is described nowhere`),
    ...tables.filter(({ name }) => !names.includes(name)).map(({ name }) => `there is no table ${name}`),
    ...tables.flatMap((table) => [
      ...unnamed(table, schema),
      ...unkeyed(table, schema),
      ...undescribedText(table, schema),
      ...wrongPeople(table, schema),
      ...wrongNetwork(table, schema),
      ...wrongParts(table, schema),
      ...wrongErasure(table, schema),
    ]),
    ...schema.columns.flatMap((column) => (describedAt(column) ? [] : undescribed(column, schema))),
  ];
}

const describedAt = ({ table }: { table: string }): Table | undefined =>
  tables.find(({ name }) => name === table);

/** Columns that need a table's description, but whose table has none. */
const undescribed = ({ table, column, type }: Column, { keys }: Schema): string[] => [
  ...(isText(type) ? [`${table}.${column} is text that is described nowhere`] : []),
  ...(keys.some((key) => key.table === table && key.column === column && key.to === 'people')
    ? [`${table}.${column} names a person and is described nowhere`]
    : []),
];

const isText = (type: string): boolean =>
  ['text', 'character varying', 'json', 'jsonb', '_text'].includes(type);

/** Columns that are described but do not exist. */
function unnamed(table: Table, { columns }: Schema): string[] {
  const { name, id = 'id', people = {}, text = {}, withoutKey = {}, tells = {}, given, due } = table;
  const { called = [], reached = [] } = tells;
  const said = [
    id,
    ...Object.keys(people),
    ...Object.keys(text),
    ...Object.keys(withoutKey),
    ...called,
    ...reached,
  ];
  const wanted = [...said, ...(given ? [given.by, given.at] : []), ...(due ? [due.at] : [])];
  return wanted
    .filter((column) => !columns.some((each) => each.table === name && each.column === column))
    .map((column) => `there is no column ${name}.${column}`);
}

/** Columns with another row's id that have no foreign key and give no reason. */
function unkeyed({ name, id = 'id', withoutKey = {} }: Table, { columns, keys }: Schema): string[] {
  return columns
    .filter(({ table, type }) => table === name && type === 'uuid')
    .flatMap(({ column }) => {
      const hasKey = keys.some((key) => key.table === name && key.column === column);
      const saysWhy = column in withoutKey;
      if (hasKey && saysWhy) return [`${name}.${column} has a foreign key after all`];
      return hasKey || saysWhy || column === id
        ? []
        : [`${name}.${column} has no foreign key, and does not say why`];
    });
}

function undescribedText({ name, text = {} }: Table, { columns }: Schema): string[] {
  return columns
    .filter(({ table, type, column }) => table === name && isText(type) && !(column in text))
    .map(({ column }) => `${name}.${column} is text that is described nowhere`);
}

/** Columns wrongly described as naming a person or not, and unique keys of a person that are not described. */
function wrongPeople(
  { name, people = {}, once, withoutKey = {} }: Table,
  { keys, unique }: Schema,
): string[] {
  const keyed = keys.filter(({ table, to }) => table === name && to === 'people').map(({ column }) => column);
  const said = Object.entries(people).filter(([, { as }]) => as !== 'self');
  const isOnce = unique.some(
    ({ table, definition }) =>
      table === name && said.some(([column]) => new RegExp(`\\b${column}\\b`).test(definition)),
  );
  return [
    ...keyed
      .filter((column) => !(column in people))
      .map((column) => `${name}.${column} names a person and is described nowhere`),
    ...said
      .filter(([column]) => !keyed.includes(column) && !(column in withoutKey))
      .map(([column]) => `${name}.${column} does not name a person`),
    ...(isOnce && !once && !said.every(([, { as }]) => as === 'history')
      ? [`${name} has what a person may have once, and does not say so`]
      : []),
    ...(once && !('person_id' in people)
      ? [`${name} says what a person may have once, but not who by person_id`]
      : []),
  ];
}

function wrongNetwork(table: Table, { columns, keys }: Schema): string[] {
  const { name, network } = table;
  const own = keys.filter((key) => key.table === name);
  const belongs = own.some(
    ({ to, isOpen, table: from }) =>
      !isOpen && to !== from && describedAt({ table: to })?.network !== undefined,
  );
  const hasColumn = columns.some((each) => each.table === name && each.column === 'network_id');
  if (network === undefined)
    return belongs || hasColumn ? [`${name} is of a network, and does not say which`] : [];
  if (typeof network === 'string') return [];
  const isWay = own.some(({ column, to }) => column === network.by && to === network.of);
  return isWay && networkInSql(table, 't') ? [] : [`${name} is of no network by ${network.by}`];
}

function wrongParts({ name, partOf }: Table, { keys }: Schema): string[] {
  if (!partOf) return [];
  const key = keys.find(
    ({ table, column, to }) => table === name && column === partOf.by && to === partOf.of,
  );
  return key?.onDelete === 'c' ? [] : [`${name} is said to go with ${partOf.of}, and does not`];
}

/**
 * Faults for rows that erasing a person deletes although rows that stay, or are deleted later, refer to
 * them.
 */
function wrongErasure({ name, erased, people = {} }: Table, { keys }: Schema): string[] {
  if (erased === 'rows' && Object.keys(people).length === 0)
    return [`${name} does not say whose rows are erased`];
  if (erased !== 'rows') return [];
  const place = tables.findIndex((table) => table.name === name);
  return keys
    .filter(({ to, onDelete }) => to === name && !'cn'.includes(onDelete))
    .filter(({ table }) => {
      const other = tables.findIndex((each) => each.name === table);
      return tables[other]?.erased !== 'rows' || other < place;
    })
    .map(({ table, column }) => `${name} cannot be erased while ${table}.${column} holds it`);
}
