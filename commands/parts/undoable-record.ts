import type { Change } from '../../storage/aggregates.ts';
import type { Store } from '../../storage/store.ts';
import type { NetworkContext } from '../context.ts';
import type { Button } from '../view.ts';

/** A kind of record whose changes can be undone. */
export interface UndoableRecord {
  /** "Agenda item". */
  name: string;
  /** What it is called in the answer, if not by its name. */
  called?(change: Change): string;
  /** What the answer says of it, if more than that it is withdrawn or as it was before. */
  says?(change: Change, context: NetworkContext<Store>): Promise<string> | string | undefined;
  /** The name is of several things: "The figures". */
  isPlural?: true;
  /** The field with the words that identify the record. If it is left out, its name does. */
  words?: 'text' | 'title' | 'topic' | 'question';
  /** Set if the answer names only this record when it is undone together with its parts. */
  speaksForItsParts?: true;
  /** What to do instead of undoing, once others have added something that would be lost. */
  instead?(made: Made): { says: string; button?: Button };
  /** Why a change of the record cannot be undone; null if it can. */
  refuse?(change: Change): string | null;
  /**
   * Undoes the change by redoing what was there before, instead of restoring the record. Returns false if it changed
   * since.
   */
  takeBack?(change: Change, context: NetworkContext<Store>): Promise<boolean>;
  /** Runs the undo under a rule of the record's own, which may refuse it with a `UserError`. */
  underRule?(takeBack: () => Promise<void>, context: NetworkContext<Store>): Promise<void>;
  /** Updates everything that shows the record, besides its own cards, after a change of it was undone. */
  afterUndo?(change: Change, context: NetworkContext<Store>): Promise<void>;
}

/** How to name a record with a number once it exists. */
export interface Made {
  number: number;
  networkId: string;
}

/** Tells the person that the last command cannot be undone. */
export const notTakenBack = (command: string): string =>
  `The last that you did here was ${command.replaceAll('.', ' ')}, which undo cannot take back. Nothing was changed.`;
