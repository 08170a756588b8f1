import { undoOwnButton } from '../cards/undo-button.ts';
import { defineCommandAnywhere } from '../command.ts';
import type { PersonalHours } from '../dates/working-hours.ts';
import { formFor } from '../door/form-for.ts';
import { optional, unasked } from '../field.ts';
import { choice } from '../fields/fields.ts';
import { type Button, type Form, message } from '../view.ts';
import { sayHalfDays } from './half-days.ts';
import { halfDaysField } from './hours-fields.ts';
import { hoursOf, sayHours, setHours } from './own-hours.ts';
import { sayStandIns } from './standing-in.ts';

const fields = {
  days: optional(halfDaysField),
  /** Asks for the form, with the hours as they are. */
  change: unasked(choice('Change', { yes: 'Yes' })),
};

declare module '../press.ts' {
  interface CommandFields {
    'me.hours': typeof fields;
  }
}

export const setOwnHours = defineCommandAnywhere({
  name: 'me.hours',
  summary: 'Show or say on which days and half days you work; at other times nothing comes to you unasked',
  usage: 'me hours [<days>]',
  examples: ['me hours Tuesday and Thursday mornings', 'me hours every day', 'me hours'],
  isPrivate: true,
  form: { title: 'When you work', submit: 'Save' },
  fields,

  async run({ days, change }, context) {
    const { store, caller } = context;
    if (days === undefined && change) return formWith(await hoursOf(caller.id, store));
    if (days === undefined) {
      const [works = '', ...others] = sayHours(await hoursOf(caller.id, store), context);
      const { lines, buttons } = await sayStandIns(context);
      return message(
        works,
        [...others, ...lines],
        [{ label: 'Change', command: 'me.hours', args: { change: 'yes' }, opens: 'form' }, AWAY, ...buttons],
      );
    }
    const hours = await setHours(caller.id, { halfDays: days }, store);
    const [works = '', ...others] = sayHours(hours, context);
    return message(works, [...others, KEPT], [AWAY, ...(await undoOwnButton(hours, context))]);
  },
});

const KEPT = 'Reminders and digests wait for those times, and come together. What you ask for comes at once.';
const AWAY: Button = { label: 'I shall be away', command: 'me.away', args: {}, opens: 'form' };

function formWith({ halfDays }: PersonalHours): Form {
  const entered = { days: sayHalfDays(halfDays) };
  const form = formFor(setOwnHours, { given: {}, entered, faults: {} });
  return { ...form, fields: form.fields.map((field) => ({ ...field, required: true })) };
}
