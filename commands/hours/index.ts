import type { Capability } from '../capability.ts';
import { comeBack } from './come-back.ts';
import { declineStandIn } from './decline.ts';
import { goAwayOf } from './go-away.ts';
import { setOwnHours } from './set-hours.ts';
import { standInReminders } from './stand-in-reminder.ts';
import { sayStandIns } from './standing-in.ts';
import { undoableHours } from './undoable-hours.ts';

/** When a person works and when they are away, so that what they did not ask for comes when they are there. */
export const hours = (all: readonly Capability[]) =>
  ({
    commands: [setOwnHours, goAwayOf(all), comeBack, declineStandIn],
    reminders: { standIn: standInReminders },
    records: { hours: undoableHours },
    home: {
      about: async (personId, today, store) =>
        (await sayStandIns({ store, today, caller: { id: personId } })).lines,
      settings: [
        {
          text: 'When you work, and when you are away',
          button: { label: 'See or change', command: 'me.hours', args: {} },
        },
      ],
    },
    spoken: {
      sayings: [
        {
          beginning:
            /^(?:i(?:'m|m| am|'ll be| will be|'m going to be) )?(?:away|off|on (?:annual |study )?leave|on holiday|out of (?:the )?office)(?= (?:from|until|till|til|to|tomorrow|next|this|\d{1,2}) ?)/,
          means: 'me away',
        },
        { beginning: /^i(?:'m| am) back(?: at work)?[.!]*$/, means: 'me back' },
        { beginning: /^(?:i work|my (?:working )?(?:hours|days) are)(?: on)?(?= )/, means: 'me hours' },
      ],
    },
  }) satisfies Capability;
