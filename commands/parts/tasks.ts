import type { Reads } from '../../storage/store.ts';
import type { Day } from '../dates/dates.ts';
import type { Button, Item } from '../view.ts';
import type { NetworkLine, Span } from './digest-parts.ts';

/** Something that a person has to do. */
export interface Task {
  networkId: string;
  ownerId: string;
  due: Day | null;
  /** "A1". */
  reference: string;
  text: string;
  /** The button that finishes it. */
  done: Button;
  /** The button that drops it, if it need not be done any more. */
  drop?: Button;
}

/** A task as a line that everyone in its network can read, and its due date if it has one. */
export interface TaskLine {
  due: Day | null;
  item: Item;
  /** The button that drops it, if it need not be done any more. */
  drop?: Button;
}

/** Lists what people have to do. Each method reads the first `take` tasks of open networks, earliest due date first. */
export interface Tasks {
  /** The command with which a person lists all their tasks in a network: "action list mine". */
  listedBy: string;
  /**
   * The command with which anyone lists the tasks of a network: "action list". A filter may follow it: "action list
   * overdue".
   */
  listedIn: string;
  /** The open tasks of a person; if `until` is given, only those due by that day. */
  ofPerson(personId: string, until: Day | undefined, take: number, store: Reads): Promise<Task[]>;
  /** The tasks of a network that are due by the end of the span. */
  dueIn(networkId: string, span: Span, take: number, store: Reads): Promise<TaskLine[]>;
  /** The tasks of a network that were done in the span, in the order in which they were done. */
  doneIn(networkId: string, span: Span, take: number, store: Reads): Promise<TaskLine[]>;
  /**
   * The tasks of these networks that are overdue since a day, for the digest of their chairs. Without this method, the
   * digest leaves them out.
   */
  lateIn?(networkIds: string[], since: Day, today: Day, take: number, store: Reads): Promise<LateLine[]>;
}

/** A task that is overdue, in one of several networks. */
export interface LateLine extends TaskLine {
  networkId: string;
  ownerId: string;
  /** "A1". */
  reference: string;
  /** The button that gives it another date. */
  move: Button;
  /** The button that gives it to somebody else. */
  give: Button;
}

/** What waits for a person but is not a task of theirs, such as a vote. */
export interface Waits {
  /** The heading of its lines in a digest: "Waiting for your vote". */
  heading: string;
  /** The name of what is waited for, if there can always be some: "your vote". */
  waitsFor?: string;
  /** The command with which a person lists it all: "poll mine". */
  listedBy?: string;
  /** Lists one line for each, with the button that deals with it. */
  list(personId: string, today: Day, take: number, store: Reads): Promise<NetworkLine[]>;
}
