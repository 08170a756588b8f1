import type { Account, Organisation, OrganisationName, Person } from '../generated/client.ts';
import type { Network } from '../networks/networks.ts';
import type { Member } from './members.ts';
import type { Seat } from './seats.ts';

/** A person with their accounts. */
export type KnownPerson = Person & { accounts: Account[] };

export type PersonRow = Person;

/** What the lines of an import refer to. */
export interface SpokenFor {
  /** Names of networks and of organisations, in lower case. */
  networks: string[];
  organisations: string[];
  emails: string[];
  /** User ids or aliases of accounts. */
  userIds: string[];
}

/**
 * What is known about these, with all members of the networks, and all their seats that are not withdrawn.
 */
export interface Known {
  networks: Network[];
  organisations: Organisation[];
  /** The networks' own names for organisations. */
  ownNames: OrganisationName[];
  people: KnownPerson[];
  members: Member[];
  seats: Seat[];
  /** The workspaces and directories that are known from accounts and conversations. */
  tenants: { platform: Account['platform']; tenant: string }[];
}

/** A record before and after a change; `before` is null for a new record. */
export interface Changed<Row> {
  before: Row | null;
  after: Row;
}

/** All rows to be written, complete. */
export interface Bulk {
  people: Changed<Person>[];
  accounts: Account[];
  organisations: Organisation[];
  members: Changed<Member>[];
  seats: Changed<Seat>[];
}

/** At most this many rows are read or written in one statement. */
const AT_ONCE = 1_000;

/** Divides a list into parts that can be read or written in one statement each. */
export function inParts<T>(all: T[]): T[][] {
  const parts = Math.ceil(all.length / AT_ONCE);
  return Array.from({ length: parts }, (_, part) => all.slice(part * AT_ONCE, (part + 1) * AT_ONCE));
}
