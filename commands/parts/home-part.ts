import type { Reads } from '../../storage/store.ts';
import type { Day } from '../dates/dates.ts';
import type { Button, Item } from '../view.ts';

/** What a capability adds to a person's home. */
export interface HomePart {
  /** Buttons with which a person begins something: "New action". */
  begin?: Button[];
  /** What a person can set, or ask about themselves, each with its button. */
  settings?: Item[];
  /** Lines about how things stand with a person, such as for whom they stand in; on their home and in me. */
  about?(personId: string, today: Day, store: Reads): Promise<string[]>;
}
