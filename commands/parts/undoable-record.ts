import type { Change } from '../../storage/aggregates.ts';
import type { Store } from '../../storage/store.ts';
import type { NetworkContext } from '../context.ts';
import type { Button } from '../view.ts';

/** A kind of record of which a change can be taken back. */
export interface UndoableRecord {
  /** "Agenda item". */
  name: string;
  /** Which of its fields holds the words it is known by; where there is none, its name does. */
  words?: 'text' | 'title' | 'topic' | 'question';
  /** Where it is taken back together with its parts, the answer names it alone. */
  speaksForItsParts?: true;
  /** What is done with it instead, once others have added something of their own that would go with it. */
  instead?(made: Made): { says: string; button?: Button };
  /** Why a change of it cannot be taken back; null where it can. */
  refuse?(change: Change): string | null;
  /** Does anew what was before the change, instead of putting the record back; false where it has changed since. */
  takeBack?(change: Change, context: NetworkContext<Store>): Promise<boolean>;
  /** Does the taking back under a rule of its own, which may refuse it with a `UserError`. */
  underRule?(takeBack: () => Promise<void>, context: NetworkContext<Store>): Promise<void>;
  /** Has all that told of it, besides its own cards, tell what it is now that a change of it was taken back. */
  afterUndo?(change: Change, context: NetworkContext<Store>): Promise<void>;
}

/** How a record with a number is named once it was made. */
export interface Made {
  number: number;
  networkId: string;
}

/** Says that what a command did is not taken back. */
export const notTakenBack = (command: string): string =>
  `The last that you did here was ${command.replaceAll('.', ' ')}, which undo cannot take back. Nothing was changed.`;
