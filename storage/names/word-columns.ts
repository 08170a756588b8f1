import type { Table } from '../rows/table.ts';

/** The table of the audit. Each row belongs to the record that it tells of. */
export const AUDIT = 'changes';

/** The columns of a table that hold what people wrote. */
export const wordColumns = ({ text = {} }: Table): string[] =>
  Object.entries(text).flatMap(([column, use]) => (use === 'words' ? [column] : []));
