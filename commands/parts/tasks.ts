import type { Reads } from '../../storage/store.ts';
import type { Day } from '../dates/dates.ts';
import type { Button, Item } from '../view.ts';
import type { Span } from './digest-parts.ts';

/** Something a person is to do. */
export interface Task {
  networkId: string;
  ownerId: string;
  due: Day | null;
  /** "A1". */
  reference: string;
  text: string;
  /** The button that finishes it. */
  done: Button;
}

/** A task as a line that all in its network read, and the day it is due, if it has one. */
export interface TaskLine {
  due: Day | null;
  item: Item;
}

/** What people have to do. Each reads the first `take`, what is due first first, of networks that are open. */
export interface Tasks {
  /** How a person lists all of theirs in a network: "action list mine". */
  listedBy: string;
  /** How anyone lists a network's, before which of them: "action list", "action list overdue". */
  listedIn: string;
  /** What is open of a person; where `until` is given, only what is due by that day. */
  ofPerson(personId: string, until: Day | undefined, take: number, store: Reads): Promise<Task[]>;
  /** What of a network is due by the end of the span. */
  dueIn(networkId: string, span: Span, take: number, store: Reads): Promise<TaskLine[]>;
  /** What of a network was done in the span, as it was done. */
  doneIn(networkId: string, span: Span, take: number, store: Reads): Promise<TaskLine[]>;
  /** What is overdue of these networks since a day, for those who chair them; without it, their digest leaves it out. */
  lateIn?(
    networkIds: string[],
    since: Day,
    today: Day,
    take: number,
    store: Reads,
  ): Promise<(TaskLine & { networkId: string })[]>;
}

/** What waits for a person and is no task of theirs, such as their vote. */
export interface Waits {
  /** Over its lines in a digest: "Waiting for your vote". */
  heading: string;
  /** What is waited for, where there may always be some: "your vote". */
  waitsFor?: string;
  /** How a person lists it all: "poll mine". */
  listedBy?: string;
  /** A line each, with the button that does it. */
  list(personId: string, today: Day, take: number, store: Reads): Promise<Item[]>;
}
