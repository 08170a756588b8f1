import { Prisma } from '../generated/client.ts';
import type { Transaction } from './transaction.ts';
import { Conflict } from './version.ts';

/** The author's account has become someone else's, or is gone: what was asked is to be asked anew, by whoever that is. */
export class SomeoneElse extends Conflict {
  override name = 'SomeoneElse';
}

/** Whose account is at work; nobody's, where the command line is, or the bot of itself. */
export interface AtWork {
  personId: string | null;
  accountId: string | null;
}

/** What a transaction begins by holding: who is who, and the network that it changes; `alone`, or shared with others. */
export interface HeldLocks {
  alone: boolean;
  networkId: string | null;
  sharesNetwork: boolean;
}

/**
 * Begins a transaction by its locks, always in this order: who is who stays as it is until the transaction ends, and
 * `alone` nobody else changes anything meanwhile, so that two people can become one and none is left out; nobody else
 * changes the network, nor shares it where it is not shared; the account stays the person's. The version that the network then has; null where none is held.
 * Throws `SomeoneElse` where the account no longer names the person.
 */
export async function lockEntry(
  tx: Transaction,
  { personId, accountId }: AtWork,
  { alone, networkId, sharesNetwork }: HeldLocks,
): Promise<number | null> {
  const lock = Prisma.raw(alone ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared');
  const held = Prisma.raw(sharesNetwork ? 'SHARE' : 'NO KEY UPDATE');
  // The statement began before it had the locks: FOR SHARE, and FOR NO KEY UPDATE, have it read the rows as they are now.
  const [entry] = await tx.$queryRaw<{ person_id: string | null; version: number | null }[]>`
    WITH held AS MATERIALIZED (SELECT ${lock}(hashtext('convenor.people'))),
    network AS MATERIALIZED (
      SELECT version FROM held CROSS JOIN networks WHERE id = ${networkId}::uuid FOR ${held} OF networks),
    account AS MATERIALIZED (
      SELECT person_id FROM (SELECT count(*) FROM network) AS after CROSS JOIN accounts
      WHERE id = ${accountId}::uuid FOR SHARE OF accounts)
    SELECT (SELECT version FROM network) AS version, (SELECT person_id FROM account) AS person_id FROM held`;
  if (accountId !== null && entry?.person_id !== personId)
    throw new SomeoneElse(`${accountId} is not ${personId}'s any more`);
  return entry?.version ?? null;
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
