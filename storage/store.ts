import { aggregates, type RecordKind } from './aggregates.ts';
import { startAudit } from './audit/audit-writes.ts';
import { changeReads } from './audit/change-reads.ts';
import { changeWrites } from './audit/change-writes.ts';
import type { Author } from './audit/changes.ts';
import type { PrismaClient } from './generated/client.ts';
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
import { mustStillBeWanted, noteCommitting } from './rows/out-of-reach.ts';
import type { ReadContext, WriteContext } from './rows/store-context.ts';
import { hasMetAnother, type Patience, realPatience, tryAgain } from './rows/tries.ts';

/** Everything that may be read, in nobody's name. */
export type Reads = ReturnType<typeof readsOf>;

/** Everything that may be written, inside one transaction and in one author's name. */
export type Writes = ReturnType<typeof writesOf>;

/** What a command that changes something works with. */
export type Store = Reads & Writes;

/** What a store needs of its surroundings. */
export interface Surroundings {
  now: Date;
  newId(): string;
}

const readsOf = (context: ReadContext) =>
  together(aggregates.reads(context), { changes: changeReads(context, aggregates.records) });

const writesOf = (context: WriteContext<RecordKind>) =>
  together(aggregates.writes(context), { changes: changeWrites(context, aggregates.records) });

/** A store that reads and writes: of each name, what reads and what writes together. */
const storeOf = (context: WriteContext<RecordKind>): Store => together(readsOf(context), writesOf(context));

/**
 * What a transaction may need besides: `alone`, that nobody else changes anything meanwhile; `isLong`, more time; and the
 * network that it changes, which nobody else does meanwhile, unless they all only share it; and on what it was decided,
 * which must be so still.
 */
interface Needs {
  alone?: boolean;
  isLong?: boolean;
  networkId?: string | null;
  sharesNetwork?: boolean;
  decidedOn?: DecidedOn | null;
}

/** What is done in a transaction; `networkVersion` is that of the network that is held. */
type Work<T> = (store: Store, networkVersion: number | null) => Promise<T>;

/**
 * All that is kept. Accounts with the same email address are one person's where its domain is one of `trustedDomains`.
 */
export function createStorage(
  prisma: PrismaClient,
  trustedDomains: string[] = [],
  patience: Patience = realPatience,
) {
  /**
   * Runs `work` in one transaction, its changes audited in the author's name. Returns what `work` does, and what has come
   * to be due. Who is who does not change meanwhile; to change it, work `alone`. Throws `SomeoneElse` where the author's
   * account has come to be another person's, and whatever met someone else's change: `tryAgain` knows it.
   */
  async function attempt<T>(
    surroundings: Surroundings,
    author: Author,
    work: Work<T>,
    { alone = false, isLong = alone, networkId = null, sharesNetwork = false, decidedOn = null }: Needs = {},
  ): Promise<{ result: T; due: Due[] }> {
    const due: Due[] = [];
    const wake = (woken: Due[]) => void due.push(...woken);
    const result = await prisma.$transaction(
      async (tx) => {
        mustStillBeWanted();
        const networkVersion = await lockEntry(tx, author, { alone, networkId, sharesNetwork, decidedOn });
        const audited = startAudit<RecordKind>({ tx, ...surroundings }, author);
        const store = storeOf({ tx, ...surroundings, trustedDomains, ...audited, wake });
        const done = await work(store, networkVersion);
        await audited.flushAudit();
        mustStillBeWanted();
        noteCommitting(true);
        return done;
      },
      isLong ? { timeout: LONG_MS } : {},
    );
    noteCommitting(false);
    return { result, due };
  }

  return {
    scene: readScene.bind(null, prisma),
    outbox: { ...outboxReads({ tx: prisma }), ...outboxWrites({ tx: prisma }) },
    sealingKey: { ...sealingKeyReads(prisma), ...sealingKeyWrites(prisma) },
    due: readDue.bind(null, prisma),
    forgetRequests: forgetRequests.bind(null, prisma),

    /** What is learnt of people as they come and go: no record of a network changes, so there is no audit of it. */
    acquaintances: (surroundings: Surroundings) => acquaintanceWrites({ tx: prisma, ...surroundings }),

    /** A store to read with, in nobody's name. */
    reading: ({ now }: Pick<Surroundings, 'now'>): Reads => readsOf({ tx: prisma, now, trustedDomains }),

    attempt,

    /** Does `work`, in which there may be several attempts, and does all of it anew where one met someone else's change. */
    tryAgain: <T>(work: () => Promise<T>): Promise<T> => tryAgain(work, patience),

    /** The same as `attempt`, for what stands by itself: made anew where it met someone else's change. */
    transaction: <T>(surroundings: Surroundings, author: Author, work: Work<T>, needs?: Needs) =>
      tryAgain(
        () => attempt(surroundings, author, work, needs),
        patience,
        (error) => hasMetAnother(error) && !(error instanceof SomeoneElse),
      ),
  };
}

export type Storage = ReturnType<typeof createStorage>;

/** How long a transaction may take that imports, or looks through all there is, as an erasure does; in milliseconds. */
const LONG_MS = 10 * 60_000;
