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
  /** It is binding: decided while the meeting was not quorate, it is to be ratified. */
  decides?: true;
  /** What somebody is to do about it, where it is that, as a row of a table. */
  toDo?(people: Map<string, Person>): ToDo;
  /** Its line among the next meeting's matters arising; where it is left out, nothing arises from it. */
  arising?(people: Map<string, Person>): Run[];
}

/** Something to do: "A3", what, whose it is, by when ("" for no date), and whether it is done. */
export interface ToDo {
  reference: string;
  text: string;
  owner: string;
  due: string;
  status: string;
}

/** What a capability puts into the minutes of a meeting. */
export type ListRecorded = (meetingId: string, store: Reads) => Promise<Recorded[]>;
