import { Prisma } from '../generated/client.ts';
import type { Transaction } from './transaction.ts';
import { Conflict } from './version.ts';

/** The author's account now belongs to another person, or is gone: the request must start again. */
export class SomeoneElse extends Conflict {
  override name = 'SomeoneElse';
}

/** The author's account and conversation; null for the system actor. */
export interface AtWork {
  personId: string | null;
  accountId: string | null;
  conversationId: string | null;
}

/** The data on which access was decided, as read before any lock was taken. */
export interface DecidedOn {
  /** The network of the conversation. */
  speaksFor: string | null;
  /** The version of the author's standing in the locked network; null if access does not depend on it. */
  standing: number | null;
}

/** The locks that a transaction takes first: on people and accounts, and on its network; exclusive (`alone`) or shared. */
export interface HeldLocks {
  alone: boolean;
  networkId: string | null;
  sharesNetwork: boolean;
  decidedOn?: DecidedOn | null;
}

/**
 * Takes a transaction's first locks, always in this order, until it ends: people and accounts, exclusively if `alone`, so that
 * a link of two people misses no row; the network, exclusively unless `sharesNetwork`; and the author's account. Resolves to
 * the network's version, or null if none is locked. Throws `SomeoneElse` if the account now belongs to another person, and
 * `Conflict` if the data on which access was decided has changed.
 */
export async function lockEntry(
  tx: Transaction,
  { personId, accountId, conversationId }: AtWork,
  { alone, networkId, sharesNetwork, decidedOn = null }: HeldLocks,
): Promise<number | null> {
  const lock = Prisma.raw(alone ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared');
  const held = Prisma.raw(sharesNetwork ? 'SHARE' : 'NO KEY UPDATE');
  const [placeId, standsIn] = [decidedOn && conversationId, decidedOn?.standing == null ? null : networkId];
  // The statement's snapshot is older than its locks; rows read FOR SHARE or FOR NO KEY UPDATE are current.
  const [entry] = await tx.$queryRaw<[LockedEntry]>`
    WITH held AS MATERIALIZED (SELECT ${lock}(hashtext('convenor.people'))),
    network AS MATERIALIZED (
      SELECT version FROM held CROSS JOIN networks WHERE id = ${networkId}::uuid FOR ${held} OF networks),
    account AS MATERIALIZED (
      SELECT person_id FROM (SELECT count(*) FROM network) AS after CROSS JOIN accounts
      WHERE id = ${accountId}::uuid FOR SHARE OF accounts),
    place AS MATERIALIZED (
      SELECT network_id FROM (SELECT count(*) FROM network) AS after CROSS JOIN conversations
      WHERE id = ${placeId}::uuid FOR SHARE OF conversations),
    member AS MATERIALIZED (
      SELECT members.version FROM (SELECT count(*) FROM network) AS after CROSS JOIN members
      WHERE network_id = ${standsIn}::uuid AND person_id = ${personId}::uuid FOR SHARE OF members),
    roles AS MATERIALIZED (
      SELECT seats.version FROM (SELECT count(*) FROM network) AS after CROSS JOIN seats
      WHERE network_id = ${standsIn}::uuid AND person_id = ${personId}::uuid FOR SHARE OF seats)
    SELECT (SELECT version FROM network) AS version, (SELECT person_id FROM account) AS person_id,
      (SELECT network_id FROM place) AS speaks_for,
      (SELECT version FROM member) + (SELECT COALESCE(sum(version), 0)::int FROM roles) AS standing FROM held`;
  if (accountId !== null && entry.person_id !== personId)
    throw new SomeoneElse(`${accountId} is not ${personId}'s any more`);
  if (decidedOn && entry.speaks_for !== decidedOn.speaksFor)
    throw new Conflict(`${placeId} speaks for another network than it did`);
  if (decidedOn && entry.standing !== decidedOn.standing)
    throw new Conflict(`${personId} has come to stand otherwise in ${standsIn}`);
  return entry.version;
}

interface LockedEntry {
  version: number | null;
  person_id: string | null;
  speaks_for: string | null;
  standing: number | null;
}

/** Locks the names of organisations until the transaction ends, so that two requests do not both find a name free. */
export async function lockOrganisationNames(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('convenor.organisations'))`;
}

/** Locks the names and the hierarchy of all networks until the transaction ends. */
export async function lockNetworkTree(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('convenor.networks'))`;
}

/** Locks this row until the transaction ends. Rows that refer to it can still be added. */
export async function lockRow(
  tx: Transaction,
  table: 'networks' | 'meetings' | 'conversations' | 'date_searches',
  id: string,
): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM ${Prisma.raw(table)} WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
}

/**
 * Locks this network until the transaction ends. Throws `Conflict` if it, or the network of the conversation, has changed since
 * it was read.
 */
export async function lockAsRead(
  tx: Transaction,
  network: { id: string; version: number },
  conversation: { id: string; networkId: string | null },
): Promise<void> {
  const [now] = await tx.$queryRaw<[Pick<LockedEntry, 'version' | 'speaks_for'>]>`
    WITH network AS MATERIALIZED (SELECT version FROM networks WHERE id = ${network.id}::uuid FOR NO KEY UPDATE),
    place AS MATERIALIZED (
      SELECT network_id FROM (SELECT count(*) FROM network) AS after CROSS JOIN conversations
      WHERE id = ${conversation.id}::uuid FOR SHARE OF conversations)
    SELECT (SELECT version FROM network) AS version, (SELECT network_id FROM place) AS speaks_for`;
  if (now.version !== network.version || now.speaks_for !== conversation.networkId)
    throw new Conflict(`${network.id} is no longer as it was read, or ${conversation.id} no longer its`);
}

/** Takes a shared lock on this network until the transaction ends: nothing changes its records exclusively meanwhile. */
export async function shareNetwork(tx: Transaction, id: string): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM networks WHERE id = ${id}::uuid FOR SHARE OF networks`;
}

/** Takes a shared lock on this record until the transaction ends. */
export async function shareRecord(
  tx: Transaction,
  table: 'organisations' | 'meetings',
  id: string,
): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM ${Prisma.raw(table)} WHERE id = ${id}::uuid FOR SHARE`;
}

/**
 * Locks these records until the transaction ends, in a fixed order, so that there is no deadlock. Throws `Conflict` if one has
 * changed since it was read.
 */
export async function lockRecords(
  tx: Transaction,
  table: 'networks' | 'organisations',
  records: { id: string; version: number }[],
): Promise<void> {
  const ids = records.map(({ id }) => id);
  const rows = await tx.$queryRaw<{ id: string; version: number }[]>`
    SELECT id, version FROM ${Prisma.raw(table)} WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
  const now = new Map(rows.map(({ id, version }) => [id, version]));
  const changed = records.find(({ id, version }) => now.get(id) !== version);
  if (changed) throw new Conflict(`${changed.id} is no longer at version ${changed.version}`);
}
