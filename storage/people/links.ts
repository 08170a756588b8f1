import type { Account, PersonLink, Prisma } from '../generated/client.ts';

export type { PersonLink } from '../generated/client.ts';

/** A row deleted by a link, and the row that stayed in its place, as it was before it took over values. */
export interface Gone {
  table: string;
  what: string;
  row: Prisma.JsonObject;
  stood: Prisma.JsonObject;
  /** Whether the person has lost something with it; the default is true. */
  isLost?: boolean;
  /** The parts deleted with it, by table. */
  parts?: Record<string, Prisma.JsonObject[]>;
}

/** The former values of the column that was changed to keep rows distinct, by table and id. */
export type Apart = Record<string, Record<string, string>>;

/** What a link changed: ids of rows that now name the other person, by "table.column", and the deleted rows. */
export interface Moved {
  rows: Record<string, string[]>;
  gone: Gone[];
  /** Rows that were kept distinct; absent in older links. */
  apart?: Apart;
  /** The values copied from the other person. */
  learnt: { email?: string };
}

/** An account that belongs to another person by its email address, and the account on which to tell them, if any. */
export interface FoundByEmail {
  account: Account;
  personId: string;
  other: Account | null;
}

/** The effects of a link or of undoing one: `recordIds` are records whose cards now name someone else. */
export interface Linked {
  link: PersonLink;
  recordIds: string[];
}

/** The rows deleted by a link, in words, one for each. */
export const gaveWay = ({ moved }: PersonLink): string[] =>
  (moved as unknown as Moved).gone.filter(({ isLost = true }) => isLost).map(({ what }) => what);
