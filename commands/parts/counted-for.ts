import type { Reads } from '../../storage/store.ts';
import type { Day } from '../dates/dates.ts';

/** What a line tells of a priority: what was achieved, what is next, or what is at risk or in the way. */
export type CountedAs = 'achieved' | 'next' | 'risk';

/** A line of the table of a plan: a record that counts to a priority. */
export interface CountedFor {
  priorityId: string;
  as: CountedAs;
  /** The day when it was achieved, or by which it is due; null if it has none. */
  on: Day | null;
  /** Where it is recorded: "A3". */
  reference: string;
  /** What it says, with its day and whose it is: "Ring the surgery, due Friday 4 June 2027". */
  text: string;
}

/** What of the records is asked for: by which day they are overdue, the zone, and how many at most. */
export interface CountedWhen {
  today: Day;
  zone: string;
  take: number;
}

/** Lists a capability's records that count to these priorities. */
export type ListCountedFor = (
  priorityIds: string[],
  when: CountedWhen,
  store: Reads,
) => Promise<CountedFor[]>;
