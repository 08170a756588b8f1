import type { Day } from '../../commands/dates/dates.ts';

/** The expected state of an action. */
export interface ModelAction {
  version: number;
  text: string;
  owner: string;
  due: Day | null;
  status: 'open' | 'done' | 'withdrawn';
}
/** The expected state of a poll. */
export interface ModelPoll {
  version: number;
  question: string;
  options: string[];
  isSecret: boolean;
  closesAt: Date;
  status: 'open' | 'closed' | 'withdrawn';
}
/** The expected state of a decision. */
export interface ModelDecision {
  version: number;
  /** Null if a poll decided it. */
  text: string | null;
  status: 'standing' | 'withdrawn';
}
/** The expected state of a manager’s seat. */
export interface ModelSeat {
  version: number;
  holder: string;
  until: Day | null;
  status: 'held' | 'withdrawn';
}
/** The record type of each kind. */
export interface Records {
  actions: ModelAction;
  decisions: ModelDecision;
  polls: ModelPoll;
  seats: ModelSeat;
}
export type Kind = keyof Records;

/** One change of one record: its state before, null if it was created, and after. */
export interface Patch {
  kind: Kind;
  number: number;
  before: Records[Kind] | null;
  after: Records[Kind];
}
