import type { ArisesAt } from '../../storage/meetings/meetings.ts';
import type { Person } from '../../storage/people/people.ts';
import type { Reads } from '../../storage/store.ts';
import type { Run } from '../view.ts';

/** Something recorded in a meeting, as the minutes show it. */
export interface Recorded {
  id: string;
  /** The agenda item it was recorded under. */
  itemId: string | null;
  /** The agenda item under which it was made, if it is of an earlier meeting. */
  madeUnder?: string | null;
  at: Date;
  /** The ids of the people whom the line names, so that all people are loaded together. */
  personIds: (string | null)[];
  /** Its line under the item. */
  line(people: Map<string, Person>): Run[];
  /** Set if the record is a binding decision. If the meeting was not quorate then, it must be ratified. */
  decides?: DecisionMade;
  /** The row in the table of things to do, if somebody has to do something about the record. */
  toDo?(people: Map<string, Person>): ToDo;
  /** How it stands now, below minutes that are confirmed, if something has become of it since. */
  soFar?(people: Map<string, Person>): Run[];
}

/** A decision: its reference ("D3"), what it says, and whether it is in force. */
export interface DecisionMade {
  id: string;
  reference: string;
  text: string;
  isInForce: boolean;
  /** When it was ratified and by what ("M2", "P3"), if it was made without a quorum and has been. */
  ratified: { at: Date; by: string } | null;
}

/** Something to do: its reference ("A3"), text, owner, due date ("" if it has none) and status. */
export interface ToDo {
  reference: string;
  text: string;
  owner: string;
  due: string;
  status: string;
}

/** Lists what a capability adds to the minutes of a meeting. */
export type ListRecorded = (meetingId: string, store: Reads) => Promise<Recorded[]>;

/** Something that arises at a meeting from an earlier one. */
export interface Arisen {
  id: string;
  /** The meeting it is from, and the agenda item under which it was recorded there. */
  meetingId: string;
  itemId: string | null;
  /** The ids of the people whom the line names. */
  personIds: string[];
  /** Its line among the matters arising. */
  line(people: Map<string, Person>): Run[];
}

/**
 * Lists what arises at a meeting from those held before it: the first `take`, from the latest meeting first, and in
 * the order of their numbers.
 */
export type ListArising = (at: ArisesAt, take: number, store: Reads) => Promise<Arisen[]>;
