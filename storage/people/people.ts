/** A person with the accounts a renderer may name them by. */
export interface Person {
  id: string;
  name: string;
  accounts: { platform: 'slack' | 'teams'; tenant: string; userId: string }[];
}

/** An account as a platform names it: `id` is its user id or its alias. */
export interface AccountKey {
  platform: 'slack' | 'teams';
  tenant: string;
  id: string;
}

/** A person's account, known to us. */
export interface Account {
  id: string;
  personId: string;
  platform: 'slack' | 'teams';
  tenant: string;
  userId: string;
  alias: string | null;
  name: string;
  /** What the platform called it before. */
  formerNames: string[];
  /** As verified by the platform, in lower case; null for guests. */
  email: string | null;
  /** The platform no longer lets us reach it. */
  isClosed: boolean;
  seenAt: Date;
}

/** What a platform tells of an account. */
export type AccountTold = Pick<Account, 'platform' | 'tenant' | 'userId' | 'alias' | 'name' | 'email'>;

/** The name of an erased person. */
export const FORMER_MEMBER = 'a former member';

/** `seenAt` of an account that nobody has used yet: its person is reached there only if they have no other. */
export const NEVER = new Date(0);
