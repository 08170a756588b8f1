import type { RenderContext } from '../cards/renderer.ts';
import type { Button, Fact, Text } from '../view.ts';

/** What a person is reminded of, as its record stands now. */
export interface Reminder {
  /** "A1 is due today". */
  title: string;
  text: Text;
  facts: Fact[];
  /** It has lost its point: done, given to someone else, taken back. */
  isSettled: boolean;
  /** What can be done about it here and now; the first does it. */
  buttons: Button[];
  /** How it is told where it has just been given to the person, and waits for them. */
  asGiven?:
    | {
        title: string;
        facts: Fact[];
        handBack: Button;
        /** The same as one types it: "action return A1". */
        typed: string;
      }
    | undefined;
}

/** Says of each record of a kind what a person is to be reminded of; one that is not there any more is left out. */
export type Remind = (
  recordIds: string[],
  personId: string,
  context: RenderContext,
) => Promise<Map<string, Reminder>>;
