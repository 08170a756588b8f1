import type { Capability } from '../capability.ts';
import { helpOf } from './show-help.ts';

export { type Purpose, purposeOf } from './purpose.ts';

/** What the bot can do, told from what each capability says of itself. */
export const help = (all: readonly Capability[]) =>
  ({
    commands: [helpOf(all)],
    help: { suggested: ['help'] },
    spoken: {
      sayings: [{ beginning: /^what can (?:you|i) (?:do|say|type)(?: here)?[?.!]*$/, means: 'help' }],
    },
  }) satisfies Capability;
