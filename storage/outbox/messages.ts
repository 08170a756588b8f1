import { Prisma } from '../generated/client.ts';

/** The least time between two edits of one message, in seconds. */
export const EDIT_EVERY_S = 1;

/** Why a message to somebody who is not at work was put off. */
export const OUT_OF_HOURS = 'out of hours';
/** Why one was put off to whom enough were sent that week. */
export const ENOUGH = 'enough this week';

/** A kind of message, which includes its renderer. The outbox stores its name. */
export interface RenderedKind {
  name: string;
  render: (...how: never) => unknown;
}

/** What a message shows: how it is rendered, and which record it is about. */
export interface Subject {
  kind: RenderedKind;
  subjectId: string;
}

/**
 * A planned message: to a person, on `accountId` if it must be that account, or to a channel. Kind, subject,
 * recipient and `slot` are its unique key. `facts` is further data for its renderer.
 */
export type Planned = Subject & { slot?: string; facts?: Prisma.InputJsonObject; dueAt: Date } & (
    | { personId: string; accountId?: string }
    | { conversationId: string }
  );

/**
 * SQL for whether nothing of a message waits to be sent or edited, given its alias: it is only due, if at all, when what it
 * shows will be out of date.
 */
export const isAtRest = (alias: string): Prisma.Sql =>
  Prisma.raw(
    `(${alias}.due_at IS NULL OR ${alias}.state = 'posted' AND ${alias}.version = ${alias}.shown_version AND ${alias}.attempts = 0)`,
  );

/** The columns of a message's unique key. */
export const ONE_MESSAGE = Prisma.sql`(subject_id, kind, COALESCE(conversation_id, person_id), slot)`;
