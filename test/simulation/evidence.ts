import type { Founding } from './founding.ts';
import type { Model } from './model.ts';
import type { Office } from './office.ts';
import type { Town } from './town.ts';

/** A row as JSON. */
export type Row = Record<string, unknown>;
/** All rows of the database, by table. */
export type Rows = Record<string, Row[]>;

/** Everything to audit, once no work is left. */
export interface Evidence {
  office: Office;
  town: Town;
  model: Model;
  founding: Founding;
  /** No call and no statement failed, and no bot was killed: nothing was in doubt, so that nothing may be repeated. */
  isCalm: boolean;
  rows: Rows;
}

/** The rows of a table. */
export const rowsOf = ({ rows }: Pick<Evidence, 'rows'>, table: string): Row[] => rows[table] ?? [];
