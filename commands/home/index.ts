import type { Capability } from '../capability.ts';
import { homeCardOf } from './home-view.ts';
import { showHomeOf } from './show-home.ts';

/** Asked for where a person opens their home. */
export const HOME_ASKED = { command: 'home', args: {} } as const;

/** A person's home, made of what each capability says of itself. */
export const home = (all: readonly Capability[]) =>
  ({
    commands: [showHomeOf(all)],
    messages: [homeCardOf(all)],
    help: { suggested: ['home'] },
    spoken: {
      sayings: [
        {
          beginning: /^(?:(?:show|open|see)(?: me)? )?my (?:home|dashboard|overview)[?.! ]*$/,
          means: 'home',
        },
        { beginning: /^what(?:'s| is)? (?:waits|waiting) for me[?.! ]*$/, means: 'home' },
        {
          beginning:
            /^(?:what(?:'s| is| have i(?: got)?| do i have)|(?:is there |have i got |do i have )?(?:anything|something))(?: (?:on|coming up|due))?(?: (?:for|to) me)?(?: (?:on|coming up|due|ahead))?(?: today| tomorrow| (?:this|next) (?:week|month))?(?: for me)?[?.! ]*$(?<=\b(?:me|i|i got|have|on|ahead|up|due|today|tomorrow|week|month)[?.! ]*$)(?<=\b(?:i|me)\b.*)/,
          means: 'home',
        },
      ],
    },
  }) satisfies Capability;
