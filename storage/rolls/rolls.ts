import { Prisma } from '../generated/client.ts';
import type { Reference, Table } from '../rows/table.ts';

/**
 * The description of a table of rolls: one row for each person whom a record asks. A roll is fixed when its
 * record is opened: someone who leaves the network stays on it, but owes nothing any more
 * (docs/adr/0021-who-leaves-a-roll.md).
 */
export type RollTable = Table & { network: Reference; given: NonNullable<Table['given']> };

/** Someone's place on the roll of a record, and when they last answered. */
export interface RollPlace {
  /** Random, so it does not reveal when it was made. */
  id: string;
  recordId: string;
  personId: string;
  /** Who may answer in their stead, for a roll that has deputies. */
  deputyId: string | null;
  /** Whom they have named to answer for them, for a roll that has proxies. */
  proxyId: string | null;
  /** Where a record asks several networks together: the one as whose member they are asked. */
  networkId: string | null;
  answeredAt: Date | null;
}

/** How many of those on a roll have answered. */
export interface Turnout {
  answered: number;
  of: number;
}

/** The same, with how many have left since. */
export interface TurnoutSince extends Turnout {
  left: number;
}

/** The turnout without a roll. */
export const NO_TURNOUT: Turnout = { answered: 0, of: 0 };

/** Whether a table is a table of rolls. */
export const isRollTable = (table: Table): table is RollTable =>
  table.given !== undefined && typeof table.network === 'object';

/**
 * SQL names: the roll's table, its records' table, and the columns of the record and of the time of the
 * answer.
 */
export const namesInSql = ({ name, network, given, people = {}, across }: RollTable) => ({
  /** The column with the network as whose member somebody is asked, and the table of the networks of a record, if it may ask several. */
  across: across && { networkId: Prisma.raw(across.by), networks: Prisma.raw(across.of) },
  /** Whether its places may have deputies. */
  hasDeputies: 'deputy_id' in people,
  /** Whether others may hold them by proxy. */
  hasProxies: 'proxy_id' in people,
  rolls: Prisma.raw(name),
  records: Prisma.raw(network.of),
  recordId: Prisma.raw(network.by),
  answeredAt: Prisma.raw(given.at),
});

/** A box was to be stored that was not sealed with the database’s key. */
export class OtherKey extends Error {
  override name = 'OtherKey';
}
