import type { UndoableRecord } from '../../parts/undoable-record.ts';

/** How undo works for the figures of reviews: giving, replacing and removing them, and how they are shown. */
export const undoableFigures: UndoableRecord = { name: 'The figures', isPlural: true };
