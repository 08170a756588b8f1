import type { Capability } from '../capability.ts';
import { helpOf } from './show-help.ts';

export { type Purpose, purposeOf } from './purpose.ts';

/** What the bot can do, told from what each capability says of itself. */
export const help = (all: readonly Capability[]) =>
  ({ commands: [helpOf(all)], help: { suggested: ['help'] } }) satisfies Capability;
