import { aggregates, type RecordKind } from './aggregates.ts';
import { startAudit } from './audit/audit-writes.ts';
import { changeReads } from './audit/change-reads.ts';
import { changeWrites } from './audit/change-writes.ts';
import type { Author } from './audit/changes.ts';
import { counting } from './database/statements.ts';
import type { PrismaClient } from './generated/client.ts';
import { installationReads } from './installations/installation-reads.ts';
import { installationWrites } from './installations/installation-writes.ts';
import { readScene } from './networks/scene-reads.ts';
import type { Due } from './outbox/due.ts';
import { readDue } from './outbox/due-reads.ts';
import { outboxReads } from './outbox/outbox-reads.ts';
import { outboxWrites } from './outbox/outbox-writes.ts';
import { forgetRequests } from './outbox/request-writes.ts';
import { acquaintanceWrites } from './people/acquaintance-writes.ts';
import { sealingKeyReads } from './rolls/sealing-key-reads.ts';
import { sealingKeyWrites } from './rolls/sealing-key-writes.ts';
import { type DecidedOn, lockEntry, SomeoneElse } from './rows/lock-writes.ts';
import { together } from './rows/made-when-used.ts';
import { mustStillBeWanted } from './rows/out-of-reach.ts';
import { beginProgress, type Progress } from './rows/progress.ts';
import type { ReadContext, WriteContext } from './rows/store-context.ts';
import { hasMetAnother, type Patience, realPatience, tryAgain } from './rows/tries.ts';
import { startUnanswered } from './rows/unanswered.ts';

/** All reading stores. Reading needs no author. */
export type Reads = ReturnType<typeof readsOf>;

/** All writing stores, for one transaction and in one author's name. */
export type Writes = ReturnType<typeof writesOf>;

/** The store of a command that changes something. */
export type Store = Reads & Writes;

/** The clock and the ids for a store. */
export interface Surroundings {
  now: Date;
  newId(): string;
}

const readsOf = (context: ReadContext) =>
  together(aggregates.reads(context), {
    get changes() {
      return changeReads(context, aggregates.records);
    },
  });

const writesOf = (context: WriteContext<RecordKind>) =>
  together(aggregates.writes(context), {
    get changes() {
      return changeWrites(context, aggregates.records);
    },
  });

/** Combines the reading and the writing stores. */
const storeOf = (context: WriteContext<RecordKind>): Store => together(readsOf(context), writesOf(context));

/**
 * What a transaction may need: `alone`, to exclude all other changes; `isLong`, a longer time limit; the
 * network to lock, exclusively or shared; and the data on which access was decided, which must not have
 * changed.
 */
interface Needs {
  alone?: boolean;
  isLong?: boolean;
  networkId?: string | null;
  sharesNetwork?: boolean;
  decidedOn?: DecidedOn | null;
}

/** What the operator decided of how people are known and served. */
export interface StoragePolicy {
  /** Accounts with the same email address are one person's if its domain is one of these. */
  trustedDomains: string[];
  /** Whether a weekly digest begins for whoever becomes a member. */
  beginsDigests: boolean;
}

/** The work of a transaction; `networkVersion` is that of the locked network. */
type Work<T> = (store: Store, networkVersion: number | null) => Promise<T>;

/**
 * Creates the storage. What is left out of its policy is not done.
 */
export function createStorage(
  prisma: PrismaClient,
  { trustedDomains = [], beginsDigests = false }: Partial<StoragePolicy> = {},
  patience: Patience = realPatience,
): Storage {
  const of = (client: PrismaClient, progress: Progress): Storage => ({
    ...storageOf(client, { trustedDomains, beginsDigests }, patience, progress),
    noting: (its) => of(counting(prisma, its), its),
  });
  return of(prisma, beginProgress());
}

/** The same for one request or job, whose `progress` is recorded. */
function storageOf(prisma: PrismaClient, policy: StoragePolicy, patience: Patience, progress: Progress) {
  /**
   * Runs `work` once in one transaction, and audits its changes in the author's name. Resolves to its result
   * and the jobs due. People and accounts are locked meanwhile; only work that is `alone` may change them.
   * Throws `SomeoneElse` if the author's account now belongs to another person, and other concurrency errors,
   * which `tryAgain` recognises.
   */
  async function attempt<T>(
    surroundings: Surroundings,
    author: Author,
    work: Work<T>,
    { alone = false, isLong = alone, networkId = null, sharesNetwork = false, decidedOn = null }: Needs = {},
  ): Promise<{ result: T; due: Due[] }> {
    const due: Due[] = [];
    const wake = (woken: Due[]) => void due.push(...woken);
    const unanswered = startUnanswered();
    const { unawaited } = unanswered;
    const transaction = prisma.$transaction(
      async (tx) => {
        mustStillBeWanted(progress);
        const networkVersion = await lockEntry(tx, author, { alone, networkId, sharesNetwork, decidedOn });
        const audited = startAudit<RecordKind>({ tx, ...surroundings, wake, unawaited }, author);
        const store = storeOf({ tx, ...surroundings, ...policy, ...audited, wake, unawaited });
        const done = await work(store, networkVersion);
        audited.flushAudit();
        mustStillBeWanted(progress);
        progress.isCommitting = true;
        return done;
      },
      isLong ? { timeout: LONG_MS } : {},
    );
    const result = await unanswered.with(transaction);
    progress.isCommitting = false;
    return { result, due };
  }

  return {
    scene: readScene.bind(null, prisma),
    outbox: { ...outboxReads({ tx: prisma }), ...outboxWrites({ tx: prisma }) },
    installations: { ...installationReads(prisma), ...installationWrites({ tx: prisma }) },
    sealingKey: { ...sealingKeyReads(prisma), ...sealingKeyWrites(prisma) },
    due: readDue.bind(null, prisma),
    forgetRequests: forgetRequests.bind(null, prisma),

    /** Stores accounts' profiles, which changes no record of a network and so is not audited. */
    acquaintances: (surroundings: Surroundings) => acquaintanceWrites({ tx: prisma, ...surroundings }),

    /** A read-only store. */
    reading: ({ now }: Pick<Surroundings, 'now'>): Reads => readsOf({ tx: prisma, now, ...policy }),

    attempt,

    /** Runs `work`, and retries all of it if a transaction in it met a concurrent change. */
    tryAgain: <T>(work: () => Promise<T>): Promise<T> => tryAgain(work, patience),

    /** Runs `attempt`, and retries it if it met a concurrent change. For work that is one transaction. */
    transaction: <T>(surroundings: Surroundings, author: Author, work: Work<T>, needs?: Needs) =>
      tryAgain(
        () => attempt(surroundings, author, work, needs),
        patience,
        (error) => hasMetAnother(error) && !(error instanceof SomeoneElse),
      ),
  };
}

export type Storage = ReturnType<typeof storageOf> & {
  /**
   * The same for one request or job. It records what it sends in `progress`, and changes nothing more once
   * that was given up.
   */
  noting(progress: Progress): Storage;
};

/** The time limit of a long transaction, such as an import or an erasure, in milliseconds. */
const LONG_MS = 10 * 60_000;
