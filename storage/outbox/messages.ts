/** How soon after an edit the same message may be edited again, in seconds. */
export const EDIT_EVERY_S = 1;

/** What a message shows: how it is drawn, and which record it is about. */
export interface Subject {
  kind: string;
  subjectId: string;
}

/** A message to come, once for its key: to a person, on `accountId` where it may be no other of theirs, or into a channel. */
export type Planned = Subject & { key: string; dueAt: Date } & (
    | { personId: string; accountId?: string }
    | { conversationId: string }
  );
