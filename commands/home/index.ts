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
            /^(?:what (?:have i|do i have)(?: got)?(?: coming up| on| due)|what(?:'s| is) (?:on|coming up|due) for me|(?:is there |have i got |do i have )?anything (?:(?:on|due|coming up) )?for me|(?:have i got|do i have) anything(?: on| due| coming up)?)(?: today| tomorrow| (?:this|next) (?:week|month))?[?.! ]*$/,
          means: 'home',
        },
      ],
    },
  }) satisfies Capability;
