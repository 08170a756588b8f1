import type { RenderContext } from '../cards/renderer.ts';
import type { Button, Fact, Text } from '../view.ts';

/** What to remind a person of, from the current state of the record. */
export interface Reminder {
  /** "A1 is due today". */
  title: string;
  text: Text;
  facts: Fact[];
  /** True if the reminder is no longer needed: the task is done, given to someone else, or taken back. */
  isSettled: boolean;
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
