import type { Capability } from '../capability.ts';
import { comeBack } from './come-back.ts';
import { declineStandIn } from './decline.ts';
import { goAwayOf } from './go-away.ts';
import { setOwnZone } from './own-zone.ts';
import { setQuietHours } from './quiet-hours.ts';
import { setOwnHours } from './set-hours.ts';
import { standInReminders } from './stand-in-reminder.ts';
import { sayStandIns } from './standing-in.ts';
import { undoableHours } from './undoable-hours.ts';

const AWAY =
  "(?:i(?:'m|m| am|'ll be| will be|'m going to be) )?(?:away|off(?: sick| work)?|not in|(?:off )?on (?:annual |study |sick |maternity |paternity |parental )?leave|on (?:my )?(?:holidays?|hols)|out of (?:the )?office)";
const SO_LONG =
  '((?:\\d{1,3}|an?|one|two|three|four|five|six|eight|ten|twelve) (?:day|week|fortnight|month)s?)';
const ONE_DAY = '(today|tomorrow|(?:this |next )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)';

/** When a person works and when they are away, so that what they did not ask for comes when they are there. */
export const hours = (all: readonly Capability[]) =>
  ({
    commands: [setOwnHours, setQuietHours, setOwnZone, goAwayOf(all), comeBack, declineStandIn],
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
        {
          text: 'Your quiet hours',
          button: { label: 'See or change', command: 'me.quiet', args: {} },
        },
      ],
    },
    spoken: {
      sayings: [
        {
          beginning: new RegExp(
            `^${AWAY} for ${SO_LONG}(?: starting)?(?: from)? (?:on )?(?=\\S)(?!with )(.+)$`,
          ),
          means: 'me away until $1 beginning $2',
        },
        {
          beginning: new RegExp(`^${AWAY} (?:from|starting|as of) (\\S.*?) for ${SO_LONG}(?=$|[\\s.,!])`),
          means: 'me away until $2 beginning $1',
        },
        { beginning: new RegExp(`^${AWAY} for ${SO_LONG}(?=$|[\\s.,!])`), means: 'me away until $1 ' },
        {
          beginning: new RegExp(`^${AWAY}(?: on)? ${ONE_DAY}(?: only)?(?=[.!]*$| with )`),
          means: 'me away from $1 until $1 ',
        },
        {
          beginning: new RegExp(
            `^${AWAY} from(?= \\d{1,2}(?:st|nd|rd|th)?(?: [a-z]+)? ?(?:-|to|until) ?\\d)`,
          ),
          means: 'me away',
        },
        {
          beginning: new RegExp(
            `^${AWAY}(?= (?:from|until|till|til|to|tomorrow|today|next|this|all|the whole|for the|\\d{1,2}) ?)`,
          ),
          means: 'me away',
        },
        {
          beginning: /^i(?:'m| am) (?:off(?: sick| work)?|away|on (?:annual |sick )?leave|on holiday)[.!]*$/,
          means: 'me away',
        },
        { beginning: /^i(?:'m| am) back(?: at work)?[.!]*$/, means: 'me back' },
        {
          beginning: /^(?:no|stop(?: my)?|turn off(?: my)?) quiet hours[.! ]*$/,
          means: 'me quiet off',
        },
        { beginning: /^(?:my )?quiet hours(?: are)?(?= |$)/, means: 'me quiet' },
        { beginning: /^(?:my time ?zone is|i(?:'m| am) in the time ?zone(?: of)?)(?= )/, means: 'me zone' },
        { beginning: /^(?:i work|my (?:working )?(?:hours|days) are)(?: on)?(?= )/, means: 'me hours' },
      ],
    },
  }) satisfies Capability;
