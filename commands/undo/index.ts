import type { CapabilityOfAll } from '../capability.ts';
import { undoOf } from './undo.ts';

/** Taking back what one did last, whichever capability did it. */
export const undo: CapabilityOfAll = (all) => ({ commands: [undoOf(all)] });
