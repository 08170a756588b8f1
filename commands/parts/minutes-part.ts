import type { Person } from '../../storage/people/people.ts';
import type { Reads } from '../../storage/store.ts';
import type { Run } from '../view.ts';

/** Something that was recorded in a meeting, as its minutes tell it. */
export interface Recorded {
  /** The agenda item it was recorded under. */
  itemId: string | null;
  at: Date;
  /** Whom its line names, by id, so that they are read together. */
  personIds: (string | null)[];
  /** Its line under the item. */
  line(people: Map<string, Person>): Run[];
  /** Its line among the next meeting's matters arising; where it is left out, nothing arises from it. */
  arising?(people: Map<string, Person>): Run[];
}

/** What a capability puts into the minutes of a meeting. */
export type ListRecorded = (meetingId: string, store: Reads) => Promise<Recorded[]>;
