import type { Capability } from '../capability.ts';
import { showWholeAssembly } from './show-assembly.ts';

/** The Assembly at a glance, made of what every capability has open in it. */
export const assembly = (all: readonly Capability[]) =>
  ({
    commands: [showWholeAssembly(all)],
    help: { theme: 'deciding' },
    spoken: {
      sayings: [
        {
          beginning:
            /^(?:show (?:me |us )?the assembly|how (?:is|does) the assembly (?:doing|stand)|what(?:'s|s| is) (?:going on|happening|open) in the assembly)[?.! ]*$/,
          means: 'assembly show',
        },
      ],
    },
  }) satisfies Capability;
