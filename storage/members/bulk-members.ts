import type { Account, Organisation, OrganisationName, Person } from '../generated/client.ts';
import type { Network } from '../networks/networks.ts';
import type { Member } from './members.ts';
import type { Seat } from './seats.ts';

/** A person with what they are known by. */
export type KnownPerson = Person & { accounts: Account[] };

export type PersonRow = Person;

/** What many lines about members speak of. */
export interface SpokenFor {
  /** Names of networks and of organisations, in small letters. */
  networks: string[];
  organisations: string[];
  emails: string[];
  /** Ids of accounts, as the platforms give them. */
  userIds: string[];
}

/** What is known of all that. Of those networks every member and every seat that is not withdrawn. */
export interface Known {
  networks: Network[];
  organisations: Organisation[];
  /** What these networks call organisations, whatever the directory does. */
  ownNames: OrganisationName[];
  people: KnownPerson[];
  members: Member[];
  seats: Seat[];
  /** The workspaces and directories we have met. */
  tenants: { platform: Account['platform']; tenant: string }[];
}

/** A record as it was, null for a new one, and as it is to be. */
export interface Changed<Row> {
  before: Row | null;
  after: Row;
}

/** All that is to be written, whole. */
export interface Bulk {
  people: Changed<Person>[];
  accounts: Account[];
  organisations: Organisation[];
  members: Changed<Member>[];
  seats: Changed<Seat>[];
}

/** How many rows are read or written in one statement. */
const AT_ONCE = 1_000;

/** The same in parts, each of which can be read or written in one statement. */
export function inParts<T>(all: T[]): T[][] {
  const parts = Math.ceil(all.length / AT_ONCE);
  return Array.from({ length: parts }, (_, part) => all.slice(part * AT_ONCE, (part + 1) * AT_ONCE));
}
