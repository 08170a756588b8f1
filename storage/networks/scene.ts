import type { Conversation, Network, Prisma } from '../generated/client.ts';
import type { Standing } from '../members/members.ts';
import type { Account } from '../people/people.ts';

/** Where an invocation finds itself: what we know of it before anything is done. */
export interface Scene {
  account: Account | null;
  conversation: Conversation | null;
  network: Network | null;
  /** Where the account’s person stands in that network today; null where they are no member. */
  standing: Standing | null;
  /** What the same request was answered, if it has been handled. */
  answer: Prisma.JsonValue | null;
}
