import type { Audit, Told } from '../audit/changes.ts';
import type { Wake } from '../outbox/due.ts';
import type { ReadTransaction, Transaction } from './transaction.ts';

/** What a store needs for reading. */
export interface ReadContext {
  tx: ReadTransaction;
  now: Date;
  /** Accounts with the same email address belong to one person if its domain is one of these. */
  trustedDomains: string[];
}

/**
 * What a store needs for writing in a transaction. `Kind` are the kinds of record whose changes it audits.
 */
export interface WriteContext<Kind extends string = never> extends ReadContext {
  tx: Transaction;
  newId(): string;
  /** Whether a weekly digest begins for whoever becomes a member. */
  beginsDigests: boolean;
  audit: Audit<Kind>;
  /** Writes the changes that were audited so far. */
  flushAudit(): void;
  /** Hands over the rows of the audit not written yet. The caller must write them. */
  takeAudit(): Told[];
  wake: Wake;
  /**
   * Does not wait for a statement on whose answer nothing depends: it goes together with those that follow, in their order. If
   * it fails, so does the transaction, with its error. Whoever counts the rows that it changed must wait.
   */
  unawaited(statement: Promise<unknown>): void;
}
