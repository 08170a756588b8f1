import type { Button, Item } from '../view.ts';

/** What a capability adds to a person's home. */
export interface HomePart {
  /** Buttons with which a person begins something: "New action". */
  begin?: Button[];
  /** What a person can set, or ask about themselves, each with its button. */
  settings?: Item[];
}
