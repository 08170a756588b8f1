/** A person with the accounts a renderer may name them by. */
export interface Person {
  id: string;
  name: string;
  accounts: { platform: 'slack' | 'teams'; tenant: string; userId: string }[];
}

/** The key of an account: `id` is its user id or its alias on the platform. */
export interface AccountKey {
  platform: 'slack' | 'teams';
  tenant: string;
  id: string;
}

/** A stored account of a person. */
export interface Account {
  id: string;
  personId: string;
  platform: 'slack' | 'teams';
  tenant: string;
  userId: string;
  alias: string | null;
  name: string;
  /** The names that the platform gave for it before. */
  formerNames: string[];
  /** The address that the platform has verified, in lower case; null for guests. */
  email: string | null;
  /** Whether the platform no longer lets us reach it. */
  isClosed: boolean;
  seenAt: Date;
}

/** What a platform tells about an account. */
export type AccountTold = Pick<Account, 'platform' | 'tenant' | 'userId' | 'alias' | 'name' | 'email'>;

/** The name of an erased person. */
export const FORMER_MEMBER = 'a former member';

/**
 * `seenAt` of an account that was never used. Its person is reached there only if they have no other account.
 */
export const NEVER = new Date(0);
