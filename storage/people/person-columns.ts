import type { Once } from '../rows/table.ts';
import { tables } from '../tables.ts';

/** A column with a person's id, under its database names. */
export interface PersonColumn {
  table: string;
  column: string;
}

/** The columns with people's ids that a link rewrites, when two people become one. */
export const PERSON_COLUMNS: PersonColumn[] = tables.flatMap(({ name: table, people = {} }) =>
  Object.entries(people)
    .filter(([, { as }]) => as !== 'self' && as !== 'history')
    .map(([column]) => ({ table, column })),
);

/** The rows of which a person may have only one. */
export const ONCE: (Once & { table: string })[] = tables.flatMap(({ name: table, once }) =>
  once ? [{ ...once, table }] : [],
);
