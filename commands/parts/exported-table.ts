/** How a person is told of the rows of a table that are held on them: a line each. Columns are called as in the database. */
export interface ExportedTable {
  /** "Decisions you recorded". */
  heading: string;
  /** The column that says when it was. */
  when: string;
  /** Those that say most, in a line; the rest is in the JSON. */
  says: string[];
}
