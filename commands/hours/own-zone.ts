import { undoOwnButton } from '../cards/undo-button.ts';
import { defineCommandAnywhere } from '../command.ts';
import { formatTime } from '../dates/dates.ts';
import { moveDigest } from '../digests/index.ts';
import { wordsOf } from '../door/words-entered.ts';
import { optional, type PlainField } from '../field.ts';
import { writeOutMentions } from '../invocation.ts';
import { UserError } from '../user-error.ts';
import { type Button, message } from '../view.ts';
import { hoursOf, setHours } from './own-hours.ts';

/** The words for having none of one's own. */
const NONE = /^(?:off|none|usual|(?:that of )?(?:the|my|our) networks?)$/i;

/** A person's time zone, by its name in the tz database or by its city; null for that of their networks. */
const ownZoneField: PlainField<string | null, 'text'> = {
  label: 'Your time zone',
  input: 'text',
  required: true,
  hint: 'For example: Europe/Paris or Paris. “Off” for that of your networks',
  typed: 'words',
  canonical: writeOutMentions,
  parse(raw) {
    const typed = wordsOf(raw).trim();
    if (NONE.test(typed)) return null;
    const named = typed.toLowerCase().replaceAll(' ', '_');
    const [zone, ...others] = Intl.supportedValuesOf('timeZone').filter((each) =>
      [each, each.split('/').at(-1)].some((name) => name?.toLowerCase() === named),
    );
    if (zone !== undefined && others.length === 0) return zone;
    throw new UserError(
      `“${typed.slice(0, 40)}” is no time zone that I know. Write it like Europe/Paris, or as a large city in it.`,
    );
  },
  inForm: (zone) => zone ?? 'off',
  resolve: (zone) => zone,
};

const fields = { zone: optional(ownZoneField) };

declare module '../press.ts' {
  interface CommandFields {
    'me.zone': typeof fields;
  }
}

export const setOwnZone = defineCommandAnywhere({
  name: 'me.zone',
  summary: 'Show or say in which time zone you are; reminders and digests keep to its time',
  usage: 'me zone [<zone>]',
  examples: ['me zone Europe/Paris', 'me zone off', 'me zone'],
  isPrivate: true,
  form: { title: 'Your time zone', submit: 'Save' },
  fields,

  async run({ zone }, context) {
    const { store, caller, now } = context;
    if (zone === undefined) {
      const { zone: own } = await hoursOf(caller.id, store);
      return message(sayZone(own, now), own === null ? [] : [DATES], [CHANGE]);
    }
    const hours = await setHours(caller.id, { zone }, store);
    await moveDigest(caller.id, zone ?? context.zone, context);
    return message(sayZone(zone, now), zone === null ? [] : [DATES], await undoOwnButton(hours, context));
  },
});

const CHANGE: Button = { label: 'Change', command: 'me.zone', args: {}, opens: 'form' };
const DATES = 'Times of meetings and polls are told as they are in their network.';

const sayZone = (zone: string | null, now: Date): string =>
  zone === null
    ? 'Reminders and digests keep to the time of your networks.'
    : `Reminders and digests keep to the time in ${zone}, where it is ${formatTime(now, zone)}.`;
