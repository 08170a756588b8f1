import type { Capability } from '../capability.ts';
import { undoOf } from './undo.ts';

/** Taking back what one did last, whichever capability did it. */
export const undo = (all: readonly Capability[]) =>
  ({
    commands: [undoOf(all)],
    help: { suggested: ['undo'] },
  }) satisfies Capability;
