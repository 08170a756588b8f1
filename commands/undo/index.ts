import type { Capability } from '../capability.ts';
import { undoOf } from './undo.ts';

/** Undo of one's last change, of any capability. */
export const undo = (all: readonly Capability[]) =>
  ({
    commands: [undoOf(all)],
    help: { suggested: ['undo'] },
  }) satisfies Capability;
