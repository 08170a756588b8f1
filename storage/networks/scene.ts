import type { Conversation, Network, Prisma } from '../generated/client.ts';
import type { Standing } from '../members/members.ts';
import type { Account } from '../people/people.ts';

/** What is known of an invocation before it runs. */
export interface Scene {
  account: Account | null;
  conversation: Conversation | null;
  network: Network | null;
  /** The standing of the account’s person in that network today; null if they are no member. */
  standing: Standing | null;
  /** The stored answer of the same request, if it has been handled. */
  answer: Prisma.JsonValue | null;
}
