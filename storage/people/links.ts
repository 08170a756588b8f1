import type { Account, PersonLink, Prisma } from '../generated/client.ts';

export type { PersonLink } from '../generated/client.ts';

/** A row that gave way, and the one that stood in its place, as that was before it took on what this one told. */
export interface Gone {
  table: string;
  what: string;
  row: Prisma.JsonObject;
  stood: Prisma.JsonObject;
  /** Whether the person has lost something with it; if it is not said, they have. */
  isLost?: boolean;
  /** What went with it, by table. */
  parts?: Record<string, Prisma.JsonObject[]>;
}

/** What told rows apart, by table and by id, before they were set apart. */
export type Apart = Record<string, Record<string, string>>;

/** The rows that came to name the other person, by "table.column", and those that gave way, whole. */
export interface Moved {
  rows: Record<string, string[]>;
  gone: Gone[];
  /** Those that were set apart; links made earlier have none. */
  apart?: Apart;
  /** What was not known of the one and was of the other. */
  learnt: { email?: string };
}

/** An account that an email address shows to be another person's, and where that one is told of it, if anywhere. */
export interface FoundByEmail {
  account: Account;
  personId: string;
  other: Account | null;
}

/** What a link made or undone changed: `recordIds` are the records whose cards name someone else now. */
export interface Linked {
  link: PersonLink;
  recordIds: string[];
}

/** What gave way when two people became one, in words, as often as it did. */
export const gaveWay = ({ moved }: PersonLink): string[] =>
  (moved as unknown as Moved).gone.filter(({ isLost = true }) => isLost).map(({ what }) => what);
