import { actionStore } from './actions/actions.ts';
import { type Author, changeStore, systemActor } from './audit/changes.ts';
import { decisionStore } from './decisions/decisions.ts';
import { digestStore } from './digests/digests.ts';
import type { PrismaClient } from './generated/client.ts';
import { meetingStore, minutesStore } from './meetings/meetings.ts';
import { bulkStore } from './members/bulk-members.ts';
import { exportStore } from './members/export-members.ts';
import { memberStore } from './members/members.ts';
import { conversationStore } from './networks/conversations.ts';
import { networkStore } from './networks/networks.ts';
import { readScene } from './networks/scene.ts';
import { organisationStore } from './organisations/organisations.ts';
import { type Due, readDue } from './outbox/due.ts';
import { messageStore } from './outbox/messages.ts';
import { nudgeStore } from './outbox/nudges.ts';
import { outboxStore } from './outbox/outbox.ts';
import { requestStore } from './outbox/requests.ts';
import { linkCodeStore } from './people/link-codes.ts';
import { linkStore } from './people/links.ts';
import { peopleStore } from './people/people.ts';
import { personalDataStore } from './people/personal-data.ts';
import { milestoneStore } from './plan/milestones.ts';
import { planStore } from './plan/plans.ts';
import { priorityStore } from './plan/priorities.ts';
import { pollStore } from './polls/polls.ts';
import { reviewStore } from './reviews/reviews.ts';
import { sealedBoxStore } from './rolls/sealed-boxes.ts';
import { holdPeople, SomeoneElse } from './rows/locks.ts';
import type { Transaction } from './rows/transaction.ts';
import { hasMetAnother, type Patience, realPatience, tryAgain } from './rows/tries.ts';

/** Everything a command may read and write, inside one transaction and in one author's name. */
export type Store = ReturnType<typeof createStore>;

/** What a store needs of its surroundings. */
export interface Surroundings {
  now: Date;
  newId(): string;
}

function createStore(
  tx: Transaction,
  { now, newId }: Surroundings,
  author: Author,
  due: Due[],
  trustedDomains: string[],
) {
  const changes = changeStore(tx, newId, now, author);
  const { note } = changes;
  const wake = (woken: Due[]) => due.push(...woken);
  return {
    people: peopleStore(tx, newId, now),
    links: linkStore(tx, newId, now, note, trustedDomains),
    linkCodes: linkCodeStore(tx, now),
    personalData: personalDataStore(tx, changes, now),
    networks: networkStore(tx, newId, now, note),
    members: memberStore(tx, newId, now, note),
    bulk: bulkStore(tx, note),
    exported: exportStore(tx),
    organisations: organisationStore(tx, newId, now, note),
    conversations: conversationStore(tx, newId, note),
    actions: actionStore(tx, newId, now, note),
    decisions: decisionStore(tx, newId, now, note),
    meetings: meetingStore(tx, newId, now, note),
    minutes: minutesStore(tx, newId, now, note),
    polls: pollStore(tx, newId, now, note, wake),
    reviews: reviewStore(tx, newId, now, note, wake),
    plans: planStore(tx, newId, now, note),
    priorities: priorityStore(tx, newId, now, note),
    milestones: milestoneStore(tx, newId, now, note),
    digests: digestStore(tx, newId, now, note, wake),
    messages: messageStore(tx, newId, now, wake),
    nudges: nudgeStore(tx, newId, now, wake),
    sealedBoxes: sealedBoxStore(tx),
    requests: requestStore(tx, now),
    changes,
  };
}

/** What a transaction may need besides: `alone`, that who is who does not change meanwhile; `isLong`, more time. */
interface Needs {
  alone?: boolean;
  isLong?: boolean;
}

/**
 * The stores that need no author: nothing that they write is a change to a record. Accounts with the same email address
 * are one person's where its domain is one of `trustedDomains`.
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
    work: (store: Store) => Promise<T>,
    { alone = false, isLong = alone }: Needs = {},
  ): Promise<{ result: T; due: Due[] }> {
    const due: Due[] = [];
    const result = await prisma.$transaction(
      async (tx) => {
        await holdPeople(tx, author, alone);
        const store = createStore(tx, surroundings, author, due, trustedDomains);
        const done = await work(store);
        await store.changes.flush();
        return done;
      },
      isLong ? { ...TIMES, timeout: LONG_MS } : TIMES,
    );
    return { result, due };
  }

  return {
    scene: readScene.bind(null, prisma),
    outbox: outboxStore(prisma),
    due: readDue.bind(null, prisma),
    people: ({ newId, now }: Surroundings) => peopleStore(prisma, newId, now),
    networks: ({ newId, now }: Surroundings) => networkStore(prisma, newId, now, unaudited),
    requests: (now: Date) => requestStore(prisma, now),

    /** A store to read with, in nobody's name. */
    reading: (surroundings: Surroundings): Store =>
      createStore(prisma, surroundings, systemActor('', ''), [], trustedDomains),

    attempt,

    /** Does `work`, in which there may be several attempts, and does all of it anew where one met someone else's change. */
    tryAgain: <T>(work: () => Promise<T>): Promise<T> => tryAgain(work, patience),

    /** The same as `attempt`, for what stands by itself: made anew where it met someone else's change. */
    transaction: <T>(
      surroundings: Surroundings,
      author: Author,
      work: (store: Store) => Promise<T>,
      needs?: Needs,
    ) =>
      tryAgain(
        () => attempt(surroundings, author, work, needs),
        patience,
        (error) => hasMetAnother(error) && !(error instanceof SomeoneElse),
      ),
  };
}

export type Storage = ReturnType<typeof createStorage>;

/** Where a store is used to read, or to remember what a platform tells us: no record of a network changes. */
const unaudited = () => {};

/** How long to wait for a connection, and for the transaction to end, in milliseconds. */
const TIMES = { maxWait: 15_000, timeout: 10_000 };
/** The same for an import, or for looking through all there is: an erasure does. */
const LONG_MS = 10 * 60_000;
