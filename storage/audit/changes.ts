import type { Prisma } from '../generated/client.ts';

/** Who is behind the changes of one request, and from where. */
export interface Author {
  requestId: string;
  command: string;
  /** Null where it is nobody the bot knows. */
  personId: string | null;
  accountId: string | null;
  conversationId: string | null;
  networkId: string | null;
  /** Whether something seemed to tell who a patient is, and whoever did it said that it does not. */
  notAPatients: boolean;
}

/**
 * Nobody the bot knows: whoever runs the command line; the bot itself, at its time; or an email address by which two
 * accounts are found to be one's.
 */
export const systemActor = (requestId: string, command: string, networkId: string | null = null): Author => ({
  ...{ requestId, command, networkId },
  ...{ personId: null, accountId: null, conversationId: null, notAPatients: false },
});

/** A change that was made to a record of one of these kinds. */
export interface ChangeOf<Kind extends string> {
  id: string;
  at: Date;
  command: string;
  record: Kind;
  recordId: string;
  before: Prisma.JsonValue;
  after: Prisma.JsonValue;
}

/** Notes one change of one record, as it was before and as it is after. Written when the request's work is done. */
export type Audit<Kind extends string> = (
  record: Kind,
  recordId: string,
  before: object | null,
  after: object | null,
) => void;
