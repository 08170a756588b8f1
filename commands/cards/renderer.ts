import type { Store } from '../../storage/store.ts';
import type { Message } from '../view.ts';

/** What a message is drawn with. */
export interface RenderContext {
  store: Store;
  now: Date;
  zone: string;
  /** Whom the message is for, where it is for one person. */
  personId: string | null;
  /** Whether the message stands there already, and is drawn anew. */
  isPosted: boolean;
  /** What the message may be there once for, where one is drawn that is in the outbox. */
  key: string | null;
}

/** Draws a record as it is now; null where the message has lost its point. */
export type Render = (recordId: string, drawing: RenderContext) => Promise<Message | null>;
