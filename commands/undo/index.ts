import type { Capability } from '../capability.ts';
import { undoOf } from './undo.ts';

/** The capability of undoing one's last change, whichever capability made it. */
export const undo = (all: readonly Capability[]) =>
  ({
    commands: [undoOf(all)],
    help: { suggested: ['undo'] },
  }) satisfies Capability;
