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

/**
 * Holds who is who as it is until the transaction ends; `alone`, nobody else changes anything meanwhile, so that two
 * people can become one and none is left out. Throws `SomeoneElse` where the account no longer names the person.
 */
export async function lockPeople(
  tx: Transaction,
  { personId, accountId }: AtWork,
  alone: boolean,
): Promise<void> {
  const lock = Prisma.raw(alone ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared');
  const held = Prisma.sql`SELECT ${lock}(hashtext('convenor.people'))`;
  if (accountId === null) {
    await tx.$executeRaw`${held}`;
    return;
  }
  // The statement began before it had the lock: FOR SHARE has it read the account as it is now.
  const [account] = await tx.$queryRaw<{ person_id: string }[]>`
    WITH held AS MATERIALIZED (${held})
    SELECT person_id FROM held CROSS JOIN accounts WHERE id = ${accountId}::uuid FOR SHARE OF accounts`;
  if (account?.person_id !== personId) throw new SomeoneElse(`${accountId} is not ${personId}'s any more`);
}

/** Two who give the same name at once would both find it free: until this transaction ends, nobody else gives one. */
export async function lockOrganisationNames(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('convenor.organisations'))`;
}

/** Has nobody else name a network, or put it under another, until the transaction ends: one lock for the whole of them. */
export async function lockNetworkTree(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('convenor.networks'))`;
}

/** Has nobody else lock or change this network until the transaction ends. */
export async function lockNetwork(tx: Transaction, id: string): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM networks WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
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
