import type { Audit, Told } from '../audit/changes.ts';
import type { Wake } from '../outbox/due.ts';
import type { ReadTransaction, Transaction } from './transaction.ts';

/** What a store reads with. */
export interface ReadContext {
  tx: ReadTransaction;
  now: Date;
  /** Accounts with the same email address are one person's where its domain is one of these. */
  trustedDomains: string[];
}

/** What a store writes with in a transaction; `Kind` are the kinds of record whose changes it tells the audit. */
export interface WriteContext<Kind extends string = never> extends ReadContext {
  tx: Transaction;
  newId(): string;
  audit: Audit<Kind>;
  /** Writes what the audit was told so far. */
  flushAudit(): Promise<void>;
  /** The rows that would write: whoever takes them writes them. */
  takeAudit(): Told[];
  wake: Wake;
}
