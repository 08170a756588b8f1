import type { Capability } from '../capability.ts';
import { helpOf } from './show-help.ts';

/** What the bot can do, told from what each capability says of itself. */
export const help = (all: readonly Capability[]) => ({ commands: [helpOf(all)] }) satisfies Capability;
