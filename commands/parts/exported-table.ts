/** How a table's rows about a person are shown to them, one line per row. Columns have their database names. */
export interface ExportedTable {
  /** "Decisions you recorded". */
  heading: string;
  /** The column that holds the date of the row. */
  when: string;
  /** The most informative columns, shown in the line. The other columns are only in the JSON. */
  says: string[];
}
