import type { RenderContext } from '../cards/renderer.ts';
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
  /** Buttons for what the person can do now; the first completes the task. */
  buttons: Button[];
  /** The wording for a task that was just given to the person, and waits for them. */
  asGiven?:
    | {
        title: string;
        facts: Fact[];
        handBack: Button;
        /** The hand-back command as a person types it: "action return A1". */
        typed: string;
      }
    | undefined;
}

/** Builds a person's reminder of each record of a kind. A record that no longer exists is left out. */
export type Remind = (
  recordIds: string[],
  personId: string,
  context: RenderContext,
) => Promise<Map<string, Reminder>>;
