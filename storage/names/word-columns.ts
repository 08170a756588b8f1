import type { Table } from '../rows/table.ts';

/** The table that tells how records changed; a row of it is of the record it tells of. */
export const AUDIT = 'changes';

/** The columns of a table in which people's words are. */
export const wordColumns = ({ text = {} }: Table): string[] =>
  Object.entries(text).flatMap(([column, use]) => (use === 'words' ? [column] : []));
