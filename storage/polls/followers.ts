import type { Table } from '../rows/table.ts';
import { tables } from '../tables.ts';

/** The tables whose rows are due once a poll has ended. */
export const followers = tables.filter(isFollower);

function isFollower(table: Table): table is Table & Required<Pick<Table, 'followsPoll' | 'due'>> {
  return table.followsPoll !== undefined && table.due !== undefined;
}
