import type { AgendaItem, Meeting } from '../../storage/meetings/meetings.ts';
import type { DueContext } from './when-due.ts';

/** What is known when a question of a meeting by correspondence is put to the members, or ends. */
export type QuestionContext = DueContext;

/** How what a meeting by correspondence is to decide is put to its members. Each holds for all that it is to decide. */
export interface ByCorrespondence {
  /** Puts an item to the members, until the meeting closes. */
  put(item: AgendaItem, meeting: Meeting, context: QuestionContext): Promise<void>;
  /** Settles what is still open and records, as a decision of the meeting, what was decided. */
  settle(meeting: Meeting, context: QuestionContext): Promise<void>;
  /** Leaves what is open as long as the meeting, whose end has changed. */
  extend(meeting: Meeting, context: QuestionContext): Promise<void>;
  /** Ends what is open with nothing decided. */
  cancel(meeting: Meeting, because: string, context: QuestionContext): Promise<void>;
}
