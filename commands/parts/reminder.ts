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
}

/** Says of each record of a kind what a person is to be reminded of; one that is not there any more is left out. */
export type Remind = (
  recordIds: string[],
  personId: string,
  context: RenderContext,
) => Promise<Map<string, Reminder>>;
