import type { Capability } from '../capability.ts';
import { undoOf } from './undo.ts';

/** Undoing one's last change, in any capability. */
export const undo = (all: readonly Capability[]) =>
  ({
    commands: [undoOf(all)],
    help: { suggested: ['undo'] },
  }) satisfies Capability;
