import type { Day } from '../../commands/dates/dates.ts';

/** An action as it should be. */
export interface ModelAction {
  version: number;
  text: string;
  owner: string;
  due: Day | null;
  status: 'open' | 'done' | 'withdrawn';
}
/** A poll as it should be. */
export interface ModelPoll {
  version: number;
  question: string;
  options: string[];
  isSecret: boolean;
  closesAt: Date;
  status: 'open' | 'closed' | 'withdrawn';
}
/** A decision as it should be. */
export interface ModelDecision {
  version: number;
  /** Null where a poll decided it. */
  text: string | null;
  status: 'standing' | 'withdrawn';
}
/** A manager’s seat as it should be. */
export interface ModelSeat {
  version: number;
  holder: string;
  until: Day | null;
  status: 'held' | 'withdrawn';
}
/** All kinds of record. */
export interface Records {
  actions: ModelAction;
  decisions: ModelDecision;
  polls: ModelPoll;
  seats: ModelSeat;
}
export type Kind = keyof Records;

/** One change of one record, as it was and has become; null where it was made. */
export interface Patch {
  kind: Kind;
  number: number;
  before: Records[Kind] | null;
  after: Records[Kind];
}
/** What somebody did, for `undo`: nothing can be taken back of what has no patches. */
export interface Past {
  by: string;
  at: Date;
  patches: Patch[];
  isUndone: boolean;
}
