import { Prisma } from '../generated/client.ts';

/** How soon after an edit the same message may be edited again, in seconds. */
export const EDIT_EVERY_S = 1;

/** A kind of message: a value that holds how it is rendered. The outbox keeps its name. */
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
 * A message to come: to a person, on `accountId` where it may be no other of theirs, or into a channel. It comes once for
 * its kind, its subject, whom it is for and, where that may be several, its `slot`. `facts` is what else it is rendered from.
 */
export type Planned = Subject & { slot?: string; facts?: Prisma.InputJsonObject; dueAt: Date } & (
    | { personId: string; accountId?: string }
    | { conversationId: string }
  );

/** The columns by which a message is there once. */
export const ONE_MESSAGE = Prisma.sql`(subject_id, kind, COALESCE(conversation_id, person_id), slot)`;
