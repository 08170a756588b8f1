import type { Button } from '../view.ts';

/** For how long a person may take back what they recorded, in minutes. */
export const UNDO_MINUTES = 10;

/** The button that takes back what the caller did to a record. */
export const undoButton = (recordId: string): Button => ({
  label: 'Undo',
  command: 'undo',
  args: { record: recordId },
});

/** The same, on a card, for as long as the record's making may be taken back. */
export const undoButtonUntilLate = (
  { id, createdAt }: { id: string; createdAt: Date },
  now: Date,
): Button[] => (now.getTime() - createdAt.getTime() < UNDO_MINUTES * 60_000 ? [undoButton(id)] : []);
