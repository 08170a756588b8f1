import type { RenderContext } from '../cards/renderer.ts';
import type { NetworkContext } from '../context.ts';
import type { Day } from '../dates/dates.ts';
import type { Field } from '../field.ts';
import type { Block, Button, Fact, Text } from '../view.ts';

/** What to remind a person of, from the current state of the record. */
export interface Reminder {
  /** "A1 is due today". */
  title: string;
  text: Text;
  facts: Fact[];
  /** Lines to show below it, where it is the only one in its message. */
  blocks?: Block[];
  /** True if the reminder is no longer needed: the task is done, given to someone else, or taken back. */
  isSettled: boolean;
  /** True if the person has left the network of the task: only what tells that it was given to them still comes. */
  hasLeft?: boolean;
  /** True if no digest tells of it, so that it comes although a digest does. */
  isInNoDigest?: boolean;
  /** True if it is due today or overdue, so that it may come although enough reminders did that week. */
  isPressing?: boolean;
  /** When it is due, if it has a date that one may put a reminder off beyond. */
  due?: Day | null;
  /** The network that it is about. */
  networkId: string;
  /** Buttons for what the person can do now; the first completes the task. */
  buttons: Button[];
  /** The button by which they say that it is not theirs to do. */
  notMine?: Button | undefined;
  /** The wording for a task that was just given to the person, and waits for them. */
  asGiven?:
    | {
        title: string;
        facts: Fact[];
        /** The meeting in which it was given: "M1 Board". */
        meeting?: string;
        /** The hand-back command as a person types it: "action return A1". */
        typed: string;
      }
    | undefined;
}

/** What a reminder is built with. */
export interface RemindContext extends RenderContext {
  /** When each record's nudge was planned, which tells those apart that are about the same record. */
  plannedAt: ReadonlyMap<string, Date>;
}

/** Builds a person's reminder of each record of a kind. A record that no longer exists is left out. */
export type Remind = (
  recordIds: string[],
  personId: string,
  context: RemindContext,
) => Promise<Map<string, Reminder>>;

/** How people are reminded of a kind of record. */
export interface Reminders {
  remind: Remind;
  /** What they are called: "actions". A person may stop them, unless this is left out. */
  called?: string;
  /** Who is reminded, and when, in a sentence. */
  why: string;
  /** Set if somebody else may do it instead, who is reminded while the person is away and they stand in. */
  passesOn?: true;
  /** The field that reads a reference to one, if they have references. */
  field?: RecordField;
}

/** A field for a record of one kind. What it has parsed is resolved by itself alone. */
interface RecordField extends Pick<Field<unknown>, 'reference' | 'parse'> {
  resolve(parsed: never, context: NetworkContext): Promise<NamedRecord> | NamedRecord;
}

interface NamedRecord {
  id: string;
  ownerId?: string;
}

/** The button by which somebody says that a record which asks many people does not concern them. */
export const notMine = (record: string): Button => ({
  label: 'Not mine',
  command: 'nudge.stop',
  args: { record },
});
