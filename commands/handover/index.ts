import type { Capability } from '../capability.ts';
import { ONE, OTHERS, said } from '../parts/spoken.ts';
import { handOverDue } from './hand-over-due.ts';
import { handoverReminders } from './handover-reminder.ts';
import { listHeld } from './list-held.ts';

/** What becomes of the things that somebody who leaves a network has in hand: every capability says which they are. */
export const handover = (all: readonly Capability[]) =>
  ({
    commands: [listHeld(all)],
    help: { theme: 'belonging' },
    reminders: { member: handoverReminders(all) },
    due: { 'hand-over': handOverDue(all) },
    spoken: {
      sayings: [
        {
          beginning: said(
            `(?:(?:show|list|see|view)(?: me)? |what are |what's |what is )?(${ONE})'s (?:actions|tasks|to-?dos|to-?do list|action list|work)[?.! ]*$`,
          ),
          means: 'member holds $1',
        },
        {
          beginning: said(
            `what(?:'s|s| is| are| has| does) (${OTHERS}) (?:doing|working on|up to|got(?: to do| on)?|have(?: to do| on)?|need to do|supposed to (?:do|be doing))(?: today| this week| now)?[?.! ]*$`,
          ),
          means: 'member holds $1',
        },
        {
          beginning: said(
            `what(?:'s|s| is) (?:still )?(?:outstanding|open|left|to do|overdue|due) (?:for|with|from) (${OTHERS})[?.! ]*$`,
          ),
          means: 'member holds $1',
        },
      ],
    },
  }) satisfies Capability;
