import { Prisma } from '../generated/client.ts';
import type { Reference, Table } from '../rows/table.ts';

/**
 * A table of those who are asked something once, each on the roll of one record, by how it is described. A roll is fixed
 * when its record is opened: whoever leaves the network stays on it, and owes nothing any more.
 */
export type RollTable = Table & { network: Reference; given: NonNullable<Table['given']> };

/** Someone's place on the roll of a record, and when they last answered. */
export interface RollPlace {
  /** Random, and so tells nothing of when it was made. */
  id: string;
  recordId: string;
  personId: string;
  answeredAt: Date | null;
}

/** How many of those on a roll have answered. */
export interface Turnout {
  answered: number;
  of: number;
}

/** Where there is no roll. */
export const NO_TURNOUT: Turnout = { answered: 0, of: 0 };

/** Whether a table is one of rolls. */
export const isRollTable = (table: Table): table is RollTable =>
  table.given !== undefined && typeof table.network === 'object';

/** A roll's names in SQL: its table, that of its records, and the columns of the record and of the time of the answer. */
export const namesInSql = ({ name, network, given }: RollTable) => ({
  rolls: Prisma.raw(name),
  records: Prisma.raw(network.of),
  recordId: Prisma.raw(network.by),
  answeredAt: Prisma.raw(given.at),
});

/** The database’s sealing key is another than the one that something is to be sealed with. */
export class OtherKey extends Error {
  override name = 'OtherKey';
}
