import type { Once } from '../rows/table.ts';
import { tables } from '../tables.ts';

/** A column that names a person, in the database's own words. */
export interface PersonColumn {
  table: string;
  column: string;
}

/** Every column by which people are named as whoever they turn out to be. When two become one, all of these name that one. */
export const PERSON_COLUMNS: PersonColumn[] = tables.flatMap(({ name: table, people = {} }) =>
  Object.entries(people)
    .filter(([, { as }]) => as !== 'self' && as !== 'history')
    .map(([column]) => ({ table, column })),
);

/** What a person may have only once. */
export const ONCE: (Once & { table: string })[] = tables.flatMap(({ name: table, once }) =>
  once ? [{ ...once, table }] : [],
);
