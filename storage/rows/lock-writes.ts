import { Prisma } from '../generated/client.ts';
import type { Transaction } from './transaction.ts';
import { Conflict } from './version.ts';

/** The author's account has become someone else's, or is gone: what was asked is to be asked anew, by whoever that is. */
export class SomeoneElse extends Conflict {
  override name = 'SomeoneElse';
}

/** Whose account is at work, and where; nobody's, where the command line is, or the bot of itself. */
export interface AtWork {
  personId: string | null;
  accountId: string | null;
  conversationId: string | null;
}

/** On what it was decided that the author may go on, as it was read before anything was held. */
export interface DecidedOn {
  /** The network that the conversation speaks for. */
  speaksFor: string | null;
  /** The version of where the author stands in the network that is held; null where nothing hangs on that. */
  standing: number | null;
}

/** What a transaction begins by holding: who is who, and the network that it changes; `alone`, or shared with others. */
export interface HeldLocks {
  alone: boolean;
  networkId: string | null;
  sharesNetwork: boolean;
  decidedOn?: DecidedOn | null;
}

/**
 * Begins a transaction by its locks, always in this order: who is who stays as it is until the transaction ends, and
 * `alone` nobody else changes anything meanwhile, so that two people can become one and none is left out; nobody else
 * changes the network, nor shares it where it is not shared; the account stays the person's. The version that the network
 * then has; null where none is held. Throws `SomeoneElse` where the account no longer names the person, and `Conflict`
 * where it was decided on what is otherwise by now.
 */
export async function lockEntry(
  tx: Transaction,
  { personId, accountId, conversationId }: AtWork,
  { alone, networkId, sharesNetwork, decidedOn = null }: HeldLocks,
): Promise<number | null> {
  const lock = Prisma.raw(alone ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared');
  const held = Prisma.raw(sharesNetwork ? 'SHARE' : 'NO KEY UPDATE');
  const [placeId, standsIn] = [decidedOn && conversationId, decidedOn?.standing == null ? null : networkId];
  // The statement began before it had the locks: what is read FOR SHARE, or NO KEY UPDATE, is read as it is now.
  const [entry] = await tx.$queryRaw<[Entry]>`
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

interface Entry {
  version: number | null;
  person_id: string | null;
  speaks_for: string | null;
  standing: number | null;
}

/** Two who give the same name at once would both find it free: until this transaction ends, nobody else gives one. */
export async function lockOrganisationNames(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('convenor.organisations'))`;
}

/** Has nobody else name a network, or put it under another, until the transaction ends: one lock for the whole of them. */
export async function lockNetworkTree(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('convenor.networks'))`;
}

/** Has nobody else lock or change this row until the transaction ends; rows that refer to it may come meanwhile. */
export async function lockRow(
  tx: Transaction,
  table: 'networks' | 'meetings' | 'conversations',
  id: string,
): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM ${Prisma.raw(table)} WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
}

/**
 * Has nobody else change this network until the transaction ends. Throws `Conflict` where it is no longer as it was read, or
 * the conversation speaks for another than it did.
 */
export async function lockAsRead(
  tx: Transaction,
  network: { id: string; version: number },
  conversation: { id: string; networkId: string | null },
): Promise<void> {
  const [now] = await tx.$queryRaw<[Pick<Entry, 'version' | 'speaks_for'>]>`
    WITH network AS MATERIALIZED (SELECT version FROM networks WHERE id = ${network.id}::uuid FOR NO KEY UPDATE),
    place AS MATERIALIZED (
      SELECT network_id FROM (SELECT count(*) FROM network) AS after CROSS JOIN conversations
      WHERE id = ${conversation.id}::uuid FOR SHARE OF conversations)
    SELECT (SELECT version FROM network) AS version, (SELECT network_id FROM place) AS speaks_for`;
  if (now.version !== network.version || now.speaks_for !== conversation.networkId)
    throw new Conflict(`${network.id} is no longer as it was read, or ${conversation.id} no longer its`);
}

/** Has nobody else lock or change this record until the transaction ends, but share it as well. */
export async function shareRecord(tx: Transaction, table: 'organisations', id: string): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM ${Prisma.raw(table)} WHERE id = ${id}::uuid FOR SHARE`;
}

/**
 * Has nobody else change these records until the transaction ends. They are locked in one order, so that none waits for
 * ever; throws `Conflict` where one is no longer as it was read.
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
