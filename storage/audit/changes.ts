import type { Prisma } from '../generated/client.ts';

/** Who made the changes of one request, and from where. */
export interface Author {
  requestId: string;
  command: string;
  /** Null for the system actor. */
  personId: string | null;
  accountId: string | null;
  conversationId: string | null;
  networkId: string | null;
  /** Whether the words might identify a patient, and their author declared that they do not. */
  notAPatients: boolean;
}

/**
 * The author of changes that no person made: an operator's, the bot's own when something falls due, or a link
 * by email address.
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

/** A change with its author, as it is told until it is written. */
export interface Told extends Author {
  id: string;
  at: Date;
  record: string;
  recordId: string;
  before: object | null;
  after: object | null;
  /** Who made it, even if they turn out to be another person too. */
  personThen: string | null;
  salt: string;
  commitment: string;
}

/** Records one change of one record, before and after. It is written when the request's work is done. */
export type Audit<Kind extends string> = (
  record: Kind,
  recordId: string,
  before: object | null,
  after: object | null,
) => void;
